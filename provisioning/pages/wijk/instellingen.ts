import { z } from 'zod';
import { WIJK_INSTELLINGEN_NL as TEXT } from '#basis/catalogue/pages/wijk-instellingen.nl.ts';
import { WIJK_TEAM_NL } from '#basis/catalogue/pages/wijk-team.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import { PROOFS } from '#basis/joining.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import { wijkSettingsSchema } from '#basis/wijk-settings.ts';
import { isPrint } from '#spelregels/excepted.ts';
import { FINDING_CODES } from '#spelregels/types.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { isCoordinator, membersOf } from '#store/coordinatie.ts';
import type { Tx } from '#store/db.ts';
import { getPersoon } from '#store/personen.ts';
import type { FormerSettings } from '#store/wijk-settings.ts';
import { formerSettings, getWijkSettings, listExceptions, removeException } from '#store/wijk-settings.ts';
import type { FieldError } from '#web/form.ts';
import type { AllowedWording } from '#web/pages/wijk/instellingen.tsx';
import { wijkSettingsView } from '#web/pages/wijk/instellingen.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { changed, changeWijkSettings, letsOneRemove } from '../../wijk-settings.ts';
import { checkbox, choice, choices, optionalText, text, wholeNumber } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';

const RULES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'] as const;
const MOST_DOMAINS = 50;
const MOST_COORDINATORS = 50;
const MOST_ALLOWED = 200;

const hour = () => text(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, TEXT.wrongHour);
const typedSettings = z.object({
  doe: z.literal('bewaren'),
  taal: choice(['mild', 'gewoon', 'streng']),
  fotos: choice(['coordinator', 'direct']),
  links: choice(['vrij', 'lijst', 'vasthouden']),
  linkDomeinen: optionalText(6_000),
  eerst112: checkbox(),
  stilVan: hour(),
  stilTot: hour(),
  berichtenPerMinuut: wholeNumber(3, 60),
  ladderAan: checkbox(),
  ladderTips: wholeNumber(1, 20),
  ladderTipDagen: wholeNumber(1, 90),
  ladderWaarschuwingen: wholeNumber(1, 10),
  ladderWaarschuwingDagen: wholeNumber(1, 365),
  ladderAlleenLezenUren: wholeNumber(1, 168),
  ladderKeerAlleenLezen: wholeNumber(1, 10),
  ladderAlleenLezenDagen: wholeNumber(1, 730),
  ladderRegels: choices(RULES),
  verwijderenMetTwee: checkbox(),
  /** Absent where the names of coordinators are not shown. */
  plaatsvervanger: z.union([z.uuid(), z.literal('')]).optional(),
  proef: choices(RULES),
  bewijs: choices(PROOFS).refine((chosen) => chosen.length > 0, TEXT.noProof),
});
const takeBack = z.object({ doe: z.literal('weghalen'), woorden: z.uuid() });
const putBack = z.object({ doe: z.literal('terugzetten'), terug: z.uuid() });

/** How a wijk wants its group, with what it was to put back. */
export const wijkSettingsPage = page({
  name: 'wijk.instellingen',
  params: WIJK_PARAMS,
  dutchOnly: true,
  async show({ params: { gebied }, visitor, frame, form }, context) {
    const { sql } = context;
    const { wijk, reader } = await wijkOf(context, visitor, gebied, 'wijk.instellingen');
    const kept = await getWijkSettings(sql, gebied);
    const team = reader.isCoordinator
      ? await membersOf(sql, { gebied, roles: ['coordinator'], limit: MOST_COORDINATORS })
      : null;
    return html(
      wijkSettingsView(frame, form, {
        wijk,
        kept,
        coordinators: team?.map(({ personId, displayName }) => ({ id: personId, name: displayName })) ?? null,
        allowed: reader.isCoordinator ? await allowedShown(context, gebied) : null,
        former: await formerShown(context, gebied, kept, reader.isCoordinator),
      }),
    );
  },
  form: {
    schema: z.discriminatedUnion('doe', [typedSettings, takeBack, putBack]),
    async submit(typed, { params: { gebied }, visitor }, context) {
      const { reader } = await wijkOf(context, visitor, gebied, 'wijk.instellingen');
      const means = { by: actorOf(reader.visitor), at: context.clock(), isGemeente: !reader.isCoordinator };
      const here = pathTo('wijk.instellingen', { gebied });
      if (typed.doe === 'weghalen') {
        // What residents wrote is no more for the gemeente to decide about than to read.
        if (!reader.isCoordinator) throw new ProblemError('geen-toegang', '');
        const gone = await context.sql.begin((tx) => forbidWording(tx, gebied, typed.woorden, means.by));
        return see(here, gone ? 'woorden-weg' : 'niets-veranderd');
      }
      if (typed.doe === 'terugzetten') {
        const found = (await formerSettings(context.sql, gebied)).find(({ id }) => id === typed.terug);
        if (found === undefined) return refused({ field: null, message: TEXT.former.gone });
        const settings = await fitForNow(context, gebied, found.settings, means.isGemeente);
        const done = await context.sql.begin((tx) =>
          changeWijkSettings(tx, gebied, settings, { ...means, reason: 'teruggezet' }),
        );
        return see(here, done ? 'teruggezet' : 'niets-veranderd');
      }
      const kept = await getWijkSettings(context.sql, gebied);
      const isLeft =
        typed.plaatsvervanger === '' && (await isCoordinator(context.sql, gebied, kept.plaatsvervanger));
      if (isLeft) return refused({ field: 'plaatsvervanger', message: WIJK_TEAM_NL.deputyChoose });
      const read = wijkSettingsSchema.safeParse(settingsFrom(typed, kept));
      if (!read.success) return refused(...domainErrors(read.error, typed.linkDomeinen));
      if (!means.isGemeente && letsOneRemove(kept, read.data))
        return refused({ field: 'verwijderenMetTwee', message: TEXT.twoStay });
      const done = await context.sql.begin((tx) => changeWijkSettings(tx, gebied, read.data, means));
      return see(here, done ? 'bewaard' : 'niets-veranderd');
    },
  },
});

/**
 * Whoever was deputy and coordinates no longer is not put back; nor that there was none. Nor, by who may not allow it, that one coordinator removes somebody.
 */
async function fitForNow(
  { sql }: ProvisioningContext,
  gebied: GebiedCode,
  settings: WijkSettings,
  isGemeente: boolean,
): Promise<WijkSettings> {
  const now = await getWijkSettings(sql, gebied);
  const staysDeputy = await isCoordinator(sql, gebied, settings.plaatsvervanger);
  return {
    ...settings,
    ...(!staysDeputy && { plaatsvervanger: now.plaatsvervanger }),
    ...(!isGemeente && letsOneRemove(now, settings) && { verwijderenMetTwee: true }),
  };
}

const domainsIn = (typed: string | null): string[] =>
  (typed ?? '')
    .split(/[\n,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What was typed, laid over what is kept: a setting that has no field here stays. */
function settingsFrom(typed: z.output<typeof typedSettings>, kept: WijkSettings): unknown {
  const numbers = (of: readonly string[]): number[] => of.map(Number);
  return {
    ...kept,
    taal: typed.taal,
    fotos: typed.fotos,
    links: typed.links,
    linkDomeinen: domainsIn(typed.linkDomeinen),
    eerst112: typed.eerst112,
    stilleUren: { van: typed.stilVan, tot: typed.stilTot },
    berichtenPerMinuut: typed.berichtenPerMinuut,
    ladder: {
      aan: typed.ladderAan,
      tips: typed.ladderTips,
      tipDagen: typed.ladderTipDagen,
      waarschuwingen: typed.ladderWaarschuwingen,
      waarschuwingDagen: typed.ladderWaarschuwingDagen,
      alleenLezenUren: typed.ladderAlleenLezenUren,
      keerAlleenLezen: typed.ladderKeerAlleenLezen,
      alleenLezenDagen: typed.ladderAlleenLezenDagen,
      regels: numbers(typed.ladderRegels),
    },
    verwijderenMetTwee: typed.verwijderenMetTwee,
    plaatsvervanger:
      typed.plaatsvervanger === undefined ? kept.plaatsvervanger : typed.plaatsvervanger || null,
    proef: numbers(typed.proef),
    bewijs: typed.bewijs,
  };
}

/** Only the list of websites can still be wrong: which line it is. */
function domainErrors(error: z.ZodError, typed: string | null): FieldError[] {
  const [issue] = error.issues;
  const at = issue?.path[1];
  const lines = domainsIn(typed);
  const message =
    lines.length > MOST_DOMAINS ? TEXT.tooManyDomains : TEXT.wrongDomain(lines[Number(at)] ?? '');
  return [{ field: 'linkDomeinen', message }];
}

/** The newest wordings that pass here. */
async function allowedShown(
  { sql }: ProvisioningContext,
  gebied: GebiedCode,
): Promise<readonly AllowedWording[]> {
  const rules: Readonly<Record<string, number>> = FINDING_CODES;
  return (await listExceptions(sql, gebied, MOST_ALLOWED)).map((one) => ({
    id: one.id,
    words: isPrint(one) ? null : one.words,
    rule: rules[one.code] ?? null,
    since: one.since,
  }));
}

/** A wording no longer passes, with the audit row. False if it did not (any more). */
async function forbidWording(tx: Tx, gebied: GebiedCode, id: string, by: AuditId): Promise<boolean> {
  const code = await removeException(tx, gebied, id);
  if (code === null) return false;
  const subject = `gebied:${gebied}` as const;
  await appendAudit(tx, { actor: by, action: 'uitzondering.weg', subject, detail: { code } });
  return true;
}

/** What each change was, and by whom: by name for a coordinator. */
async function formerShown(
  { sql }: ProvisioningContext,
  gebied: GebiedCode,
  kept: WijkSettings,
  withNames: boolean,
) {
  const former = await formerSettings(sql, gebied);
  const names = new Map<string, string>();
  for (const { by } of former) {
    const [kind, id] = by.split(':');
    if (!withNames || kind !== 'persoon' || id === undefined || names.has(by)) continue;
    names.set(by, (await getPersoon(sql, id))?.displayName ?? TEXT.former.office);
  }
  const after = (at: number): WijkSettings => former[at - 1]?.settings ?? kept;
  return former.map(({ id, until, by, settings }: FormerSettings, at) => ({
    id,
    until,
    by: names.get(by) ?? TEXT.former.office,
    names: changed(settings, after(at)),
  }));
}
