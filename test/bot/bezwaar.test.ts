/** "Klopt niet": a tap on a tip, and what the coordinators make of it. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sweepAppeals } from '#bot/bezwaar/sweep.ts';
import { expireOriginals } from '#bot/jobs/expire-originals.ts';
import type { Content } from '#matrix/homeserver.ts';
import { listAudit } from '#store/audit.ts';
import type { Scene, Who } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const rooms = () => scene.world.rooms;
const card = async (who: Who = 'baken') =>
  found(await scene.said(who, rooms().coordinatie, 'vindt dat een tip niet klopt'));
const appeals = () => scene.world.owner`select * from bezwaar order by ingediend_op desc, id`;
/** Somebody writes, and taps ✋ on the tip that follows. */
async function appealed(who: Who, text: string) {
  const event = await scene.say(who, text);
  // The bot may ask or offer something about the same message behind it.
  const tip = found(await scene.said(who, rooms().own(who), 'Klopt dit niet? Tik op ✋'));
  const hand = await scene.tap(who, tip, '✋ klopt niet');
  return { event, tip, hand };
}

describe('an appeal against a softened message', () => {
  test('that is granted places the text as typed, and makes its wording pass from then on', async () => {
    const text = 'Wat een kutweer, er ligt een boom op de weg bij de Zuiderhaven';
    const { event, tip } = await appealed('zeil', text);
    expect(tip.content.body).toContain('Klopt dit niet? Tik op ✋');
    expect((await scene.lastTo('zeil')).content.body).toContain('De coördinatoren kijken er nog eens naar');
    const shown = await card();
    for (const part of [text, 'spelregel 8', '“kutweer”', 'Jan in de laatste 90 dagen: niets bijzonders'])
      expect(String(shown.content.body)).toContain(part);
    await scene.tap('baken', shown, '✅ plaatsen');
    const placed = found(await scene.said('boei', rooms().melding, 'boom op de weg'));
    expect(placed.content.body).toBe(`Jan: ${text}`);
    const relation = placed.content['m.relates_to'] as Content;
    expect(relation['m.in_reply_to']).toEqual({ event_id: event });
    expect((await scene.lastTo('zeil')).content.body).toBe(
      'Goed nieuws: je krijgt gelijk. Deze tip telt niet mee. Je bericht staat nu in de groep, zoals je het typte. Deze woorden mogen in jouw wijk voortaan gewoon.',
    );
    expect(await scene.bodies('baken', rooms().coordinatie)).toEqual([
      expect.stringMatching(
        /^✅ Bezwaar van Jan tegen een tip: gelijk gekregen van Petra .* Deze woorden mogen/,
      ),
    ]);
    const again = await scene.say('boei', 'Weer kutweer vandaag');
    const message = (await scene.messagesIn('zeil', rooms().melding)).find((one) => one.eventId === again);
    expect(message?.content.body).toBe('Weer kutweer vandaag');
    const rows = (await listAudit(scene.world.owner, { after: 0, limit: 100 })).map((row) => row.action);
    for (const action of ['bezwaar.ingediend', 'bezwaar.toegewezen', 'uitzondering.nieuw'])
      expect(rows).toContain(action);
  });

  test('that is not granted changes nothing; the sender hears it', async () => {
    const { event } = await appealed('zeil', 'Die idioot reed door rood bij de brug');
    const before = (await scene.bodies('boei', rooms().melding)).length;
    await scene.tap('anker', await card(), '❌ terecht');
    expect((await scene.lastTo('zeil')).content.body).toContain('vindt dat de tip klopt');
    expect((await scene.bodies('boei', rooms().melding)).length).toBe(before);
    expect((await scene.messagesIn('boei', rooms().melding)).some((one) => one.eventId === event)).toBe(true);
    // A second hand on the same tip is no second appeal.
    const count = (await appeals()).length;
    const tip = found(await scene.said('zeil', rooms().own('zeil'), 'idioot'));
    await scene.tap('zeil', tip, '✋');
    expect((await appeals()).length).toBe(count);
    expect((await scene.lastTo('zeil')).content.body).toBe(
      'Hier is al over gekozen. Het antwoord staat hierboven. Wil je erover praten? Dat mag altijd, met je coördinator.',
    );
  });

  test('of what can be no exception is placed once, and the coordinators are told so', async () => {
    await appealed('zeil', 'Daar loopt een neger bij de auto’s');
    await scene.tap('baken', await card(), '✅ plaatsen');
    expect((await scene.bodies('boei', rooms().melding)).at(-1)).toBe(
      'Jan: Daar loopt een neger bij de auto’s',
    );
    expect((await scene.bodies('baken', rooms().coordinatie)).at(-1)).toContain(
      'De regel zelf verandert niet.',
    );
    expect((await appeals())[0]).toMatchObject({ staat: 'toegewezen', uitzondering: 'kan-niet' });
  });

  test('goes when its sender deletes the message: its words stand nowhere, and none is allowed', async () => {
    const { event, tip } = await appealed('zeil', 'Wat een rotzooi, godverdomme, op het plein');
    const shown = await card();
    await scene.world.hs.person('zeil').redact(rooms().melding, event);
    await scene.settle();
    expect((await appeals())[0]).toMatchObject({ staat: 'ingetrokken', uitzondering: null });
    expect((await scene.bodies('baken', rooms().coordinatie)).join('\n')).not.toContain('op het plein');
    expect((await scene.lastTo('zeil')).content.body).toContain('Je hebt het teruggenomen');
    await scene.tap('baken', shown, '✅ plaatsen');
    expect((await scene.bodies('boei', rooms().melding)).join('\n')).not.toContain('op het plein');
    const [kept] = await scene.world
      .owner`select staat, origineel from zaak order by geopend_op desc limit 1`;
    expect(kept).toEqual({ staat: 'ingetrokken', origineel: null });
    await scene.tap('zeil', tip, '✋ nogmaals');
    expect((await appeals())[0]).toMatchObject({ staat: 'ingetrokken' });
    expect((await scene.lastTo('zeil')).content.body).toContain('Hier hoeft niemand meer over te kiezen');
  });

  test('of what stands as typed goes in the same way', async () => {
    const { event } = await appealed('zeil', 'Er loopt een Marokkaan door de straat, pas op.');
    expect(await scene.said('baken', rooms().coordinatie, 'Marokkaan')).toBeDefined();
    await scene.world.hs.person('zeil').redact(rooms().melding, event);
    await scene.settle();
    expect((await appeals())[0]).toMatchObject({ staat: 'ingetrokken' });
    expect(await scene.said('baken', rooms().coordinatie, 'Marokkaan')).toBeUndefined();
  });

  test('of a message that was changed into this goes with the message', async () => {
    const event = await scene.say('zeil', 'Er ligt glas op het fietspad');
    const body = 'Er ligt klotezooi op het fietspad';
    await scene.gate.send('zeil', {
      ...{ msgtype: 'm.text', body: `* ${body}`, 'm.new_content': { msgtype: 'm.text', body } },
      'm.relates_to': { rel_type: 'm.replace', event_id: event },
    });
    await scene.settle();
    const tip = found(await scene.said('zeil', rooms().own('zeil'), 'Klopt dit niet? Tik op ✋'));
    await scene.tap('zeil', tip, '✋ klopt niet');
    expect((await appeals())[0]).toMatchObject({ staat: 'open' });
    await scene.world.hs.person('zeil').redact(rooms().melding, event);
    await scene.settle();
    expect((await appeals())[0]).toMatchObject({ staat: 'ingetrokken' });
  });
});

describe('an appeal against a held message', () => {
  test('that waits places it', async () => {
    await appealed('zeil', 'De dader is Jan de Boer uit de Voorstraat');
    await scene.tap('anker', await card('anker'), '✅ plaatsen');
    expect((await scene.bodies('boei', rooms().melding)).at(-1)).toBe(
      'Jan: De dader is Jan de Boer uit de Voorstraat',
    );
    const [zaak] = await scene.world.owner`select staat from zaak order by geopend_op desc limit 1`;
    expect(zaak).toEqual({ staat: 'geplaatst' });
    expect((await appeals())[0]).toMatchObject({ staat: 'toegewezen', uitzondering: 'kan-niet' });
    expect(await scene.said('anker', rooms().coordinatie, 'Wil je ernaar kijken')).toBeUndefined();
  });

  test('is decided by a tap on its own card too', async () => {
    await appealed('zeil', 'De dader is Piet de Vries uit de Voorstraat');
    const own = found(await scene.said('baken', rooms().coordinatie, 'wil je hiernaar kijken'));
    await scene.tap('baken', own, '❌');
    expect((await appeals())[0]).toMatchObject({ staat: 'afgewezen' });
    expect(await scene.said('baken', rooms().coordinatie, 'Piet de Vries')).toBeUndefined();
  });

  test('goes when its sender takes the message back: its words stand nowhere', async () => {
    const { event } = await appealed('zeil', 'De dader is Klaas de Groot uit de Voorstraat');
    await scene.world.hs.person('zeil').redact(rooms().melding, event);
    await scene.settle();
    expect((await appeals())[0]).toMatchObject({ staat: 'ingetrokken' });
    expect((await scene.bodies('baken', rooms().coordinatie)).join('\n')).not.toContain('Klaas');
  });
});

test('a dropped report that is placed after all is a report, and gets its card', async () => {
  const text = 'Een man voelt aan de auto’s in de Zuiderstraat, dat is die inbreker Kevin Bakker';
  await scene.say('zeil', text);
  await scene.tap('baken', found(await scene.said('baken', rooms().coordinatie, 'Kevin Bakker')), '❌');
  const tip = found(await scene.said('zeil', rooms().own('zeil'), 'wacht even op de coördinator'));
  await scene.tap('zeil', tip, '✋ klopt niet');
  await scene.tap('anker', await card('anker'), '✅ plaatsen');
  const [placed] = (await scene.messagesIn('boei', rooms().melding)).filter(
    (event) => event.content.body === `Jan: ${text}`,
  );
  const [melding] = await scene.world.owner`
    select toestand from melding where bron_event_id = ${placed?.eventId ?? ''}`;
  expect(melding).toEqual({ toestand: 'open' });
});

describe('who decides', () => {
  test('never the sender: a coordinator’s own appeal is another’s to decide', async () => {
    await appealed('baken', 'Wat een idioot, die fietser');
    const shown = await card('anker');
    await scene.tap('baken', shown, '✅ plaatsen');
    expect((await appeals())[0]).toMatchObject({ staat: 'open' });
    expect((await scene.bodies('anker', rooms().coordinatie)).at(-1)).toContain('dit gaat over jezelf');
    await scene.tap('anker', shown, '❌ terecht');
    expect((await appeals())[0]).toMatchObject({ staat: 'afgewezen' });
  });

  test('of two coordinators at once the first', async () => {
    await appealed('zeil', 'Die klootzak staat weer dubbel geparkeerd');
    const shown = await card();
    await Promise.all([scene.react('baken', shown, '✅ plaatsen'), scene.react('anker', shown, '❌')]);
    const [one, other] = scene.events.splice(0);
    await Promise.all([scene.gate.deliver([found(one)]), scene.gate.deliver([found(other)])]);
    await scene.settle();
    const [row] = await appeals();
    expect(['toegewezen', 'afgewezen']).toContain(row?.staat);
    const lines = (await scene.bodies('anker', rooms().coordinatie)).slice(-2).join('\n');
    expect(lines).toContain('Hierover was al besloten');
    const placed = (await scene.bodies('boei', rooms().melding)).filter((body) =>
      body.includes('dubbel geparkeerd'),
    );
    expect(placed.length).toBe(row?.staat === 'toegewezen' ? 2 : 1);
  });

  test('a neighbour’s hand on somebody else’s tip, or in the group, is not heard', async () => {
    const count = (await appeals()).length;
    const event = await scene.say('zeil', 'Die idioot alweer bij het hek');
    const softened = (await scene.messagesIn('boei', rooms().melding)).find((one) => one.eventId === event);
    await scene.tap('boei', found(softened), '✋ klopt niet');
    expect((await appeals()).length).toBe(count);
  });

  test('the gemeente, without the text, where the only coordinator is the sender', async () => {
    const { owner } = scene.world;
    await owner`update lidmaatschap set rol = 'resident' where persoon_id = (select id from persoon where localpart = 'anker')`;
    await scene.refresh();
    const { tip } = await appealed('baken', 'Wat een idioot, die brommer');
    expect(tip.content.body).toContain('Tik op ✋, dan kijkt de gemeente mee.');
    const shown = found(await scene.said('toren', rooms().overleg, 'geen andere coördinator'));
    expect(shown.content.body).not.toContain('brommer');
    expect(shown.content.body).not.toContain('idioot');
    await scene.tap('toren', shown, '✅ onterecht');
    expect((await appeals())[0]).toMatchObject({
      staat: 'toegewezen',
      uitzondering: 'niet-gezien',
      bij: 'overleg',
    });
    expect((await scene.bodies('boei', rooms().melding)).join('\n')).not.toContain('idioot, die brommer');
    expect((await scene.lastTo('baken')).content.body).toBe(
      'Goed nieuws: je krijgt gelijk. Deze tip telt niet mee.',
    );
    // Where it does not agree, it was the gemeente, and there is no coordinator to talk with.
    const { tip: second } = await appealed('baken', 'Wat een idioot, die scooter');
    const other = found(await scene.said('toren', rooms().overleg, 'geen andere coördinator'));
    await scene.tap('toren', other, '❌ terecht');
    const phone = 'Wil je erover praten? Bel de gemeente: 14 0517.';
    expect((await scene.lastTo('baken')).content.body).toBe(
      `De gemeente heeft er nog eens naar gekeken en vindt dat de tip klopt. ${phone}`,
    );
    await scene.tap('baken', second, '✋');
    expect((await scene.lastTo('baken')).content.body).toBe(
      `Hier is al over gekozen. Het antwoord staat hierboven. ${phone}`,
    );
    await owner`update lidmaatschap set rol = 'coordinator' where persoon_id = (select id from persoon where localpart = 'anker')`;
    await scene.refresh();
  });
});

describe('where who could decide is no coordinator any more', () => {
  const coordinates = async (who: 'baken' | 'anker', rol: 'coordinator' | 'resident'): Promise<void> => {
    await scene.world.owner`update lidmaatschap set rol = ${rol}
      where persoon_id = (select id from persoon where localpart = ${who})`;
    await scene.refresh();
  };
  const look = async (): Promise<void> => {
    for (let times = 0; times < 2; times += 1) {
      await sweepAppeals.job.run({}, scene.ctx);
      await scene.settle();
    }
  };
  afterEach(() => coordinates('anker', 'coordinator'));

  test('the gemeente decides, as if it were asked now, without the text', async () => {
    await appealed('baken', 'Die idioot met zijn bladblazer');
    const before = await card();
    await look();
    expect((await appeals())[0]).toMatchObject({ bij: 'coordinatie', ronde: 1 });
    scene.world.later(6.9 * 24);
    await coordinates('anker', 'resident');
    await look();
    expect(await scene.said('baken', rooms().coordinatie, 'bladblazer')).toBeUndefined();
    expect((await scene.bodies('baken', rooms().coordinatie)).at(-1)).toMatch(
      /^↪️ Bezwaar van Petra tegen een tip: er is nu geen coördinator die hierover kan kiezen\. Nu kiest de gemeente/,
    );
    expect((await scene.lastTo('baken')).content.body).toContain(
      'Er is nu geen coördinator die naar je vraag kan kijken. Daarom kijkt de gemeente ernaar.',
    );
    scene.world.later(6.9 * 24);
    await look();
    expect((await appeals())[0]).toMatchObject({ staat: 'open', bij: 'overleg', ronde: 2 });
    const shown = found(await scene.said('toren', rooms().overleg, 'geen andere coördinator'));
    expect(shown.content.body).not.toContain('bladblazer');
    // What is the gemeente's stays with it, and the old card counts no more.
    await coordinates('anker', 'coordinator');
    await look();
    await scene.tap('anker', before, '✅');
    expect((await appeals())[0]).toMatchObject({ staat: 'open', bij: 'overleg', ronde: 2 });
    await scene.tap('toren', shown, '✅ onterecht');
    expect((await appeals())[0]).toMatchObject({ staat: 'toegewezen' });
  });

  test('it stays where nobody of the gemeente can either', async () => {
    const office = (rol: string) =>
      scene.world.owner`update lidmaatschap set rol = ${rol}
        where persoon_id = (select id from persoon where localpart = 'toren')`;
    await appealed('baken', 'Die idioot met zijn vuurkorf');
    await office('wijkagent');
    await coordinates('anker', 'resident');
    await look();
    expect((await appeals())[0]).toMatchObject({ staat: 'open', bij: 'coordinatie' });
    await office('gemeente');
    await coordinates('anker', 'coordinator');
    await scene.tap('anker', await card('anker'), '❌ terecht');
  });
});

describe('an appeal', () => {
  test('that is taken back is gone; put again it stands again', async () => {
    const { tip, hand } = await appealed('zeil', 'Die idioot met die bakfiets');
    await scene.untap('zeil', rooms().own('zeil'), hand);
    expect((await appeals())[0]).toMatchObject({ staat: 'ingetrokken' });
    expect(await scene.said('baken', rooms().coordinatie, 'bakfiets')).toBeUndefined();
    await scene.tap('zeil', tip, '✋ klopt niet');
    expect((await appeals())[0]).toMatchObject({ staat: 'open', ronde: 2 });
    await scene.tap('baken', await card(), '❌');
    expect((await scene.lastTo('zeil')).content.body).toContain('vindt dat de tip klopt');
  });

  test('that nobody answers in seven days lapses, and the tip does not count', async () => {
    await appealed('boei', 'Die idioot met die aanhanger');
    scene.world.later(6.9 * 24);
    await sweepAppeals.job.run({}, scene.ctx);
    expect((await appeals())[0]).toMatchObject({ staat: 'open' });
    scene.world.later(0.2 * 24);
    await Promise.all([sweepAppeals.job.run({}, scene.ctx), sweepAppeals.job.run({}, scene.ctx)]);
    await scene.settle();
    expect((await appeals())[0]).toMatchObject({ staat: 'verlopen' });
    expect((await scene.lastTo('boei')).content.body).toContain('binnen 7 dagen');
    expect(await scene.said('baken', rooms().coordinatie, 'aanhanger')).toBeUndefined();
  });

  test('against a tip whose words are gone is no more; figures stay', async () => {
    await scene.say('boei', 'Die idioot met die kruiwagen');
    const tip = await scene.lastTo('boei');
    scene.world.later(31 * 24);
    await expireOriginals.job.run({}, scene.ctx);
    await scene.tap('boei', tip, '✋ klopt niet');
    expect((await scene.lastTo('boei')).content.body).toContain('meer dan 23 dagen oud');
    const [row] = await scene.world
      .owner`select codes, regels, bevindingen, getoond from tip order by aangevraagd_op desc limit 1`;
    expect(row).toEqual({ codes: ['belediging'], regels: [8], bevindingen: null, getoond: null });
  });

  test('is heard in the language of who tapped', async () => {
    await scene.world.owner`update persoon set taal = 'en' where localpart = 'boei'`;
    await scene.refresh();
    await scene.say('boei', 'Die idioot met die ladder');
    const tip = await scene.lastTo('boei');
    expect(tip.content.body).toContain('Your message calls somebody something nasty');
    await scene.tap('boei', tip, '✋ not right');
    expect((await scene.lastTo('boei')).content.body).toContain('The coordinators will look at it again');
    await scene.tap('baken', await card(), '❌');
    expect((await scene.lastTo('boei')).content.body).toContain('thinks the tip is right');
  });
});

test('officials are tipped for what residents are tipped for', async () => {
  await scene.say('toren', 'Die idioot van de vergadering');
  expect((await scene.lastTo('toren')).content.body).toContain('Spelregel 8');
  await scene.say('anker', 'Goedemorgen allemaal, fijn weekend!');
  expect((await scene.lastTo('anker')).content.body).toContain('Spelregel 11');
});
