import type { GemeenteSettings } from '#basis/gemeente-settings.ts';
import { gemeenteSettingsOf } from '#basis/gemeente-settings.ts';
import type { Query, Tx } from './db.ts';

/** How the gemeente shows itself, defaults filled in. */
export async function getGemeenteSettings(sql: Query): Promise<GemeenteSettings> {
  const [row] = await sql<{ instellingen: unknown }[]>`select instellingen from gemeente_instelling`;
  return gemeenteSettingsOf(row?.instellingen);
}

/** As {@link getGemeenteSettings}; nobody else changes them until this transaction ends. */
export async function lockGemeenteSettings(tx: Tx): Promise<GemeenteSettings> {
  await tx`select pg_advisory_xact_lock(hashtext('instelling'), hashtext('gemeente'))`;
  return await getGemeenteSettings(tx);
}

/** Keeps it. False if it was so already. `by`: the actor as in the audit log. */
export async function keepGemeenteSettings(
  sql: Query,
  settings: GemeenteSettings,
  it: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const kept = sql.json(settings as unknown as Parameters<Query['json']>[0]);
  const rows = await sql`
    insert into gemeente_instelling (instellingen, gewijzigd_op, gewijzigd_door) values (${kept}, ${it.at}, ${it.by})
    on conflict (enige) do update
      set instellingen = excluded.instellingen, gewijzigd_op = excluded.gewijzigd_op, gewijzigd_door = excluded.gewijzigd_door
      where gemeente_instelling.instellingen is distinct from excluded.instellingen
    returning enige`;
  return rows.length === 1;
}
