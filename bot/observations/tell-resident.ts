import { z } from 'zod';
import { OBSERVATION_TEXTS } from '#basis/catalogue/person/observations.ts';
import type { HouseKind } from '#basis/surveillance.ts';
import { isHouseKind } from '#basis/surveillance.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Query } from '#store/db.ts';
import type { Persoon } from '#store/personen.ts';
import { getPersoon } from '#store/personen.ts';
import { additionsOf } from '#store/straten.ts';
import type { Observation } from '#store/waarneming-vertellen.ts';
import { noteTold, TELL_RESIDENT_TASK, toTell } from '#store/waarneming-vertellen.ts';
import { dayText } from '#web/moment.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { ownRoomOf } from '../joining/own-room-of.ts';
import { send } from '../messages/send.ts';

const payloadOf = z.object({ waarneming: z.uuid(), persoon: z.uuid() });

/** What cannot wait until somebody looks at their phone; the rest rings none, late in the evening. */
const RINGS: readonly HouseKind[] = ['open', 'sleutel'];

/** `tell-resident {waarneming, persoon}`: tells one resident, once, in their own room what was seen at their house, with a tip. */
export const tellResident: BotJob = {
  name: TELL_RESIDENT_TASK,
  run: untilAllowed(async (payload, ctx) => {
    const { waarneming, persoon } = payloadOf.parse(payload);
    const seen = await toTell(ctx.sql, waarneming, persoon);
    const person = seen && (await getPersoon(ctx.sql, persoon));
    if (!seen || !person || person.endedAt !== null || !isHouseKind(seen.kind)) return;
    const room = await ownRoomOf(ctx, person.userId, seen.gebied);
    const content = contentOf(seen, seen.kind, person, await isShared(ctx.sql, seen));
    await send(ctx, { cause: `waarneming:${waarneming}`, step: persoon, room }, content);
    await ctx.sql.begin((tx) => noteTold(tx, waarneming, persoon, ctx.clock()));
  }),
};

/** Several homes have this number, as in a flat: it may be another's. */
async function isShared(sql: Query, { pc6, huisnummer }: Observation): Promise<boolean> {
  return pc6 !== null && huisnummer !== null && (await additionsOf(sql, pc6, huisnummer, 2)).length > 1;
}

function contentOf(seen: Observation, kind: HouseKind, { language }: Persoon, shared: boolean): Content {
  const texts = OBSERVATION_TEXTS[language];
  const day = dayText(language, seen.seenAt);
  const lines = [
    texts.message(day),
    texts.seen[kind],
    texts.tips[kind],
    ...(shared ? [texts.shared] : []),
    texts.closing,
  ];
  return { msgtype: RINGS.includes(kind) ? 'm.text' : 'm.notice', body: lines.join('\n\n') };
}
