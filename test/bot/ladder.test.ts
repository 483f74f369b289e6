/** The ladder: what counts on it, its steps, what undoes them, and the way out of it. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OWN_ROOM } from '#basis/catalogue/person/own-room.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import { sweepAppeals } from '#bot/bezwaar/sweep.ts';
import { hearFromPage } from '#bot/messages/taps.ts';
import { pageEvent } from '#bot/page/event.ts';
import type { Content } from '#matrix/homeserver.ts';
import { letWrite } from '#provisioning/members.ts';
import { appendAudit, listAudit } from '#store/audit.ts';
import { endMembership, giveRole, setReadOnly } from '#store/lidmaatschappen.ts';
import { askReadsOnlyTold } from '#store/reading-only-over.ts';
import { DIENST } from './cases-world.ts';
import type { Scene } from './handhaving-world.ts';
import { found, STEEP, startScene } from './handhaving-world.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene(STEEP);
});
afterEach(() => scene.stop());

const GEBIED = gebiedCode('WK007200');
const rooms = () => scene.world.rooms;
const steps = () => scene.world.owner`select soort, staat, regel, versie from sanctie order by sinds, id`;
const readOnlyUntil = async (localpart: string): Promise<Date | null> => {
  const [row] = await scene.world
    .owner`select alleen_lezen_tot from lidmaatschap l join persoon p on p.id = l.persoon_id
    where p.localpart = ${localpart} and l.tot is null`;
  return row?.alleen_lezen_tot ?? null;
};
/** Somebody swears; each time it is about another thing. */
let nr = 0;
const swear = (who: 'zeil' | 'boei' | 'baken' = 'zeil') => scene.say(who, `Die idioot van nummer ${++nr}`);
const question = async (who: 'baken' | 'anker' = 'baken') =>
  found(await scene.said(who, rooms().coordinatie, 'Kan Jan in de groep blijven'));
/** Up to the question whether Jan can stay. */
async function climbed(): Promise<void> {
  await swear();
  await swear();
  await swear();
}

describe('the steps', () => {
  test('a warning says which rule, how often, what follows and until when; and can be appealed against', async () => {
    await swear();
    const told = await scene.lastTo('zeil');
    expect(String(told.content.body).split('\n\n')).toEqual([
      'Een waarschuwing. Bij een bericht van jou ging het om: Spelregel 8 (let op je woorden).',
      'Komt het vaker voor, dan kun je 24 uur alleen lezen.',
      'Dit telt tot 31 mei. Daarna is het voorbij.',
      'Klopt dit niet? Tik op ✋, dan wordt er nog eens naar gekeken.',
    ]);
    await scene.tap('zeil', told, '✋ klopt niet');
    const card = found(await scene.said('baken', rooms().coordinatie, 'een waarschuwing niet klopt'));
    expect(card.content.body).toContain('1 tip (spelregel 8), 1 waarschuwing (spelregel 8)');
    // What it is about, what the computer saw, and the message itself.
    for (const part of [
      'Het gaat om Spelregel 8 (let op je woorden), na 1 tip.',
      `Die idioot van nummer ${nr}`,
      'De computer zag spelregel 8:',
      'Het gaat om: “idioot”',
    ])
      expect(card.content.body).toContain(part);
    await scene.tap('baken', card, '✅ onterecht');
    expect(await steps()).toMatchObject([{ soort: 'waarschuwing', staat: 'ingetrokken' }]);
    expect((await scene.lastTo('zeil')).content.body).toContain('De waarschuwing is weg');
    // It is as if it had not been: the next is a warning again.
    await swear();
    expect(await steps()).toMatchObject([{}, { soort: 'waarschuwing', staat: 'geldt' }]);
  });

  test('reading only is asked of provisioning, and ends by an appeal', async () => {
    await swear();
    await swear();
    const told = await scene.lastTo('zeil');
    expect(told.content.body).toContain('kun je nu even alleen lezen, tot 3 maart, 13:02');
    expect(told.content.body).toContain('Schrijf daarna hier wat er gebeurt');
    await scene.provision();
    expect(await readOnlyUntil('zeil')).toEqual(new Date('2026-03-03T12:02:00Z'));
    await scene.tap('zeil', told, '✋ klopt niet');
    await scene.tap(
      'anker',
      found(await scene.said('anker', rooms().coordinatie, 'alleen lezen en vindt')),
      '✅',
    );
    await scene.provision();
    expect(await readOnlyUntil('zeil')).toBeNull();
    expect((await scene.lastTo('zeil')).content.body).toContain('Je kunt weer schrijven');
  });

  test('an appeal against it lapses with it, where a coordinator ends it or its person leaves', async () => {
    await swear();
    await swear();
    await scene.provision();
    const told = await scene.lastTo('zeil');
    const personId = found(scene.ctx.directory.person(scene.user('zeil'))).personId;
    const { sql } = scene.provisioning;
    const over = async (): Promise<void> => {
      await scene.settle();
      expect(await scene.world.owner`select distinct staat from bezwaar`).toEqual([{ staat: 'ingetrokken' }]);
      expect(await scene.said('anker', rooms().coordinatie, 'alleen lezen en vindt')).toBeUndefined();
      expect((await scene.bodies('anker', rooms().coordinatie)).at(-1)).toMatch(
        /^↩️ Bezwaar van Jan tegen alleen lezen: vervallen, want het is voorbij/,
      );
      expect((await scene.lastTo('zeil')).content.body).toContain(
        'Dat is intussen voorbij, dus niemand hoeft er meer naar te kijken.',
      );
    };
    const first = await scene.tap('zeil', told, '✋ klopt niet');
    const it = { personId, gebied: GEBIED, id: randomUUID(), by: 'service:test', at: scene.world.clock.now };
    expect(await sql.begin((tx) => letWrite(tx, it as Parameters<typeof letWrite>[1]))).toBe(true);
    await over();
    expect(await scene.said('zeil', rooms().own('zeil'), 'Je kunt weer schrijven')).toBeDefined();
    // It counts still, and they may ask again; then they leave.
    await scene.untap('zeil', rooms().own('zeil'), first);
    await scene.tap('zeil', told, '✋ klopt niet');
    expect(await scene.said('anker', rooms().coordinatie, 'alleen lezen en vindt')).toBeDefined();
    await sql.begin((tx) => endMembership(tx, personId, GEBIED, 'verwijderd', scene.world.clock.now));
    await over();
  });

  test('reading only that is set by hand is told to who reads, with whom to call, once', async () => {
    const { personId } = found(scene.ctx.directory.person(scene.user('zeil')));
    const until = new Date('2026-03-09T12:00:00Z');
    const it = { id: randomUUID(), personId, gebied: GEBIED };
    const { sql } = scene.provisioning;
    const tell = () => sql.begin((tx) => askReadsOnlyTold(tx, it));
    await tell();
    await scene.settle();
    const own = () => scene.bodies('zeil', rooms().own('zeil'));
    expect(await own()).toEqual([]);
    await sql.begin((tx) => setReadOnly(tx, personId, GEBIED, until));
    for (const _again of [1, 2]) {
      await tell();
      await scene.settle();
    }
    const told = await own();
    expect(told).toHaveLength(1);
    for (const part of [
      'Je kunt nu even alleen lezen in de groep, tot 9 maart, 13:00.',
      'Is er nu gevaar? Bel 112.',
      'Wil je weten waarom, of klopt het niet? Bel de gemeente: 14 0517.',
    ])
      expect(told[0]).toContain(part);
  });

  test('a longer time that was set by hand is neither shortened nor lifted', async () => {
    await swear();
    await swear();
    const byHand = new Date('2026-04-01T12:00:00Z');
    await scene.world.owner`update lidmaatschap set alleen_lezen_tot = ${byHand}
      where persoon_id = (select id from persoon where localpart = 'zeil')`;
    await scene.provision();
    expect(await readOnlyUntil('zeil')).toEqual(byHand);
    await scene.tap('zeil', await scene.lastTo('zeil'), '✋');
    await scene.tap(
      'anker',
      found(await scene.said('anker', rooms().coordinatie, 'alleen lezen en vindt')),
      '✅',
    );
    await scene.provision();
    expect(await readOnlyUntil('zeil')).toEqual(byHand);
  });

  test('a tip that was not right takes the ground from what followed', async () => {
    await swear();
    const tip = found(await scene.said('zeil', rooms().own('zeil'), 'Een tip bij je bericht'));
    await swear();
    await scene.provision();
    await scene.tap('zeil', tip, '✋');
    await scene.tap(
      'baken',
      found(await scene.said('baken', rooms().coordinatie, 'een tip niet klopt')),
      '✅',
    );
    expect(await steps()).toMatchObject([
      { soort: 'waarschuwing', staat: 'vervallen' },
      // It would have been a warning, had there not been one.
      { soort: 'alleen-lezen', staat: 'vervallen' },
    ]);
    expect((await scene.bodies('zeil', rooms().own('zeil'))).slice(-3)).toEqual([
      expect.stringContaining('Goed nieuws: je krijgt gelijk.'),
      'Daarom is ook je waarschuwing van 2 maart weg. Die telt niet meer mee.',
      'Daarom hoef je ook niet meer alleen te lezen. Je kunt weer schrijven in de groep.',
    ]);
    await scene.provision();
    expect(await readOnlyUntil('zeil')).toBeNull();
  });

  test('a warning that was not right takes the ground from the reading only that rested on it', async () => {
    await swear();
    const warned = found(await scene.said('zeil', rooms().own('zeil'), 'Een waarschuwing.'));
    await swear();
    const silenced = found(await scene.said('zeil', rooms().own('zeil'), 'even alleen lezen'));
    await scene.provision();
    await scene.tap('zeil', silenced, '✋ klopt niet');
    await scene.tap('zeil', warned, '✋ klopt niet');
    const card = found(await scene.said('baken', rooms().coordinatie, 'een waarschuwing niet klopt'));
    await scene.tap('baken', card, '✅ onterecht');
    expect(await steps()).toMatchObject([
      { soort: 'waarschuwing', staat: 'ingetrokken' },
      { soort: 'alleen-lezen', staat: 'vervallen' },
    ]);
    expect((await scene.bodies('zeil', rooms().own('zeil'))).slice(-2)).toEqual([
      expect.stringContaining('De waarschuwing is weg'),
      'Daarom hoef je ook niet meer alleen te lezen. Je kunt weer schrijven in de groep.',
    ]);
    // Nobody need decide on what is gone.
    expect(await scene.said('baken', rooms().coordinatie, 'alleen lezen en vindt')).toBeUndefined();
    const lines = await scene.bodies('baken', rooms().coordinatie);
    expect(lines).toContainEqual(
      expect.stringMatching(/^↩️ Bezwaar van Jan tegen alleen lezen: vervallen \(/),
    );
    expect(lines.join('\n')).not.toContain('teruggenomen');
    await scene.provision();
    expect(await readOnlyUntil('zeil')).toBeNull();
  });

  test('all of it expires', async () => {
    await swear();
    scene.world.later(91 * 24);
    await swear();
    expect(await steps()).toMatchObject([{ soort: 'waarschuwing' }, { soort: 'waarschuwing' }]);
  });
});

test('a tip counts once its appeal is rejected, or taken back: what it makes then follows then', async () => {
  await scene.world
    .owner`update wijk_instelling set instellingen = ${{ ladder: { ...STEEP.ladder, tips: 2 } } as never}::jsonb`;
  await scene.refresh();
  const doubted = async (answer: (hand: string) => Promise<unknown>): Promise<void> => {
    await swear();
    const tip = found(await scene.said('zeil', rooms().own('zeil'), 'Klopt dit niet? Tik op ✋, dan kijkt'));
    const hand = await scene.tap('zeil', tip, '✋ klopt niet');
    await swear();
    await answer(hand);
  };
  await doubted(async () => {
    expect(await steps()).toEqual([]);
    const card = found(await scene.said('baken', rooms().coordinatie, 'een tip niet klopt'));
    await scene.tap('baken', card, '❌ terecht');
  });
  expect(await steps()).toMatchObject([{ soort: 'waarschuwing', staat: 'geldt' }]);
  const told = await scene.bodies('zeil', rooms().own('zeil'));
  expect(told.slice(-2)).toEqual([
    expect.stringContaining('vindt dat de tip klopt'),
    expect.stringContaining('Een waarschuwing.'),
  ]);
  await doubted(async (hand) => {
    expect(await steps()).toHaveLength(1);
    await scene.world.hs.person('zeil').redact(rooms().own('zeil'), hand as EventId);
    await scene.settle();
  });
  expect(await steps()).toMatchObject([{}, { soort: 'alleen-lezen', staat: 'geldt' }]);
});

describe('what does not count', () => {
  test('an emergency, a message that was placed, one that still waits, officials, and a rule without a ladder', async () => {
    await scene.say('zeil', 'Er wordt nu ingebroken bij de buren, die klootzak slaat het raam in');
    await swear('baken');
    await scene.say('zeil', 'Goedemorgen allemaal, fijn weekend!');
    await scene.say('zeil', 'De dader is Jan de Boer uit de Voorstraat');
    expect(await steps()).toEqual([]);
    await scene.tap('baken', found(await scene.said('baken', rooms().coordinatie, 'Jan de Boer')), '✅');
    scene.world.later(2);
    await scene.world.owner`update worker_bot._private_jobs set run_at = now()`;
    await scene.settle();
    expect(await scene.said('zeil', rooms().own('zeil'), 'klootzak')).toBeDefined();
    expect(await steps()).toEqual([]);
  });

  test('a dropped message does, once it is dropped', async () => {
    await scene.say('zeil', 'De dader is Jan de Boer uit de Voorstraat');
    expect(await steps()).toEqual([]);
    await scene.tap('baken', found(await scene.said('baken', rooms().coordinatie, 'Jan de Boer')), '❌');
    expect(await steps()).toMatchObject([{ soort: 'waarschuwing', regel: 10 }]);
  });

  test('a rule that the wijk only tries, or a ladder that is off', async () => {
    await scene.world
      .owner`update wijk_instelling set instellingen = ${{ ...STEEP, proef: [8] } as never}::jsonb`;
    await scene.refresh();
    await swear();
    await scene.world.owner`update wijk_instelling set instellingen = '{"ladder": {"aan": false}}'`;
    await scene.refresh();
    await swear();
    expect(await steps()).toEqual([]);
  });
});

describe('who may only read', () => {
  beforeEach(async () => {
    await swear();
    await swear();
    await scene.provision();
  });

  test('reports an emergency to the bot, which places it at once and masked, for phones to ring', async () => {
    const before = (await scene.bodies('boei', rooms().melding)).length;
    await scene.write('zeil', 'Er wordt nu ingebroken op nummer 12, die klootzak slaat het raam in');
    const [placed, ...follows] = (await scene.messagesIn('boei', rooms().melding)).slice(before);
    expect(placed?.content).toMatchObject({
      msgtype: 'm.text',
      body: 'Jan meldt via Buurtbaken: Er wordt nu ingebroken op nummer 12, die k***** slaat het raam in',
    });
    // It is a report as any other.
    expect(follows.map((event) => String(event.content.body)).join('\n')).toContain('Waar: nummer 12');
    expect((await scene.lastTo('zeil')).content.body).toContain('Ik heb het in de groep gezet');
  });

  test('is heard for a while after it: what follows is placed, and what they correct', async () => {
    const event = await scene.write('zeil', 'Er wordt nu ingebroken bij Zuiderhaven 8, twee mannen');
    const before = (await scene.bodies('boei', rooms().melding)).length;
    for (const text of ['ze rennen nu richting de haven', 'wit busje, kenteken 12-ABC-3']) {
      await scene.write('zeil', text);
      expect(await scene.bodies('boei', rooms().melding)).toContain(`Jan meldt via Buurtbaken: ${text}`);
    }
    expect((await scene.lastTo('zeil')).content.body).toBe(
      'Ik heb het in de groep gezet. Nieuw gevaar? Bel 112.',
    );
    await scene.write('zeil', '112 is gebeld');
    expect((await scene.lastTo('zeil')).content.body).not.toContain('nog niet gebeld');
    const body = 'Er wordt nu ingebroken bij Zuiderhaven 18, twee mannen';
    await scene.correct('zeil', event, body);
    expect(await scene.bodies('boei', rooms().melding)).toContain(`Jan verbetert via Buurtbaken: ${body}`);
    // And the card says it.
    expect((await scene.bodies('boei', rooms().melding)).join('\n')).toContain('Waar: Zuiderhaven 18');
    // Not what would wait in the group, nor chatter, nor what comes later.
    const placed = async () =>
      (await scene.bodies('boei', rooms().melding)).slice(before).filter((one) => one.startsWith('Jan meldt'))
        .length;
    const count = await placed();
    for (const text of ['We slaan hem in elkaar, wie gaat er mee?', 'Goedemorgen allemaal, fijn weekend!'])
      await scene.write('zeil', text);
    scene.world.later(0.2);
    await scene.write('zeil', 'ze zijn nu weg');
    expect(await placed()).toBe(count);
    expect((await scene.lastTo('zeil')).content.body).toContain(
      'alleen lezen, dus dit zet ik niet in de groep',
    );
  });

  test('hears kindly of anything else that it is not placed; once they may write, it is not looked at', async () => {
    const before = (await scene.bodies('boei', rooms().melding)).length;
    await scene.write('zeil', 'Wie heeft er een ladder te leen?');
    expect((await scene.lastTo('zeil')).content.body).toContain('Je kunt tot 3 maart, 13:02 alleen lezen');
    scene.world.later(25);
    await scene.write('zeil', 'Er wordt nu ingebroken op nummer 12');
    expect((await scene.bodies('boei', rooms().melding)).length).toBe(before);
  });
});

describe('a removal', () => {
  beforeEach(climbed);

  test('takes two coordinators; a ✅ taken away before the second undoes it; the gemeente can reverse it', async () => {
    const asked = await question();
    const body = String(asked.content.body);
    for (const part of [
      'Bij Jan gaat het steeds om hetzelfde: Spelregel 8 (let op je woorden)',
      '• 2 maart: waarschuwing (spelregel 8)',
      '• 2 maart: een tijd alleen lezen (spelregel 8)',
      `Die idioot van nummer ${nr}`,
      'Het gaat om: “idioot”',
      'als twee coördinatoren op ✅ tikken',
    ])
      expect(body).toContain(part);
    const first = await scene.tap('baken', asked, '✅ verwijder');
    expect((await question()).content.body).toContain('✅ van Petra. Er is nog één coördinator nodig.');
    await scene.untap('baken', rooms().coordinatie, first);
    expect((await question()).content.body).not.toContain('✅ van Petra');
    await scene.tap('anker', asked, '✅ verwijder');
    expect((await steps()).at(-1)).toMatchObject({ staat: 'gevraagd' });
    await scene.tap('baken', asked, '✅ verwijder');
    expect((await steps()).at(-1)).toMatchObject({ staat: 'besloten' });
    expect((await scene.bodies('baken', rooms().coordinatie)).at(-1)).toMatch(
      /^✅ Jan is uit de groep, besloten door Kees en Petra/,
    );
    expect((await scene.bodies('baken', rooms().coordinatie)).join('\n')).not.toContain('idioot');
    await scene.provision();
    const [ended] = await scene.world
      .owner`select reden from lidmaatschap l join persoon p on p.id = l.persoon_id
      where localpart = 'zeil'`;
    expect(ended).toEqual({ reden: 'verwijderd' });
    const told = await scene.lastTo('zeil');
    await scene.write('zeil', 'HELP er staat iemand met een mes voor mijn deur');
    expect((await scene.lastTo('zeil')).content.body).toBe(OWN_ROOM.nl.dangerNotMember);
    expect(told.content.body).toContain(
      'Niet eens? Tik op ✋, dan kijkt de gemeente ernaar. Dat kan tot 16 maart',
    );
    await scene.tap('zeil', told, '✋ oneens');
    expect((await scene.lastTo('zeil')).content.body).toMatch(/^Dank je. De gemeente kijkt ernaar/);
    const card = found(await scene.said('toren', rooms().overleg, 'De gemeente beslist'));
    expect(card.content.body).toContain('1 waarschuwing (spelregel 8)');
    expect(card.content.body).not.toContain('idioot');
    await scene.tap('baken', card, '✅ draai terug');
    expect((await steps()).at(-1)).toMatchObject({ staat: 'besloten' });
    expect((await scene.bodies('toren', rooms().overleg)).at(-1)).toBe(
      'Petra, bedankt. Hierover kiest iemand van de gemeente.',
    );
    await scene.tap('toren', card, '✅ draai terug');
    await scene.provision();
    expect((await scene.lastTo('zeil')).content.body).toContain('Je doet weer mee in de groep');
    expect(scene.ctx.directory.role(scene.user('zeil'), 'WK007200' as never)).toBe('resident');
    expect((await scene.bodies('baken', rooms().coordinatie)).at(-1)).toContain('Jan doet weer mee');
    const acts = (await listAudit(scene.world.owner, { after: 0, limit: 200 })).map((row) => row.action);
    for (const act of [
      'sanctie.waarschuwing',
      'sanctie.alleen-lezen',
      'sanctie.verwijdering-gevraagd',
      'verwijdering.besloten',
      'lidmaatschap.einde',
      'lidmaatschap.nieuw',
    ])
      expect(
        acts.filter((one) => one === act),
        act,
      ).toHaveLength(1);
    expect(acts.filter((one) => one === 'verwijdering.stem')).toHaveLength(4);
  });

  test.each([
    ['goes on with reading only until its time', '2026-03-03T12:02:00.000Z'],
    ['may write, where that was not right', undefined],
  ])('that is reversed while reading only would still run: its person %s', async (_title, until) => {
    await scene.provision();
    const silenced = found(await scene.said('zeil', rooms().own('zeil'), 'even alleen lezen'));
    for (const who of ['baken', 'anker'] as const) await scene.tap(who, await question(), '✅ verwijder');
    await scene.provision();
    await scene.tap('zeil', await scene.lastTo('zeil'), '✋ oneens');
    if (until === undefined) {
      await scene.tap('zeil', silenced, '✋ klopt niet');
      const card = found(await scene.said('anker', rooms().coordinatie, 'alleen lezen en vindt'));
      await scene.tap('anker', card, '✅ onterecht');
    }
    const card = found(await scene.said('toren', rooms().overleg, 'De gemeente beslist'));
    await scene.tap('toren', card, '✅ draai terug');
    for (const _again of [1, 2]) await scene.provision();
    expect((await readOnlyUntil('zeil'))?.toISOString()).toBe(until);
    const told = found(await scene.said('zeil', rooms().own('zeil'), 'Je doet weer mee in de groep'));
    expect(String(told.content.body).includes('Tot 3 maart, 13:02 kun je nog alleen lezen.')).toBe(
      until !== undefined,
    );
  });

  test('that the gemeente upholds: who is out has no coordinator to talk with, but the gemeente', async () => {
    for (const who of ['baken', 'anker'] as const) await scene.tap(who, await question(), '✅ verwijder');
    await scene.provision();
    const told = await scene.lastTo('zeil');
    await scene.tap('zeil', told, '✋ oneens');
    const card = found(await scene.said('toren', rooms().overleg, 'De gemeente beslist'));
    await scene.tap('toren', card, '❌ blijft');
    const talk = 'Wil je erover praten? Bel de gemeente: 14 0517.';
    expect((await scene.lastTo('zeil')).content.body).toBe(
      `De gemeente heeft ernaar gekeken. Je blijft uit de groep. ${talk}`,
    );
    await scene.tap('zeil', told, '✋');
    expect((await scene.lastTo('zeil')).content.body).toBe(
      `Hier is al over gekozen. Het antwoord staat hierboven. ${talk}`,
    );
  });

  test.each(['before', 'after'] as const)(
    'stands where a tip under it is granted %s its appeal; the gemeente reads of it',
    async (when) => {
      const tip = found(await scene.said('zeil', rooms().own('zeil'), 'Een tip bij je bericht'));
      for (const who of ['baken', 'anker'] as const) await scene.tap(who, await question(), '✅ verwijder');
      await scene.provision();
      const told = await scene.lastTo('zeil');
      const card = async () => found(await scene.said('toren', rooms().overleg, 'De gemeente beslist'));
      const granted = 'na het besluit kreeg deze persoon gelijk over 1 tip waar dit op rust';
      const object = () => scene.tap('zeil', told, '✋ oneens');
      if (when === 'after') {
        await object();
        expect((await card()).content.body).not.toContain(granted);
      }
      await scene.tap('zeil', tip, '✋ klopt niet');
      const asked = found(await scene.said('baken', rooms().coordinatie, 'een tip niet klopt'));
      await scene.tap('baken', asked, '✅ onterecht');
      if (when === 'before') await object();
      expect((await steps()).at(-1)).toMatchObject({ soort: 'verwijdering', staat: 'besloten' });
      expect((await card()).content.body).toContain(granted);
      expect((await scene.bodies('boei', rooms().melding)).join()).not.toContain('Jan: ');
      await scene.tap('toren', await card(), '✅ draai terug');
      expect((await steps()).at(-1)).toMatchObject({ staat: 'teruggedraaid' });
    },
  );

  test('is off with one ❌; a tap after it is answered', async () => {
    const asked = await question();
    await scene.tap('anker', asked, '✅ verwijder');
    await scene.tap('baken', asked, '❌ blijft');
    expect((await steps()).at(-1)).toMatchObject({ staat: 'blijft' });
    expect((await scene.bodies('baken', rooms().coordinatie)).at(-1)).toContain(
      'Jan blijft in de groep, besloten door Petra',
    );
    await scene.tap('anker', asked, '✅ verwijder');
    expect((await scene.bodies('baken', rooms().coordinatie)).at(-1)).toContain('al besloten');
    await scene.provision();
    expect(scene.ctx.directory.role(scene.user('zeil'), 'WK007200' as never)).toBe('resident');
  });

  test('of two coordinators who tap at once is decided once', async () => {
    const asked = await question();
    await Promise.all([
      scene.react('baken', asked, '✅ verwijder'),
      scene.react('anker', asked, '✅ verwijder'),
    ]);
    const [one, other] = scene.events.splice(0);
    await Promise.all([scene.gate.deliver([found(one)]), scene.gate.deliver([found(other)])]);
    await scene.settle();
    expect((await steps()).at(-1)).toMatchObject({ staat: 'besloten' });
    const lines = (await scene.bodies('baken', rooms().coordinatie)).filter((body) =>
      body.includes('uit de groep'),
    );
    expect(lines).toHaveLength(1);
  });

  test('is no resident’s to decide, nor the gemeente’s; nobody’s answer in a week is a no', async () => {
    const asked = await question();
    const { coordinatie } = rooms();
    for (const who of ['boei', 'toren'] as const)
      await expect(scene.react(who, asked, '✅')).rejects.toThrow();
    scene.world.later(8 * 24);
    await sweepAppeals.job.run({}, scene.ctx);
    await scene.settle();
    expect((await steps()).at(-1)).toMatchObject({ staat: 'verlopen' });
    expect((await scene.bodies('baken', coordinatie)).at(-1)).toContain('had niemand besloten');
  });

  test('that was asked while two were needed takes two, also after the wijk wants one', async () => {
    await wantOne();
    await scene.tap('baken', await question(), '✅ verwijder');
    expect((await steps()).at(-1)).toMatchObject({ staat: 'gevraagd' });
    expect((await question()).content.body).toContain('✅ van Petra. Er is nog één coördinator nodig.');
    await scene.tap('anker', await question(), '✅ verwijder');
    expect((await steps()).at(-1)).toMatchObject({ staat: 'besloten' });
  });
});

test.each([
  ['has it back once the gemeente reverses a removal', false],
  ['has it not back where they live elsewhere by then', true],
])('a volunteer hears that they walk no rounds meanwhile, and %s', async (_title, isMoved) => {
  const { owner } = scene.world;
  await owner`insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op, beslist_op, instructie_op, beurten)
    select gen_random_uuid(), id, 'WK007200', 'aangenomen', '2026-01-01', '2026-01-02', '2026-01-02', 4 from persoon
    where localpart = 'zeil'`;
  await owner`insert into vrijwilliger_avond (vrijwilliger_id, weekdag) select id, 3 from vrijwilliger`;
  const walks = () => owner`
    select toestand, beurten, instructie_op::text as op, array(select weekdag::int from vrijwilliger_avond where vrijwilliger_id = v.id)
      as avonden from vrijwilliger v order by aangeboden_op`;
  await swear();
  expect((await scene.lastTo('zeil')).content.body).not.toContain('geen rondes');
  await swear();
  const told = String((await scene.lastTo('zeil')).content.body);
  expect(told).toContain('Zolang je alleen kunt lezen, loop je geen rondes mee.');
  await scene.provision();
  expect(await walks()).toMatchObject([{ toestand: 'aangenomen' }]);
  await swear();
  for (const who of ['baken', 'anker'] as const) await scene.tap(who, await question(), '✅ verwijder');
  // The bot tells what follows before it hears of their membership.
  await scene.provision(false);
  await scene.settle();
  expect(await walks()).toMatchObject([{ toestand: 'gestopt' }]);
  expect((await scene.bodies('zeil', rooms().own('zeil'))).join('\n')).not.toContain(
    'Je loopt niet meer mee',
  );
  await scene.tap('zeil', await scene.lastTo('zeil'), '✋ oneens');
  if (isMoved) {
    await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
      values ('WK007201', 'wijk', 'Midlum', 'GM0072', 'WK007201', true)`;
    await owner`insert into lidmaatschap (persoon_id, gebied_code, rol, sinds)
      select id, 'WK007201', 'resident', ${scene.world.clock.now} from persoon where localpart = 'zeil'`;
    scene.world.later(1);
  }
  const card = found(await scene.said('toren', rooms().overleg, 'De gemeente beslist'));
  await scene.tap('toren', card, '✅ draai terug');
  // Twice: a job that is repeated.
  for (const _again of [1, 2]) await scene.provision(false);
  await scene.settle();
  const back = { toestand: 'aangenomen', beurten: 4, op: '2026-01-02', avonden: [3] };
  expect(await walks()).toMatchObject([{ toestand: 'gestopt' }, ...(isMoved ? [] : [back])]);
  expect(
    (await scene.bodies('zeil', rooms().own('zeil'))).join('\n').includes('Je loopt mee met de rondes'),
  ).toBe(!isMoved);
});

describe('whoever decides on a removal changes while it is asked', () => {
  beforeEach(climbed);
  const personId = async (localpart: string): Promise<string> => {
    const [row] = await scene.world.owner<
      { id: string }[]
    >`select id from persoon where localpart = ${localpart}`;
    return found(row).id;
  };
  /** Kees coordinates no longer, by whose doing. */
  const ends = async (reason: 'zelf-vertrokken' | 'verwijderd', by: string): Promise<void> => {
    const kees = await personId('anker');
    const actor = `persoon:${await personId(by)}` as const;
    await scene.provisioning.sql.begin(async (tx) => {
      await endMembership(tx, kees, GEBIED, reason, scene.world.clock.now);
      const subject = `persoon:${kees}` as const;
      await appendAudit(tx, {
        actor,
        action: 'lidmaatschap.einde',
        subject,
        reason,
        detail: { gebied: GEBIED },
      });
    });
    await scene.settle();
  };
  const card = async (): Promise<string> => String((await question()).content.body);
  /** Petra says yes on the page. */
  const chooseOnPage = async (): Promise<void> => {
    const [row] = await scene.world.owner<{ id: string }[]>`select id from sanctie where staat = 'gevraagd'`;
    const tap = {
      cause: `sanctie:${found(row).id}`,
      step: 'vraag',
      key: '✅',
      by: scene.user('baken'),
    } as const;
    const on = { ...tap, event: pageEvent(randomUUID()), at: scene.world.clock.now };
    await scene.ctx.sql.begin((tx) => hearFromPage(on, rooms().coordinatie, tx, scene.ctx));
    await scene.settle();
  };
  const last = async () => (await steps()).at(-1);

  test('the card says what is so now; a ✅ from before waits for the word of who is alone by now', async () => {
    const first = await scene.tap('baken', await question(), '✅ verwijder');
    expect(await card()).toContain('Er is nog één coördinator nodig.');
    await ends('zelf-vertrokken', 'anker');
    expect(await card()).not.toContain('nog één coördinator nodig');
    expect(await card()).toContain('✅ van Petra. Er is nu één coördinator, dus één ✅ is genoeg.');
    expect(await card()).not.toContain('twee coördinatoren');
    expect(await last()).toMatchObject({ staat: 'gevraagd' });
    await scene.untap('baken', rooms().coordinatie, first);
    expect(await card()).not.toContain('✅ van Petra');
    await scene.tap('baken', await question(), '✅ verwijder');
    expect(await last()).toMatchObject({ staat: 'besloten' });
  });

  test('of a yes on the page there is no ✅ to take away: the card asks for one', async () => {
    await chooseOnPage();
    expect(await card()).toContain('✅ van Petra. Er is nog één coördinator nodig.');
    await ends('zelf-vertrokken', 'anker');
    expect(await card()).toContain('Wil je dat nog steeds? Tik dan op ✅.');
    expect(await card()).not.toContain('Haal je ✅ dan weg');
    await scene.tap('baken', await question(), '✅ verwijder');
    expect(await last()).toMatchObject({ staat: 'besloten' });
  });

  test('putting the other out shortens nothing; a new one is the second', async () => {
    await ends('verwijderd', 'baken');
    expect(await card()).toContain('Er is er nu maar één.');
    // Nor does asking anew.
    await scene.tap('baken', await question(), '❌ blijft');
    await swear();
    expect(await last()).toMatchObject({ soort: 'verwijdering', staat: 'gevraagd' });
    expect(await card()).toContain('Er is er nu maar één.');
    await scene.tap('baken', await question(), '✅ verwijder');
    expect(await last()).toMatchObject({ staat: 'gevraagd' });
    expect(await card()).toContain('✅ van Petra. Er is nog één coördinator nodig.');
    const boei = await personId('boei');
    await scene.provisioning.sql.begin((tx) =>
      giveRole(tx, { persoonId: boei, gebied: GEBIED, role: 'coordinator' }, scene.world.clock.now),
    );
    await scene.world.hs.homeserver(DIENST).joinUser(rooms().coordinatie, scene.user('boei'));
    await scene.settle();
    expect(await card()).not.toContain('Er is er nu maar één.');
    await scene.tap('boei', await question(), '✅ verwijder');
    expect(await last()).toMatchObject({ staat: 'besloten' });
  });

  test('the gemeente putting the other out leaves one, who decides', async () => {
    await ends('verwijderd', 'toren');
    expect(await card()).toContain('Tik op ✅ om te verwijderen');
    await scene.tap('baken', await question(), '✅ verwijder');
    expect(await last()).toMatchObject({ staat: 'besloten' });
  });

  test('whoever left by themselves need not be decided on any more', async () => {
    await scene.tap('baken', await question(), '✅ verwijder');
    const jan = await personId('zeil');
    await scene.provisioning.sql.begin((tx) =>
      endMembership(tx, jan, GEBIED, 'zelf-vertrokken', scene.world.clock.now),
    );
    await scene.settle();
    expect(await last()).toMatchObject({ staat: 'vervallen' });
    const bodies = await scene.bodies('baken', rooms().coordinatie);
    expect(bodies.at(-1)).toContain('De vraag over Jan is vervallen: Jan doet niet meer mee');
    expect(bodies.join('\n')).not.toContain('idioot');
  });
});

const wantOne = async (): Promise<void> => {
  await scene.world
    .owner`update wijk_instelling set instellingen = ${{ ...STEEP, verwijderenMetTwee: false } as never}::jsonb`;
  await scene.refresh();
};

test('a removal is decided by one coordinator where the wijk wanted that when it was asked', async () => {
  await wantOne();
  await climbed();
  await scene.tap('baken', await question(), '✅ verwijder');
  expect((await steps()).at(-1)).toMatchObject({ staat: 'besloten' });
});

test('a tip whose event comes again, and a tap that does, count once', async () => {
  await swear();
  const tip = found(await scene.said('zeil', rooms().own('zeil'), 'Een tip bij je bericht'));
  await scene.react('zeil', tip, '✋');
  const events = scene.events.splice(0);
  for (const txn of ['a', 'b']) expect(await scene.gate.deliver(events, txn)).toBe(200);
  await scene.settle();
  const relation: Content = {
    'm.relates_to': { rel_type: 'm.annotation', event_id: tip.eventId, key: '✋ klopt niet' },
  };
  await scene.world.hs.person('zeil').send(tip.roomId, 'm.reaction', relation);
  await scene.settle();
  expect(await scene.world.owner`select 1 from bezwaar`).toHaveLength(1);
  expect(await steps()).toHaveLength(1);
  const cards = (await scene.bodies('baken', rooms().coordinatie)).filter((body) =>
    body.includes('een tip niet klopt'),
  );
  expect(cards).toHaveLength(1);
});
