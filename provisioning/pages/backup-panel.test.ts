import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BackupRun } from '#store/backup-runs.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** The clock of the site, so many days ago. */
const ago = (days: number): Date => new Date(site.api.context.clock().getTime() - days * 86_400_000);

async function ran(run: Pick<BackupRun, 'kind' | 'ended' | 'succeeded'> & Partial<BackupRun>): Promise<void> {
  const { kind, ended, succeeded, bytes = null, checks = {} } = run;
  await site.api.owner`
    select kopie_melden(${kind}, ${ended}, ${ended}, ${succeeded}, ${bytes}, ${JSON.stringify(checks)}::text::jsonb)`;
}

const home = async (role: 'gemeente' | 'systeembeheer' | 'auditor'): Promise<string> =>
  (await (await site.signedIn(role)).open(pathTo('beheer'))).text;
const metrics = async (): Promise<string> => String((await site.api.call('GET', '/metrics')).body);

test('without any backup the officer is warned, and who has no part in it sees nothing', async () => {
  const text = await home('gemeente');
  expect(text).toContain('Er is nog geen back-up gemaakt.');
  expect(text).toContain('Er is nog niet geprobeerd of een back-up is terug te zetten.');
  expect(await home('auditor')).not.toContain('back-up');
  expect(await metrics()).toMatch(/^buurtbaken_backup_last_success_timestamp_seconds 0$/m);
});

test('what went well is told with its day, and what was not looked at', async () => {
  await ran({ kind: 'kopie', ended: ago(1), succeeded: true, bytes: 12_340_000 });
  const checks = { aantallen: true, logboek: true, inloggen: null, foto: true };
  await ran({ kind: 'proef', ended: ago(10), succeeded: true, checks });
  const text = await home('systeembeheer');
  expect(text).toContain('(12,3 MB)');
  expect(text).toContain(
    'Dat lukte. Nagekeken: de aantallen, het logboek, een foto. Niet nagekeken: inloggen.',
  );
  expect(text).not.toContain('dagen geleden');
  const figures = await metrics();
  expect(figures).toContain(`buurtbaken_backup_last_success_timestamp_seconds ${ago(1).getTime() / 1000}`);
  expect(figures).toMatch(/^buurtbaken_backup_last_bytes 12340000$/m);
  expect(figures).toMatch(/^buurtbaken_backup_rehearsal_failed 0$/m);
});

test('a failure since then is told, and the last one that succeeded with it', async () => {
  await ran({ kind: 'kopie', ended: ago(0.5), succeeded: false });
  await ran({
    kind: 'proef',
    ended: ago(0.5),
    succeeded: false,
    checks: { aantallen: true, logboek: false },
  });
  const text = await home('gemeente');
  expect(text).toMatch(/De back-up van .* is mislukt\./);
  expect(text).toContain('(12,3 MB)');
  expect(text).toContain('Dat lukte niet.');
  const figures = await metrics();
  expect(figures).toMatch(/^buurtbaken_backup_failed 1$/m);
  expect(figures).toMatch(/^buurtbaken_backup_rehearsal_failed 1$/m);
  expect(figures).toContain(
    `buurtbaken_backup_rehearsal_last_success_timestamp_seconds ${ago(10).getTime() / 1000}`,
  );
});

test('what is old is told, and so are rooms that the database does not know', async () => {
  const { owner } = site.api;
  await owner`delete from kopie_verloop`;
  await ran({ kind: 'kopie', ended: ago(3), succeeded: true, bytes: 1 });
  await ran({ kind: 'proef', ended: ago(36), succeeded: true });
  await owner`insert into onbekende_kamer values ('!een', 'met-mensen', now())`;
  const text = await home('gemeente');
  expect(text).toContain('Dat is meer dan 2 dagen geleden.');
  expect(text).toContain('Dat is meer dan 35 dagen geleden.');
  expect(text).toContain('Er is een kamer die de dienst niet kent.');
  expect(await metrics()).toMatch(/^buurtbaken_unknown_rooms 1$/m);
});

test('what makes backups reads everything and changes nothing but how it went', async () => {
  const [rights] = await site.api.owner`
    select bool_or(has_table_privilege('buurtbaken_backup', oid, 'insert, update, delete, truncate')) as writes,
      bool_and(has_table_privilege('buurtbaken_backup', oid, 'select')) as reads
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  expect(rights).toEqual({ writes: false, reads: true });
  const [of] = await site.api.owner`
    select has_function_privilege('buurtbaken_backup', 'audit_append(text,text,text,text,text)', 'execute') as audit,
      has_function_privilege('buurtbaken_provisioning', oid, 'execute') as provisioning,
      has_function_privilege('buurtbaken_bot', oid, 'execute') as bot,
      has_function_privilege('buurtbaken_backup', oid, 'execute') as own from pg_proc where proname = 'kopie_melden'`;
  expect(of).toEqual({ audit: false, provisioning: false, bot: false, own: true });
});

test('an officer asks for a rehearsal, sees how far it is and what came of it; who asked is in the log', async () => {
  const { owner, context } = site.api;
  const officer = await site.signedIn('gemeente');
  const path = pathTo('beheer.back-up');
  const text = async (): Promise<string> => (await officer.open(path)).text;
  const take = async (hasKey = true): Promise<string | null> => {
    const [row] = await owner`select proef_nemen(${context.clock()}, ${hasKey}) as id`;
    return row?.id;
  };
  const button = 'Probeer nu een back-up terug te zetten';
  expect(await text()).toContain('heeft zich een kwartier niet gemeld');
  await take(false);
  expect(await text()).toContain('Er is nog geen sleutel');
  await take();
  expect(await text()).toContain(button);
  const page = await officer.open(path);
  expect((await page.submit()).status).toBe(303);
  expect(await text()).not.toContain(button);
  expect(await text()).toContain('De proef begint zo.');
  // The same once more, as from another window.
  expect((await page.submit()).text).toContain('Er loopt al een proef');
  const asked = await owner`select actor, onderwerp from audit where actie = 'back-up.proef'`;
  expect(asked).toHaveLength(1);
  const id = await take();
  expect(asked[0]?.onderwerp).toBe(`proef:${id}`);
  expect(await text()).toContain('Stap 1 van 3: een back-up maken.');
  await owner`select proef_stap(${id}, 'nakijken')`;
  expect(await text()).toContain('Stap 3 van 3: kijken of alles er is.');
  // Killed on the way: it is given again, and not for ever.
  expect([await take(), await take(), await take()]).toEqual([id, id, null]);
  expect(await text()).toContain('Hij lukte niet.');
  await owner`delete from proef_verzoek`;
  expect((await (await officer.open(path)).submit()).status).toBe(303);
  await owner`select proef_klaar(${await take()}, ${context.clock()}, true)`;
  expect(await text()).toContain('Hij lukte.');
  expect(await text()).toContain(button);
});
