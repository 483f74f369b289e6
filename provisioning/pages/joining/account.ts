import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ACCOUNT } from '#basis/catalogue/pages/account.ts';
import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { nameFault } from '#basis/display-name.ts';
import { newId } from '#basis/ids.ts';
import { wordPassword } from '#basis/password.ts';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import type { Aanvraag } from '#store/aanvragen.ts';
import { aanvraagByToken, chooseLetter, settleAanvraag } from '#store/aanvragen.ts';
import { appendAudit } from '#store/audit.ts';
import { requestLetterFor } from '#store/brieven.ts';
import { getGebied } from '#store/gebieden.ts';
import { joiningOf } from '#store/klaar.ts';
import { getPersoon } from '#store/personen.ts';
import type { FormState } from '#web/form.ts';
import type { Frame } from '#web/frame.ts';
import { busyView, chooseView, movingView, readyView } from '#web/pages/account.tsx';
import { linkGoneView, refusedView, stoppedView, waitingView } from '#web/pages/account-waiting.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import type { AccountOutcome } from '../../joining/account.ts';
import { makeAccount, moveHouse } from '../../joining/account.ts';
import { chosenPassword, passwordShape } from '../../joining/chosen-password.ts';
import { elementLink } from '../../joining/element-link.ts';
import { qrSquare } from '../../qr.ts';
import { siteUrl } from '../../site-url.ts';
import { hashToken } from '../../tokens.ts';
import type { Answer, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import { nameField } from './name.ts';

/** After this the way into the app is shown also where the rooms are not ready: they follow. */
const LONGEST_WAIT_MS = 60_000;
/** So long the answer is held back for rooms that are nearly ready: mostly they are, and nobody sees a page that only says to wait. */
const HELD_MS = 5_000;
const LOOK_AGAIN_MS = 250;

/**
 * One page for who asked to take part, by their link: where it stands, then the password, then the way into the app. A link that leads
 * nowhere says no more than that.
 */
export const accountPage = page({
  name: 'account',
  rate: 'strict',
  params: z.object({ token: z.string().regex(PAGE_TOKEN) }),
  async show({ params, frame, form }, context) {
    const aanvraag = await aanvraagByToken(context.sql, hashToken(params.token), context.clock());
    if (aanvraag === null) return html(linkGoneView(frame));
    return await showAanvraag(context, frame, form, aanvraag, params.token);
  },
  form: {
    schema: z.object({
      wat: z.enum(['stop', 'brief']).optional(),
      naam: nameField.optional(),
      ...passwordShape,
      hoe: passwordShape.hoe.optional(),
      woorden: passwordShape.woorden.default(''),
    }),
    async submit(values, { params, frame }, context) {
      const aanvraag = await aanvraagByToken(context.sql, hashToken(params.token), context.clock());
      if (aanvraag === null) return html(linkGoneView(frame));
      const here = pathTo('account', { token: params.token });
      if (values.wat === 'stop') {
        await withdraw(context, aanvraag);
        return html(stoppedView(frame));
      }
      if (values.wat === 'brief') await letterInstead(context, aanvraag);
      if (aanvraag.state !== 'bewezen') return see(here);
      if (aanvraag.mover !== null) return answerTo(await moveHouse(context, aanvraag), frame, here);
      const { hoe, naam } = values;
      if (hoe === undefined || naam === undefined) return see(here);
      const fault = nameFault(naam);
      if (fault !== null)
        return refused({ field: 'naam', message: JOINING[frame.language].who.faults[fault] });
      const wijk = (await getGebied(context.sql, aanvraag.gebied))?.naam ?? '';
      const chosen = chosenPassword({ ...values, hoe }, [naam, wijk], frame.language);
      if ('error' in chosen) return refused(chosen.error);
      const account = { displayName: naam, password: chosen.password };
      return answerTo(await makeAccount(context, aanvraag, account), frame, here);
    },
  },
});

function answerTo(
  outcome: AccountOutcome,
  { language }: Frame,
  here: ReturnType<typeof pathTo>,
): Answer | Refused {
  const text = ACCOUNT[language].choose;
  if (outcome.is === 'naam')
    return refused({
      field: 'naam',
      message: outcome.conflict === 'ambt' ? text.nameOffice : text.nameTaken,
    });
  if (outcome.is === 'later') return refused({ field: null, message: text.later });
  return see(here);
}

async function withdraw({ sql, clock }: ProvisioningContext, { id }: Aanvraag): Promise<void> {
  await sql.begin(async (tx) => {
    if (!(await settleAanvraag(tx, id, { state: 'ingetrokken' }, clock()))) return;
    await appendAudit(tx, {
      ...{ actor: 'service:provisioning', action: 'aanvraag.ingetrokken', subject: `aanvraag:${id}` },
    });
  });
}

/** Neighbours did not answer, or the counter is far: a letter after all. */
async function letterInstead({ sql, clock, random }: ProvisioningContext, { id }: Aanvraag): Promise<void> {
  await sql.begin(async (tx) => {
    if (!(await chooseLetter(tx, id))) return;
    await requestLetterFor(tx, { id: newId(random), aanvraagId: id, kind: 'meedoen' }, clock());
    await appendAudit(tx, {
      ...{ actor: 'service:provisioning', action: 'aanvraag.brief', subject: `aanvraag:${id}` },
    });
  });
}

async function showAanvraag(
  context: ProvisioningContext,
  frame: Frame,
  form: FormState,
  aanvraag: Aanvraag,
  token: string,
): Promise<Answer> {
  const { sql, settings, random } = context;
  switch (aanvraag.state) {
    case 'open': {
      const link = siteUrl(settings, pathTo('account', { token }));
      const signIn = aanvraag.choice === 'oidc' ? pathTo('account.oidc', { token }) : null;
      return html(
        waitingView(frame, {
          ...{ choice: aanvraag.choice, link, signIn },
          mayHaveLetter: aanvraag.choice !== 'brief' && aanvraag.proofs.includes('brief'),
        }),
      );
    }
    case 'bewezen': {
      if (aanvraag.mover !== null) {
        const wijk = (await getGebied(sql, aanvraag.gebied))?.naam ?? '';
        return html(movingView(frame, form, { wijk }));
      }
      const words = wordPassword(random);
      return html(chooseView(frame, form, { naam: aanvraag.who?.naam ?? '', words }));
    }
    case 'account':
      return await showReady(context, frame, aanvraag);
    case 'afgewezen':
      return html(refusedView(frame));
    default:
      return html(linkGoneView(frame));
  }
}

async function showReady(
  { sql, clock, settings }: ProvisioningContext,
  frame: Frame,
  { personId, mover, gebied }: Aanvraag,
): Promise<Answer> {
  const persoonId = mover ?? personId;
  const person = persoonId === null ? null : await getPersoon(sql, persoonId);
  const joining = person && (await readyOrHeld(sql, person.id, gebied));
  if (!person || !joining) return html(linkGoneView(frame));
  const waited = clock().getTime() - joining.since.getTime();
  if (!joining.ready && waited < LONGEST_WAIT_MS) return html(busyView(frame));
  const { serverName } = settings;
  const appLink = elementLink(serverName, person.userId);
  return html(
    readyView(frame, {
      wijk: (await getGebied(sql, gebied))?.naam ?? '',
      localpart: person.userId.slice(1, person.userId.indexOf(':')),
      serverName,
      appLink,
      qr: qrSquare(appLink),
      webClient: settings.webClientUrl ?? null,
    }),
  );
}

/** How far the rooms are, waiting a little for them. */
async function readyOrHeld(
  sql: ProvisioningContext['sql'],
  personId: string,
  gebied: Aanvraag['gebied'],
): ReturnType<typeof joiningOf> {
  const end = performance.now() + HELD_MS;
  for (;;) {
    const joining = await joiningOf(sql, personId, gebied);
    if (joining === null || joining.ready || performance.now() > end) return joining;
    await wait(LOOK_AGAIN_MS);
  }
}
