import { expect, test } from 'vitest';
import type { EventId } from '#basis/matrix-ids.ts';
import { eventId } from '#basis/matrix-ids.ts';
import type { Content } from '../homeserver.ts';
import type { Staged } from './stage.ts';
import { freshAlias, roomWith, spec, text } from './stage.ts';

const replacing = (event: EventId, body: string): Content => ({
  ...text(`* ${body}`),
  'm.new_content': text(body),
  'm.relates_to': { rel_type: 'm.replace', event_id: event },
});

/** Messages, edits, redactions, and who sees them. */
export function contractOfMessages(stage: Staged): void {
  test('a transaction is sent once, also by two at once', async () => {
    const { bot } = stage();
    const anna = await stage().person('Anna');
    const room = await roomWith(stage(), [[anna.user, 0]]);
    const [first, twin] = await Promise.all([
      bot.sendEvent(room, 'm.room.message', text('een'), 'm1'),
      bot.sendEvent(room, 'm.room.message', text('een'), 'm1'),
    ]);
    expect(await bot.sendEvent(room, 'm.room.message', text('een'), 'm1')).toBe(first);
    expect(twin).toBe(first);
    const second = await bot.sendEvent(room, 'm.room.message', text('een'), 'm2');
    expect((await anna.timeline(room)).map((event) => event.eventId)).toEqual([first, second]);
  });

  test('the same transaction in another room is another', async () => {
    const { bot } = stage();
    const [one, other] = [await roomWith(stage()), await roomWith(stage())];
    const first = await bot.sendEvent(one, 'm.room.message', text('een'), 'r1');
    expect(await bot.sendEvent(other, 'm.room.message', text('een'), 'r1')).not.toBe(first);
  });

  test('an event is read as it was sent', async () => {
    const { bot } = stage();
    const anna = await stage().person('Anna');
    const room = await roomWith(stage(), [[anna.user, 0]]);
    const event = await anna.send(room, 'm.room.message', text('Wie ziet dit?'));
    expect(await bot.getEvent(room, event)).toEqual({
      type: 'm.room.message',
      eventId: event,
      roomId: room,
      sender: anna.user,
      originServerTs: expect.any(Number),
      content: text('Wie ziet dit?'),
    });
  });

  test('an event is read with its latest edit, keeping what it replied to', async () => {
    const { bot } = stage();
    const [anna, bram] = [await stage().person('Anna'), await stage().person('Bram')];
    const room = await roomWith(stage(), [
      [anna.user, 0],
      [bram.user, 0],
    ]);
    const asked = await bram.send(room, 'm.room.message', text('Wat zag je?'));
    const reply = { 'm.relates_to': { 'm.in_reply_to': { event_id: asked } } };
    const event = await anna.send(room, 'm.room.message', { ...text('een auto'), ...reply });
    await anna.send(room, 'm.room.message', replacing(event, 'een rode auto'));
    await anna.send(room, 'm.room.message', replacing(event, 'een blauwe auto'));
    expect((await bot.getEvent(room, event))?.content).toEqual({ ...text('een blauwe auto'), ...reply });
  });

  test('a redacted edit no longer counts, a redacted message is gone', async () => {
    const { bot } = stage();
    const anna = await stage().person('Anna');
    const room = await roomWith(stage(), [[anna.user, 0]]);
    const event = await anna.send(room, 'm.room.message', text('eerst'));
    const edit = await anna.send(room, 'm.room.message', replacing(event, 'later'));
    await anna.redact(room, edit);
    expect((await bot.getEvent(room, event))?.content).toEqual(text('eerst'));
    await bot.redact(room, event, 'x1', 'spelregel 8');
    await bot.redact(room, event, 'x1', 'spelregel 8');
    expect(await bot.getEvent(room, event)).toBeNull();
    const seen = await anna.timeline(room);
    expect(seen.find((one) => one.eventId === event)?.content).toEqual({});
    expect(seen.filter((one) => one.type === 'm.room.redaction')).toHaveLength(2);
  });

  test('a redaction and a message with the same transaction both happen', async () => {
    const { bot } = stage();
    const anna = await stage().person('Anna');
    const room = await roomWith(stage(), [[anna.user, 0]]);
    const event = await anna.send(room, 'm.room.message', text('weg'));
    const sent = await bot.sendEvent(room, 'm.room.message', text('erbij'), 'b1');
    await bot.redact(room, event, 'b1');
    expect(await bot.getEvent(room, event)).toBeNull();
    expect((await bot.getEvent(room, sent))?.content).toEqual(text('erbij'));
  });

  test('a resident redacts the own message and no other', async () => {
    const { bot } = stage();
    const [anna, bram] = [await stage().person('Anna'), await stage().person('Bram')];
    const room = await roomWith(stage(), [
      [anna.user, 0],
      [bram.user, 0],
    ]);
    const [own, other] = [
      await anna.send(room, 'm.room.message', text('van mij')),
      await bram.send(room, 'm.room.message', text('van Bram')),
    ];
    await anna.redact(room, own);
    await expect(anna.redact(room, other)).rejects.toThrow();
    expect(await bot.getEvent(room, own)).toBeNull();
    expect((await bot.getEvent(room, other))?.content).toEqual(text('van Bram'));
  });

  test('who comes later does not see what was said before, who is gone not what is said after', async () => {
    const { dienst, bot } = stage();
    const [anna, bram] = [await stage().person('Anna'), await stage().person('Bram')];
    const room = await roomWith(stage(), [[anna.user, 0]]);
    const before = await anna.send(room, 'm.room.message', text('voor'));
    await dienst.joinUser(room, bram.user);
    const during = await anna.send(room, 'm.room.message', text('tijdens'));
    expect((await bram.timeline(room)).map((event) => event.eventId)).toEqual([during]);
    await dienst.kickUser(room, bram.user, 'proef');
    const after = await anna.send(room, 'm.room.message', text('na'));
    const seen = (await anna.timeline(room)).map((event) => event.eventId);
    expect(seen).toEqual([before, during, after]);
    await dienst.joinUser(room, bram.user);
    expect((await bram.timeline(room)).map((event) => event.eventId)).toEqual([during]);
    expect((await bot.getEvent(room, before))?.content).toEqual(text('voor'));
  });

  test('what happened is told by name, in order, and each event can be had as it was sent', async () => {
    const { bot } = stage();
    const [anna, cor] = [await stage().person('Anna'), await stage().person('Cor')];
    const room = await roomWith(stage(), [
      [anna.user, 0],
      [cor.user, 50],
    ]);
    const before = await bot.happenedAfter(null);
    expect(before.events).toEqual([]);
    const said = await anna.send(room, 'm.room.message', text('eerst'));
    const edit = await anna.send(room, 'm.room.message', replacing(said, 'later'));
    const topic = { type: 'm.room.topic', stateKey: '', content: { topic: 'Bel 112' } };
    const state = await cor.setState(room, topic);
    const after = await bot.happenedAfter(before.place);
    expect(after).toMatchObject({
      events: [said, edit, state].map((eventId) => ({ eventId, roomId: room })),
      more: false,
    });
    expect(after.events[0]?.originServerTs).toBe((await bot.getEvent(room, said))?.originServerTs);
    expect((await bot.sentEvent(room, said))?.content).toEqual(text('eerst'));
    expect((await bot.sentEvent(room, edit))?.content).toEqual(replacing(said, 'later'));
    expect(await bot.sentEvent(room, state)).toMatchObject({ ...topic, sender: cor.user, roomId: room });
    await anna.redact(room, said);
    const { events, place } = await bot.happenedAfter(after.place);
    const redaction = await bot.sentEvent(room, events[0]?.eventId as EventId);
    expect(redaction).toMatchObject({ type: 'm.room.redaction', content: { redacts: said } });
    expect(await bot.sentEvent(room, said)).toMatchObject({ type: 'm.room.message', content: {} });
    expect(await bot.happenedAfter(place)).toEqual({ events: [], place, more: false });
    // As after a backup was put back.
    expect(await bot.happenedAfter(place + 1_000)).toEqual({ events: [], place, more: false });
  });

  test('of rooms that one is not in nothing is told, nor what went before', async () => {
    const { dienst, bot, serverName } = stage();
    const anna = await stage().person('Anna');
    const room = await dienst.createRoom(spec(freshAlias(serverName), { [bot.self]: 100 }));
    await dienst.joinUser(room, anna.user);
    const { place } = await bot.happenedAfter(null);
    await anna.send(room, 'm.room.message', text('voor'));
    expect((await bot.happenedAfter(place)).events).toEqual([]);
    await dienst.joinUser(room, bot.self);
    const heard = await anna.send(room, 'm.room.message', text('na'));
    expect((await bot.happenedAfter(place)).events.map((event) => event.eventId)).toEqual([heard]);
    await dienst.kickUser(room, bot.self, 'proef');
    expect((await bot.happenedAfter(place)).events).toEqual([]);
  });

  test('an event that is not there, or in a room one is not in, is none', async () => {
    const { dienst, bot } = stage();
    const room = await roomWith(stage());
    expect(await bot.getEvent(room, eventId('$bestaatniet'))).toBeNull();
    const sent = await dienst.sendEvent(room, 'm.room.message', text('hallo'), 'n1');
    await dienst.kickUser(room, bot.self, 'proef');
    const later = await dienst.sendEvent(room, 'm.room.message', text('zonder bot'), 'n2');
    expect(await bot.getEvent(room, later)).toBeNull();
    expect(await dienst.getEvent(room, sent)).not.toBeNull();
  });
}
