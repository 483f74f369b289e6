import { resolve } from 'node:path';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';
import type { RehearsalOutcome } from '#store/backup-runs.ts';
import { newKeyPair, readIdentity } from '../backup/age.ts';
import { embeddedPgClient, recipientHere, withSource } from '../backup/embedded.ts';
import { isPassed, linesOf } from '../backup/look.ts';
import { keepRun } from '../backup/record.ts';
import { rehearsed } from '../backup/rehearse.ts';
import { openGeneration } from '../backup/restore.ts';
import { stackEnvironment } from '../config.ts';
import type { Layout } from '../layout.ts';
import { runningState } from '../state.ts';
import { ensureVenv } from '../venv.ts';
import { backupTo } from './backup.ts';

/**
 * `backup rehearse DIR [--identity FILE]`: restores the newest generation in DIR elsewhere and looks it through. Without an identity a new
 * generation is made first, for a key of this one time too, so that the way back is tried where the identity is not, and should not be.
 * Gives the exit code: 1 when something is wrong. Throws UserError.
 */
export async function rehearse(
  paths: Layout,
  dir: string,
  identityFile: string | undefined,
): Promise<number> {
  const began = new Date();
  const { folder, identity } = await generationFor(paths, dir, identityFile);
  console.log(BACKUP_NL.rehearsal.head(folder));
  let outcome: RehearsalOutcome;
  try {
    const generation = await openGeneration(folder, identity);
    const environment = stackEnvironment();
    outcome = await rehearsed(generation, {
      bin: await embeddedPgClient(paths),
      python: await ensureVenv(paths.dir, environment.venv),
      now: new Date(),
    });
  } catch (error) {
    // A key of another pair tells nothing of the backup.
    if (!(error instanceof UserError && error.message === BACKUP_NL.wrongIdentity))
      await record(paths, began, false, {});
    throw error;
  }
  for (const line of linesOf(outcome)) console.log(line);
  await record(paths, began, isPassed(outcome), outcome);
  if (!isPassed(outcome)) throw new UserError(BACKUP_NL.rehearsal.failed);
  console.log(BACKUP_NL.rehearsal.passed);
  return 0;
}

async function generationFor(
  paths: Layout,
  dir: string,
  identityFile: string | undefined,
): Promise<{ folder: string; identity: string }> {
  if (identityFile !== undefined) return { folder: resolve(dir), identity: readIdentity(identityFile) };
  const once = await newKeyPair();
  const { recipient } = await recipientHere(paths);
  const { folder } = await backupTo(paths, dir, [recipient, once.recipient]);
  return { folder, identity: once.identity };
}

/** A generation can be rehearsed on a machine that has no installation: then there is nowhere to write it down. */
async function record(
  paths: Layout,
  began: Date,
  succeeded: boolean,
  checks: Partial<RehearsalOutcome>,
): Promise<void> {
  if (runningState(paths) === null) {
    console.error(BACKUP_NL.rehearsal.notRecorded);
    return;
  }
  await withSource(paths, (source) =>
    keepRun(source.urls.buurtbaken, {
      kind: 'proef',
      began,
      ended: new Date(),
      succeeded,
      bytes: null,
      checks,
    }),
  );
}
