import { BACKUP_DAYS, isOlderThan, REHEARSAL_DAYS } from '#basis/backup-state.ts';
import { BACKUP_PANEL_NL as TEXT } from '#basis/catalogue/pages/backup.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import type { Frame } from '../frame.ts';
import type { Path } from '../paths.ts';
import { Alert } from './alert.tsx';
import { Heading, Link, List, Paragraph } from './text.tsx';

type Check = keyof typeof TEXT.checks;
type Run = { readonly at: Date; readonly succeeded: boolean };

export type BackupPanelModel = {
  readonly now: Date;
  readonly backup: {
    readonly last: Run | null;
    readonly lastSuccess: { readonly at: Date; readonly bytes: number } | null;
  };
  readonly rehearsal: {
    readonly last: Run | null;
    readonly checks: Readonly<Partial<Record<Check, boolean | null>>>;
  };
  /** Rooms that the service made and the database does not know. */
  readonly strangeRooms: number;
};

/** How it stands with backups: said plainly where all is well, as a warning where somebody should look. */
export function BackupPanel({
  frame,
  model,
  more,
}: {
  readonly frame: Frame;
  readonly model: BackupPanelModel;
  /** Where a rehearsal is asked for; null on that page itself. */
  readonly more: Path | null;
}) {
  const backup = backupLines(model);
  const rehearsal = rehearsalLines(model);
  const rooms = model.strangeRooms > 0 ? [TEXT.strangeRooms(model.strangeRooms)] : [];
  const isWell = backup.isWell && rehearsal.isWell && rooms.length === 0;
  return (
    <section class="bb-wide" aria-labelledby="back-up">
      <Heading level={2} id="back-up">
        {TEXT.title}
      </Heading>
      <Alert frame={frame} kind={isWell ? 'info' : 'warning'}>
        <List items={[...rooms, ...backup.lines, ...rehearsal.lines]} />
      </Alert>
      {more !== null && (
        <Paragraph>
          <Link href={more}>{TEXT.more}</Link>
        </Paragraph>
      )}
    </section>
  );
}

type Lines = { readonly isWell: boolean; readonly lines: readonly string[] };

function backupLines({ backup: { last, lastSuccess }, now }: BackupPanelModel): Lines {
  const failed = last !== null && !last.succeeded ? [TEXT.backupFailed(dutchMoment(last.at))] : [];
  if (lastSuccess === null) return { isWell: false, lines: [...failed, TEXT.noBackup] };
  const isOld = isOlderThan(lastSuccess.at, BACKUP_DAYS, now);
  const megabytes = (lastSuccess.bytes / 1e6).toFixed(1).replace('.', ',');
  const words = [
    TEXT.lastBackup(dutchMoment(lastSuccess.at), megabytes),
    ...(isOld ? [TEXT.backupOld(BACKUP_DAYS)] : []),
  ];
  return { isWell: failed.length === 0 && !isOld, lines: [...failed, words.join(' ')] };
}

function rehearsalLines({ rehearsal: { last, checks }, now }: BackupPanelModel): Lines {
  if (last === null) return { isWell: false, lines: [TEXT.noRehearsal] };
  if (!last.succeeded) return { isWell: false, lines: [TEXT.rehearsalFailed(dutchMoment(last.at))] };
  const isOld = isOlderThan(last.at, REHEARSAL_DAYS, now);
  const named = (wanted: boolean | null): string =>
    (Object.keys(TEXT.checks) as Check[])
      .filter((name) => (checks[name] ?? null) === wanted)
      .map((name) => TEXT.checks[name])
      .join(', ');
  const [done, left] = [named(true), named(null)];
  const words = [
    TEXT.lastRehearsal(dutchMoment(last.at)),
    ...(isOld ? [TEXT.rehearsalOld(REHEARSAL_DAYS)] : []),
    ...(done === '' ? [] : [TEXT.checked(done)]),
    ...(left === '' ? [] : [TEXT.notChecked(left)]),
  ];
  return { isWell: !isOld, lines: [words.join(' ')] };
}
