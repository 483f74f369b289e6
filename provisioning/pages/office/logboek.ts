import { z } from 'zod';
import { LOGBOEK_NL as TEXT } from '#basis/catalogue/pages/office/logboek.nl.ts';
import { csv } from '#basis/csv.ts';
import { fromDutchInput } from '#basis/dutch-time.ts';
import { ProblemError } from '#basis/errors.ts';
import type { AuditRow } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { AuditSearch } from '#store/audit-search.ts';
import { auditActions, auditRow, exportAudit, searchAudit } from '#store/audit-search.ts';
import { logboekRowView, logboekView } from '#web/pages/office/logboek.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { choice, optionalText, wholeNumber } from '../fields.ts';
import type { Answer, Refused } from '../page.ts';
import { file, html, page, refused } from '../page.ts';
import { officialRole, withReason } from '../reason.ts';
import { readSearch } from '../search.ts';
import { actorOf } from '../visitor.ts';
import { nextDay } from './days.ts';

const { badDate, badSubject, turned } = TEXT;
const ROWS = 50;
/** Of one file: it is made in memory. */
export const MOST_EXPORTED = 50_000;
const HIGHEST = 999_999_999;
export const ACTOR_KINDS = ['persoon', 'sessie', 'token', 'service', 'beheer'] as const;

const dayField = optionalText(40).transform((text, issues) => {
  const at = text === null ? null : fromDutchInput(text.slice(0, 10));
  if (text !== null && at === null) issues.addIssue({ code: 'custom', message: 'badDate' });
  return at;
});
const searchSchema = z
  .object({
    van: dayField,
    tot: dayField,
    actie: optionalText(64),
    wie: z.union([z.literal(''), z.enum(ACTOR_KINDS)]).default(''),
    nummer: optionalText(100).refine(
      (text) => text === null || /^[a-z]+:[A-Za-z0-9_-]{1,64}$/.test(text),
      'badSubject',
    ),
    voor: z
      .string()
      .regex(/^\d{1,9}$/)
      .optional(),
  })
  .refine(({ van, tot }) => van === null || tot === null || van <= tot, { error: 'turned', path: ['tot'] });

const query = z.object({
  van: z.string().max(200).optional(),
  tot: z.string().max(200).optional(),
  actie: z.string().max(200).optional(),
  wie: z.string().max(200).optional(),
  nummer: z.string().max(200).optional(),
  voor: z.string().max(200).optional(),
});

function toSearch(values: z.output<typeof searchSchema>): AuditSearch {
  return {
    from: values.van ?? undefined,
    until: values.tot === null ? undefined : nextDay(values.tot),
    action: values.actie ?? undefined,
    actorKind: values.wie === '' ? undefined : values.wie,
    subject: values.nummer ?? undefined,
  };
}

const read = (given: z.output<typeof query>) =>
  readSearch(searchSchema, given, { badDate, badSubject, turned });

/** The audit log: searched by the address, given as a file by the form. */
export const logboekPage = page({
  name: 'beheer.logboek',
  dutchOnly: true,
  query,
  async show(request, context) {
    const { frame, query: asked, form } = request;
    return await onlooker(request, context, async () => {
      const { sql } = context;
      const search = read(asked);
      const actions = await auditActions(sql);
      const before = search.values?.voor === undefined ? undefined : Number(search.values.voor);
      const rows =
        search.values === null
          ? []
          : await searchAudit(sql, toSearch(search.values), { before, limit: ROWS + 1 });
      const shown = rows.slice(0, ROWS);
      const { voor: _voor, ...kept } = asked;
      const last = shown.at(-1);
      return html(
        logboekView(frame, {
          search: search.form,
          exportForm: form,
          actions,
          rows: shown.map(rowModel),
          first: before === undefined ? null : pathTo('beheer.logboek', {}, kept),
          next:
            rows.length > ROWS && last !== undefined
              ? pathTo('beheer.logboek', {}, { ...kept, voor: last.nr })
              : null,
          most: MOST_EXPORTED,
        }),
      );
    });
  },
  form: {
    schema: z.object({
      soort: choice(['csv', 'jsonl']),
      na: z.preprocess((text) => (text === undefined || text === '' ? '0' : text), wholeNumber(0, HIGHEST)),
    }),
    async submit({ soort, na }, request, context) {
      const { visitor, query: asked } = request;
      const search = read(asked);
      const { values } = search;
      if (visitor.is === 'nobody' || values === null) return refused(...search.form.errors);
      return await onlooker<Answer | Refused>(request, context, async () => {
        const { sql } = context;
        const rows = await exportAudit(sql, toSearch(values), { after: na, limit: MOST_EXPORTED });
        await appendAudit(sql, {
          ...{ actor: actorOf(visitor), action: 'logboek.uitgevoerd' },
          detail: { soort, regels: rows.length, na },
        });
        const name = `logboek-${rows[0]?.nr ?? 0}-${rows.at(-1)?.nr ?? 0}`;
        return soort === 'csv'
          ? file(asCsv(rows), 'text/csv; charset=utf-8', `${name}.csv`)
          : file(asLines(rows), 'application/x-ndjson; charset=utf-8', `${name}.jsonl`);
      });
    },
  },
});

/** One row. */
export const logboekRowPage = page({
  name: 'beheer.logboek.regel',
  dutchOnly: true,
  params: z.object({ nr: z.string().regex(/^[1-9]\d{0,8}$/) }),
  async show(request, context) {
    return await onlooker(request, context, async () => {
      const row = await auditRow(context.sql, Number(request.params.nr));
      if (row === null) throw new ProblemError('niet-gevonden', '');
      return html(logboekRowView(request.frame, { ...rowModel(row), via: row.via, hash: row.hash }));
    });
  },
});

/** An auditor looks on, and need not say why each time; the officer is one of those who are looked at, and says why. */
function onlooker<T>(
  request: Parameters<typeof withReason>[0],
  context: ProvisioningContext,
  show: () => Promise<T>,
): Promise<T | Answer> {
  return officialRole(request.visitor) === 'auditor'
    ? show()
    : withReason(request, context, 'logboek:inzien', show);
}

function rowModel({ nr, at, actor, action, subject, reason, detail }: AuditRow) {
  const details = Object.entries(detail).map(([key, value]) => ({ key, value: String(value ?? '–') }));
  return { nr, at, actor, action, subject, reason, details };
}

function asCsv(rows: readonly AuditRow[]): string {
  return csv([
    TEXT.csvHead,
    ...rows.map((row) => [
      ...[row.nr, row.at.toISOString(), row.via, row.actor, row.action, row.subject, row.reason],
      ...[JSON.stringify(row.detail), row.hash],
    ]),
  ]);
}

function asLines(rows: readonly AuditRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
