/** Rounds and what was seen on them, as the bot writes them down. */
import { randomUUID } from 'node:crypto';
import type { ObservationKind, TellingOutcome } from '#basis/surveillance.ts';
import type { Site } from './site.ts';

const GEBIED = 'WK007200';
/** In the Binnenstad. */
const HOUSE = { pc6: '8861XB', huisnummer: 12 };

/** A round in the wijk Harlingen of an hour and a half, at that moment; gives its id. */
export async function addRound({ api: { owner } }: Site, number: number, at: Date): Promise<string> {
  const id = randomUUID();
  const ended = new Date(at.getTime() + 90 * 60_000);
  await owner`
    insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gestart_op,
      gestart_door, geeindigd_op)
    values (${id}, ${GEBIED}, ${number}, '2026-01-01', ${number}, ${at}, ${ended}, 'gelopen', ${at}, ${at}, ${id}, ${ended})`;
  return id;
}

/** Something that was seen on it: at a house, or else by the bridge; gives its id. */
export async function addSeen(
  { api: { owner, context } }: Site,
  round: string,
  kind: ObservationKind,
  it: {
    readonly at?: Date;
    readonly home?: boolean;
    readonly outcome?: TellingOutcome;
    /** The earlier one that is in order now. */
    readonly mends?: string;
  } = {},
): Promise<string> {
  const id = randomUUID();
  const at = it.at ?? context.clock();
  const house = it.home === true ? HOUSE : null;
  await owner`
    insert into waarneming (id, ronde_id, gebied_code, soort, buurt_code, pc6, huisnummer, woorden, gezien_op, ontvangen_op, event_id,
      vertellen, in_orde_van)
    values (${id}, ${round}, ${GEBIED}, ${kind}, ${house && 'BU00720006'}, ${house?.pc6 ?? null}, ${house?.huisnummer ?? null},
      ${house ? null : 'bij de brug'}, ${at}, ${at}, ${`$${id}`}, ${it.outcome ?? null}, ${it.mends ?? null})`;
  return id;
}

/** Rounds of last quarter and one of today: cards to print, a lamp that waits for its number, and one that has it. */
export async function fillRounds(site: Site): Promise<void> {
  const { owner, context } = site.api;
  const past = new Date('2025-11-20T20:00:00Z');
  const [first, today] = [await addRound(site, 1, past), await addRound(site, 2, context.clock())];
  for (let nr = 0; nr < 6; nr += 1) await addSeen(site, first, 'ladder', { at: past, home: true });
  await addSeen(site, today, 'sleutel', { home: true, outcome: 'kaart' });
  for (const number of [null, '2026-118'])
    await owner`
      insert into openbare_melding (waarneming_id, via, gemaakt_op, verstuurd_op, nummer)
      values (${await addSeen(site, today, 'lantaarn', { outcome: 'gemeente' })}, 'mail', now(), now(), ${number})`;
  const settings = owner.json({ surveillance: { rondes: 2, bewoners: 'kaart' } } as never);
  await owner`
    insert into wijk_instelling (gebied_code, instellingen, gewijzigd_op, gewijzigd_door) values (${GEBIED}, ${settings}, now(), 'test')
    on conflict (gebied_code) do update set instellingen = wijk_instelling.instellingen || excluded.instellingen`;
}
