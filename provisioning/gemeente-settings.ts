import type { GemeenteSettings, GemeenteSettingsPut } from '#basis/gemeente-settings.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { keepGemeenteSettings, lockGemeenteSettings } from '#store/gemeente-settings.ts';
import type { ProvisioningContext } from './context.ts';

/**
 * Changes how the gemeente shows itself, with an audit row that names what changed. Who must do a second step stays as it is where nothing
 * is said of it: nobody switches that off without meaning to. Gives the settings as they are now.
 */
export async function changeGemeenteSettings(
  { sql, clock }: ProvisioningContext,
  to: GemeenteSettingsPut,
  by: AuditId,
): Promise<{ readonly changed: boolean; readonly settings: GemeenteSettings }> {
  return await sql.begin(async (tx) => {
    const former = await lockGemeenteSettings(tx);
    const settings: GemeenteSettings = {
      ...to,
      tweedeStapCoordinatoren: to.tweedeStapCoordinatoren ?? former.tweedeStapCoordinatoren,
      tweedeStapAmbtenaren: to.tweedeStapAmbtenaren ?? former.tweedeStapAmbtenaren,
    };
    if (!(await keepGemeenteSettings(tx, settings, { by, at: clock() }))) return { changed: false, settings };
    const keys = Object.keys(settings) as (keyof GemeenteSettings)[];
    const changed = keys.filter((key) => JSON.stringify(former[key]) !== JSON.stringify(settings[key]));
    await appendAudit(tx, {
      actor: by,
      action: 'gemeente.instellingen',
      detail: { gewijzigd: changed.join(',') },
    });
    return { changed: true, settings };
  });
}
