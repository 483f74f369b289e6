import { z } from 'zod';
import { WIJK_TEAM_NL as TEXT } from '#basis/catalogue/pages/wijk-team.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { rolesClaimed } from '#basis/display-name.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import {
  askHandover,
  membersOf,
  moveHandover,
  openHandover,
  setTerm,
  tellHandover,
} from '#store/coordinatie.ts';
import { getPersoon } from '#store/personen.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import { teamView } from '#web/pages/wijk/team.tsx';
import { dateValue } from '#web/pages/wijk/when.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { changeWijkSettings } from '../../wijk-settings.ts';
import { optionalText, text } from '../fields.ts';
import type { Answer, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';
import { teamWarnings } from './team-state.ts';

const MOST = 50;
const TERM_YEARS_MS = 5 * 366 * 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Who coordinates: term, deputy, handover. */
export const teamPage = page({
  name: 'wijk.team',
  params: WIJK_PARAMS,
  dutchOnly: true,
  async show({ params: { gebied }, visitor, frame, form }, context) {
    const { sql } = context;
    const { wijk, reader } = await wijkOf(context, visitor, gebied, 'wijk.team');
    const personId = reader.person?.id ?? null;
    const [team, settings] = await Promise.all([
      membersOf(sql, { gebied, roles: ['coordinator'], limit: MOST }),
      getWijkSettings(sql, gebied),
    ]);
    const own = team.find((one) => one.personId === personId);
    const asked = personId === null ? null : await openHandover(sql, gebied, personId);
    const name = asked && (await getPersoon(sql, asked.to))?.displayName;
    return html(
      teamView(frame, form, {
        wijk,
        isPerson: personId !== null,
        warnings: await teamWarnings(context, gebied, personId),
        team: team.map((one) => ({
          id: one.personId,
          name: one.displayName,
          since: one.since,
          ends: one.termEnds,
          isDeputy: one.personId === settings.plaatsvervanger,
        })),
        own: own === undefined ? null : { ends: own.termEnds },
        asked: asked && { name: name ?? '', at: asked.askedAt },
      }),
    );
  },
  form: {
    schema: z.discriminatedUnion('doe', [
      z.object({ doe: z.literal('termijn'), tot: optionalText(10) }),
      z.object({ doe: z.literal('plaatsvervanger'), plaatsvervanger: z.union([z.uuid(), z.literal('')]) }),
      z.object({ doe: z.literal('overdragen'), opvolger: text(100) }),
      z.object({ doe: z.literal('intrekken') }),
    ]),
    async submit(typed, { params: { gebied }, visitor }, context) {
      const { reader } = await wijkOf(context, visitor, gebied, 'wijk.team');
      if (reader.person === null) return refused({ field: null, message: TEXT.noPerson });
      const by = { gebied, personId: reader.person.id };
      switch (typed.doe) {
        case 'termijn':
          return await keepTerm(context, by, typed.tot);
        case 'plaatsvervanger':
          return typed.plaatsvervanger === ''
            ? refused({ field: 'plaatsvervanger', message: TEXT.deputyChoose })
            : await keepDeputy(context, by, typed.plaatsvervanger);
        case 'overdragen':
          return await handOver(context, by, typed.opvolger);
        case 'intrekken':
          return await withdraw(context, by);
      }
    },
  },
});

type By = { readonly gebied: GebiedCode; readonly personId: string };
const here = ({ gebied }: By) => pathTo('wijk.team', { gebied });

async function keepTerm(
  { sql, clock }: ProvisioningContext,
  by: By,
  until: string | null,
): Promise<Answer | Refused> {
  if (until !== null) {
    const at = DATE.test(until) ? new Date(`${until}T12:00:00Z`) : null;
    if (at === null || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== until)
      return refused({ field: 'tot', message: TEXT.termWrong });
    if (until <= dateValue(clock())) return refused({ field: 'tot', message: TEXT.termPast });
    if (at.getTime() > clock().getTime() + TERM_YEARS_MS)
      return refused({ field: 'tot', message: TEXT.termFar });
  }
  const { gebied, personId } = by;
  const done = await sql.begin(async (tx) => {
    if (!(await setTerm(tx, gebied, personId, until))) return false;
    await appendAudit(tx, {
      actor: `persoon:${personId}`,
      action: 'coordinator.termijn',
      subject: `persoon:${personId}`,
      detail: { gebied, tot: until },
    });
    return true;
  });
  return see(here(by), done ? 'bewaard' : 'niets-veranderd');
}

async function keepDeputy({ sql, clock }: ProvisioningContext, by: By, deputy: string): Promise<Answer> {
  const { gebied, personId } = by;
  const done = await sql.begin(async (tx) => {
    const kept = await getWijkSettings(tx, gebied);
    const means = { by: `persoon:${personId}`, at: clock() } as const;
    return await changeWijkSettings(tx, gebied, { ...kept, plaatsvervanger: deputy }, means);
  });
  return see(here(by), done ? 'bewaard' : 'niets-veranderd');
}

async function handOver(
  { sql, clock, random }: ProvisioningContext,
  by: By,
  name: string,
): Promise<Answer | Refused> {
  const { gebied, personId } = by;
  const found = (await membersOf(sql, { gebied, roles: ['resident'], named: name, limit: MOST })).filter(
    ({ displayName }) => displayName.toLowerCase() === name.toLowerCase(),
  );
  const [successor] = found;
  if (successor === undefined) return refused({ field: 'opvolger', message: TEXT.unknownName });
  if (found.length > 1) return refused({ field: 'opvolger', message: TEXT.twoNames });
  const own = await getPersoon(sql, personId);
  // Once they are a resident their name would say what they are not.
  if (own !== null && rolesClaimed(own.displayName).length > 0)
    return refused({ field: 'opvolger', message: TEXT.nameSaysRole });
  const id = newId(random);
  const asked = await sql.begin(async (tx) => {
    if (!(await askHandover(tx, { id, gebied, from: personId, to: successor.personId, at: clock() })))
      return false;
    await appendAudit(tx, {
      actor: `persoon:${personId}`,
      action: 'overdracht.gevraagd',
      subject: `persoon:${successor.personId}`,
      detail: { gebied, overdracht: id },
    });
    return true;
  });
  return asked ? see(here(by), 'gevraagd') : refused({ field: 'opvolger', message: TEXT.asked });
}

async function withdraw({ sql, clock }: ProvisioningContext, by: By): Promise<Answer> {
  const { gebied, personId } = by;
  const done = await sql.begin(async (tx) => {
    const open = await openHandover(tx, gebied, personId);
    const it =
      open && (await moveHandover(tx, open.id, { from: ['gevraagd'], to: 'ingetrokken', at: clock() }));
    if (!it) return false;
    await tellHandover(tx, it.id);
    await appendAudit(tx, {
      actor: `persoon:${personId}`,
      action: 'overdracht.ingetrokken',
      subject: `persoon:${it.to}`,
      detail: { gebied, overdracht: it.id },
    });
    return true;
  });
  return see(here(by), done ? 'bewaard' : 'niets-veranderd');
}
