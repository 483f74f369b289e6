import type { Traces } from './traces.ts';
import { kindOf } from './traces.ts';

/** The same functions, of which each call is a span `PREFIX NAME`; nothing of what they are given or give is in it. What is no function stays. */
export function tracedAll<P extends object>(
  traces: Traces | undefined,
  prefix: string,
  kind: 'asks' | 'works',
  all: P,
): P {
  if (traces === undefined) return all;
  const traced = Object.entries(all).map(([name, member]: [string, unknown]) => {
    if (typeof member !== 'function') return [name, member];
    return [name, (...args: unknown[]) => during(traces, `${prefix} ${name}`, kind, () => member(...args))];
  });
  return Object.fromEntries(traced) as P;
}

function during(traces: Traces, name: string, kind: 'asks' | 'works', work: () => unknown): unknown {
  const span = traces.begin(name, kind);
  const fail = (error: unknown): never => {
    span.end({}, kindOf(error));
    throw error;
  };
  try {
    const result = span.within(work);
    if (!(result instanceof Promise)) {
      span.end();
      return result;
    }
    return result.then((value: unknown) => {
      span.end();
      return value;
    }, fail);
  } catch (error) {
    return fail(error);
  }
}
