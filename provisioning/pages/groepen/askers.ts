import { z } from 'zod';
import { GROEPEN_NL as TEXT } from '#basis/catalogue/pages/groepen.nl.ts';
import { houseNumber } from '#basis/joining.ts';
import { uitnodigingenOf } from '#store/groep-uitnodigingen.ts';
import type { Opzet } from '#store/groepen.ts';
import { groepAanvragenOf, openOpzetOf } from '#store/groepen.ts';
import { streetOf } from '#store/straten.ts';
import type { ShownAsker } from '#web/pages/beheer-groep.tsx';
import { groepVragersView } from '#web/pages/beheer-groep.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { invite } from '../../groups/set-up.ts';
import { sendsMail } from '../../mail.ts';
import type { Answer, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import { withReason } from '../reason.ts';
import { actorOf } from '../visitor.ts';
import { gebiedParams } from '../wijken/area.ts';
import { postcodeText } from '../wijken/find.ts';
import { knownGebied } from './one.ts';

/** Who asked for a group, for the officer who said why they look. */
export const groepVragersPage = page({
  name: 'beheer.groep.vragers',
  dutchOnly: true,
  params: gebiedParams,
  async show(request, context) {
    const { code, naam } = await knownGebied(context, request.params.gebied);
    const opzet = await openOpzetOf(context.sql, code);
    if (opzet === null) return see(pathTo('beheer.groep', { gebied: code }));
    return await withReason(request, context, `groep:${opzet.id}`, async () => {
      const [askers, invited] = [await askersOf(context, opzet), await invitedOf(context, opzet)];
      return html(groepVragersView(request.frame, request.form, { gebied: { code, naam }, askers, invited }));
    });
  },
  form: {
    schema: z.object({ vraag: z.uuid() }),
    async submit({ vraag }, request, context): Promise<Answer | Refused> {
      const late = refused({ field: null, message: TEXT.one.late });
      const { visitor } = request;
      const { code } = await knownGebied(context, request.params.gebied);
      const opzet = await openOpzetOf(context.sql, code);
      if (opzet === null || visitor.is === 'nobody') return late;
      return await withReason<Answer | Refused>(request, context, `groep:${opzet.id}`, async () => {
        const asked = (await askersOf(context, opzet)).find(({ id }) => id === vraag);
        if (asked === undefined || asked.isInvited) return late;
        const invitee = { role: 'coordinator', naam: asked.naam, aanvraagId: asked.id } as const;
        const actor = actorOf(visitor);
        const mail = asked.mailTo === null ? {} : { email: asked.mailTo };
        const first = await invite(context, opzet.id, { ...invitee, ...mail }, actor);
        // On their own page they are asked in any case.
        const made = first.is === 'te-veel-mail' ? await invite(context, opzet.id, invitee, actor) : first;
        if (made.is === 'te-veel') return refused({ field: null, message: TEXT.one.tooMany });
        const flash = made.is === 'gemaild' ? 'uitnodiging-gemaild' : 'bewaard';
        return see(pathTo('beheer.groep.vragers', { gebied: code }), flash);
      });
    },
  },
});

async function askersOf(
  { sql, settings }: ProvisioningContext,
  opzet: Opzet,
): Promise<readonly ShownAsker[]> {
  const [asked, invited] = await Promise.all([
    groepAanvragenOf(sql, opzet.id),
    uitnodigingenOf(sql, opzet.id),
  ]);
  const shown: ShownAsker[] = [];
  for (const { id, who, madeAt, wantsToCoordinate } of asked) {
    if (who === null) continue;
    const street = await streetOf(sql, who.pc6, who.huisnummer);
    const number = houseNumber(who);
    shown.push({
      ...{ id, naam: who.naam, since: madeAt, wants: wantsToCoordinate },
      address:
        street === null
          ? `${postcodeText(who.pc6)} ${number}`
          : `${street.straat} ${number}, ${postcodeText(who.pc6)} ${street.plaats}`,
      reach: [who.telefoon, who.email].filter((it) => it !== null),
      mailTo: sendsMail(settings) ? who.email : null,
      isInvited: invited.some(({ aanvraagId }) => aanvraagId === id),
    });
  }
  return shown;
}

/** Who is asked, numbered as on the checklist. */
async function invitedOf({ sql }: ProvisioningContext, opzet: Opzet) {
  const { invitation } = TEXT.one;
  const count = { wijkagent: 0, coordinator: 0 };
  return (await uitnodigingenOf(sql, opzet.id)).map(({ id, role, naam }) => {
    count[role] += 1;
    return { id, who: invitation.nr(invitation.role[role], count[role]), naam: naam ?? '' };
  });
}
