/** A gemeente for the pages to show: as many people and meldingen as make lists long. */
import { randomUUID } from 'node:crypto';
import type { Sql } from '#store/db.ts';
import type { PageName } from '#web/paths.ts';
import { PATTERNS } from '#web/paths.ts';

export const OWN_GEBIED = 'WK007200';
const MELDINGEN = 100;
const ANY_ID = '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a99';
const PARTS: Readonly<Record<string, string>> = { gebied: OWN_GEBIED, token: 'x'.repeat(43), nummer: '1' };

/** Of pages that are not opened without one. */
const QUERIES: Partial<Record<PageName, string>> = {
  'beheer.reden': `?onderwerp=persoon:${ANY_ID}&terug=%2Fbeheer`,
};

/** A path of a page with its parts filled in. */
export const concretePath = (name: PageName): string =>
  PATTERNS[name].replace(/:(\w+)/g, (_all, part: string) => PARTS[part] ?? ANY_ID) + (QUERIES[name] ?? '');

/** Harlingen's wijken, one with a group of so many and a hundred meldingen. */
export async function fillPlaces(owner: Sql, now: Date, residents: number): Promise<void> {
  await owner`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  for (const [code, naam] of [
    ['WK007200', 'Harlingen'],
    ['WK007201', 'Midlum'],
    ['WK007202', 'Wijnaldum'],
  ] as const)
    await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
      values (${code}, 'wijk', ${naam}, 'GM0072', ${code}, ${code === OWN_GEBIED})`;
  for (let nr = 0; nr < residents; nr += 1) {
    const [id, name] = [nr === 0 ? ANY_ID : randomUUID(), `bench-${nr}`];
    await owner`insert into persoon (id, localpart, user_id, weergavenaam, aangemaakt_op)
      values (${id}, ${name}, ${`@${name}:bench.localhost`}, ${`Buur ${nr}`}, ${now})`;
    await owner`insert into lidmaatschap (persoon_id, gebied_code, rol, sinds)
      values (${id}, ${OWN_GEBIED}, ${nr === 1 ? 'coordinator' : 'resident'}, ${now})`;
  }
  for (let nr = 1; nr <= MELDINGEN; nr += 1) {
    const at = new Date(now.getTime() - nr * 3_600_000);
    await owner`
      insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, plaats, wat, geopend_op,
        herinnerd_op)
      values (${randomUUID()}, ${OWN_GEBIED}, ${nr}, '!r:bench.localhost', 'open', ${`$bench-${nr}`}, '@bench-0:bench.localhost',
        false, 'Voorstraat', 'Iemand voelt aan deuren', ${at}, ${at})`;
  }
}
