import { z } from 'zod';
import { WALKING_PAGE } from '#basis/catalogue/pages/walking.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { dayNumber, dutchDate } from '#basis/days.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import { getGebied } from '#store/gebieden.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import { roundsToldTo } from '#store/rondes.ts';
import { addAway, eveningsOf, removeAway, setEvenings } from '#store/vrijwilliger-avonden.ts';
import type { Volunteer } from '#store/vrijwilligers.ts';
import { offerToWalk, setCalendar, stopVolunteer, volunteerNow } from '#store/vrijwilligers.ts';
import type { WalkingModel } from '#web/pages/walking.tsx';
import { calendarLinkView, noWalkingView, walkingView } from '#web/pages/walking.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { siteUrl } from '../../site-url.ts';
import { hashToken } from '../../tokens.ts';
import { choices } from '../fields.ts';
import type { Answer, PageRequest, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import type { Visitor } from '../visitor.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const LONGEST_AWAY = 366;
const QUERY = z.object({ gebied: z.string().max(20).optional().catch(undefined) });
const FORM = z.discriminatedUnion('doe', [
  z.object({ doe: z.literal('aanbieden') }),
  z.object({ doe: z.literal('stoppen') }),
  z.object({ doe: z.literal('avonden'), weekdag: choices(WEEKDAYS) }),
  z.object({ doe: z.literal('weg'), van: z.iso.date(), tot: z.iso.date() }),
  z.object({ doe: z.literal('weg-terug'), dag: z.iso.date() }),
  z.object({ doe: z.literal('agenda') }),
  z.object({ doe: z.literal('agenda-weg') }),
]);
type Values = z.output<typeof FORM>;
type Request = PageRequest<unknown, z.output<typeof QUERY>>;

/** Somebody who can walk, and the group that they look at. */
type Walker = {
  readonly personId: string;
  readonly gebied: GebiedCode;
  readonly others: readonly GebiedCode[];
};

/** Offering to walk rounds in one's own gebied, and what goes with it. */
export const walkingPage = page({
  name: 'meelopen',
  query: QUERY,
  async show({ visitor, query, frame, form }, context) {
    const walker = walkerOf(visitor, query.gebied);
    if (walker === null) return html(noWalkingView(frame));
    return html(walkingView(frame, form, await modelOf(context, walker)));
  },
  form: {
    schema: FORM,
    async submit(typed, request, context) {
      const walker = walkerOf(request.visitor, request.query.gebied);
      if (walker === null) return html(noWalkingView(request.frame));
      if (typed.doe === 'aanbieden') return await offer(context, request, walker);
      const volunteer = await volunteerNow(context.sql, walker.personId, walker.gebied);
      if (volunteer === null) return see(hereOf(walker), 'niets-veranderd');
      return await change(context, request, walker, volunteer, typed);
    },
  },
});

const hereOf = ({ gebied }: Walker) => pathTo('meelopen', {}, { gebied });

function walkerOf(visitor: Visitor, asked: string | undefined): Walker | null {
  if (visitor.is === 'nobody' || visitor.personId === null) return null;
  const groups = visitor.grants.flatMap(({ role, gebied }) =>
    gebied !== null && (role === 'resident' || role === 'coordinator') ? [gebied] : [],
  );
  const gebied = groups.find((one) => one === asked) ?? groups[0];
  if (gebied === undefined) return null;
  return { personId: visitor.personId, gebied, others: groups.filter((one) => one !== gebied) };
}

async function modelOf(
  { sql, clock }: ProvisioningContext,
  { personId, gebied, others }: Walker,
): Promise<WalkingModel> {
  const named = async (code: GebiedCode) => ({
    gebied: code,
    naam: (await getGebied(sql, code))?.naam ?? code,
  });
  const [volunteer, membership] = await Promise.all([
    volunteerNow(sql, personId, gebied),
    currentMembership(sql, personId, gebied),
  ]);
  const readOnly = membership?.readOnlyUntil ?? null;
  const evenings = volunteer && (await eveningsOf(sql, volunteer.id));
  const rounds = await roundsToldTo(sql, personId, gebied, clock());
  return {
    group: await named(gebied),
    others: await Promise.all(others.map(named)),
    state:
      (volunteer?.state as 'aangeboden' | 'aangenomen' | undefined) ??
      (readOnly !== null && readOnly > clock() ? 'niet' : 'geen'),
    weekdays: evenings?.weekdays ?? [],
    away: evenings?.away ?? [],
    isPaused: readOnly !== null && readOnly > clock(),
    rounds: rounds.map(({ id, begins, ends, state, answer }) => ({
      ...{ id, begins, ends },
      answer: state === 'vervallen' ? 'off' : answer === 'ja' ? 'yes' : 'open',
    })),
    hasCalendar: volunteer?.hasCalendar ?? false,
  };
}

async function offer(
  { sql, clock, random }: ProvisioningContext,
  { frame }: Request,
  walker: Walker,
): Promise<Answer | Refused> {
  const { personId, gebied } = walker;
  const done = await sql.begin(async (tx) => {
    const offered = await offerToWalk(tx, { id: newId(random), personId, gebied, at: clock() });
    if (offered === 'gedaan') await log(tx, walker, 'aangeboden');
    return offered;
  });
  if (done === 'geen-lid')
    return refused({ field: null, message: WALKING_PAGE[frame.language].offer.notNow });
  return see(hereOf(walker), done === 'gedaan' ? 'bewaard' : 'niets-veranderd');
}

async function change(
  context: ProvisioningContext,
  { frame }: Request,
  walker: Walker,
  { id }: Volunteer,
  typed: Exclude<Values, { doe: 'aanbieden' }>,
): Promise<Answer | Refused> {
  const { sql, clock, random, settings } = context;
  const here = hereOf(walker);
  const texts = WALKING_PAGE[frame.language];
  switch (typed.doe) {
    case 'stoppen': {
      const done = await sql.begin(async (tx) => {
        if (!(await stopVolunteer(tx, id, clock()))) return false;
        await log(tx, walker, 'gestopt');
        return true;
      });
      return see(here, done ? 'bewaard' : 'niets-veranderd');
    }
    case 'avonden':
      await sql.begin((tx) => setEvenings(tx, id, typed.weekdag.map(Number)));
      return see(here, 'bewaard');
    case 'weg': {
      const { van: from, tot: until } = typed;
      if (until < from) return refused({ field: 'tot', message: texts.away.order });
      if (until < dutchDate(clock())) return refused({ field: 'tot', message: texts.away.past });
      if (dayNumber(until) - dayNumber(from) > LONGEST_AWAY)
        return refused({ field: 'tot', message: texts.away.long });
      const added = await sql.begin((tx) => addAway(tx, id, { from, until }));
      return added ? see(here, 'bewaard') : refused({ field: 'van', message: texts.away.many });
    }
    case 'weg-terug': {
      const done = await sql.begin((tx) => removeAway(tx, id, typed.dag));
      return see(here, done ? 'bewaard' : 'niets-veranderd');
    }
    case 'agenda': {
      const token = Buffer.from(random(32)).toString('base64url');
      if (!(await sql.begin((tx) => setCalendar(tx, id, hashToken(token)))))
        return see(here, 'niets-veranderd');
      const url = siteUrl(settings, pathTo('meelopen.agenda', { token }));
      return html(calendarLinkView(frame, { url, gebied: walker.gebied }));
    }
    case 'agenda-weg': {
      const done = await sql.begin((tx) => setCalendar(tx, id, null));
      return see(here, done ? 'bewaard' : 'niets-veranderd');
    }
  }
}

async function log(
  tx: Parameters<typeof appendAudit>[0],
  { personId, gebied }: Walker,
  what: 'aangeboden' | 'gestopt',
): Promise<void> {
  const self = `persoon:${personId}` as const;
  await appendAudit(tx, { actor: self, action: `vrijwilliger.${what}`, subject: self, detail: { gebied } });
}
