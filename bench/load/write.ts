/** Residents who write and tap, from outside, as apps do. */
import { randomUUID } from 'node:crypto';
import type { Installation } from '#test/docker/installation.ts';
import type { Wijk } from './ground.ts';

/** In whose room is written: of ours, or of the same people in a room that is none of ours. */
export type Side = 'ours' | 'other';
/** One message: how long its sender waited, in milliseconds, and its ID. */
export type Sent = { readonly ms: number; readonly id: string };

const WORDS = 'De lantaarn bij de brug doet het weer niet, ik heb het doorgegeven aan de gemeente.';
/** One of so many is a tap on the message before. */
const TAP_EVERY = 5;

/** Somebody who writes: the nth message goes where `turn(n)` says. Ends when that is null. */
async function write(
  it: Installation,
  side: Side,
  turn: (nr: number) => { readonly wijk: Wijk; readonly resident: number } | null,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  let last = { id: '', room: '' };
  for (let nr = 0; ; nr += 1) {
    const now = turn(nr);
    if (now === null) return sent;
    const room = now.wijk[side];
    const isTap = (nr + 1) % TAP_EVERY === 0 && last.room === room;
    const [type, content] = isTap
      ? ['m.reaction', { 'm.relates_to': { rel_type: 'm.annotation', event_id: last.id, key: '👍' } }]
      : ['m.room.message', { msgtype: 'm.text', body: `${WORDS} ${nr}` }];
    const bearer = now.wijk.residents[now.resident % now.wijk.residents.length] ?? '';
    const path = `/_matrix/client/v3/rooms/${encodeURIComponent(room)}/send/${type}/${randomUUID()}`;
    const since = performance.now();
    const { event_id } = await it.call('PUT', 'matrix', path, bearer, content as object);
    last = { id: String(event_id), room };
    sent.push({ ms: performance.now() - since, id: last.id });
  }
}

/** In all rooms at once until `end` (of performance.now()): in each one message at a time, of its residents in turn. */
export async function writeUntil(
  it: Installation,
  wijken: readonly Wijk[],
  side: Side,
  end: number,
): Promise<Sent[]> {
  const all = wijken.map((wijk) =>
    write(it, side, (nr) => (performance.now() < end ? { wijk, resident: nr } : null)),
  );
  return (await Promise.all(all)).flat();
}

/** So many messages by `writers` at once, each time in the next room: the same work however many rooms there are. */
export async function writeSpread(
  it: Installation,
  wijken: readonly [Wijk, ...Wijk[]],
  side: Side,
  count: number,
  writers: number,
): Promise<Sent[]> {
  let taken = 0;
  const all = Array.from({ length: writers }, () =>
    write(it, side, () => {
      if (taken >= count) return null;
      const at = taken;
      taken += 1;
      return { wijk: wijken[at % wijken.length] ?? wijken[0], resident: at };
    }),
  );
  return (await Promise.all(all)).flat();
}

/** An app that is open until `end`: hears all that happens. Resolves when it has heard what was before, with what ends with it. */
export async function openApp(
  it: Installation,
  bearer: string,
): Promise<{ hearUntil(end: number): Promise<void> }> {
  const sync = async (query: string): Promise<string> =>
    String((await it.call('GET', 'matrix', `/_matrix/client/v3/sync?${query}`, bearer)).next_batch);
  let since = await sync('timeout=0');
  return {
    async hearUntil(end) {
      for (let left = end - performance.now(); left > 0; left = end - performance.now())
        since = await sync(`timeout=${Math.ceil(left)}&since=${encodeURIComponent(since)}`);
    },
  };
}
