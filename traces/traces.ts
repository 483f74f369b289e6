import type { Environment } from '#basis/settings.ts';

/** A number or a word of ours; never what people wrote, nor who or where somebody is. */
export type Detail = Readonly<Record<string, string | number>>;

/** One thing that takes time, from its beginning until `end`. */
export type OpenSpan = {
  /** `failure`: the kind of what went wrong, never its message, which may quote. */
  end(detail?: Detail, failure?: string): void;
  /** Runs `work` as part of it: what begins meanwhile, also later in what it started, stands under it. */
  within<T>(work: () => T): T;
};

/**
 * What takes how long in a service, for who watches over it (OpenTelemetry). Names are patterns of ours: `GET /wijk/:gebied`, `job apply-gebied`.
 */
export type Traces = {
  begin(name: string, kind: 'asked' | 'asks' | 'works', detail?: Detail): OpenSpan;
  /** Sends what there still is, and no more. */
  stop(): Promise<void>;
};

/** True if an operator said where traces go (OpenTelemetry, "OTLP Exporter Configuration"). */
export function tracesWanted(env: Environment): boolean {
  const off = env.OTEL_SDK_DISABLED?.toLowerCase() === 'true';
  return !off && Boolean(env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT);
}

/**
 * Traces of a service where they are wanted; else undefined, and nothing of OpenTelemetry is loaded. `warn` hears, in words without data, what could
 * not be sent.
 */
export async function startTraces(
  service: string,
  env: Environment,
  warn: (reason: string) => void,
): Promise<Traces | undefined> {
  if (!tracesWanted(env)) return undefined;
  const { otlpTraces } = await import('./otlp.ts');
  return otlpTraces(service, warn);
}

/** The kind of an error. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
