/** Erasing a person (AVG art. 17), as it is told. */
import type { GebiedCode } from './cbs.ts';
import type { Language } from './language.ts';
import type { UserId } from './matrix-ids.ts';

/** `zelf`: by page or asked for in writing; `account-gesloten`: by Element's "Account sluiten"; `gemeente`: on an official's decision. */
export type ErasureCause = 'zelf' | 'account-gesloten' | 'gemeente';

export type ErasureStep = 'gevraagd' | 'kamers' | 'berichten' | 'media' | 'account' | 'tabellen' | 'klaar';

/** What is gone, in numbers. */
export type ErasureCounts = {
  readonly kamers: number;
  readonly berichten: number;
  readonly media: number;
  readonly rijen: number;
};

export type Erasure = {
  readonly nr: number;
  readonly id: string;
  readonly personId: string;
  /** Null once it was looked at again. */
  readonly userId: UserId | null;
  readonly cause: ErasureCause;
  readonly language: Language;
  readonly gebieden: readonly GebiedCode[];
  readonly askedAt: Date;
  readonly step: ErasureStep;
  readonly counts: Partial<ErasureCounts>;
  readonly doneAt: Date | null;
  readonly checkedAt: Date | null;
};
