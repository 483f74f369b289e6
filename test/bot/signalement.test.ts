/** What happens in somebody's own room with the bot: commands, danger, and a description from its first question to the group. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OWN_ROOM } from '#basis/catalogue/person/own-room.ts';
import { SIGNALEMENT } from '#basis/catalogue/person/signalement.ts';
import { TIPS } from '#basis/catalogue/person/tips.ts';
import { sweepGesprekken } from '#bot/signalement/sweep.ts';
import type { Content } from '#matrix/homeserver.ts';
import { listAudit } from '#store/audit.ts';
import { BOT, seen } from './cases-world.ts';
import type { Scene, Who } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

const NL = SIGNALEMENT.nl;
let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  await scene.write('zeil', 'stop');
  await scene.world
    .owner`update melding set toestand = 'gesloten', uitkomst = 'onbekend', gesloten_op = now() where toestand = 'open'`;
  scene.world.later(24);
  await scene.refresh();
});

const rooms = () => scene.world.rooms;
const last = async (who: Who = 'zeil') => String((await scene.lastTo(who)).content.body);
const own = (who: Who = 'zeil') => scene.bodies(who, rooms().own(who));
const group = () => scene.bodies('boei', rooms().melding);
const tap = async (key: string, who: Who = 'zeil') => scene.tap(who, await scene.lastTo(who), key);
/** What can be tapped in the conversation that was begun last. */
const allOffered = async () => {
  const all = await seen(scene.world, 'zeil', rooms().own('zeil'));
  const [gesprek] = await scene.world.owner`select id from gesprek order by begonnen_op desc limit 1`;
  const rows = await scene.world
    .owner`select event_id from bericht where oorzaak = ${`gesprek:${gesprek?.id}`}`;
  const events = new Set(rows.map((row) => row.event_id));
  return all.flatMap((event) => {
    const relation = event.content['m.relates_to'] as Content | undefined;
    return event.type === 'm.reaction' && events.has(event.eventId) ? [relation?.key] : [];
  });
};
/** What can be tapped under a message. */
const offered = async (who: Who = 'zeil') => {
  const { eventId } = await scene.lastTo(who);
  return (await seen(scene.world, who, rooms().own(who))).flatMap((event) => {
    const relation = event.content['m.relates_to'] as Content | undefined;
    return event.type === 'm.reaction' && event.sender === BOT && relation?.event_id === eventId
      ? [relation.key]
      : [];
  });
};
const PERSON = [
  'voelt aan autodeuren',
  'Voorstraat',
  'nu',
  'persoon',
  'zwarte jas',
  'overslaan',
  'overslaan',
  'man',
  'bril',
  'licht',
];
const answer = async (...texts: readonly string[]) => {
  for (const text of texts) await scene.write('zeil', text);
};

describe('words in an own room', () => {
  test.each([
    ['help', OWN_ROOM.nl.help[0]],
    ['Hulp!', OWN_ROOM.nl.help[0]],
    ['112', OWN_ROOM.nl.emergencyNumbers[0]],
    ['de spelregls', OWN_ROOM.nl.rulesHeading],
    ['stop', OWN_ROOM.nl.nothingToStop],
  ])('“%s” is answered', async (word, words) => {
    await scene.write('zeil', word);
    expect(await last()).toContain(words);
  });

  test('what is not understood is said once in ten minutes', async () => {
    const before = (await own()).filter((body) => body === OWN_ROOM.nl.unknown).length;
    await answer('bla', 'bla bla', 'blabla');
    scene.world.later(0.2);
    await answer('nog eens');
    expect((await own()).filter((body) => body === OWN_ROOM.nl.unknown).length).toBe(before + 2);
  });

  test('a report that only they read is offered to the group each time, also after a thank-you', async () => {
    await answer('Dankjewel');
    expect(await last()).not.toBe(OWN_ROOM.nl.unknown);
    await answer('bla');
    for (const text of [
      'Er is een fiets gestolen bij mij voor de deur',
      'melding: er wordt vuil gestort achter de Lidl',
    ]) {
      await answer(text);
      expect(await last()).toBe(OWN_ROOM.nl.report);
    }
    expect(await offered()).toEqual([OWN_ROOM.nl.dangerPlace]);
    const before = (await group()).length;
    await tap(OWN_ROOM.nl.dangerPlace);
    expect(await last()).toBe(OWN_ROOM.nl.reportPlaced);
    const said = (await group()).slice(before);
    expect(said[0]).toBe('Jan meldt via Buurtbaken: melding: er wordt vuil gestort achter de Lidl');
    expect(said.some((body) => body.includes('Wat: er wordt vuil gestort'))).toBe(true);
    await tap(OWN_ROOM.nl.takeBack);
    expect((await group()).join()).not.toContain('vuil gestort');
  });

  test('a report that the rules say something about goes there by its writer alone', async () => {
    const before = (await group()).length;
    await answer('Er staat een verdachte man op de hoek, ik sla hem zo dood');
    expect(await last()).toBe(OWN_ROOM.nl.reportWrite);
    const wrote = await scene.write('zeil', 'Er is een fiets gestolen bij de school');
    expect(await last()).toBe(OWN_ROOM.nl.report);
    await scene.correct('zeil', wrote, 'Er is een fiets gestolen, ik sla hem dood');
    await tap(OWN_ROOM.nl.dangerPlace);
    expect(await last()).toBe(OWN_ROOM.nl.reportWrite);
    await answer('Er is een fiets gestolen bij de school');
    scene.world.later(2);
    await tap(OWN_ROOM.nl.dangerPlace);
    expect(await last()).toBe(OWN_ROOM.nl.reportTooLate);
    expect((await group()).length).toBe(before);
  });

  test('the language is chosen by word or tap, and noted by provisioning', async () => {
    await scene.write('zeil', 'taal');
    expect(await offered()).toEqual(['Nederlands', 'Frysk', 'English']);
    await tap('Frysk');
    expect(await last()).toBe(OWN_ROOM.fy.languageSet);
    await scene.provision();
    await scene.write('zeil', 'help');
    expect(await last()).toContain(OWN_ROOM.fy.help[0]);
    await scene.write('zeil', 'taal nl');
    await scene.provision();
    expect(await last()).toBe(OWN_ROOM.nl.languageSet);
    const audit = await listAudit(scene.world.owner, { after: 0, limit: 500 });
    expect(audit.filter((row) => row.reason === 'taal').length).toBe(2);
  });

  test('danger is answered with 112, and goes to the group by a tap, masked', async () => {
    await scene.write('zeil', 'Die klootzak breekt nu in bij de buren, hij heeft een mes!');
    expect(await last()).toBe(OWN_ROOM.nl.danger);
    expect(await offered()).toEqual([OWN_ROOM.nl.dangerPlace]);
    const before = (await group()).length;
    await tap(OWN_ROOM.nl.dangerPlace);
    expect(await last()).toBe(OWN_ROOM.nl.dangerPlaced);
    const said = (await group()).slice(before);
    expect(said[0]).toContain('Jan meldt via Buurtbaken: Die k***** breekt nu in');
    expect(said.some((body) => body.includes('Melding '))).toBe(true);
    expect(await scene.world.owner`select 1 from melding where toestand = 'open' and gevaar`).toHaveLength(1);
  });

  test.each(['112', 'help'])('"%s" asks for words about it, and who shouts it is in danger', async (word) => {
    await scene.write('zeil', word);
    expect(await last()).not.toBe(OWN_ROOM.nl.danger);
    await scene.write('zeil', `${word.toUpperCase()}!!!`);
    expect(await last()).toBe(OWN_ROOM.nl.danger);
  });

  test('an hour later it is told anew', async () => {
    await scene.write('zeil', 'Er wordt ingebroken bij de buren!');
    const before = (await group()).length;
    scene.world.later(2);
    await tap(OWN_ROOM.nl.dangerPlace);
    expect(await last()).toBe(OWN_ROOM.nl.dangerTooLate);
    expect((await group()).length).toBe(before);
  });
});

describe('a description', () => {
  test('is asked one question at a time, shown whole, and placed as a report with a card', async () => {
    await scene.write('zeil', 'signalement');
    expect(await last()).toContain(NL.questions.wat);
    expect(await offered()).toEqual([NL.stop]);
    await answer('voelt aan autodeuren', 'Voorstraat');
    expect(await last()).toBe(NL.questions.wanneer);
    expect(await offered()).toEqual(['nu', 'net', 'eerder', NL.skip, NL.stop]);
    await tap('nu');
    expect(await own()).toContain('Wanneer: nu ✓');
    await tap('🧍 persoon');
    await answer('zwarte jas');
    await tap('1,75 tot 1,90');
    await tap(NL.skip);
    await tap('man');
    await answer('bril');
    expect(await last()).toBe(NL.questions.huid);
    await tap('licht');
    const whole = await last();
    const lines = [
      'Signalement van Jan',
      'Wat: voelt aan autodeuren',
      'Waar: Voorstraat',
      'Wanneer: nu',
      'Man of vrouw: man',
      'Lengte: 1,75 tot 1,90 meter',
      'Kleding: zwarte jas',
      'Valt op: bril',
      'Huidskleur: licht',
      'Is er gevaar? Bel 112.',
    ].join('\n');
    expect(whole).toBe([NL.reviewAbove, lines, NL.reviewAsk].join('\n\n'));
    expect(await offered()).toEqual([NL.place, NL.change, NL.discard]);
    const before = (await group()).length;
    await tap(NL.place);
    expect((await group()).slice(before)[0]).toBe(lines);
    expect((await group()).at(-1)).toMatch(
      /^Bel eerst 112\.[\s\S]*Wat: voelt aan autodeuren\nWaar: Voorstraat/,
    );
    expect(await last()).toBe(NL.endings.geplaatst);
    const [row] = await scene.world.owner`select * from gesprek order by begonnen_op desc limit 1`;
    expect(row).toMatchObject({ toestand: null, te_plaatsen: null, einde: 'geplaatst', stap: 'klaar' });
    expect(row?.melding_id).not.toBeNull();
  });

  test('with an open melding of one’s own answers its card, and does not ask what was said', async () => {
    await scene.say('zeil', 'Man voelt aan deuren in de Zuiderhaven 12');
    await scene.write('zeil', 'signalement');
    expect(await last()).toContain(NL.questions.wanneer);
    await answer('net', 'geen van beide');
    expect(await last()).toMatch(
      /Signalement van Jan bij melding \d+\nWat: .*voelt aan deuren.*\nWaar: Zuiderhaven 12/,
    );
    await answer('ja');
    const placed = found(await scene.said('boei', rooms().melding, 'Signalement van Jan bij melding'));
    const relation = placed.content['m.relates_to'] as Content;
    const card = found(await scene.said('boei', rooms().melding, 'Ook gezien'));
    expect(relation['m.in_reply_to']).toEqual({ event_id: card.eventId });
    expect(await scene.world.owner`select 1 from melding where toestand = 'open'`).toHaveLength(1);
  });

  test('of somebody else’s open melding is chosen by its number', async () => {
    await scene.say('boei', 'Man voelt aan deuren in de Zuiderhaven 12');
    await scene.write('zeil', 'signalement');
    expect(await last()).toContain(NL.questions.bij);
    const [number] = (await offered()) as string[];
    expect(number).toMatch(/^melding \d+$/);
    await tap(String(number));
    expect(await last()).toContain(NL.questions.wanneer);
  });

  test('is offered once for a report with too little, and a tap begins it', async () => {
    await scene.say('zeil', 'Melding: verdachte situatie!');
    expect(await last()).toMatch(/^Dank je voor je melding \(nummer \d+\)/);
    await tap(NL.tellMore);
    expect(await last()).toContain(NL.questions.wat);
    expect(await own()).toContain(NL.offerClosed);
    await scene.write('zeil', 'stop');
    const before = await own();
    await scene.say('zeil', 'Melding: overlast bij de Voorstraat 3');
    expect(await own()).toEqual(before);
  });

  test('that would be held goes to the coordinators, and is placed by their tap', async () => {
    await scene.write('zeil', 'signalement');
    await answer('Kees de Boer heeft mijn fiets gestolen', 'Voorstraat', 'net', 'geen van beide');
    expect(await last()).toContain(NL.reviewHeld);
    const before = (await group()).length;
    await tap(NL.place);
    expect(await last()).toContain('wacht');
    expect((await group()).slice(before).join('\n')).not.toContain('Kees de Boer');
    const tip = (await own()).filter((body) => body.includes(TIPS.nl.waitSignalement));
    expect(tip).toHaveLength(1);
    expect(tip[0]).not.toContain(TIPS.nl.ownWindow);
    const card = found(await scene.said('baken', rooms().coordinatie, 'Kees de Boer'));
    await scene.tap('baken', card, '✅');
    expect((await group()).some((body) => body.startsWith('Jan: Signalement\nWat: Kees de Boer'))).toBe(true);
  });

  test('is masked where it must be, and its author sees so before', async () => {
    await scene.write('zeil', 'signalement');
    await answer('die klootzak gooit ruiten in', 'Voorstraat', 'net', 'geen van beide');
    expect(await last()).toContain(NL.reviewMasked);
    await answer('plaatsen');
    expect((await group()).some((body) => body.includes('Wat: die k***** gooit ruiten in'))).toBe(true);
  });

  test('can be changed, stepped back in and thrown away', async () => {
    await scene.write('zeil', 'signalement');
    await answer(...PERSON.slice(0, 3), 'terug');
    expect(await last()).toContain(NL.questions.wanneer);
    await answer('net', ...PERSON.slice(3));
    await tap(NL.change);
    expect(await offered()).toContain('Kleding');
    await tap('Kleding');
    await answer('groene jas');
    expect(await last()).toContain('Kleding: groene jas');
    // The buttons of the earlier overview are gone; those with which an answer can be changed stay.
    expect((await allOffered()).filter((key) => key === NL.place)).toHaveLength(1);
    expect((await allOffered()).filter((key) => key === 'nu')).toHaveLength(2);
    const choosing = found(await scene.said('zeil', rooms().own('zeil'), NL.chooseClosed));
    await scene.tap('zeil', choosing, 'Waar');
    await answer('Zuiderhaven');
    expect(await last()).toContain('Waar: Zuiderhaven');
    expect(await last()).toContain('Wanneer: net');
    await tap(NL.discard);
    expect(await last()).toBe(NL.endings.weggegooid);
    await scene.tap('zeil', choosing, 'Kleding');
    expect(await last()).toBe(NL.alreadyDone);
    const [row] = await scene.world.owner`select toestand from gesprek order by begonnen_op desc limit 1`;
    expect(row).toEqual({ toestand: null });
  });

  test('a tap under an earlier question changes its answer', async () => {
    await scene.write('zeil', 'signalement');
    await answer('voelt aan deuren', 'Voorstraat');
    const when = await scene.lastTo('zeil');
    await tap('nu');
    await scene.tap('zeil', when, 'eerder');
    expect(await own()).toContain('Wanneer: eerder ✓');
    expect(await last()).toContain(NL.questions.wie);
  });

  test('asks again what somebody does, where only looks are said', async () => {
    await scene.write('zeil', 'signalement');
    await answer('Marokkaanse jongen met rode pet');
    expect(await last()).toBe([NL.hints.gedrag, NL.questions.wat].join('\n\n'));
  });

  test('words of danger in it are an answer too; placed at once, they are the melding that it belongs to', async () => {
    await scene.write('zeil', 'signalement');
    await scene.write('zeil', 'Er wordt ingebroken bij de buren');
    expect((await own()).slice(-2)).toEqual([OWN_ROOM.nl.danger, NL.questions.waar]);
    await scene.tap(
      'zeil',
      found(await scene.said('zeil', rooms().own('zeil'), OWN_ROOM.nl.danger)),
      OWN_ROOM.nl.dangerPlace,
    );
    await answer('nummer 3', 'nu', 'geen van beide', 'ja');
    expect(await scene.said('boei', rooms().melding, 'Signalement van Jan bij melding')).toBeDefined();
    expect(await scene.world.owner`select 1 from melding where toestand = 'open'`).toHaveLength(1);
  });

  test.each([
    ['zeil', NL.questions.waar],
    ['boei', NL.questions.waar],
  ] as const)(
    'danger is an emergency first, also about an open melding of %s: it can be placed, and what was asked is asked again',
    async (who, question) => {
      await scene.say(who, 'Melding: verdachte situatie!');
      const before = (await own()).length;
      await scene.write('zeil', 'signalement');
      if (who === 'boei') await tap(NL.newReport);
      await answer('voelt aan deuren');
      const words = 'help ze slaan iemand in elkaar';
      await answer(words);
      const asked = [NL.hints.nood, question].join('\n\n');
      expect((await own()).slice(-2).sort()).toEqual([OWN_ROOM.nl.danger, asked].sort());
      expect((await own()).slice(before).join('\n')).not.toContain(`Waar: ${words}`);
      const offer = found(await scene.said('zeil', rooms().own('zeil'), OWN_ROOM.nl.danger));
      await scene.tap('zeil', offer, OWN_ROOM.nl.dangerPlace);
      expect((await group()).join('\n')).toContain(`Jan meldt via Buurtbaken: ${words}`);
      // Who says it again means it.
      await answer(words);
      expect(await own()).toContain(`Waar: ${words} ✓`);
      expect(await last()).toBe(NL.questions.wanneer);
      await answer('help hij heeft een mes');
      expect(await last()).toContain(NL.questions.wanneer);
    },
  );

  test('begun again goes on where it was', async () => {
    await scene.write('zeil', 'signalement');
    await answer('voelt aan deuren', 'signalement');
    expect(await last()).toBe([NL.hints.bezig, NL.questions.waar].join('\n\n'));
    expect(await scene.world.owner`select 1 from gesprek where geeindigd_op is null`).toHaveLength(1);
  });

  test('is reminded of once, and gone after a day with its words', async () => {
    await scene.write('zeil', 'signalement');
    await answer('voelt aan deuren');
    for (const hours of [0.6, 0.2, 0.2]) {
      scene.world.later(hours);
      await sweepGesprekken.job.run({}, scene.ctx);
      await scene.settle();
    }
    expect((await own()).slice(-2)).toEqual([NL.questions.waar, NL.reminder]);
    scene.world.later(24);
    await sweepGesprekken.job.run({}, scene.ctx);
    await scene.settle();
    expect(await last()).toBe(NL.endings.verlopen);
    const [row] = await scene.world
      .owner`select toestand, einde from gesprek order by begonnen_op desc limit 1`;
    expect(row).toEqual({ toestand: null, einde: 'verlopen' });
  });
});

test('who may only read is told so, and their emergency is placed at once', async () => {
  const until = new Date(scene.world.clock.now.getTime() + 3_600_000);
  await scene.world.owner`update lidmaatschap set alleen_lezen_tot = ${until}
    where persoon_id = (select id from persoon where localpart = 'zeil')`;
  await scene.refresh();
  await scene.write('zeil', 'signalement');
  expect(await last()).toBe(NL.readOnly);
  await scene.write('zeil', 'Mooi weer vandaag');
  expect(await last()).toContain('alleen lezen');
  await scene.write('zeil', 'Er wordt nu ingebroken bij de buren!');
  expect(
    (await group()).some((body) => body.includes('Jan meldt via Buurtbaken: Er wordt nu ingebroken')),
  ).toBe(true);
  await scene.world.owner`update lidmaatschap set alleen_lezen_tot = null`;
});
