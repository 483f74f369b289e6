import { z } from 'zod';
import { TEAM_ROOM_NL } from '#basis/catalogue/pages/wijk-team.nl.ts';
import { HANDOVER } from '#basis/catalogue/person/handover.ts';
import { findMessage } from '#store/bot-messages.ts';
import type { Handover, HandoverState } from '#store/coordinatie.ts';
import { handoverById, TELL_HANDOVER } from '#store/coordinatie.ts';
import { userOfPerson } from '#store/pagina-besluiten.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { ASK_STEP, HANDOVER_CAUSE, personName } from './ask.ts';

const payloadOf = z.object({ id: z.uuid() });
type Texts = (typeof HANDOVER)['nl'];
type End = Exclude<HandoverState, 'gevraagd' | 'aanvaard'>;

/** What each hears, by how it ended; null: nothing. */
const TO_ASKER: Readonly<Record<End, (texts: Texts, name: string, phone: string) => string | null>> = {
  gedaan: (texts, name) => texts.doneFrom(name),
  geweigerd: (texts, name) => texts.declinedFrom(name),
  verlopen: (texts, name) => texts.lapsedFrom(name),
  ingetrokken: () => null,
  mislukt: (texts, _name, phone) => texts.failed(phone),
};
const TO_ASKED: Readonly<Record<End, (texts: Texts, name: string, phone: string) => string | null>> = {
  gedaan: (texts, name) => texts.done(name),
  geweigerd: (texts) => texts.declined,
  verlopen: (texts) => texts.lapsed,
  ingetrokken: (texts) => texts.lapsed,
  mislukt: (texts, _name, phone) => texts.failed(phone),
};

/** Tells both what became of a handover, and the other coordinators who it is now. */
export const tellHandoverJob: BotJob = {
  name: TELL_HANDOVER,
  run: untilAllowed(async (payload, ctx) => {
    const { id } = payloadOf.parse(payload);
    const it = await handoverById(ctx.sql, id);
    if (!it || it.state === 'gevraagd' || it.state === 'aanvaard') return;
    const wasAsked = await findMessage(ctx.sql, `${HANDOVER_CAUSE}:${id}`, ASK_STEP);
    await tell(ctx, it, it.from, TO_ASKER[it.state], it.to, 'vrager');
    if (wasAsked) await tell(ctx, it, it.to, TO_ASKED[it.state], it.from, 'gevraagde');
    const room = ctx.directory.roomOf(it.gebied, 'coordinatie');
    if (it.state !== 'gedaan' || !room) return;
    const body = TEAM_ROOM_NL.handedOver(await personName(ctx, it.to), await personName(ctx, it.from));
    await send(ctx, message(it, 'team', room), { msgtype: 'm.notice', body });
  }),
};

const message = <R>({ id }: Handover, step: string, room: R) =>
  ({ cause: `${HANDOVER_CAUSE}:${id}`, step, room }) as const;

async function tell(
  ctx: BotContext,
  it: Handover,
  person: string,
  words: (texts: Texts, name: string, phone: string) => string | null,
  other: string,
  step: string,
): Promise<void> {
  const user = await userOfPerson(ctx.sql, person);
  const room = user && ctx.directory.ownRoom(user, it.gebied);
  if (!room) return;
  const texts = HANDOVER[ctx.directory.language(user)];
  const body = words(texts, await personName(ctx, other), ctx.settings.phoneGemeente);
  if (body !== null) await send(ctx, message(it, step, room), { msgtype: 'm.text', body });
}
