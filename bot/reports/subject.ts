import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { messageByEvent } from '#store/case-work.ts';
import { caseByPlaceholder, caseByRef } from '#store/cases.ts';
import type { NewReportCase, Report } from '#store/reports.ts';
import type { BotContext } from '../context.ts';
import { isJudgedRoom } from '../gate/decide.ts';
import { placedFor } from './placed-for.ts';

/** Why nothing is done with a report; in the audit log. */
type Ignored =
  /** Not a message of a group: of `coordinatie`, of somebody's own room. */
  | 'kamer'
  /** By somebody who is not in the group. */
  | 'vreemde'
  | 'eigen'
  /** Already waits for the coordinators: nobody sees it. */
  | 'wacht'
  /** About somebody with whom the reporter shares no group, or about the service. */
  | 'geen-buur';

type WithoutId<T> = T extends unknown ? Omit<T, 'id' | 'at'> : never;
export type Subject =
  | { readonly ignored: Ignored }
  | { readonly ignored: null; readonly isGone: boolean; readonly about: WithoutId<NewReportCase> };

/** What a report is about, and whether it is one that the coordinators should see. Reads the reported message. */
export async function subjectOf(ctx: BotContext, report: Report): Promise<Subject> {
  return report.about === 'bericht' ? await messageOf(ctx, report) : personOf(ctx, report);
}

async function messageOf(ctx: BotContext, report: Extract<Report, { about: 'bericht' }>): Promise<Subject> {
  const { room, event, reporter } = report;
  const known = ctx.directory.room(room);
  if (!known || !isJudgedRoom(known.soort)) return { ignored: 'kamer' };
  const { gebied } = known;
  if (ctx.directory.role(reporter, gebied) === undefined) return { ignored: 'vreemde' };
  if ((await caseByPlaceholder(ctx.sql, event))?.state === 'wacht') return { ignored: 'wacht' };
  const reported = await ctx.rooms.getEvent(room, event);
  const author = reported && (await authorOf(ctx, reported));
  if (author === reporter) return { ignored: 'eigen' };
  const sentAt = reported && new Date(reported.originServerTs);
  return {
    ignored: null,
    isGone: reported === null,
    about: { about: 'bericht', gebied, room, event, author, sentAt },
  };
}

/** Who wrote it, also where the bot placed it for them; null for what the service says itself. */
async function authorOf(ctx: BotContext, event: TimelineEvent): Promise<UserId | null> {
  if (!ctx.directory.isService(event.sender)) return event.sender;
  const placed = await messageByEvent(ctx.sql, event.eventId);
  const zaak = placed
    ? await caseByRef(ctx.sql, placed.ref)
    : await caseByPlaceholder(ctx.sql, event.eventId);
  return zaak ? zaak.sender : await placedFor(ctx.sql, event.eventId);
}

function personOf(ctx: BotContext, { user, reporter }: Extract<Report, { about: 'persoon' }>): Subject {
  if (user === reporter) return { ignored: 'eigen' };
  const gebied = ctx.directory.isService(user) ? undefined : sharedGebied(ctx, user, reporter);
  if (gebied === undefined) return { ignored: 'geen-buur' };
  return { ignored: null, isGone: false, about: { about: 'persoon', gebied, author: user } };
}

/** A gebied that both are in; where they are residents first, since that is where they meet. */
function sharedGebied(ctx: BotContext, one: UserId, other: UserId): GebiedCode | undefined {
  const shared = ctx.directory
    .gebiedenOf(one)
    .filter((gebied) => ctx.directory.role(other, gebied) !== undefined);
  return shared.find((gebied) => ctx.directory.role(one, gebied) === 'resident') ?? shared[0];
}
