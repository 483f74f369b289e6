/** Counts by gebied; nothing of who or what. */
import type { Query } from './db.ts';

export type Count = {
  readonly gebied: string;
  /** What is counted: `uitkomst`, `soort`, `gevaar`, `spelregel`, `ingreep`, `bezwaar` or `leden`. */
  readonly measure: string;
  readonly code: string;
  readonly count: number;
};

/** Every count of what began from `from` until `until`; of members, those at its end. What is nought is not in it. */
export async function countsOf(sql: Query, from: Date, until: Date): Promise<readonly Count[]> {
  return [
    ...(await sql<Count[]>`
      select gebied_code as gebied, onderdeel as measure, code, aantal as count from cijfers(${from}, ${until})`),
  ];
}

export type Response = { readonly gebied: string; readonly count: number; readonly minutes: number };

/** Minutes until the first neighbour answered a melding: the middle one of `count`. */
export async function responsesOf(sql: Query, from: Date, until: Date): Promise<readonly Response[]> {
  return [
    ...(await sql<Response[]>`
      select gebied_code as gebied, aantal as count, minuten as minutes from cijfers_reactie(${from}, ${until})`),
  ];
}
