import type { SetUpRole, Uitnodiging } from '#store/groep-uitnodigingen.ts';
import type { Opzet } from '#store/groepen.ts';

/** The three that must say yes before a group starts (domain.md, "Start-up"), and since when each did. */
export type Checklist = {
  readonly gemeente: Date | null;
  readonly wijkagent: Date | null;
  /** Of the first coordinator who accepted. */
  readonly coordinator: Date | null;
};

/** Pure. */
export function checklistOf(
  opzet: Pick<Opzet, 'gemeente'>,
  invited: readonly Pick<Uitnodiging, 'role' | 'answer' | 'answeredAt' | 'withdrawnAt'>[],
): Checklist {
  return {
    gemeente: opzet.gemeente?.at ?? null,
    wijkagent: firstYes(invited, 'wijkagent'),
    coordinator: firstYes(invited, 'coordinator'),
  };
}

function firstYes(invited: Parameters<typeof checklistOf>[1], role: SetUpRole): Date | null {
  const moments = invited
    .filter((it) => it.role === role && it.answer === 'ja' && it.withdrawnAt === null)
    .flatMap((it) => it.answeredAt ?? []);
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

export const isComplete = (list: Checklist): boolean =>
  list.gemeente !== null && list.wijkagent !== null && list.coordinator !== null;
