import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { ReportCase } from '#store/reports.ts';
import type { BotContext } from '../context.ts';
import { DAY_MS } from '../ladder/history.ts';
import { REPORT_DAYS } from './steps.ts';

export type Deciders = {
  /** Where the card stands; undefined while there is no such room. */
  readonly room: RoomId | undefined;
  /** `gemeente`: every coordinator wrote it, or is the one it is about, or there is none, or none chose in time. */
  readonly office: 'coordinator' | 'gemeente';
  /** Whose phones ring. Not fewer for a coordinator who reported it: that would tell who did. */
  readonly asked: readonly UserId[];
  /** Whose tap counts. */
  readonly may: ReadonlySet<UserId>;
};

/**
 * Who chooses what becomes of a report. Nobody on their own message, ever; nobody on what they reported themself while another coordinator
 * can. Where all coordinators wrote it (there is one), or there is none, or none chose in time, the gemeente does, in `overleg`.
 */
export function decidersOf(
  ctx: BotContext,
  zaak: Pick<ReportCase, 'gebied' | 'author' | 'officeSince'>,
  reporters: ReadonlySet<UserId>,
): Deciders {
  const { directory } = ctx;
  const holders = (role: 'coordinator' | 'gemeente') =>
    directory.holders(zaak.gebied, role).filter((user) => user !== zaak.author);
  const coordinators = holders('coordinator');
  const overleg = directory.roomOf(zaak.gebied, 'overleg');
  const officers = holders('gemeente');
  const none = coordinators.length === 0 && overleg !== undefined && officers.length > 0;
  if (none || zaak.officeSince !== null)
    return { room: overleg, office: 'gemeente', asked: officers, may: new Set(officers) };
  const impartial = coordinators.filter((user) => !reporters.has(user));
  return {
    room: directory.roomOf(zaak.gebied, 'coordinatie'),
    office: 'coordinator',
    asked: coordinators,
    may: new Set(impartial.length > 0 ? impartial : coordinators),
  };
}

/** Why the gemeente chooses: the only coordinator wrote it or is whom it is about, there is none, or none chose in time. */
export function whyOffice(
  ctx: BotContext,
  {
    gebied,
    author,
    openedAt,
    officeSince,
  }: Pick<ReportCase, 'gebied' | 'author' | 'openedAt' | 'officeSince'>,
): 'zelf' | 'geen' | 'laat' {
  if (officeSince !== null && officeSince.getTime() - openedAt.getTime() >= REPORT_DAYS * DAY_MS)
    return 'laat';
  return author !== null && ctx.directory.holders(gebied, 'coordinator').includes(author) ? 'zelf' : 'geen';
}

/** True if the one it is about is in the room where the card stands. */
export function readsAlong(
  ctx: BotContext,
  { gebied, author }: Pick<ReportCase, 'gebied' | 'author'>,
  office: Deciders['office'],
): boolean {
  const role = author === null ? undefined : ctx.directory.role(author, gebied);
  return role === 'coordinator' || (office === 'gemeente' && (role === 'gemeente' || role === 'wijkagent'));
}
