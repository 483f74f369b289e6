/** Everything that is held of one person, as it is shown and given to that person. */
import type { GebiedCode } from './cbs.ts';
import type { Language } from './language.ts';
import type { Look } from './looks.ts';
import type { GebiedRole, Role } from './roles.ts';
import type { RoomKind } from './rooms.ts';

/** A moment as it comes in JSON. */
type Moment = string;
type Happened = { readonly op: Moment; readonly gebied: GebiedCode };

export type OwnTexts = {
  readonly berichten: readonly (Happened & {
    readonly kamer: string;
    readonly soort: string;
    readonly actie: string;
    readonly staat: string;
    readonly sinds: Moment;
    readonly codes: readonly string[];
    readonly tekst: string | null;
  })[];
  readonly tips: readonly (Happened & {
    readonly actie: string;
    readonly regels: readonly number[];
    readonly codes: readonly string[];
    readonly verstuurd: Moment | null;
    readonly getoond: string | null;
    readonly bevindingen: unknown;
  })[];
  readonly maatregelen: readonly (Happened & {
    readonly soort: string;
    readonly regel: number;
    readonly staat: string;
    readonly sinds: Moment;
    readonly telt_tot: Moment;
    readonly stil_tot: Moment | null;
  })[];
  readonly bezwaren: readonly (Happened & {
    readonly tegen: string;
    readonly bij: string;
    readonly staat: string;
    readonly sinds: Moment;
  })[];
  readonly meldingen: readonly (Happened & {
    readonly nummer: number;
    readonly toestand: string;
    readonly soort: string | null;
    readonly plaats: string | null;
    readonly wat: string | null;
    readonly uitkomst: string | null;
  })[];
  readonly tekens: readonly (Happened & {
    readonly nummer: number;
    readonly soort: string;
    readonly ongedaan: Moment | null;
  })[];
  readonly fotos: readonly (Happened & {
    readonly soort: string;
    readonly staat: string;
    readonly gewist: Moment | null;
    readonly weggehaald: Moment | null;
    readonly kopie: boolean;
  })[];
  readonly rapporten: readonly {
    readonly op: Moment;
    readonly over: string;
    readonly reden: string | null;
    readonly toestand: string;
  }[];
  readonly weggehaald: readonly Happened[];
  readonly gesprekken: readonly (Happened & {
    readonly einde: string | null;
    readonly geeindigd: Moment | null;
    readonly antwoorden: unknown;
    readonly te_plaatsen: string | null;
  })[];
};

/** What somebody wrote in a group and still stands there; in the files to take along, not on the page. */
export type OwnMessage = Written & { readonly gebied: GebiedCode; readonly kamer: RoomKind };
type Written = { readonly op: Moment; readonly soort: string; readonly woorden: string | null };

/** A row of the audit log about somebody. `by`: what the actor is, as far as that is known. */
export type LoggedAbout = {
  readonly nr: number;
  readonly at: Date;
  readonly action: string;
  readonly reason: string | null;
  readonly by: 'zelf' | 'systeem' | 'onbekend' | Role;
  /** Of an official, where the gemeente chose to tell it. */
  readonly name: string | null;
};

export type OwnData = {
  readonly persoon: {
    readonly id: string;
    readonly naam: string;
    readonly gebruikersnaam: string;
    readonly taal: Language;
    readonly sinds: Date;
  };
  readonly lidmaatschappen: readonly {
    readonly gebied: GebiedCode;
    readonly naam: string;
    readonly rol: GebiedRole;
    readonly sinds: Date;
    readonly tot: Date | null;
    readonly reden: string | null;
    readonly alleenLezenTot: Date | null;
  }[];
  readonly kamers: readonly { readonly gebied: GebiedCode; readonly soort: RoomKind }[];
  readonly vertrokken: readonly {
    readonly gebied: GebiedCode;
    readonly soort: RoomKind;
    readonly reden: string;
    readonly op: Date;
    readonly terugOp: Date | null;
  }[];
  readonly sessies: readonly { readonly begonnen: Date; readonly gebruikt: Date; readonly eindigt: Date }[];
  readonly inzage: readonly Look[];
  readonly logboek: readonly LoggedAbout[];
  /** What other parts of the service hold, by name. */
  readonly overig: Readonly<Record<string, unknown>>;
} & OwnTexts;
