import { z } from 'zod';
import { ARCHIEF_NL as TEXT } from '#basis/catalogue/pages/office/berichten.nl.ts';
import { csv } from '#basis/csv.ts';
import { fromDutchInput } from '#basis/dutch-time.ts';
import { maskNames } from '#basis/mask-names.ts';
import type { Copy } from '#store/archief.ts';
import { archiveSize, archiveYears, listCopies, residentNames, setArchiveYears } from '#store/archief.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Query } from '#store/db.ts';
import { archiefView } from '#web/pages/office/archief.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { choice, wholeNumber } from '../fields.ts';
import { file, html, page, refused, see } from '../page.ts';
import { withReason } from '../reason.ts';
import { actorOf } from '../visitor.ts';
import { nextDay } from './days.ts';
import { gebiedOptions, namesOf } from './gebieden.ts';

const MOST = 20_000;
const day = z
  .string()
  .max(40)
  .transform((text, issues) => {
    const at = text.trim() === '' ? null : fromDutchInput(text.slice(0, 10));
    if (at === null) issues.addIssue({ code: 'custom', message: TEXT.badDate });
    return at ?? z.NEVER;
  });

/** What officials said: how long it is kept, and given without residents' names. A look has a reason, as at any text. */
export const archiefPage = page({
  name: 'beheer.archief',
  dutchOnly: true,
  async show(request, context) {
    return await withReason(request, context, 'archief:woo', async () => {
      const [size, years] = [await archiveSize(context.sql), await archiveYears(context.sql)];
      return html(archiefView(request.frame, request.form, { ...size, years }));
    });
  },
  form: {
    schema: z.discriminatedUnion('doel', [
      z.object({ doel: z.literal('termijn'), jaren: wholeNumber(1, 30) }),
      z.object({ doel: z.literal('uitvoer'), van: day, tot: day, soort: choice(['csv', 'jsonl']) }),
    ]),
    async submit(typed, request, context) {
      const { visitor } = request;
      if (visitor.is === 'nobody') return refused();
      return await withReason(request, context, 'archief:woo', async () =>
        typed.doel === 'termijn'
          ? await keepTerm(context, typed.jaren, actorOf(visitor))
          : await give(context, typed, actorOf(visitor)),
      );
    },
  },
});

async function keepTerm({ sql }: ProvisioningContext, years: number, actor: AuditId) {
  const changed = await sql.begin(async (tx) => {
    if (!(await setArchiveYears(tx, years))) return false;
    await appendAudit(tx, { actor, action: 'archief.termijn', detail: { jaren: years } });
    return true;
  });
  return see(pathTo('beheer.archief'), changed ? 'bewaard' : 'niets-veranderd');
}

type Asked = { readonly van: Date; readonly tot: Date; readonly soort: 'csv' | 'jsonl' };

async function give({ sql }: ProvisioningContext, { van, tot, soort }: Asked, actor: AuditId) {
  if (tot < van) return refused({ field: 'tot', message: TEXT.turned });
  const copies = await listCopies(sql, { from: van, until: nextDay(tot), limit: MOST + 1 });
  if (copies.length > MOST)
    return refused({ field: 'tot', message: TEXT.tooMany(MOST.toLocaleString('nl-NL')) });
  if (copies.length === 0) return refused({ field: 'van', message: TEXT.none });
  await appendAudit(sql, {
    ...{ actor, action: 'archief.uitgevoerd' },
    detail: { van: van.toISOString(), tot: tot.toISOString(), berichten: copies.length, soort },
  });
  const rows = await withoutNames(sql, copies);
  return soort === 'csv'
    ? file(csv([TEXT.csvHead, ...rows.map(asCells)]), 'text/csv; charset=utf-8', 'woo.csv')
    : file(
        rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
        'application/x-ndjson; charset=utf-8',
        'woo.jsonl',
      );
}

/** Names that were known when it was said are out of it already; those of who came later follow here. */
async function withoutNames(sql: Query, copies: readonly Copy[]) {
  const names = await residentNames(sql);
  const nameOf = namesOf(await gebiedOptions(sql, 'all'));
  return copies.map(({ id: _id, gebied, masked, changes, ...copy }) => {
    const known = names.get(gebied) ?? [];
    return {
      ...copy,
      gebied: nameOf(gebied),
      room: TEXT.rooms[copy.room],
      text: maskNames(masked, known),
      changes: changes.map((change) => ({ at: change.at, text: maskNames(change.masked, known) })),
    };
  });
}

type Given = Awaited<ReturnType<typeof withoutNames>>[number];

function asCells(it: Given): (string | null)[] {
  return [
    it.at.toISOString(),
    it.gebied,
    it.room,
    it.role,
    it.isAnnouncement ? 'ja' : 'nee',
    it.text,
    it.changes.map(({ at, text }) => `${at.toISOString()}: ${text}`).join('\n'),
    it.takenAwayAt?.toISOString() ?? null,
    it.keptUntil.toISOString(),
  ];
}
