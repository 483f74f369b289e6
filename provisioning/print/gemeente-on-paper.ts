import type { Query } from '#store/db.ts';
import { getLogo } from '#store/gemeente-logo.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import type { Frame } from '#web/frame.ts';
import type { PrintGemeente } from './gemeente.ts';

/** The gemeente as it shows itself on the pages, for paper. */
export async function gemeenteOnPaper(
  sql: Query,
  { gemeente }: Pick<Frame, 'gemeente'>,
): Promise<PrintGemeente> {
  const [{ kleur }, logo] = await Promise.all([getGemeenteSettings(sql), getLogo(sql)]);
  const { naam, telefoon, openingstijden } = gemeente;
  return { naam, telefoon, openingstijden, kleur, logo: logo?.png ?? null };
}
