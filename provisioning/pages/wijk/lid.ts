import { z } from 'zod';
import { WIJK_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import { LID_NL } from '#basis/catalogue/pages/wijk-leden.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { newId } from '#basis/ids.ts';
import type { Member } from '#store/coordinatie.ts';
import { membersOf } from '#store/coordinatie.ts';
import { askedRemovalNeedsTwo } from '#store/removal-deciders.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import { memberView, passwordLinkView } from '#web/pages/wijk/lid.tsx';
import { pathTo } from '#web/paths.ts';
import { LINK_HOURS, makePasswordLink } from '../../joining/lost-password.ts';
import { endResident, letWrite } from '../../members.ts';
import { qrSquare } from '../../qr.ts';
import { siteUrl } from '../../site-url.ts';
import { choice } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { choose, flashOf } from './choose.ts';
import type { WijkReader } from './common.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';

const PARAMS = WIJK_PARAMS.extend({ persoon: z.uuid() });
const RULES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'] as const;
const rule = () => choice(RULES).transform(Number);

/** Why a coordinator can do nothing about a member here; null if they can. */
function whyNot(member: Member, { person }: WijkReader): string | null {
  if (person === null) return WIJK_NL.noPerson;
  if (member.personId === person.id) return LID_NL.own;
  return member.role === 'resident' ? null : LID_NL.official;
}

/** One member: reading only for a while, taking no more part, or the question whether they can stay. */
export const memberPage = page({
  name: 'wijk.lid',
  params: PARAMS,
  dutchOnly: true,
  async show({ params: { gebied, persoon }, visitor, frame, form }, context) {
    const { sql, clock } = context;
    const { wijk, reader } = await wijkOf(context, visitor, gebied, 'wijk.leden');
    const [member] = await membersOf(sql, { gebied, personId: persoon, limit: 1 });
    if (member === undefined) throw new ProblemError('niet-gevonden', '');
    const { readOnlyUntil } = member;
    return html(
      memberView(frame, form, {
        wijk,
        member: {
          id: member.personId,
          name: member.displayName,
          street: member.street,
          role: member.role,
          since: member.since,
          readOnlyUntil: readOnlyUntil !== null && readOnlyUntil > clock() ? readOnlyUntil : null,
        },
        why: whyNot(member, reader),
        // Of a removal that is being asked not by the setting of now.
        needsTwo:
          (await askedRemovalNeedsTwo(sql, { gebied, personId: persoon })) ??
          (await getWijkSettings(sql, gebied)).verwijderenMetTwee,
        back: pathTo('wijk.leden', { gebied }),
      }),
    );
  },
  form: {
    schema: z.discriminatedUnion('doe', [
      z.object({
        doe: z.literal('alleen-lezen'),
        uren: choice(['24', '72', '168']).transform(Number),
        regelLezen: rule(),
      }),
      z.object({ doe: z.literal('schrijven') }),
      z.object({ doe: z.literal('wachtwoord') }),
      z.object({ doe: z.literal('eind'), reden: choice(['zelf-vertrokken', 'verhuisd']) }),
      z.object({ doe: z.literal('verwijderen'), regelWeg: rule() }),
    ]),
    async submit(typed, { params: { gebied, persoon }, visitor, frame }, context) {
      const { sql, clock, random } = context;
      const { wijk, reader } = await wijkOf(context, visitor, gebied, 'wijk.leden');
      const [member] = await membersOf(sql, { gebied, personId: persoon, limit: 1 });
      if (member === undefined) throw new ProblemError('niet-gevonden', '');
      const why = whyNot(member, reader);
      const personId = reader.person?.id ?? null;
      if (why !== null || personId === null)
        return refused({ field: null, message: why ?? WIJK_NL.noPerson });
      const here = pathTo('wijk.lid', { gebied, persoon });
      const change = { personId: persoon, gebied, by: actorOf(reader.visitor), at: clock() };
      if (typed.doe === 'schrijven') {
        const done = await sql.begin((tx) => letWrite(tx, { ...change, id: newId(random) }));
        return see(here, done ? 'bewaard' : 'niets-veranderd');
      }
      if (typed.doe === 'wachtwoord') {
        const token = await makePasswordLink(context, { personId: persoon, gebied, actor: change.by });
        if (token === null) return refused({ field: null, message: LID_NL.official });
        const url = siteUrl(context.settings, pathTo('wachtwoord.nieuw', { token }));
        const back = pathTo('wijk.leden', { gebied });
        const shown = { wijk, name: member.displayName, url, hours: LINK_HOURS.coordinator, back };
        return html(passwordLinkView(frame, { ...shown, qr: qrSquare(url) }));
      }
      if (typed.doe === 'eind') {
        await sql.begin((tx) => endResident(tx, { ...change, reason: typed.reden }));
        return see(pathTo('wijk.leden', { gebied }), 'bewaard');
      }
      const step =
        typed.doe === 'alleen-lezen'
          ? { rule: typed.regelLezen, hours: typed.uren }
          : { rule: typed.regelWeg, hours: null };
      const it = {
        gebied,
        kind: 'lid',
        subject: persoon,
        version: null,
        choice: typed.doe,
        personId,
      } as const;
      const outcome = await choose(context, { ...it, ...step });
      const isAsked = typed.doe === 'verwijderen' && outcome === 'gedaan';
      return see(pathTo('wijk', { gebied }), isAsked ? 'gevraagd' : flashOf(outcome));
    },
  },
});
