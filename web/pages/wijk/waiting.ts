import { WAITING_NL, WIJK_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import type { MeldingKind } from '#basis/melding-kind.ts';
import type { JudgedRoomKind } from '#basis/rooms.ts';

type Common = {
  readonly id: string;
  readonly since: Date;
  readonly name: string | null;
  readonly isPending: boolean;
  /** It is the reader's own: they do not choose. */
  readonly isOwn: boolean;
};

/** What waits, as a page shows it. */
export type WaitingItem = Common &
  (
    | {
        readonly kind: 'zaak';
        readonly what: string;
        readonly room: JudgedRoomKind;
        readonly emergency: boolean;
        readonly version: number;
        readonly placeable: boolean | null;
        readonly isEdit: boolean;
        readonly wasSeen: boolean;
      }
    | {
        readonly kind: 'bezwaar';
        readonly against: 'tip' | 'waarschuwing' | 'alleen-lezen' | 'verwijdering';
        readonly place: 'coordinatie' | 'overleg';
        readonly round: number;
        readonly step: { readonly rule: number; readonly tips: number } | null;
      }
    | {
        readonly kind: 'verwijdering';
        readonly rule: number;
        readonly votes: number;
        readonly mine: boolean;
        /** From how many it was reckoned; 0 where a coordinator asked. */
        readonly tips: number;
      }
    | {
        readonly kind: 'rapport';
        readonly about: 'bericht' | 'persoon';
        readonly place: 'coordinatie' | 'overleg';
        readonly count: number;
      }
    | {
        readonly kind: 'melding';
        readonly number: number;
        readonly danger: boolean;
        readonly about: MeldingKind | null;
        readonly place: string | null;
        readonly what: string | null;
        readonly isCalled: boolean;
        readonly isSaidOver: boolean;
        readonly seen: number;
      }
  );

/** True for what the gemeente chooses, in `overleg`. */
export function isForOffice(it: WaitingItem): boolean {
  return (it.kind === 'bezwaar' || it.kind === 'rapport') && it.place === 'overleg';
}

/** What it is called: "Een foto van Jan". */
export function titleOf(it: WaitingItem): string {
  const name = it.name ?? WIJK_NL.somebody;
  switch (it.kind) {
    case 'zaak':
      return WAITING_NL.zaak(it.what, name, it.isEdit);
    case 'bezwaar':
      return WAITING_NL.bezwaar[it.against](name);
    case 'verwijdering':
      return WAITING_NL.verwijdering(name);
    case 'rapport':
      if (it.name === null) return WAITING_NL.own(it.count);
      return it.about === 'bericht' ? WAITING_NL.bericht(name, it.count) : WAITING_NL.persoon(name, it.count);
    case 'melding':
      return WAITING_NL.melding(it.number, it.what);
  }
}
