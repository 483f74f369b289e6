import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { databaseUrl } from '#stack/postgres.ts';
import { dropDatabase, ensureDatabase } from '#store/cluster.ts';

export type TestDatabase = {
  readonly name: string;
  /** Address for the owner of the tables. */
  readonly url: string;
  /** Addresses for the roles that the services log in as, with no more rights than they have in production. */
  readonly provisioningUrl: string;
  readonly botUrl: string;
  drop(): Promise<void>;
};

/** A copy of the migrated template, for one test file or one test. */
export async function createDatabase(): Promise<TestDatabase> {
  const { port, passwords, superuserUrl } = inject('harness');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await ensureDatabase(superuserUrl, 'buurtbaken', name, 'buurtbaken_template');
  const url = (role: keyof typeof passwords): string => databaseUrl(port, name, role, passwords[role]);
  return {
    name,
    url: url('buurtbaken_owner'),
    provisioningUrl: url('buurtbaken_provisioning'),
    botUrl: url('buurtbaken_bot'),
    drop: () => dropDatabase(superuserUrl, name),
  };
}
