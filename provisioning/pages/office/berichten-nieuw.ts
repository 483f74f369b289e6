import { z } from 'zod';
import { announcementBody } from '#basis/catalogue/berichten.nl.ts';
import { BERICHTEN_NL } from '#basis/catalogue/pages/office/berichten.nl.ts';
import { SEASON_TIPS_NL } from '#basis/catalogue/pages/office/season-tips.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { dutchInput, fromDutchInput } from '#basis/dutch-time.ts';
import { newId } from '#basis/ids.ts';
import { ANNOUNCED_ROOM_KINDS } from '#basis/rooms.ts';
import type { NewAnnouncement } from '#store/aankondigingen.ts';
import { addAnnouncement, countAnnouncements } from '#store/aankondigingen.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { getGemeente } from '#store/gebieden.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import type { FieldError } from '#web/form.ts';
import { MOST_SIGNS, nieuwBerichtView } from '#web/pages/office/bericht-nieuw.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { choice, text } from '../fields.ts';
import { standardName } from '../frame.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';
import type { GebiedOption } from './gebieden.ts';
import { gebiedOptions } from './gebieden.ts';

const { errors: TEXT } = BERICHTEN_NL.form;
const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;
/** So that a mistake, or somebody else in the officer's place, does not fill the groups. */
export const MOST_A_DAY = 20;
const MOST_GEBIEDEN = 1_000;

const schema = z.object({
  tekst: text(MOST_SIGNS),
  kamer: choice(ANNOUNCED_ROOM_KINDS),
  bellen: choice(['nee', 'ja']),
  waar: choice(['alle', 'kies']),
  gebieden: z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.string().max(20)).max(MOST_GEBIEDEN),
  ),
  wanneer: choice(['nu', 'later']),
  moment: z.string().max(40).default(''),
  doel: choice(['bekijk', 'plaats']),
  /** Of the preview: what is placed twice by a double tap is one. */
  id: z.uuid().optional(),
});
type Typed = z.output<typeof schema>;

/** Writes an announcement: shown first as the groups will see it, then placed. */
export const nieuwBerichtPage = page({
  name: 'beheer.berichten.nieuw',
  dutchOnly: true,
  query: z.object({ tip: z.string().max(40).optional() }),
  async show({ frame, form, query: { tip } }, context) {
    return html(nieuwBerichtView(frame, form, await modelOf(context, null, tipOf(tip))));
  },
  form: {
    schema,
    async submit(typed, { visitor, frame, form }, context) {
      if (visitor.is === 'nobody') return refused();
      const gebieden = await gebiedOptions(context.sql, 'aan');
      const read = readAnnouncement(typed, gebieden, context);
      if ('errors' in read) return refused(...read.errors);
      const it = { ...read, id: typed.id ?? newId(context.random), sender: await senderOf(context) };
      if (typed.doel === 'plaats') return await place(context, it, actorOf(visitor));
      const names = gebieden
        .filter(({ code }) => it.gebieden.includes(code as GebiedCode))
        .map(({ naam }) => naam);
      const preview = {
        id: it.id,
        body: announcementBody(it.sender, it.text),
        names,
        at: typed.wanneer === 'nu' ? null : it.postAt,
      };
      return html(nieuwBerichtView(frame, form, await modelOf(context, preview)));
    },
  },
});

async function modelOf(
  context: ProvisioningContext,
  preview: Parameters<typeof nieuwBerichtView>[2]['preview'],
  text = '',
) {
  const [gebieden, sender] = [await gebiedOptions(context.sql, 'aan'), await senderOf(context)];
  const suggested = dutchInput(new Date(context.clock().getTime() + DAY_MS));
  return { gebieden, sender, preview, suggested, text };
}

/** The words of a tip that was chosen; none for one that there is not. */
function tipOf(id: string | undefined): string {
  const found = Object.values(SEASON_TIPS_NL)
    .flat()
    .find((tip) => tip.id === id);
  return found?.text ?? '';
}

/** As the pages call the gemeente. */
async function senderOf({ sql }: ProvisioningContext): Promise<string> {
  const [settings, gemeente] = [await getGemeenteSettings(sql), await getGemeente(sql)];
  return settings.naam ?? standardName(gemeente) ?? 'de gemeente';
}

type Read = Omit<NewAnnouncement, 'id' | 'sender'>;

/** What only the database and the clock know of what was typed. */
function readAnnouncement(
  typed: Typed,
  known: readonly GebiedOption[],
  { clock }: ProvisioningContext,
): Read | { readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const codes = known.map(({ code }) => code as GebiedCode);
  const chosen = codes.filter((code) => typed.waar === 'alle' || typed.gebieden.includes(code));
  if (chosen.length === 0)
    errors.push({ field: typed.waar === 'alle' ? 'waar' : 'gebieden', message: TEXT.noPlace });
  else if (typed.waar === 'kies' && chosen.length < new Set(typed.gebieden).size)
    errors.push({ field: 'gebieden', message: TEXT.gone });
  const now = clock();
  const at = typed.wanneer === 'nu' ? now : fromDutchInput(typed.moment);
  if (at === null || (typed.wanneer === 'later' && !typed.moment.includes('T')))
    errors.push({ field: 'moment', message: TEXT.noMoment });
  else if (at < now) errors.push({ field: 'moment', message: TEXT.past });
  else if (at.getTime() > now.getTime() + YEAR_MS) errors.push({ field: 'moment', message: TEXT.far });
  if (errors.length > 0 || at === null) return { errors };
  // Browsers end lines with CRLF.
  const words = typed.tekst.replace(/\r\n?/g, '\n');
  return { text: words, room: typed.kamer, rings: typed.bellen === 'ja', postAt: at, gebieden: chosen };
}

async function place({ sql, clock }: ProvisioningContext, it: NewAnnouncement, actor: AuditId) {
  const at = clock();
  const outcome = await sql.begin(async (tx) => {
    if ((await countAnnouncements(tx, new Date(at.getTime() - DAY_MS))) >= MOST_A_DAY) return 'too-many';
    if (!(await addAnnouncement(tx, it, { actor, at }))) return 'there';
    await appendAudit(tx, {
      ...{ actor, action: 'bericht.gemaakt', subject: `bericht:${it.id}` as const },
      detail: {
        kamer: it.room,
        groepen: it.gebieden.length,
        belt: it.rings,
        moment: it.postAt.toISOString(),
      },
    });
    return 'made';
  });
  if (outcome === 'too-many') return refused({ field: null, message: TEXT.tooMany(MOST_A_DAY) });
  return see(pathTo('beheer.bericht', { bericht: it.id }), outcome === 'made' ? 'bewaard' : null);
}
