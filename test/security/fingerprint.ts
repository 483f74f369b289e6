import type { Site } from '#test/pages/site.ts';

/** When a session was last used, and that somebody looked at what is looked at with a reason: kept by looking alone. */
const CHANGES_BY_LOOKING = ['sessie', 'audit'];

/** Every table of ours with what is in it, as a hash: what does nothing leaves it as it was. */
export async function fingerprint({ api }: Site): Promise<Readonly<Record<string, string>>> {
  const tables = await api.owner<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
    order by 1`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    if (CHANGES_BY_LOOKING.includes(name)) continue;
    const [row] = await api.owner<{ hash: string | null }[]>`
      select md5(string_agg(t::text, '' order by t::text)) as hash from ${api.owner(name)} t`;
    found[name] = row?.hash ?? '';
  }
  return found;
}
