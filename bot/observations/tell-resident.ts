import { z } from 'zod';
import { OBSERVATION_TEXTS } from '#basis/catalogue/person/observations.ts';
import { houseNumber } from '#basis/joining.ts';
import type { HouseKind } from '#basis/surveillance.ts';
import { isHouseKind, isUrgentKind } from '#basis/surveillance.ts';
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

/** So long after it was seen it is told as just seen. */
const JUST_NOW_MS = 30 * 60_000;

/** `tell-resident {waarneming, persoon}`: tells one resident, once, in their own room what was seen at their house, with a tip. */
export const tellResident: BotJob = {
  name: TELL_RESIDENT_TASK,
  run: untilAllowed(async (payload, ctx) => {
    const { waarneming, persoon } = payloadOf.parse(payload);
    const seen = await toTell(ctx.sql, waarneming, persoon);
    const person = seen && (await getPersoon(ctx.sql, persoon));
    if (!seen || !person || person.endedAt !== null || !isHouseKind(seen.kind)) return;
    const room = await ownRoomOf(ctx, person.userId, seen.gebied);
    const isNow = isUrgentKind(seen.kind) && ctx.clock().getTime() - seen.seenAt.getTime() < JUST_NOW_MS;
    const content = contentOf(seen, seen.kind, person, {
      isNow,
      which: await whichOf(ctx.sql, seen, person),
    });
    await send(ctx, { cause: `waarneming:${waarneming}`, step: persoon, room }, content);
    await ctx.sql.begin((tx) => noteTold(tx, waarneming, persoon, ctx.clock()));
  }),
};

/** Of which home it is, where its toevoeging is known; else, where several homes have this number, that it may be another's. */
async function whichOf(sql: Query, seen: Observation, { language }: Persoon): Promise<readonly string[]> {
  const { pc6, huisnummer, toevoeging } = seen;
  const texts = OBSERVATION_TEXTS[language];
  if (pc6 === null || huisnummer === null) return [];
  if (toevoeging !== null) return [texts.which(houseNumber({ huisnummer, toevoeging }))];
  return (await additionsOf(sql, pc6, huisnummer, 2)).length > 1 ? [texts.shared] : [];
}

function contentOf(
  seen: Observation,
  kind: HouseKind,
  { language }: Persoon,
  { isNow, which }: { readonly isNow: boolean; readonly which: readonly string[] },
): Content {
  const texts = OBSERVATION_TEXTS[language];
  const lines = [
    isNow ? texts.justNow : texts.message(dayText(language, seen.seenAt)),
    texts.seen[kind],
    texts.tips[kind],
    ...which,
    texts.closing,
  ];
  // The rest rings no phone, late in the evening.
  return { msgtype: isUrgentKind(kind) ? 'm.text' : 'm.notice', body: lines.join('\n\n') };
}
