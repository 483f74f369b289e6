import { z } from 'zod';
import { GROEP } from '#basis/catalogue/pages/groep.ts';
import { GROEPEN_NL as TEXT } from '#basis/catalogue/pages/groepen.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { nameFault } from '#basis/display-name.ts';
import { ProblemError } from '#basis/errors.ts';
import type { Gebied } from '#store/gebieden.ts';
import { getGebied } from '#store/gebieden.ts';
import { uitnodigingenOf } from '#store/groep-uitnodigingen.ts';
import { groepAanvragenOf, openOpzetOf } from '#store/groepen.ts';
import { officersToChoose } from '#store/groepen-publiek.ts';
import type { SetUp } from '#web/pages/beheer-groep.tsx';
import { groepBeheerView, groepLinkView } from '#web/pages/beheer-groep.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { checklistOf } from '../../groups/checklist.ts';
import type { Invitee } from '../../groups/set-up.ts';
import {
  INVITATION_DAYS,
  invite,
  openSetUp,
  STOP_REASONS,
  sayYes,
  stopSetUp,
  uninvite,
} from '../../groups/set-up.ts';
import { startGroup } from '../../groups/start.ts';
import { sendsMail } from '../../mail.ts';
import { siteUrl } from '../../site-url.ts';
import { checkbox, choice, optionalText } from '../fields.ts';
import type { Answer, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import type { SignedIn } from '../visitor.ts';
import { actorOf } from '../visitor.ts';
import { gebiedParams } from '../wijken/area.ts';

const emailText = optionalText(254).pipe(z.email().nullable());
const schema = z.object({
  doe: choice([
    'begin',
    'gemeente-ja',
    'gemeente-terug',
    'vraag-wijkagent',
    'vraag-coordinator',
    'start',
    'stop',
  ]).optional(),
  intrekken: z.uuid().optional(),
  wijkagentPersoon: z.union([z.literal(''), z.uuid()]).optional(),
  wijkagentNaam: optionalText(200),
  wijkagentEmail: emailText,
  coordinatorNaam: optionalText(200),
  coordinatorEmail: emailText,
  buurtpraat: checkbox(),
  reden: choice(STOP_REASONS).optional(),
});
type Values = z.output<typeof schema>;

const LATE = refused({ field: null, message: TEXT.one.late });

/** The officer's page of one group that is being set up. Whom it is about stands on a page of its own, behind a reason. */
export const groepPage = page({
  name: 'beheer.groep',
  dutchOnly: true,
  params: gebiedParams,
  async show({ params, frame, form, visitor }, context) {
    const gebied = await knownGebied(context, params.gebied);
    const setUp = visitor.is === 'nobody' ? null : await setUpOf(context, gebied.code, visitor);
    const { code, naam, aan } = gebied;
    return html(groepBeheerView(frame, form, { gebied: { code, naam, aan }, setUp }));
  },
  form: {
    schema,
    async submit(values, { params, visitor, frame }, context) {
      if (visitor.is === 'nobody') return LATE;
      const { code, aan } = await knownGebied(context, params.gebied);
      const actor = actorOf(visitor);
      const here = pathTo('beheer.groep', { gebied: code });
      if (values.doe === 'begin') {
        if (aan) return LATE;
        await openSetUp(context, code, actor);
        return see(here);
      }
      const opzet = await openOpzetOf(context.sql, code);
      if (opzet === null) return LATE;
      if (values.intrekken !== undefined)
        return (await uninvite(context, opzet.id, values.intrekken, actor)) ? see(here, 'bewaard') : LATE;
      const asked = await inviteeOf(context, values);
      if (asked !== null && 'is' in asked) return asked;
      if (asked !== null) {
        const made = await invite(context, opzet.id, asked, actor);
        if (made.is === 'te-veel') return refused({ field: null, message: TEXT.one.tooMany });
        if (made.is === 'te-veel-mail') return refused({ field: null, message: TEXT.one.tooMuchMail });
        if (made.is === 'gemaild') return see(here, 'uitnodiging-gemaild');
        if (made.link === null) return see(here, 'bewaard');
        const url = siteUrl(context.settings, pathTo('groep', { token: made.link }));
        return html(groepLinkView(frame, { url, days: INVITATION_DAYS, back: here }));
      }
      return await decide(context, opzet.id, values, visitor, code);
    },
  },
});

export async function knownGebied({ sql }: ProvisioningContext, code: GebiedCode): Promise<Gebied> {
  const gebied = await getGebied(sql, code);
  if (gebied === null) throw new ProblemError('niet-gevonden', '');
  return gebied;
}

async function setUpOf(
  { sql, clock, settings }: ProvisioningContext,
  code: GebiedCode,
  visitor: SignedIn,
): Promise<SetUp | null> {
  const opzet = await openOpzetOf(sql, code);
  if (opzet === null) return null;
  const [invited, asked, officers] = await Promise.all([
    uitnodigingenOf(sql, opzet.id),
    groepAanvragenOf(sql, opzet.id),
    officersToChoose(sql),
  ]);
  return {
    yeses: checklistOf(opzet, invited),
    isOwnYes: opzet.gemeente?.by === actorOf(visitor),
    asked: asked.length,
    invited: invited.map(({ id, role, madeAt, expiresAt, answer, mail }) => ({
      ...{ id, role, madeAt, expiresAt, answer, mail },
      isExpired: answer === null && expiresAt <= clock(),
    })),
    officers,
    sendsMail: sendsMail(settings),
  };
}

/** Who is asked by this form; null if it asks nobody. */
async function inviteeOf(context: ProvisioningContext, values: Values): Promise<Invitee | Refused | null> {
  const { doe, wijkagentPersoon, wijkagentNaam, wijkagentEmail, coordinatorNaam, coordinatorEmail } = values;
  if (doe === 'vraag-wijkagent' && wijkagentPersoon) {
    if (wijkagentEmail !== null) return refused({ field: 'wijkagentEmail', message: TEXT.one.mailKnown });
    const known = (await officersToChoose(context.sql)).find(({ id }) => id === wijkagentPersoon);
    if (known === undefined) return LATE;
    return { role: 'wijkagent', naam: known.naam, persoonId: known.id };
  }
  // Where no e-mail is sent there is no such field.
  const mailTo = (email: string | null) => (sendsMail(context.settings) && email !== null ? { email } : {});
  if (doe === 'vraag-wijkagent')
    return named({ role: 'wijkagent', ...mailTo(wijkagentEmail) }, 'wijkagentNaam', wijkagentNaam);
  if (doe === 'vraag-coordinator')
    return named({ role: 'coordinator', ...mailTo(coordinatorEmail) }, 'coordinatorNaam', coordinatorNaam);
  return null;
}

function named(it: Omit<Invitee, 'naam'>, field: string, text: string | null): Invitee | Refused {
  if (text === null) return refused({ field, message: TEXT.one.needsOne });
  const naam = text.normalize('NFC').replace(/ {2,}/g, ' ');
  const fault = nameFault(naam, it.role === 'wijkagent');
  return fault === null ? { ...it, naam } : refused({ field, message: GROEP.nl.ask.name[fault] });
}

async function decide(
  context: ProvisioningContext,
  opzetId: string,
  { doe, buurtpraat, reden }: Values,
  visitor: SignedIn,
  code: GebiedCode,
): Promise<Answer | Refused> {
  const actor = actorOf(visitor);
  const here = pathTo('beheer.groep', { gebied: code });
  if (doe === 'gemeente-ja' || doe === 'gemeente-terug')
    return (await sayYes(context, opzetId, doe === 'gemeente-ja', actor)) ? see(here, 'bewaard') : LATE;
  if (doe === 'stop') {
    if (reden === undefined) return refused({ field: 'reden', message: TEXT.one.needsReason });
    return (await stopSetUp(context, opzetId, reden, actor)) ? see(here, 'bewaard') : LATE;
  }
  if (doe !== 'start') return LATE;
  const outcome = await startGroup(context, opzetId, { buurtpraat, actor });
  switch (outcome.is) {
    case 'gestart':
      return see(here, 'groep-begonnen');
    case 'onvolledig':
      return refused({ field: null, message: TEXT.one.incomplete });
    case 'vervallen':
      return refused({ field: null, message: TEXT.one.lapsed });
    case 'naam':
      return refused({
        field: null,
        message: TEXT.one.nameTaken(TEXT.one.invitation.role[outcome.role].toLowerCase()),
      });
    case 'laat':
      return LATE;
  }
}
