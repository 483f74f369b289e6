/** An appeal, and walking a round, on the whole line: a real Synapse with the gate, the bot as a process that is killed on the way, and people with real clients. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OBSERVATION_TEXTS } from '#basis/catalogue/person/observations.ts';
import { ROUNDS } from '#basis/catalogue/person/rondes.ts';
import { WALKING } from '#basis/catalogue/person/walking.ts';
import { whenOf } from '#basis/round-when.ts';
import { hmacOfAddress } from '#provisioning/keys.ts';
import { enqueue } from '#store/jobs.ts';
import { roomPath } from '#test/gate/people.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Line, Resident } from './line-world.ts';
import { startLine, surveillanceWorker } from './line-world.ts';

const PATIENT = { timeoutMs: 45_000 };
const TEXT = 'Wat een kutweer, er ligt een boom op de weg';
const NL = ROUNDS.nl;
const HOUR_MS = 3_600_000;
const HOME = { pc6: '8861AB', huisnummer: 12 };
let line: Line;
let people: Record<Who, Resident>;
/** Rooms of those who walk, and of who lives where they look. */
let rooms: Record<'surveillance' | 'bram' | 'dirk' | 'els', string>;
beforeAll(async () => {
  line = await startLine(['dirk', 'els']);
  const { anna, bram, coordinator, room } = line;
  const [dirk, els] = line.others as [Resident, Resident];
  people = { anna, bram, coordinator, dirk, els };
  rooms = {
    surveillance: await room('surveillance', [anna, bram, coordinator]),
    bram: await room('bewoner', [bram], bram.personId),
    dirk: await room('bewoner', [dirk], dirk.personId),
    els: await room('bewoner', [els], els.personId),
  };
}, 180_000);
afterAll(() => line?.stop());

type Who = 'anna' | 'bram' | 'coordinator' | 'dirk' | 'els';
type Seen = {
  readonly event_id: string;
  readonly type: string;
  readonly sender: string;
  readonly content: Record<string, unknown>;
};
const timeline = async (who: Who, room: string): Promise<readonly Seen[]> => {
  const { body } = await people[who].call('GET', roomPath(room, 'messages?dir=b&limit=200'));
  return body.chunk as unknown as readonly Seen[];
};
/** The message with these words, once it is there. */
const waitFor = (who: Who, room: string, words: string): Promise<Seen> =>
  eventually(
    async () =>
      (await timeline(who, room)).find((event) => String(event.content.body).includes(words)) ?? null,
    PATIENT,
  );
/** Somebody taps on the button that the bot put there. */
async function tap(who: Who, room: string, on: Seen, starts: string): Promise<void> {
  const key = await eventually(async () => {
    const relations = (await timeline(who, room)).map(
      (event) => event.content['m.relates_to'] as Record<string, unknown> | undefined,
    );
    const found = relations.find(
      (relation) => relation?.event_id === on.event_id && String(relation.key).startsWith(starts),
    );
    return found ? String(found.key) : null;
  }, PATIENT);
  await react(who, room, on, key);
}
const react = (who: Who, room: string, on: Seen, key: string): Promise<string> =>
  people[who].send(room, 'm.reaction', {
    'm.relates_to': { rel_type: 'm.annotation', event_id: on.event_id, key },
  });

test('a tap on a tip brings the text as typed, and its wording passes from then on', {
  timeout: 240_000,
}, async () => {
  const { melding, coordinatie, anna: own } = line.rooms;
  await line.anna.say(melding, TEXT);
  const tip = await waitFor('anna', own, 'Klopt dit niet? Tik op ✋');
  expect(tip.content.body).toContain('“kutweer”');
  await tap('anna', own, tip, '✋');
  await line.bot.kill('SIGKILL');
  await line.bot.start();
  const card = await waitFor('coordinator', coordinatie, 'een tip niet klopt');
  expect(card.content.body).toContain(TEXT);
  await tap('coordinator', coordinatie, card, '✅');
  await line.bot.kill('SIGKILL');
  await line.bot.start();
  await waitFor('bram', melding, `Anna: ${TEXT}`);
  await waitFor('anna', own, 'Goed nieuws: je krijgt gelijk');
  await waitFor('coordinator', coordinatie, 'voortaan gewoon');
  const cards = (await timeline('coordinator', coordinatie)).filter((event) =>
    String(event.content.body).includes(TEXT),
  );
  expect(cards).toEqual([]);
  const placed = (await timeline('bram', melding)).filter((event) => event.content.body === `Anna: ${TEXT}`);
  expect(placed).toHaveLength(1);
  await eventually(async () => {
    const sent = await line.bram.say(melding, 'Weer kutweer vandaag');
    return (await line.anna.receives(sent)).content.body === 'Weer kutweer vandaag';
  }, PATIENT);
});

test('somebody offers to walk, is accepted, and is asked once though the bot is killed', {
  timeout: 240_000,
}, async () => {
  const { coordinatie, anna: own } = line.rooms;
  const { owner } = line;
  const { personId } = line.anna;
  await line.anna.say(own, 'Meelopen');
  await tap('anna', own, await waitFor('anna', own, 'Wil je meelopen?'), '🙋');
  await tap('coordinator', coordinatie, await waitFor('coordinator', coordinatie, 'Anna wil meelopen'), '✅');
  await waitFor('anna', own, 'Je loopt mee met de rondes, welkom!');
  const id = randomUUID();
  await owner`
    insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gevraagd_op)
    values (${id}, 'WK007200', 1, '2026-03-01', 1, now() + interval '2 days', now() + interval '49 hours', 'gevraagd', now(), now())`;
  await owner`insert into ronde_loper (ronde_id, persoon_id, gevraagd_op) values (${id}, ${personId}, now())`;
  await enqueue(owner, 'bot', 'tell-walker', { id, personId, what: 'vraag' });
  await line.bot.kill('SIGKILL');
  await line.bot.start();
  await tap('anna', own, await waitFor('anna', own, 'Kun je een ronde lopen'), '✅');
  await waitFor('anna', own, '✅ Je loopt mee op');
  expect(await owner`select antwoord from ronde_loper`).toEqual([{ antwoord: 'ja' }]);
  const asked = (await timeline('anna', own)).filter((it) => String(it.content.body).startsWith('Kun je'));
  expect(asked).toHaveLength(1);
});

/** A round that Anna and Bram are asked for, by these words, where Dirk lives. */
async function askedRound(): Promise<{ readonly id: string; readonly words: string }> {
  const { owner, synapse } = line;
  const { pc6, huisnummer } = HOME;
  await owner`insert into adres (pc6, huisnummer, buurt_code) values (${pc6}, ${huisnummer}, 'BU00720001')`;
  await owner`insert into straat (pc6, huisnummer, straat, plaats) values (${pc6}, ${huisnummer}, 'Zuiderhaven', 'Harlingen')`;
  const hmac = hmacOfAddress({ asToken: synapse.dienst.asToken }, HOME);
  await owner`insert into herstel (persoon_id, adres_hmac) values (${people.dirk.personId}, ${hmac})`;
  const id = randomUUID();
  const begins = new Date(Date.now() + 50 * HOUR_MS);
  const ends = new Date(begins.getTime() + HOUR_MS);
  await owner`
    insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gevraagd_op)
    values (${id}, 'WK007200', 2, '2026-04-01', 1, ${begins}, ${ends}, 'gevraagd', now(), now())`;
  for (const { personId } of [people.anna, people.bram]) {
    await owner`insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op, beslist_op, instructie_op)
      values (${randomUUID()}, ${personId}, 'WK007200', 'aangenomen', now(), now(), '2026-02-01') on conflict do nothing`;
    await owner`insert into ronde_loper (ronde_id, persoon_id, gevraagd_op) values (${id}, ${personId}, now())`;
    await enqueue(owner, 'bot', 'tell-walker', { id, personId, what: 'vraag' });
  }
  return { id, words: WALKING.nl.ask(whenOf({ begins, ends }, 'nl')) };
}

/** The evening has come: the round begins in a few minutes. A bot that starts now has that before it, and knows all rooms. */
async function comeTheEvening(id: string): Promise<void> {
  await line.bot.kill('SIGKILL');
  await line.owner`update ronde set begint_op = now() + interval '5 minutes', eindigt_op = now() + interval '65 minutes' where id = ${id}`;
  await enqueue(line.owner, 'bot', 'sweep-walks', {});
  await line.bot.start();
}

/** A photo, as a phone makes it, to the bot alone. */
async function sendPhoto(room: string): Promise<string> {
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#884422' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 10/1 0/1' } })
    .jpeg()
    .toBuffer();
  const reply = await fetch(`${line.synapse.baseUrl}/_matrix/media/v3/upload?filename=IMG_1.jpg`, {
    method: 'POST',
    headers: { authorization: `Bearer ${line.anna.accessToken}`, 'content-type': 'image/jpeg' },
    body: photo,
  });
  const { content_uri: url } = (await reply.json()) as { content_uri: string };
  return await line.anna.send(room, 'm.room.message', { msgtype: 'm.image', body: 'IMG_1.jpg', url });
}

/** What was seen is told now, and not ten minutes after the round. */
const tellNow = () =>
  eventually(async () => {
    const rows = await line.owner`
      update worker_bot._private_jobs j set run_at = now() from worker_bot._private_tasks t
      where t.id = j.task_id and t.identifier = 'surveillance-tell' returning j.id`;
    return rows.length === 1;
  }, PATIENT);
const bodies = async (who: Who, room: string, words: string): Promise<readonly string[]> =>
  (await timeline(who, room))
    .map(({ content }) => String(content.body))
    .filter((body) => body.includes(words));
/** What has come in all of somebody's rooms since, and from when the next is. */
async function synced(who: Who, since = '') {
  const from = since === '' ? '' : `&since=${since}`;
  const { body } = await people[who].call('GET', `/_matrix/client/v3/sync?timeout=0${from}`);
  const joined = (body.rooms as { join?: Record<string, { timeline?: { events?: Seen[] } }> } | undefined)
    ?.join;
  const seen = Object.values(joined ?? {}).flatMap((room) => room.timeline?.events ?? []);
  return { seen, next: String(body.next_batch) };
}

test('a round of two: told in taps and words, its three lines and what the resident reads come once, though the bot is killed', {
  timeout: 240_000,
}, async () => {
  const { owner, bot } = line;
  const { anna: own, coordinatie } = line.rooms;
  const home = { anna: own, bram: rooms.bram } as const;
  const { id: walk, words: question } = await askedRound();
  for (const who of ['anna', 'bram'] as const)
    await tap(who, home[who], await waitFor(who, home[who], question), '✅');
  await eventually(async () => {
    const said = await owner`select 1 from ronde_loper where ronde_id = ${walk} and antwoord = 'ja'`;
    return said.length === 2;
  }, PATIENT);
  const { next: before } = await synced('els');
  await comeTheEvening(walk);
  const starts = {
    anna: await waitFor('anna', own, 'begint jullie ronde'),
    bram: await waitFor('bram', rooms.bram, 'begint jullie ronde'),
  };
  for (const who of ['anna', 'bram'] as const) await react(who, home[who], starts[who], NL.start);
  await tap('anna', own, await waitFor('anna', own, NL.menuFirst), NL.kinds.ladder);
  await waitFor('anna', own, NL.askAddress(NL.kinds.ladder));
  await line.anna.say(own, 'zuiderhaven 12');
  await waitFor('anna', own, '🪜 ladder · Zuiderhaven 12');
  // Killed before it asked for more, with a photo on its way.
  const photo = await sendPhoto(own);
  await bot.kill('SIGKILL');
  await bot.start();
  await waitFor('anna', own, NL.menuNext);
  await waitFor('bram', rooms.surveillance, 'Foto wacht op de coördinator');
  await eventually(async () => {
    const sent = (await timeline('anna', own)).find((event) => event.event_id === photo);
    return sent !== undefined && Object.keys(sent.content).length === 0;
  }, PATIENT);
  expect(
    await owner`select kamersoort, soort from zaak where afzender = ${people.anna.userId} and kamersoort = 'surveillance'`,
  ).toEqual([{ kamersoort: 'surveillance', soort: 'image' }]);
  await waitFor('coordinator', coordinatie, 'Foto van ronde 2: ladder.');
  await tap('bram', rooms.bram, await waitFor('bram', rooms.bram, NL.menuFirst), NL.done);
  await bot.kill('SIGKILL');
  await bot.start();
  const report = await waitFor('bram', rooms.surveillance, 'Ronde 2 is gelopen');
  expect(String(report.content.body).split('\n')).toEqual([
    expect.stringMatching(/^Ronde 2 is gelopen: .* met 2 lopers\.$/),
    'Gezien: 1 ladder.',
    'Dank jullie wel voor het lopen.',
  ]);
  await tellNow();
  const provisioning = await surveillanceWorker(line);
  await waitFor('dirk', rooms.dirk, OBSERVATION_TEXTS.nl.seen.ladder);
  await provisioning.stop();
  expect(await bodies('bram', rooms.surveillance, 'is gelopen')).toHaveLength(1);
  expect(await bodies('dirk', rooms.dirk, OBSERVATION_TEXTS.nl.seen.ladder)).toHaveLength(1);
  for (const who of ['anna', 'bram'] as const)
    for (const words of [question, 'begint jullie ronde', NL.menuFirst])
      expect([who, words, (await bodies(who, home[who], words)).length]).toEqual([who, words, 1]);
  // Who does not walk and does not live there: not a word, in any room.
  expect((await synced('els', before)).seen).toEqual([]);
  // Nor does anybody read an address in a room of more people.
  for (const room of [rooms.surveillance, coordinatie])
    expect(await bodies('coordinator', room, 'uiderhaven')).toEqual([]);
});
