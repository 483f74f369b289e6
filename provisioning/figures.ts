import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { ProvisioningContext } from './context.ts';

/** Milliseconds; whoever collects figures waits ten seconds by default. */
const ANSWER_MS = 2_000;

const registries = new WeakMap<ProvisioningContext, Registry>();

/** The figures of this service; each context has its own, so that two in one process (tests) do not share them. */
export function figuresOf(context: ProvisioningContext): Registry {
  const known = registries.get(context);
  if (known !== undefined) return known;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registries.set(context, registry);
  return registry;
}

/**
 * A moment that another part of the service keeps as a figure in seconds since 1970, such as when a backup last succeeded; null if it never
 * did, or nothing keeps it.
 */
export async function momentOf(context: ProvisioningContext, name: string): Promise<Date | null> {
  const metric = figuresOf(context).getSingleMetric(name);
  if (!(metric instanceof Gauge)) return null;
  const { values } = await metric.get();
  const seconds = Math.max(0, ...values.map(({ value }) => value));
  return seconds > 0 ? new Date(seconds * 1_000) : null;
}

/** What is away is asked again and again, for longer than who collects figures waits. Rejects then. */
export function figureInTime<T>(answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no answer in time')), ANSWER_MS).unref(),
  );
  return Promise.race([answer, late]);
}
