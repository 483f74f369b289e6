import { z } from 'zod';
import { LOGO_NL as TEXT } from '#basis/catalogue/pages/logo.nl.ts';
import { LOGO_MEGABYTES } from '#basis/gemeente-settings.ts';
import { appendAudit } from '#store/audit.ts';
import { dropLogo, keepLogo } from '#store/gemeente-logo.ts';
import { logoView } from '#web/pages/logo.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../context.ts';
import { choice } from './fields.ts';
import { html, page, refused, see } from './page.ts';
import { actorOf } from './visitor.ts';

const HERE = pathTo('beheer.logo');

/** The gemeente's logo: sent, shown, taken away. */
export const logoPage = page({
  name: 'beheer.logo',
  dutchOnly: true,
  fileBytes: LOGO_MEGABYTES * 1_000_000,
  async show({ frame, form }) {
    return html(logoView(frame, form, { megabytes: LOGO_MEGABYTES }));
  },
  form: {
    schema: z.object({ doe: choice(['bewaar', 'weg']) }),
    async submit({ doe }, { visitor, upload }, context) {
      if (visitor.is === 'nobody') return refused();
      const actor = actorOf(visitor);
      if (doe === 'weg') return see(HERE, (await drop(context, actor)) ? 'bewaard' : 'niets-veranderd');
      if (upload === null) return refused({ field: 'bestand', message: TEXT.none });
      // Brings sharp: only for who needs it.
      const { makeLogo } = await import('../make-logo.ts');
      const logo = await makeLogo(upload.bytes);
      if (logo === null) return refused({ field: 'bestand', message: TEXT.unfit });
      const { sql, clock } = context;
      const kept = await sql.begin(async (tx) => {
        if (!(await keepLogo(tx, logo, { by: actor, at: clock() }))) return false;
        await appendAudit(tx, {
          ...{ actor, action: 'gemeente.logo' },
          detail: { breedte: logo.width, hoogte: logo.height },
        });
        return true;
      });
      return see(HERE, kept ? 'bewaard' : 'niets-veranderd');
    },
  },
});

async function drop({ sql }: ProvisioningContext, actor: ReturnType<typeof actorOf>): Promise<boolean> {
  return await sql.begin(async (tx) => {
    if (!(await dropLogo(tx))) return false;
    await appendAudit(tx, { actor, action: 'gemeente.logo-weg' });
    return true;
  });
}
