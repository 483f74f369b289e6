/** What a rehearsal looks at in an installation that was restored, wherever it stands. */
import { z } from 'zod';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import type { RehearsalServer } from '#matrix/synapse-rehearsal.ts';
import { comesIn, opensPhoto } from '#matrix/synapse-rehearsal.ts';
import { verifyAudit } from '#store/audit.ts';
import type { RehearsalOutcome } from '#store/backup-runs.ts';
import { REHEARSAL_CHECKS } from '#store/backup-runs.ts';
import { connect } from '#store/db.ts';
import type { RehearsalSubjects } from '#store/rehearsal.ts';
import { rehearsalSubjects } from '#store/rehearsal.ts';
import type { OpenGeneration } from './restore.ts';

const Accounts = z.array(z.object({ userId: z.string(), password: z.string() }));

export type LookingMeans = {
  /** Addresses of the restored databases, of who may read everything. */
  readonly urls: { readonly buurtbaken: string; readonly synapse: string };
  /** Starts a homeserver over them for as long as `use` takes. What it throws is a fault of the rehearsal. */
  withServer<T>(use: (server: RehearsalServer) => Promise<T>): Promise<T>;
  /** By chance: of somebody whose own password nobody knows, for that homeserver alone. */
  readonly newPassword: string;
};

/** Looks at the log, a log-in and a photo; counts were compared when the databases were restored. */
export async function lookThrough(
  generation: OpenGeneration,
  { urls, withServer, newPassword }: LookingMeans,
): Promise<RehearsalOutcome> {
  const ours = connect(urls.buurtbaken, { max: 2, name: 'buurtbaken proef' });
  const synapse = connect(urls.synapse, { max: 1, name: 'buurtbaken proef' });
  try {
    const { audit } = generation.manifest;
    const verdict = await verifyAudit(ours, audit === null ? {} : { head: audit.hash });
    const subjects = await rehearsalSubjects(ours, synapse);
    const person = personOf(generation, subjects);
    const seen =
      person === null
        ? { inloggen: null, foto: null }
        : await withServer((server) => lookAsPerson(server, person, subjects, newPassword));
    // A restore whose counts differ from the manifest's does not come this far.
    return { aantallen: true, logboek: verdict.ok, ...seen };
  } finally {
    await Promise.all([ours.end({ timeout: 5 }), synapse.end({ timeout: 5 })]);
  }
}

/** True if nothing that was looked at is wrong. */
export const isPassed = (outcome: RehearsalOutcome): boolean => !Object.values(outcome).includes(false);

/** One line for each thing that was looked at. */
export function linesOf(outcome: RehearsalOutcome): string[] {
  const { checks, yes, no, none } = BACKUP_NL.rehearsal;
  const said = (value: boolean | null): string => (value === null ? none : value ? yes : no);
  return REHEARSAL_CHECKS.map((name) => `  ${checks[name]}: ${said(outcome[name])}`);
}

type Person = { readonly userId: string; readonly password: string | null };

async function lookAsPerson(
  server: RehearsalServer,
  person: Person,
  { photo }: RehearsalSubjects,
  newPassword: string,
): Promise<Pick<RehearsalOutcome, 'inloggen' | 'foto'>> {
  const token = await comesIn(server, person, newPassword);
  if (token === null) return { inloggen: false, foto: null };
  return { inloggen: true, foto: photo === null ? null : await opensPhoto(server, token, photo) };
}

/** One of the demo's, whose passwords are known, or else whom the databases have. */
function personOf(generation: OpenGeneration, { userId }: RehearsalSubjects): Person | null {
  const text = generation.texts['accounts.json'];
  const known = text === undefined ? undefined : Accounts.safeParse(JSON.parse(text)).data?.[0];
  return known ?? (userId === null ? null : { userId, password: null });
}
