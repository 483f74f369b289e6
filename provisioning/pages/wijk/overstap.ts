import { z } from 'zod';
import { OVERSTAP_NL as TEXT } from '#basis/catalogue/pages/wijk-overstap.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import type { Invited } from '#store/overstap.ts';
import {
  addInvited,
  beginMove,
  closeMove,
  MOST_INVITED,
  MOVE_DAYS,
  moveOf,
  noteOver,
  removeInvited,
} from '#store/overstap.ts';
import { moveBeginView, moveView } from '#web/pages/wijk/overstap.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { vouch } from '../../joining/vouch.ts';
import type { Application } from '../../overstap/match.ts';
import { readInvited } from '../../overstap/read-list.ts';
import { moveStand } from '../../overstap/stand.ts';
import { qrSquare } from '../../qr.ts';
import { signUpUrl } from '../../sign-up-url.ts';
import { checkbox } from '../fields.ts';
import type { Answer, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';

const DAY_MS = 86_400_000;
const MOST_PASTED = 60_000;

/** Any of a list of ids: what boxes send. */
const ids = () =>
  z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.uuid()).min(1, TEXT.chooseSome).max(MOST_INVITED),
  );
const schema = z.discriminatedUnion('doe', [
  z.object({ doe: z.literal('begin') }),
  z.object({ doe: z.literal('lijst'), lijst: z.string().trim().min(1).max(MOST_PASTED) }),
  z.object({ doe: z.literal('ken'), ken: ids() }),
  z.object({ doe: z.literal('over'), wie: ids() }),
  z.object({ doe: z.literal('weg'), wie: ids() }),
  z.object({ doe: z.literal('sluit'), bevestig: checkbox() }),
]);
type Typed = z.output<typeof schema>;

/** Moving over from WhatsApp: what to paste there, who is invited, who has come. The list is shown to coordinators alone. */
export const movePage = page({
  name: 'wijk.overstap',
  params: WIJK_PARAMS,
  dutchOnly: true,
  async show({ params: { gebied }, visitor, frame, form }, context) {
    const { sql } = context;
    const { wijk, reader } = await wijkOf(context, visitor, gebied, 'wijk.overstap');
    const isPerson = reader.person !== null;
    const move = await moveOf(sql, gebied);
    if (move?.state !== 'open') {
      const closed = move && { at: move.since, invited: move.invited, over: move.over };
      return html(moveBeginView(frame, form, { wijk, isPerson, closed }));
    }
    // Somebody must be known by name to see names and addresses.
    const stand = isPerson ? await moveStand(sql, gebied, move, context.clock()) : null;
    const [invited, matches] = [stand?.invited ?? [], stand?.matches ?? []];
    const applied = new Set(matches.map((one) => one.invited.id));
    const url = signUpUrl(context.settings, gebied);
    return html(
      moveView(frame, form, {
        ...{ wijk, isPerson, url, qr: qrSquare(url) },
        until: new Date(move.since.getTime() + MOVE_DAYS * DAY_MS),
        invited: invited.map((one) => ({
          id: one.id,
          name: one.name,
          where: whereOf(one),
          state: one.overAt !== null ? 'over' : applied.has(one.id) ? 'applied' : 'waits',
        })),
        matches: matches
          .filter(({ application }) => application.state === 'open')
          .map(({ application, invited: listed, sameName }) => ({
            id: application.id,
            name: application.name,
            listed: listed.name,
            where: whereOf(application),
            sameName,
          })),
      }),
    );
  },
  form: {
    schema,
    async submit(typed, { params: { gebied }, visitor }, context) {
      const { reader } = await wijkOf(context, visitor, gebied, 'wijk.overstap');
      if (reader.person === null) return refused({ field: null, message: TEXT.noPerson });
      const by = { gebied, actor: actorOf(reader.visitor), personId: reader.person.id };
      if (typed.doe === 'ken') return await vouchFor(context, by, typed.ken);
      return await context.sql.begin((tx) => change(tx, context, typed, by));
    },
  },
});

type By = { readonly gebied: GebiedCode; readonly actor: AuditId; readonly personId: string };

async function change(
  tx: Tx,
  context: ProvisioningContext,
  typed: Exclude<Typed, { doe: 'ken' }>,
  { gebied, actor }: By,
): Promise<Answer | Refused> {
  const at = context.clock();
  const here = pathTo('wijk.overstap', { gebied });
  const audit = (action: string, count: number) =>
    appendAudit(tx, {
      actor,
      action: `overstap.${action}`,
      subject: `gebied:${gebied}`,
      detail: { aantal: count },
    });
  switch (typed.doe) {
    case 'begin':
      if (!(await beginMove(tx, gebied, at))) return see(here, 'niets-veranderd');
      await audit('begonnen', 0);
      return see(here);
    case 'lijst': {
      const read = readInvited(typed.lijst);
      if (read.is === 'faulty')
        return refused(...read.faults.map((message) => ({ field: 'lijst', message })));
      const added = await addInvited(tx, gebied, read.people, at);
      if (added === null) {
        // Nothing of a list that is too long is kept.
        const isGoing = (await moveOf(tx, gebied))?.state === 'open';
        const message = isGoing ? TEXT.faults.tooMany(MOST_INVITED) : TEXT.notGoing;
        throw new ProblemError('ongeldige-invoer', '', [{ pointer: '/body/lijst', detail: message }]);
      }
      if (added > 0) await audit('genodigd', added);
      return see(here, added > 0 ? 'bewaard' : 'niets-veranderd');
    }
    case 'over':
    case 'weg': {
      const isOver = typed.doe === 'over';
      const count = isOver
        ? await noteOver(tx, gebied, typed.wie, at)
        : await removeInvited(tx, gebied, typed.wie);
      if (count > 0) await audit(isOver ? 'over' : 'afgevoerd', count);
      return see(here, count > 0 ? 'bewaard' : 'niets-veranderd');
    }
    case 'sluit':
      if (!typed.bevestig) return refused({ field: 'bevestig', message: TEXT.confirm });
      await countOver(tx, gebied, at);
      if (!(await closeMove(tx, gebied, at))) return see(here, 'niets-veranderd');
      await audit('gesloten', 0);
      return see(here, 'gewist');
  }
}

/** Who came over since the page was looked at counts too. */
async function countOver(tx: Tx, gebied: GebiedCode, at: Date): Promise<void> {
  const move = await moveOf(tx, gebied);
  if (move?.state === 'open') await moveStand(tx, gebied, move, at);
}

/** Says of those whom the coordinator ticked that they are known, each as by a tap, as far as they are matched at this moment. */
async function vouchFor(
  context: ProvisioningContext,
  { gebied, personId }: By,
  wanted: readonly string[],
): Promise<Answer> {
  const { sql, clock } = context;
  const move = await moveOf(sql, gebied);
  const matches = move?.state === 'open' ? (await moveStand(sql, gebied, move, clock())).matches : [];
  let count = 0;
  for (const { application } of matches) {
    if (application.state !== 'open' || !wanted.includes(application.id)) continue;
    const said = await vouch(context, { aanvraagId: application.id, personId, vote: 'ken-ik' });
    if (said !== 'weg') count += 1;
  }
  return see(pathTo('wijk.overstap', { gebied }), count > 0 ? 'bewaard' : 'niets-veranderd');
}

function whereOf(it: Invited | Application): string {
  if (it.pc6 === null) return 'phone' in it ? (it.phone ?? '') : '';
  return `${it.pc6} ${it.houseNumber}${it.addition === null ? '' : ` ${it.addition}`}`;
}
