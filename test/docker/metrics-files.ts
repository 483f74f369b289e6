/** What the dashboard and the alert rules ask of Prometheus. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT_DIR } from '#stack/config.ts';

export const RULES_FILE = join(PROJECT_DIR, 'docker/prometheus/rules.yml');

const Text = z.string().min(1);
const Rule = z.strictObject({
  alert: z.string().regex(/^[A-Za-z]+$/),
  expr: Text,
  for: z.string().regex(/^\d+[smhd]$/),
  labels: z.strictObject({ ernst: z.enum(['hoog', 'laag']) }),
  annotations: z.strictObject({ summary: Text, doe: Text }),
});
const Rules = z.strictObject({
  groups: z.array(z.strictObject({ name: Text, rules: z.array(Rule).min(1) })).min(1),
});
const Panel = z.object({
  id: z.int(),
  title: Text,
  type: z.enum(['row', 'stat', 'timeseries']),
  gridPos: z.strictObject({ h: z.int(), w: z.int(), x: z.int(), y: z.int() }),
  targets: z.array(z.object({ refId: Text, expr: Text })).optional(),
});
const Dashboard = z.object({ uid: Text, title: Text, schemaVersion: z.int(), panels: z.array(Panel).min(1) });

/** The alert rules, checked by their shape (Prometheus, "Alerting rules"). */
export function readRules(): z.output<typeof Rules> {
  return Rules.parse(parse(readFileSync(RULES_FILE, 'utf8')));
}

export function readDashboard(): z.output<typeof Dashboard> {
  return Dashboard.parse(
    JSON.parse(readFileSync(join(PROJECT_DIR, 'docker/grafana/buurtbaken.json'), 'utf8')),
  );
}

/** Every expression of both files, with where it stands. */
export function expressions(): readonly { readonly at: string; readonly expr: string }[] {
  return [
    ...readRules().groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => ({ at: alert, expr }))),
    ...readDashboard().panels.flatMap(({ title, targets }) =>
      (targets ?? []).map(({ expr }) => ({ at: title, expr })),
    ),
  ];
}

/** The metrics that an expression names, by the grammar of Prometheus' own editor. Throws Error for what is no PromQL. */
export function metricsIn(expr: string): readonly string[] {
  const found = new Set<string>();
  parser.parse(expr).iterate({
    enter(node) {
      if (node.type.isError) throw new Error(`no PromQL at ${node.from}: ${expr}`);
      if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector')
        found.add(expr.slice(node.from, node.to));
    },
  });
  return [...found];
}
