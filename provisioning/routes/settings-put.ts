import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import { wijkSettingsSchema } from '#basis/wijk-settings.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { getGebied } from '#store/gebieden.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import { getWijkSettings, keepWijkSettings } from '#store/wijk-settings.ts';
import { mayTouch } from '../access.ts';
import { route } from './route.ts';
import { GebiedCodeText } from './schemas.ts';

export const putSettingsRoute = route({
  name: 'settings.put',
  method: 'PUT',
  path: '/wijken/:code/settings',
  summary:
    'Set how a wijk or buurt wants its group; what is left out becomes the default. Repeating it changes nothing',
  params: z.strictObject({ code: GebiedCodeText }),
  body: wijkSettingsSchema,
  answers: { 200: wijkSettingsSchema },
  async handle({ params: { code }, body }, { sql, clock }, caller) {
    await sql.begin(async (tx) => {
      if ((await getGebied(tx, code)) === null) throw new ProblemError('niet-gevonden', API_NL.noWijk(code));
      if (!mayTouch(caller, code))
        throw new ProblemError('geen-toegang', API_NL.otherGebied(caller.gebied ?? ''));
      await checkDeputy(tx, code, body.plaatsvervanger);
      const former = await getWijkSettings(tx, code);
      const by = `token:${caller.tokenId}` as const;
      if (!(await keepWijkSettings(tx, code, body, { by, at: clock() }))) return;
      await appendAudit(tx, {
        actor: by,
        action: 'gebied.instellingen',
        subject: `gebied:${code}`,
        detail: { gewijzigd: changed(former, body).join(',') },
      });
    });
    return { status: 200, body };
  },
});

/** The deputy is called to decide, so they must be one who may. */
async function checkDeputy(tx: Tx, gebied: GebiedCode, deputy: string | null): Promise<void> {
  if (deputy === null) return;
  const membership = await currentMembership(tx, deputy, gebied);
  if (membership?.role !== 'coordinator')
    throw new ProblemError('ongeldige-invoer', '', [
      { pointer: '/body/plaatsvervanger', detail: API_NL.deputyNoCoordinator },
    ]);
}

/** Names of the settings that differ. */
function changed(former: WijkSettings, now: WijkSettings): string[] {
  const keys = Object.keys(now) as (keyof WijkSettings)[];
  return keys.filter((key) => JSON.stringify(former[key]) !== JSON.stringify(now[key]));
}
