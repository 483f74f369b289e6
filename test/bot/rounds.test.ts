/** A round from its beginning to what the room reads of it: taps, words, mistakes, silence, and what comes late. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROUNDS } from '#basis/catalogue/person/rondes.ts';
import { UNENDED_NL } from '#basis/catalogue/rondes.nl.ts';
import type { RoomId } from '#basis/matrix-ids.ts';
import { mxcUri } from '#basis/matrix-ids.ts';
import { forgetRounds } from '#bot/rounds/forget.ts';
import { listAudit } from '#store/audit.ts';
import { eraseRounds, ROUNDS_HELD } from '#store/surveillance-person.ts';
import { cardOf, GEBIED, upload } from './cases-world.ts';
import type { Cut } from './cutting.ts';
import { cutting } from './cutting.ts';
import { found } from './handhaving-world.ts';
import type { Rounds } from './rounds-world.ts';
import { startRounds } from './rounds-world.ts';

const NL = ROUNDS.nl;
const KINDS = NL.kinds;
/** How the bot is cut off, in turn, at calls that are spread over a round. */
const CUTS = ['before', 'after', 'after'] as const;
let it: Rounds;
beforeAll(async () => {
  it = await startRounds();
});
afterAll(() => it.scene.stop());
let day = 0;
// At 13:00 in the Netherlands, a day after whatever was before; no round of another test is walked any more.
beforeEach(async () => {
  await it.owner`update ronde set toestand = 'gelopen', geeindigd_op = gestart_op where toestand = 'loopt'`;
  await it.owner`update ronde set toestand = 'vervallen' where toestand = 'gevraagd'`;
  day += 1;
  it.world.clock.now = new Date(Date.UTC(2040, 0, 3 * day, 12));
});

/** A round that both walk now. */
async function walking(): Promise<string> {
  const walk = await it.round(10);
  await it.pass(0);
  await it.tap('zeil', 'begint jullie ronde', NL.start);
  return walk;
}

describe('a round', () => {
  test('is begun and ended by a tap; what was seen is told in a few taps and words, and the room reads three lines', async () => {
    const walk = await it.round(20);
    await it.pass(0);
    const before = await it.own('zeil');
    expect(before.some((body) => body.includes('begint jullie ronde'))).toBe(false);
    await it.pass(10);
    expect(await it.offered('zeil', 'begint jullie ronde')).toEqual([NL.start]);
    await it.pass(12);
    await it.tap('zeil', 'begint jullie ronde', NL.start);
    for (const who of ['zeil', 'boei'] as const) {
      expect((await it.own(who)).slice(-2)).toEqual([NL.startDone('13:22'), NL.menuFirst]);
      expect(await it.offered(who, NL.menuFirst)).toEqual([NL.done, ...Object.values(KINDS)]);
    }
    await it.tap('zeil', NL.menuFirst, KINDS.ladder);
    expect(await it.last('zeil')).toBe(NL.askAddress(KINDS.ladder));
    await it.pass(5);
    await it.scene.write('zeil', 'zuiderhaven 12');
    expect(await it.own('zeil')).toContain('🪜 ladder · Zuiderhaven 12 · 13:22 ✓');
    expect(await it.last('zeil')).toBe(NL.menuNext);
    // The other walker's streets are offered.
    await it.tap('boei', NL.menuFirst, KINDS.open);
    expect(await it.offered('boei', NL.askAddress(KINDS.open))).toEqual(['📍 Zuiderhaven', NL.remove]);
    await it.tap('boei', NL.askAddress(KINDS.open), '📍 Zuiderhaven');
    await it.scene.write('boei', '14');
    expect(await it.own('boei')).toContain('🪟 staat open · Zuiderhaven 14 · 13:27 ✓');
    // All of it typed.
    await it.scene.write('boei', 'lantaarn kapot bij de speeltuin');
    await it.scene.write('boei', 'sleutel 8861 ef 5');
    expect(await it.toTell()).toEqual([]);
    // What cannot wait is handed on while they walk; of the ladder and the lamp nothing is yet.
    const urgent = (await it.rows(walk)).filter(({ soort }) => soort === 'open' || soort === 'sleutel');
    expect(await it.handedOn()).toEqual(
      expect.arrayContaining(urgent.map(({ id }) => ({ waarneming: id, now: true }))),
    );
    expect(await it.handedOn()).toHaveLength(2);
    await it.tap('boei', NL.menuNext, NL.done);
    expect(await it.toTell()).toEqual([walk]);
    expect((await it.inRoom()).slice(-1)).toEqual([
      [
        'Ronde 1 is gelopen: 3 januari, van 13:22 tot 13:27, met 2 lopers.',
        'Gezien: 1 ladder, 1 raam of deur open, 1 sleutel in het slot, 1 kapotte lantaarn.',
        'Dank jullie wel voor het lopen.',
      ].join('\n'),
    ]);
    for (const who of ['zeil', 'boei'] as const)
      expect(await it.last(who)).toBe(NL.menuOver('13:22', '13:27'));
    expect(await it.rows(walk)).toMatchObject([
      { soort: 'ladder', pc6: '8861AB', huisnummer: 12, straat: 'Zuiderhaven', buurt_code: 'BU00720001' },
      { soort: 'lantaarn', pc6: null, woorden: 'bij de speeltuin', door: await it.personId('boei') },
      { soort: 'open', pc6: '8861AB', huisnummer: 14, woorden: null, later_ontvangen: false },
      { soort: 'sleutel', pc6: '8861EF', huisnummer: 5, straat: 'Lanen' },
    ]);
    // Who reads an address: its walkers, in their own rooms; no room of more people.
    const { rooms } = it.world;
    const shared = [rooms.melding, it.surveillance];
    const open = {
      ...{ zeil: [...shared, rooms.own('zeil')], boei: [...shared, rooms.own('boei')] },
      baken: [...shared, rooms.coordinatie, rooms.overleg, rooms.own('baken')],
      anker: [rooms.melding, rooms.coordinatie, rooms.own('anker')],
    } as const;
    for (const [who, theirs] of Object.entries(open) as [keyof typeof open, readonly RoomId[]][])
      for (const room of theirs) {
        const said = (await it.scene.bodies(who, room)).join();
        const walks = (who === 'zeil' || who === 'boei') && room === rooms.own(who);
        expect([who, room, /Zuiderhaven 1|Lanen 5/.test(said)]).toEqual([who, room, walks]);
      }
    const audit = await listAudit(it.owner, { after: 0, limit: 100, subject: `ronde:${walk}` });
    expect(audit.map(({ action }) => action)).toEqual(['ronde.begonnen', 'ronde.klaar']);
  });

  test('is never begun alone, nor by who does not walk it', async () => {
    const walk = await it.round(5, ['zeil']);
    await it.pass(0);
    await it.tap('zeil', 'begint jullie ronde', NL.start);
    expect(await it.last('zeil')).toBe(NL.says.alleen);
    await it.scene.write('boei', 'start');
    expect(await it.owner`select toestand from ronde where id = ${walk}`).toEqual([{ toestand: 'gevraagd' }]);
    await it.pass(5 * 60);
    expect(await it.owner`select toestand from ronde where id = ${walk}`).toEqual([
      { toestand: 'vervallen' },
    ]);
    expect(await it.own('zeil')).toContain(NL.startOver);
  });

  test('that nobody begins is asked about, then told to the coordinators once; what became of it is read there', async () => {
    const room = it.world.rooms.coordinatie;
    const told = async () =>
      (await it.scene.bodies('baken', room)).filter((body) => /Ronde \d+ (zou om|is begonnen)/.test(body));
    const before = (await told()).length;
    await it.round(10);
    await it.pass(0);
    await it.pass(24);
    expect(await it.last('zeil')).toContain('begint jullie ronde');
    await it.pass(2);
    for (const who of ['zeil', 'boei'] as const) {
      expect(await it.last(who)).toBe(NL.askBegin('13:10'));
      expect(await it.offered(who, NL.askBegin('13:10'))).toEqual([NL.start]);
    }
    await it.pass(14);
    expect(await told()).toHaveLength(before);
    // Cut off as it says so: it is said once.
    const bot = cutting(it.world, { nth: 1, when: 'after' });
    await it.pass(2);
    bot.end();
    await it.pass(5);
    expect([bot.wasCut(), (await told()).length - before]).toEqual([true, 1]);
    const line = found(await it.scene.said('baken', room, 'nog niemand tikte op start'));
    expect(line.content.msgtype).toBe('m.notice');
    for (const name of ['Jan', 'Piet']) expect(String(line.content.body)).not.toContain(name);
    await it.tap('boei', NL.askBegin('13:10'), NL.start);
    for (const who of ['zeil', 'boei'] as const)
      expect((await it.own(who)).filter((body) => body === NL.startDone('13:47'))).toHaveLength(2);
    expect((await told()).slice(before)).toEqual([expect.stringContaining('is begonnen om 13:47')]);
  });

  test('keeps the toevoeging of a house number, and tells homes of one number apart', async () => {
    await it.owner`insert into straat (pc6, huisnummer, toevoeging, straat, plaats)
      values ('8861AB', 12, 'A', 'Zuiderhaven', 'Harlingen'), ('8861AB', 12, '2-HOOG', 'Zuiderhaven', 'Harlingen')`;
    const walk = await walking();
    await it.scene.write('zeil', 'ladder Zuiderhaven 12a');
    expect(await it.own('zeil')).toContain('🪜 ladder · Zuiderhaven 12 A · 13:00 ✓');
    for (const words of ['donker 8861AB 12 2 hoog', 'raam open Zuiderhaven 12', 'container Lanen 7b'])
      await it.scene.write('zeil', words);
    const where =
      await it.owner`select soort, huisnummer, toevoeging from waarneming where ronde_id = ${walk} order by soort`;
    expect(where).toEqual([
      { soort: 'container', huisnummer: 7, toevoeging: 'B' },
      { soort: 'donker', huisnummer: 12, toevoeging: '2-HOOG' },
      { soort: 'ladder', huisnummer: 12, toevoeging: 'A' },
      { soort: 'open', huisnummer: 12, toevoeging: null },
    ]);
    await it.scene.write('zeil', 'donker Zuiderhaven 12 A');
    await it.scene.write('boei', 'in orde Zuiderhaven 12 a');
    expect(await it.offered('boei', NL.askWhich)).toEqual([KINDS.donker, KINDS.ladder]);
    await it.tap('boei', NL.askWhich, KINDS.ladder);
    expect(await it.own('boei')).toContain('🪜 ladder · Zuiderhaven 12 A · nu in orde ✓');
    await it.owner`delete from straat where toevoeging <> ''`;
  });

  test('takes an address that is not in the wijk only when it is typed twice, as words', async () => {
    const walk = await walking();
    await it.tap('zeil', NL.menuFirst, KINDS.donker);
    await it.scene.write('zeil', '8871AA 1');
    expect(await it.last('zeil')).toBe(NL.notFound);
    await it.scene.write('zeil', 'Boerderij 1');
    expect(await it.own('zeil')).toContain('🌑 geen licht · boerderij 1 · 13:00 ✓');
    expect(await it.rows(walk)).toMatchObject([{ soort: 'donker', pc6: null, woorden: 'boerderij 1' }]);
  });

  test('takes over no word that could be a name, says so, and asks again where nothing is left', async () => {
    const walk = await walking();
    await it.tap('zeil', NL.menuFirst, KINDS.lantaarn);
    await it.scene.write('zeil', 'bij mevrouw Jansen');
    expect(await it.last('zeil')).toBe(NL.noPlace);
    await it.scene.write('zeil', 'bij kees en Ineke de Boer, 06-12345678');
    expect(await it.last('zeil')).toBe(NL.noPlace);
    await it.scene.write('zeil', 'bij Kees op de brug');
    expect(await it.own('zeil')).toContain(`💡 lamp kapot · bij … op de brug · 13:00 ✓\n${NL.leftOut}`);
    await it.scene.write('boei', 'container vol Zuiderhaven 12, is van Jan de Vries');
    await it.scene.write('boei', 'anders tak op de stoep zuiderhaven 14');
    await it.scene.write('boei', 'donker bij Jan');
    await it.scene.write('boei', 'bij Jan');
    expect(await it.last('boei')).toBe(NL.notFound);
    await it.scene.write('boei', 'weg');
    expect(await it.rows(walk)).toMatchObject([
      { soort: 'afval', huisnummer: 12, woorden: null },
      { soort: 'anders', huisnummer: 14, woorden: 'tak op de stoep Zuiderhaven 14' },
      { soort: 'lantaarn', pc6: null, woorden: 'bij … op de brug' },
    ]);
  });

  test('what was told by mistake is taken back: by a tap, a word, or the message deleted', async () => {
    const walk = await walking();
    const tapped = await it.tap('zeil', NL.menuFirst, KINDS.ladder);
    await it.scene.untap('zeil', it.world.rooms.own('zeil'), tapped);
    expect(await it.own('zeil')).toContain(NL.removed(KINDS.ladder));
    await it.scene.write('zeil', 'ladder Kerkstraat 3');
    await it.scene.write('zeil', 'donker Kerkstraat 12');
    const typed = await it.scene.write('zeil', 'sleutel Kerkstraat 12');
    expect(await it.rows(walk)).toHaveLength(3);
    await it.scene.untap('zeil', it.world.rooms.own('zeil'), typed);
    await it.scene.write('zeil', 'weg');
    await it.tap('zeil', 'ladder · Kerkstraat 3', NL.remove);
    expect(await it.rows(walk)).toEqual([]);
    await it.scene.write('zeil', 'weg');
    expect(await it.last('zeil')).toBe(NL.says['niets-weg']);
  });

  test('what was seen earlier at an address is in order now; of several kinds it is asked which', async () => {
    const first = await walking();
    for (const words of ['ladder Kerkstraat 12', 'raam open Kerkstraat 12', 'donker Kerkstraat 3'])
      await it.scene.write('zeil', words);
    await it.scene.write('zeil', 'klaar');
    it.world.later(24);
    const walk = await walking();
    await it.tap('boei', NL.menuFirst, KINDS.orde);
    await it.scene.write('boei', 'Kerkstraat 3');
    expect(await it.own('boei')).toContain('🌑 geen licht · Kerkstraat 3 · nu in orde ✓');
    await it.scene.write('boei', 'in orde Kerkstraat 12');
    expect(await it.offered('boei', NL.askWhich)).toEqual([KINDS.ladder, KINDS.open]);
    await it.tap('boei', NL.askWhich, KINDS.open);
    await it.scene.write('boei', 'in orde Lanen 7');
    expect((await it.own('boei')).slice(-2)).toEqual([NL.nothingEarlier, NL.menuNext]);
    await it.scene.write('boei', 'klaar');
    expect((await it.inRoom()).at(-1)).toContain('2 dingen van een eerdere ronde zijn nu in orde.');
    const earlier = await it.rows(first);
    const mended = await it.rows(walk);
    expect(mended.map(({ soort }) => soort)).toEqual(['donker', 'open']);
    for (const one of mended) expect(earlier.find(({ id }) => id === one.in_orde_van)?.soort).toBe(one.soort);
  });

  test('that nobody ends is asked about, then told to the coordinator, who ends it by a tap', async () => {
    const walk = await walking();
    await it.pass(84);
    expect(await it.last('boei')).toBe(NL.menuFirst);
    await it.pass(2);
    for (const who of ['zeil', 'boei'] as const) expect(await it.last(who)).toBe(NL.askDone('14:10'));
    await it.tap('boei', NL.askDone('14:10'), NL.longer);
    expect(await it.own('zeil')).toContain(NL.askDoneClosed);
    await it.pass(44);
    expect(await it.last('zeil')).not.toBe(NL.askDone('14:10'));
    await it.pass(2);
    expect(await it.last('zeil')).toBe(NL.askDone('14:10'));
    await it.pass(16);
    const room = it.world.rooms.coordinatie;
    const told = await it.scene.said('baken', room, 'antwoorden niet');
    expect(told?.content).toMatchObject({ msgtype: 'm.text' });
    for (const name of ['Jan', 'Piet']) expect(String(told?.content.body)).toContain(name);
    if (told) await it.scene.tap('baken', told, UNENDED_NL.close);
    expect(await it.owner`select toestand, geeindigd_door from ronde where id = ${walk}`).toEqual([
      { toestand: 'gelopen', geeindigd_door: null },
    ]);
    // Names of who walked are gone from the room.
    expect((await it.scene.bodies('baken', room)).join()).not.toContain('antwoorden niet');
    expect((await it.inRoom()).at(-1)).toContain('is gelopen');
  });

  test('that was ended by mistake goes on: the tap is taken away, or a word says so', async () => {
    const walk = await walking();
    const tapped = await it.tap('zeil', NL.menuFirst, NL.done);
    expect(await it.last('boei')).toBe(NL.menuOver('13:00', '13:00'));
    await it.scene.untap('zeil', it.world.rooms.own('zeil'), tapped);
    expect(await it.last('boei')).toBe(NL.menuFirst);
    expect((await it.inRoom()).at(-1)).toContain('is toch nog bezig');
    await it.scene.write('boei', 'sleutel Lanen 7');
    await it.scene.write('boei', 'klaar');
    await it.scene.write('zeil', 'nog bezig');
    await it.pass(86);
    expect(await it.last('zeil')).toBe(NL.askDone('14:10'));
    await it.scene.write('zeil', 'klaar');
    expect(await it.rows(walk)).toMatchObject([{ soort: 'sleutel', later_ontvangen: false }]);
    expect((await it.inRoom()).at(-1)).toContain('van 13:00 tot 14:26');
    expect((await it.toTell()).filter((id) => id === walk)).toHaveLength(1);
  });

  test('that nobody ends at all ends with the night', async () => {
    const walk = await walking();
    await it.pass(15 * 60);
    expect(await it.owner`select toestand from ronde where id = ${walk}`).toEqual([{ toestand: 'gelopen' }]);
  });
});

describe('what comes after a round', () => {
  test('joins it, marked, is told at once, and its time is asked by a tap', async () => {
    const walk = await walking();
    await it.pass(40);
    await it.tap('boei', NL.menuFirst, NL.done);
    await it.pass(30);
    await it.scene.write('zeil', 'ladder Zuiderhaven 12');
    expect(await it.last('zeil')).toBe(NL.askTime);
    expect(await it.offered('zeil', NL.askTime)).toEqual([...['13:00', '13:15', '13:30', NL.unknownTime]]);
    const [late] = await it.rows(walk);
    expect(late).toMatchObject({ later_ontvangen: true, ontvangen_op: it.world.clock.now });
    expect(await it.toTell()).toContain(late?.id);
    await it.tap('zeil', NL.askTime, '13:15');
    expect(await it.own('zeil')).toContain('🪜 ladder · Zuiderhaven 12 · 13:15 ✓ · later ontvangen');
    expect((await it.inRoom()).at(-1)).toContain('Gezien: 1 ladder (1 later ontvangen).');
    // An earlier button works yet, for half a day.
    await it.tap('zeil', 'De ronde is klaar', KINDS.sleutel);
    await it.scene.write('zeil', 'weg');
    await it.pass(12 * 60);
    await it.tap('boei', 'De ronde is klaar', KINDS.sleutel);
    expect(await it.last('boei')).toBe(NL.says['te-laat']);
    expect(await it.rows(walk)).toHaveLength(1);
  });

  test('is in time if the homeserver had it before the end: the bot was away', async () => {
    const walk = await walking();
    const own = it.world.rooms.own('zeil');
    const said = { msgtype: 'm.text', body: 'ladder Kerkstraat 3' };
    await it.world.hs.person('zeil').send(own, 'm.room.message', said);
    const waited = it.scene.events.splice(0);
    it.world.later(0.5);
    await it.tap('boei', NL.menuFirst, NL.done);
    it.world.later(0.5);
    it.scene.events.push(...waited);
    await it.scene.settle();
    expect(await it.rows(walk)).toMatchObject([{ later_ontvangen: false, soort: 'ladder' }]);
  });
});

test('houses of who is away are shown at the beginning, and gone after the end', async () => {
  const person = await it.personId('anker');
  await it.owner`insert into vakantiecontrole (id, persoon_id, gebied_code, pc6, huisnummer, toevoeging, straat, van, tot, gevraagd_op)
    values (${randomUUID()}, ${person}, ${GEBIED}, '8861AB', 14, 'A', 'Zuiderhaven', '2040-01-01', '2040-03-01', now())`;
  await walking();
  for (const who of ['zeil', 'boei'] as const)
    expect((await it.own(who)).join()).toContain('• Zuiderhaven 14 A');
  // Nobody else reads it: not the group, nor the room of volunteers, nor who coordinates.
  const { rooms } = it.world;
  for (const room of [rooms.melding, it.surveillance, rooms.coordinatie, rooms.overleg, rooms.own('baken')])
    expect((await it.scene.bodies('baken', room)).join()).not.toContain('Zuiderhaven 14 A');
  await it.owner`update ronde_loper set antwoord = 'gestopt' where persoon_id = ${await it.personId('boei')}`;
  await it.scene.write('zeil', 'klaar');
  for (const who of ['zeil', 'boei'] as const)
    expect((await it.own(who)).join()).not.toContain('• Zuiderhaven 14');
  await it.owner`delete from vakantiecontrole`;
});

test('a photo waits for the coordinators, without its address, and is taken back from the walker’s room', async () => {
  const walk = await walking();
  const own = it.world.rooms.own('zeil');
  const jpeg = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#888888' } })
    .withExif({ IFD0: { Model: 'Telefoon 12' } })
    .jpeg()
    .toBuffer();
  const send = async (body: string): Promise<void> => {
    const url = await upload(it.world, jpeg, 'image/jpeg');
    const photo = { msgtype: 'm.image', url, filename: 'IMG_1.jpg', body };
    await it.world.hs.person('zeil').send(own, 'm.room.message', photo);
    await it.scene.settle();
  };
  await send('IMG_1.jpg');
  expect(await it.last('zeil')).toBe(NL.says['foto-waarbij']);
  await send('ladder Zuiderhaven 12');
  const [row] = await it.rows(walk);
  expect(row).toMatchObject({ soort: 'ladder', foto_ref: expect.any(String) });
  const card = await cardOf(it.world, String(row?.foto_ref));
  expect(JSON.stringify(card.content)).not.toContain('Zuiderhaven');
  expect((await it.own('zeil')).join()).toContain('🪜 ladder · Zuiderhaven 12 · 13:00 ✓ 📷');
  const photos = (await it.scene.messagesIn('zeil', own)).filter(
    (event) => event.content.msgtype === 'm.image',
  );
  expect(photos.map((event) => event.content.body)).toEqual(['IMG_1.jpg']);
  await it.scene.write('zeil', 'weg');
  expect(await it.owner`select staat from zaak where ref = ${String(row?.foto_ref)}`).toEqual([
    { staat: 'ingetrokken' },
  ]);
  await send('sleutel Lanen 5');
  const [other] = await it.rows(walk);
  await it.scene.tap('baken', await cardOf(it.world, String(other?.foto_ref)), '✅');
  const placed = (await it.scene.messagesIn('boei', it.surveillance)).at(-1)?.content;
  expect(placed).toMatchObject({
    msgtype: 'm.image',
    body: expect.stringMatching(/Foto van ronde \d+: sleutel in het slot/),
  });
  expect(JSON.stringify(placed)).not.toContain('Lanen');
  const shown = await it.scene.ctx.rooms.downloadMedia(mxcUri(String(placed?.url)), 100_000);
  expect(Buffer.from(shown?.bytes ?? []).includes('Telefoon 12')).toBe(false);
  expect(shown?.bytes.length).toBeGreaterThan(100);
});

test('somebody reads their own rounds and what they saw; erased, nobody saw it', async () => {
  const walk = await walking();
  await it.scene.write('boei', 'sleutel Lanen 7');
  const boei = await it.personId('boei');
  const { sql } = it.scene.provisioning;
  const held = await ROUNDS_HELD.read(sql, boei);
  expect(held).toMatchObject({
    gelopen: expect.arrayContaining([expect.objectContaining({ antwoord: 'ja', begonDeRonde: false })]),
    gezien: expect.arrayContaining([expect.objectContaining({ soort: 'sleutel', straat: 'Lanen' })]),
  });
  // Of a round of which they were not told, not even that it is.
  await it.owner`update ronde_loper set gevraagd_op = null, antwoord = null, antwoord_op = null`;
  expect(await ROUNDS_HELD.read(sql, boei)).toMatchObject({ gelopen: [] });
  await sql.begin((tx) => eraseRounds(tx, boei));
  expect(await it.rows(walk)).toMatchObject([{ soort: 'sleutel', straat: 'Lanen', door: null }]);
  expect(await ROUNDS_HELD.read(sql, boei)).toBeNull();
});

test('after sixty days kind and buurt are left of what was seen, and nobody of who walked', async () => {
  const walk = await walking();
  await it.scene.write('zeil', 'ladder Zuiderhaven 12');
  await it.scene.write('zeil', 'klaar');
  it.world.later(59 * 24);
  await forgetRounds.run({}, it.scene.ctx);
  expect(await it.rows(walk)).toMatchObject([{ pc6: '8861AB' }]);
  it.world.later(2 * 24);
  await forgetRounds.run({}, it.scene.ctx);
  expect(await it.rows(walk)).toMatchObject([
    {
      soort: 'ladder',
      buurt_code: 'BU00720001',
      pc6: null,
      straat: null,
      door: null,
      event_id: expect.stringMatching(/^gewist-/),
    },
  ]);
  expect(await it.owner`select 1 from ronde_loper where ronde_id = ${walk}`).toHaveLength(0);
  expect(await it.owner`select 1 from waarneming_gesprek where ronde_id = ${walk}`).toHaveLength(0);
  expect(await it.owner`select 1 from bericht where oorzaak like ${`ronde-lopen:${walk}%`}`).toHaveLength(0);
});

/** A short round; what there is afterwards, for both walkers and in the room. `cut`: at which call the bot is killed. */
async function shortRound(cut: Cut | null) {
  const heard = async () => ({
    ...{ zeil: (await it.own('zeil')).length, boei: (await it.own('boei')).length },
    room: (await it.inRoom()).length,
  });
  const before = await heard();
  const bot = cutting(it.world, cut);
  const walk = await walking();
  await it.tap('zeil', NL.menuFirst, KINDS.lantaarn);
  await it.scene.write('zeil', 'bij de speeltuin');
  await it.scene.write('boei', 'klaar');
  bot.end();
  const plain = (body: string): string => body.replace(/Ronde \d+|\d+ januari|\d+ februari/g, '');
  const rows = await it.rows(walk);
  return {
    calls: bot.calls(),
    result: {
      wasCut: bot.wasCut(),
      seen: rows.map(({ soort }) => soort),
      toTell: (await it.toTell()).filter((id) => id === walk).length,
      zeil: (await it.own('zeil')).slice(before.zeil).map(plain),
      boei: (await it.own('boei')).slice(before.boei).map(plain),
      room: (await it.inRoom()).slice(before.room).map(plain),
    },
  };
}

test('a round comes to the same end wherever the bot is cut off', async () => {
  const whole = await shortRound(null);
  expect(whole.result).toMatchObject({ seen: ['lantaarn'], toTell: 1 });
  expect(whole.result.zeil).toContain('💡 lamp kapot · bij de speeltuin · 13:00 ✓');
  expect(whole.calls).toBeGreaterThan(30);
  for (const [at, when] of [...CUTS, ...CUTS].entries()) {
    const nth = 1 + Math.floor((at * (whole.calls - 1)) / (2 * CUTS.length - 1));
    it.world.later(24);
    expect({ nth, when, ...(await shortRound({ nth, when })).result }).toEqual({
      ...{ nth, when, ...whole.result, wasCut: true },
    });
  }
});
