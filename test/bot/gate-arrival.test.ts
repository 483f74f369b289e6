import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventId } from '#basis/matrix-ids.ts';
import { handleEvents } from '#bot/arrival/handle.ts';
import { reportPeriods } from '#bot/arrival/report-gate-periods.ts';
import { seal } from '#bot/arrival/sealed.ts';
import type { BotContext } from '#bot/context.ts';
import { botMetrics } from '#bot/metrics.ts';
import { REACTIONS } from '#bot/reactions/table.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { caseByPlaceholder } from '#store/cases.ts';
import type { World } from './cases-world.ts';
import { BOT, cardOf, seen, startWorld, tapOn } from './cases-world.ts';
import type { GateWorld } from './gate-world.ts';
import { gateWorld, inbox, patient, workAll } from './gate-world.ts';

let world: World;
let ctx: BotContext;
let other: BotContext;
let gate: GateWorld;
let events: TimelineEvent[];
beforeAll(async () => {
  world = await startWorld();
  ctx = patient(await world.process());
  other = await world.process();
  gate = gateWorld(world, ctx);
  events = inbox(world);
});
beforeEach(async () => {
  await settle();
});
afterAll(async () => {
  await gate.passes.stop();
  await world.stop();
});

const text = (body: string): Content => ({ msgtype: 'm.text', body });
const THREAT = 'Ik sla hem vanavond dood.';
const melding = (): typeof world.rooms.melding => world.rooms.melding;
/** Sends past the gate: the bot was down, or too late. */
const past = (localpart: string, content: Content, type = 'm.room.message'): Promise<EventId> =>
  world.hs.person(localpart).send(melding(), type, content);
/** Delivers all that was sent since, and does what follows, until nothing follows. */
async function settle(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const next = events.splice(0);
    if (next.length > 0) expect(await gate.deliver(next)).toBe(200);
    await workAll(world, ctx);
    if (events.length === 0) return;
  }
}
const inGroup = (): Promise<readonly TimelineEvent[]> => seen(world, 'boei', melding());
const bodies = async (): Promise<unknown[]> => (await inGroup()).map((event) => event.content.body);
const stands = async (event: EventId): Promise<boolean> =>
  (await inGroup()).some((one) => one.eventId === event);
const postedByBot = async (): Promise<TimelineEvent | undefined> =>
  (await inGroup()).filter((event) => event.sender === BOT).at(-1);
const state = async (placeholder: EventId): Promise<string | undefined> =>
  (await caseByPlaceholder(world.owner, placeholder))?.state;
const edit = (target: EventId, inner: Content): Content => ({
  ...inner,
  body: `* ${String(inner.body)}`,
  'm.new_content': inner,
  'm.relates_to': { rel_type: 'm.replace', event_id: target },
});

describe('what the gate judged', () => {
  test('a masked text begins its case, with a tip to its sender', async () => {
    const event = await gate.send('zeil', text('Die klootzak weer'));
    await settle();
    expect(await state(event)).toBe('verzacht');
    const own = await seen(world, 'zeil', world.rooms.own('zeil'));
    const tip = own.findLast((one) => one.type === 'm.room.message');
    expect(String(tip?.content.body)).toContain('Die k***** weer');
  });

  test('a held one waits for the coordinators', async () => {
    const event = await gate.send('zeil', text(THREAT));
    await settle();
    expect(await state(event)).toBe('wacht');
  });

  test('a reference does not count in another’s mouth', async () => {
    const { body } = await gate.ask('zeil', 'm.room.message', text(THREAT));
    const stolen = (body.content as Content)['nl.buurtbaken.ref'] as string;
    const event = await past('boei', { ...text(THREAT), 'nl.buurtbaken.ref': stolen });
    await settle();
    expect(await stands(event)).toBe(false);
  });

  test('an edit that passes shows itself and withdraws what waited', async () => {
    const event = await gate.send('zeil', text(THREAT));
    await settle();
    await gate.send('zeil', edit(event, text('Er staat een onbekende man bij nummer 4.')));
    await settle();
    expect(await state(event)).toBe('ingetrokken');
    expect(await bodies()).toContain('* Er staat een onbekende man bij nummer 4.');
  });

  test('an edit that is masked does so too', async () => {
    const event = await gate.send('zeil', text(THREAT));
    await settle();
    await gate.send('zeil', edit(event, text('Die klootzak staat bij nummer 4.')));
    await settle();
    expect(await state(event)).toBe('ingetrokken');
    expect(await bodies()).toContain('* Die k***** staat bij nummer 4.');
  });

  test('an edit that is held replaces what waits', async () => {
    const event = await gate.send('zeil', text(THREAT));
    await settle();
    const again = 'Als hij terugkomt sla ik hem dood.';
    await gate.send('zeil', edit(event, text(again)));
    await settle();
    const zaak = await caseByPlaceholder(world.owner, event);
    expect(zaak).toMatchObject({ state: 'wacht', version: 2 });
    expect(zaak?.original?.content.body).toBe(again);
    expect(JSON.stringify(await inGroup())).not.toContain('sla');
    const waiting =
      await world.owner`select ref from zaak where staat = 'wacht' and origineel::text like ${`%${again}%`}`;
    expect(waiting).toHaveLength(1);
  });

  test('deleting a placeholder withdraws what waits', async () => {
    const event = await gate.send('zeil', text(THREAT));
    await settle();
    await world.hs.person('zeil').redact(melding(), event);
    await settle();
    expect(await state(event)).toBe('ingetrokken');
  });

  test('a nudge brings a tip and changes nothing', async () => {
    const event = await gate.send('boei', text('Gefeliciteerd met je verjaardag buurvrouw!'));
    await settle();
    expect(await stands(event)).toBe(true);
    expect(await world.owner`select 1 from tip where oorzaak = ${event} and actie = 'nudge'`).toHaveLength(1);
  });
});

describe('what passed unjudged', () => {
  test('a fit text stays', async () => {
    const event = await past('zeil', text('Er staat een blauwe bus.'));
    await settle();
    expect(await stands(event)).toBe(true);
  });

  test('an unfit one is taken back and posted masked, with the sender’s name', async () => {
    const event = await past('zeil', text('Die klootzak van hiernaast'));
    await settle();
    expect(await stands(event)).toBe(false);
    const posted = await postedByBot();
    expect(posted?.content.body).toBe('Jan: Die k***** van hiernaast');
    expect(await state(posted?.eventId as EventId)).toBe('verzacht');
  });

  test('a threat is taken back and waits', async () => {
    const event = await past('zeil', text(THREAT));
    await settle();
    expect(await stands(event)).toBe(false);
    const posted = await postedByBot();
    expect(posted?.content).toMatchObject({
      msgtype: 'm.notice',
      body: 'Jan: Dit bericht wacht op de coördinator.',
    });
    expect(await state(posted?.eventId as EventId)).toBe('wacht');
  });

  test('a reply stays a reply, in its thread', async () => {
    const root = await past('boei', text('Wie zag de bus?'));
    const relation = {
      rel_type: 'm.thread',
      event_id: root,
      is_falling_back: true,
      'm.in_reply_to': { event_id: root },
    };
    await past('zeil', { ...text('Die klootzak reed weg'), 'm.relates_to': relation });
    await settle();
    expect((await postedByBot())?.content['m.relates_to']).toEqual(relation);
  });

  test('an edit is taken back and follows as an answer', async () => {
    const first = await past('zeil', text('Er loopt een man.'));
    await settle();
    const change = await past('zeil', edit(first, text('Er loopt een klootzak.')));
    await settle();
    expect(await stands(change)).toBe(false);
    expect((await postedByBot())?.content).toMatchObject({
      body: 'Jan (gewijzigd): Er loopt een k*****.',
      'm.relates_to': { 'm.in_reply_to': { event_id: first } },
    });
    expect(await bodies()).toContain('Er loopt een man.');
  });

  test('an edit of a message in a thread follows in that thread', async () => {
    const root = await past('boei', text('Wie zag de bus?'));
    const thread = { rel_type: 'm.thread', event_id: root };
    const first = await past('zeil', { ...text('Er reed een man.'), 'm.relates_to': thread });
    await settle();
    await past('zeil', edit(first, text('Er reed een klootzak.')));
    await settle();
    expect((await postedByBot())?.content['m.relates_to']).toMatchObject({
      ...thread,
      'm.in_reply_to': { event_id: first },
    });
  });

  test('an unfit edit of a placeholder changes what waits, and is taken back', async () => {
    const event = await gate.send('zeil', text(THREAT));
    await settle();
    const change = await past('zeil', edit(event, text('Ik steek hem neer.')));
    await settle();
    expect(await stands(change)).toBe(false);
    expect(await caseByPlaceholder(world.owner, event)).toMatchObject({ state: 'wacht', version: 2 });
  });

  test('an unfit reaction is taken back', async () => {
    const root = await past('boei', text('Kijk uit voor de bus.'));
    const event = await past(
      'zeil',
      { 'm.relates_to': { rel_type: 'm.annotation', event_id: root, key: 'klootzak' } },
      'm.reaction',
    );
    await settle();
    expect(await stands(event)).toBe(false);
  });

  test('an emergency is never away: it goes after what takes its place is there', async () => {
    const event = await past('zeil', text('Kut, er staat een vent met een mes in de tuin, bel 112!'));
    const order: string[] = [];
    const { sendEvent, redact } = ctx.rooms;
    const rooms = Object.assign(Object.create(ctx.rooms), {
      sendEvent: (...it: Parameters<typeof sendEvent>) => {
        if (it[0] === melding() && String(it[2].body).startsWith('Jan: K')) order.push('posted');
        return sendEvent.apply(ctx.rooms, it);
      },
      redact: (...it: Parameters<typeof redact>) => {
        if (it[1] === event) order.push('taken back');
        return redact.apply(ctx.rooms, it);
      },
    });
    for (const next of [events.splice(0)]) expect(await gate.deliver(next)).toBe(200);
    await workAll(world, { ...ctx, rooms });
    await settle();
    expect(order).toEqual(['posted', 'taken back']);
    expect(await stands(event)).toBe(false);
    expect(await bodies()).toContainEqual(expect.stringMatching(/^Jan: K\*+, er staat een vent met een mes/));
  });

  test('a message that its sender deleted meanwhile is not posted again', async () => {
    const event = await past('zeil', text('Die klootzak, nu weg'));
    await world.hs.person('zeil').redact(melding(), event);
    await settle();
    expect(JSON.stringify(await inGroup())).not.toContain('nu weg');
  });

  test('a photo that the module sealed waits for the coordinators', async () => {
    const original = {
      type: 'm.room.message',
      content: { msgtype: 'm.image', body: 'Kijk', filename: 'a.jpg', url: 'mxc://example.org/gone' },
    };
    const from = { roomId: melding(), sender: world.hs.person('zeil').user };
    const sealed = seal(ctx.settings.sealKey, original, from, randomBytes);
    const event = await past('zeil', {
      msgtype: 'm.notice',
      body: 'Foto wacht op de coördinator.',
      'nl.buurtbaken.sealed': sealed,
    });
    await settle();
    expect(await stands(event)).toBe(false);
    const posted = await postedByBot();
    expect(posted?.content.body).toBe('Jan: Kijk\n\nFoto wacht op de coördinator.');
    const zaak = await caseByPlaceholder(world.owner, posted?.eventId as EventId);
    expect(zaak).toMatchObject({ state: 'wacht', kind: 'image', original });
  });

  test('a coordinator’s sealed photo is posted', async () => {
    const content = { msgtype: 'm.image', body: 'a.jpg', url: 'mxc://example.org/abc', info: { w: 1, h: 1 } };
    const from = { roomId: melding(), sender: world.hs.person('baken').user };
    const sealed = seal(ctx.settings.sealKey, { type: 'm.room.message', content }, from, randomBytes);
    const event = await past('baken', {
      msgtype: 'm.notice',
      body: 'Foto wacht op de coördinator.',
      'nl.buurtbaken.sealed': sealed,
    });
    await settle();
    expect(await stands(event)).toBe(false);
    expect((await postedByBot())?.content).toMatchObject({
      msgtype: 'm.image',
      url: content.url,
      body: 'Petra',
    });
  });

  test('what was sealed for another does not open', async () => {
    const from = { roomId: melding(), sender: world.hs.person('baken').user };
    const original = { type: 'm.room.message', content: text('van Petra') };
    const sealed = seal(ctx.settings.sealKey, original, from, randomBytes);
    await past('zeil', { msgtype: 'm.notice', body: 'Foto wacht.', 'nl.buurtbaken.sealed': sealed });
    await settle();
    expect(JSON.stringify(await inGroup())).not.toContain('van Petra');
  });
});

describe('what an operator meets in years', () => {
  /** What the bot posted in the group in the place of what is said, newest first. */
  const posted = async (body: string): Promise<TimelineEvent | undefined> =>
    (await inGroup()).findLast((event) => event.sender === BOT && event.content.body === body);
  const WAITS = 'Jan: Dit bericht wacht op de coördinator.';

  test('a bot that was gone for an hour: all of it is judged when it is back, however old', async () => {
    const fit = await past('boei', text('Er staat een ladder tegen het raam van nummer 8.'));
    const rude = await past('zeil', text('Die klootzak was er een uur geleden'));
    const threat = await past('zeil', text(THREAT));
    world.later(1);
    await settle();
    expect([await stands(fit), await stands(rude), await stands(threat)]).toEqual([true, false, false]);
    const masked = await posted('Jan: Die k***** was er een uur geleden');
    expect(await state(masked?.eventId as EventId)).toBe('verzacht');
    expect(await state((await posted(WAITS))?.eventId as EventId)).toBe('wacht');
  });

  test('a clock that is put back a day and right again: what waited is shown, and a tap still places it', async () => {
    await past('zeil', text('Ik sla hem overmorgen dood.'));
    world.later(-24);
    await settle();
    const placeholder = (await posted(WAITS))?.eventId as EventId;
    const zaak = await caseByPlaceholder(world.owner, placeholder);
    expect(zaak?.state).toBe('wacht');
    const card = await cardOf(world, String(zaak?.ref));
    world.later(24);
    await settle();
    expect(await state(placeholder)).toBe('wacht');
    await tapOn(world, ctx, 'baken', card, '✅');
    await settle();
    expect(await state(placeholder)).toBe('geplaatst');
    expect((await bodies()).join()).toContain('Ik sla hem overmorgen dood.');
  });
});

describe('exactly once', () => {
  const parts = (of: BotContext) => ({ ctx: of, reactions: REACTIONS, metrics: botMetrics() });
  const said = async (what: string): Promise<number> =>
    (await bodies()).filter((body) => String(body).includes(what)).length;

  test('two processes with the same transaction at once', async () => {
    await past('zeil', text('Die klootzak, een keer'));
    const batch = events.splice(0);
    await Promise.all([ctx, other].map((of) => handleEvents(parts(of), batch)));
    await settle();
    await gate.deliver(batch);
    await settle();
    expect(await said('een keer')).toBe(1);
  });

  test('a process that dies at any call to the homeserver', async () => {
    let sent = 0;
    for (const when of ['before', 'after'] as const) {
      for (const name of ['redact', 'sendEvent'] as const) {
        sent += 1;
        const what = `nummer ${sent} klootzak`;
        await past('zeil', text(what));
        await gate.deliver(events.splice(0));
        let left = 1;
        world.hs.onCall((moment) => {
          if (moment.name !== name || moment.when !== when || left === 0) return;
          left -= 1;
          throw new Error('killed');
        });
        await workAll(world, ctx);
        world.hs.onCall(null);
        await settle();
        expect(await said(`nummer ${sent} k*****`)).toBe(1);
        expect(await said(what)).toBe(0);
      }
    }
  });

  test('an event on which a reaction fails is handled by a job, and holds up nothing', async () => {
    const broken = await past('zeil', text('Die klootzak, later'));
    const fine = await past('boei', text('Alles rustig op de kade.'));
    const batch = events.splice(0);
    const failing = {
      name: 'failing',
      handle: async (event: TimelineEvent) => {
        if (event.eventId === broken) throw new Error('a fault');
      },
    };
    await handleEvents({ ...parts(ctx), reactions: [...REACTIONS, failing] }, batch);
    const handled = async (event: EventId) =>
      (await world.owner`select 1 from gebeurtenis where event_id = ${event}`).length === 1;
    expect([await handled(broken), await handled(fine)]).toEqual([false, true]);
    await settle();
    expect(await said('k*****, later')).toBe(1);
  });

  test('a transaction is refused while the database is away', async () => {
    const { sql } = await world.process();
    await sql.end();
    const without = gateWorld(world, { ...ctx, sql });
    await past('boei', text('De brug is open.'));
    expect(await without.deliver(events.slice())).toBe(503);
    expect(await gate.deliver(events.splice(0))).toBe(200);
  });
});

describe('the time that the gate was open', () => {
  const lines = async (): Promise<string[]> =>
    (await seen(world, 'baken', world.rooms.coordinatie))
      .map((event) => String(event.content.body))
      .filter((body) => body.startsWith('De poort stond open'));
  /** As if the bot had done this long ago: rows carry the database's own clock. */
  const report = async (): Promise<void> => {
    await world.owner`update gebeurtenis set verwerkt_op = verwerkt_op - interval '1 year'`;
    world.later(1);
    await reportPeriods.run({}, ctx);
    world.later(1);
    await reportPeriods.run({}, ctx);
  };

  test('is told to the coordinators once, with how many passed and were changed', async () => {
    await report();
    const before = (await lines()).length;
    const start = world.clock.now;
    await past('zeil', text('Er staat een bus.'));
    world.clock.now = new Date(start.getTime() + 120_000);
    await past('zeil', text('Die klootzak rijdt weg.'));
    await settle();
    await report();
    await report();
    const told = (await lines()).slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('2 berichten kwamen');
    expect(told[0]).toContain('één is aangepast');
  });

  test('is not told when the gate judged all', async () => {
    await report();
    const before = (await lines()).length;
    await gate.send('zeil', text('Er staat een bus bij de haven.'));
    await gate.send('zeil', text('Die klootzak rijdt weg.'));
    await settle();
    await gate.passes.flush();
    await report();
    expect(await lines()).toHaveLength(before);
  });
});
