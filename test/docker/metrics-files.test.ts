import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { expressions, metricsIn, RULES_FILE, readDashboard, readRules } from './metrics-files.ts';

test('every expression of the dashboard and the rules is PromQL, and names a metric', () => {
  const empty = expressions().filter(({ expr }) => metricsIn(expr).length === 0);
  expect(expressions().length).toBeGreaterThan(25);
  expect(empty).toEqual([]);
});

test('what is no PromQL is found, and a label is no metric', () => {
  expect(() => metricsIn('sum(rate(a_total[5m])')).toThrow(/no PromQL/);
  expect(metricsIn('sum by (rule) (rate(a_total{rule="b"}[5m])) > 2 * c')).toEqual(['a_total', 'c']);
});

test('panels have numbers of their own and do not lie over one another', () => {
  const { panels } = readDashboard();
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
});

test('rules have names of their own', () => {
  const names = readRules().groups.flatMap(({ rules }) => rules.map(({ alert }) => alert));
  expect(new Set(names).size).toBe(names.length);
});

const promtool = spawnSync('promtool', ['--version']);
test.skipIf(promtool.error !== undefined)("Prometheus' own tool takes the rules", () => {
  const { status, stderr } = spawnSync('promtool', ['check', 'rules', RULES_FILE], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
