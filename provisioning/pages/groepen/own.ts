import { z } from 'zod';
import { GROEP } from '#basis/catalogue/pages/groep.ts';
import { newId } from '#basis/ids.ts';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';
import { getGebied } from '#store/gebieden.ts';
import type { Uitnodiging } from '#store/groep-uitnodigingen.ts';
import {
  beginChoosingPassword,
  mayChoosePassword,
  uitnodigingByToken,
  uitnodigingenOf,
  uitnodigingOfAsker,
} from '#store/groep-uitnodigingen.ts';
import type { GroepAanvraag, Opzet } from '#store/groepen.ts';
import { getOpzet, groepAanvraagByToken, lockOpzet, withdrawGroepAanvraag } from '#store/groepen.ts';
import { addPasswordLink } from '#store/herstel.ts';
import { readStand } from '#store/stand.ts';
import type { Asked, OwnGroup } from '#web/pages/groep.tsx';
import { goneGroupView, ownGroupView } from '#web/pages/groep.tsx';
import type { Path } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { answerInvitation } from '../../groups/answer.ts';
import { checklistOf } from '../../groups/checklist.ts';
import { newLinkToken } from '../../groups/link-token.ts';
import { siteUrl } from '../../site-url.ts';
import { hashToken } from '../../tokens.ts';
import { choice, optionalText } from '../fields.ts';
import type { Answer, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';

const PASSWORD_HOURS = 1;

/** Whose page a link is: who asked for a group (and may be invited too), or who is invited alone. */
type Holder = { readonly aanvraag: GroepAanvraag | null; readonly invited: Uitnodiging | null };

async function holderOf({ sql, clock }: ProvisioningContext, token: string): Promise<Holder | null> {
  const hash = hashToken(token);
  const aanvraag = await groepAanvraagByToken(sql, hash);
  if (aanvraag !== null) return { aanvraag, invited: await uitnodigingOfAsker(sql, aanvraag.id) };
  const invited = await uitnodigingByToken(sql, hash, clock());
  return invited === null ? null : { aanvraag: null, invited };
}

/**
 * The own page of who asked for a group or is asked to take part in one. Whoever holds the link is who it was made for; a yes gives who came by
 * a link that another made one of their own.
 */
export const ownGroupPage = page({
  name: 'groep',
  rate: 'strict',
  params: z.object({ token: z.string().regex(PAGE_TOKEN) }),
  query: z.object({ nieuw: z.literal('1').optional().catch(undefined) }),
  async show({ params, query, frame, form }, context) {
    const holder = await holderOf(context, params.token);
    const opzet = holder === null ? null : await opzetOf(context.sql, holder);
    if (holder === null || opzet === null) return html(goneGroupView(frame));
    const isNew = query.nieuw === '1';
    return html(ownGroupView(frame, form, await modelOf(context, holder, opzet, params.token, isNew)));
  },
  form: {
    schema: z.object({ doe: choice(['ja', 'nee', 'intrekken', 'inloggen']), naam: optionalText(200) }),
    async submit({ doe, naam }, { params, frame }, context) {
      const holder = await holderOf(context, params.token);
      if (holder === null) return html(goneGroupView(frame));
      const late = refused({ field: null, message: GROEP[frame.language].invitation.late });
      if (doe === 'intrekken') return await withdraw(context, holder, late);
      if (holder.invited === null) return late;
      if (doe === 'inloggen') return await comeIn(context, holder.invited, frame.here);
      return await answer(context, { ...holder, invited: holder.invited }, doe, {
        ...{ naam, token: params.token, language: frame.language },
      });
    },
  },
});

async function opzetOf(sql: Sql, { aanvraag, invited }: Holder): Promise<Opzet | null> {
  const id = aanvraag?.opzetId ?? invited?.opzetId;
  return id === undefined ? null : await getOpzet(sql, id);
}

async function modelOf(
  { sql, settings, clock }: ProvisioningContext,
  { aanvraag, invited }: Holder,
  opzet: Opzet,
  token: string,
  isNewLink: boolean,
): Promise<OwnGroup> {
  const [gebied, all, stand] = await Promise.all([
    getGebied(sql, opzet.gebied),
    uitnodigingenOf(sql, opzet.id),
    readStand(sql, opzet.gebied),
  ]);
  const hasRooms = stand?.state === 'toegepast' && stand.at > (opzet.endedAt ?? stand.at);
  return {
    gebied: { code: opzet.gebied, naam: gebied?.naam ?? opzet.gebied },
    yeses: checklistOf(opzet, all),
    state: opzet.state === 'gestart' && hasRooms ? 'klaar' : opzet.state,
    url: siteUrl(settings, pathTo('groep', { token })),
    mayWithdraw: aanvraag !== null,
    asked:
      invited === null
        ? null
        : askedOf(invited, opzet, {
            isNewLink,
            mayChoose: await mayChoosePassword(sql, invited.id, clock()),
          }),
  };
}

function askedOf(
  invited: Uitnodiging,
  opzet: Opzet,
  { isNewLink, mayChoose }: { readonly isNewLink: boolean; readonly mayChoose: boolean },
): Asked {
  const isIn = opzet.state === 'gestart' && invited.answer === 'ja';
  return {
    role: invited.role,
    naam: invited.naam ?? '',
    answer: invited.answer,
    isNewLink: isNewLink && invited.answer === 'ja',
    password: !isIn ? null : mayChoose ? 'choose' : invited.signedInAt === null ? 'waits' : 'chosen',
  };
}

/** Until the group starts: who asked for it and said yes is then a person, who leaves as others do. */
async function withdraw(
  { sql, clock }: ProvisioningContext,
  { aanvraag }: Holder,
  late: Refused,
): Promise<Answer | Refused> {
  if (aanvraag === null) return late;
  const isDone = await sql.begin(async (tx) => {
    if ((await lockOpzet(tx, aanvraag.opzetId)) === null) return false;
    if (!(await withdrawGroepAanvraag(tx, aanvraag.id, clock()))) return false;
    const actor: AuditId = `aanvraag:${aanvraag.id}`;
    await appendAudit(tx, { actor, action: 'groep.aanvraag-terug', subject: actor });
    return true;
  });
  return isDone ? see(pathTo('home'), 'groep-ingetrokken') : late;
}

async function answer(
  context: ProvisioningContext,
  { aanvraag, invited }: Holder & { readonly invited: Uitnodiging },
  doe: 'ja' | 'nee',
  it: { readonly naam: string | null; readonly token: string; readonly language: keyof typeof GROEP },
): Promise<Answer | Refused> {
  const texts = GROEP[it.language];
  const naam = doe === 'ja' ? (it.naam ?? '').normalize('NFC').trim().replace(/ {2,}/g, ' ') : null;
  const given = { answer: doe, naam, renew: aanvraag === null };
  const outcome = await answerInvitation(context, invited, given, `uitnodiging:${invited.id}`);
  if (outcome.is === 'naam') return refused({ field: 'naam', message: texts.ask.name[outcome.fault] });
  if (outcome.is === 'laat') return refused({ field: null, message: texts.invitation.late });
  const to: Path =
    outcome.link === null
      ? pathTo('groep', { token: it.token })
      : pathTo('groep', { token: outcome.link }, { nieuw: '1' });
  return see(to, 'antwoord-bewaard');
}

/** After the group started and their account is there: they choose a password, on the page for a new one. */
async function comeIn(context: ProvisioningContext, invited: Uitnodiging, here: Path): Promise<Answer> {
  const { sql, clock, random } = context;
  const { id, persoonId, opzetId } = invited;
  const opzet = await getOpzet(sql, opzetId);
  if (persoonId === null || opzet?.state !== 'gestart') return see(here);
  const at = clock();
  const [linkId, token] = [newId(random), newLinkToken(random)];
  const isBegun = await sql.begin(async (tx) => {
    if (!(await beginChoosingPassword(tx, id, at))) return false;
    const expires = new Date(at.getTime() + PASSWORD_HOURS * 60 * 60_000);
    const link = {
      id: linkId,
      hash: hashToken(token),
      personId: persoonId,
      via: 'uitnodiging',
      at,
      expires,
    } as const;
    await addPasswordLink(tx, link);
    await appendAudit(tx, {
      ...{ actor: `uitnodiging:${id}`, action: 'wachtwoord.gevraagd', subject: `persoon:${persoonId}` },
      reason: 'uitnodiging',
    });
    return true;
  });
  return see(isBegun ? pathTo('wachtwoord.nieuw', { token }) : here);
}
