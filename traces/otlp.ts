/**
 * Traces by OpenTelemetry's own packages, without what they do by themselves: that would take down addresses and queries, in which people stand. Loaded
 * where traces are wanted alone. The exporter and the resource read the standard settings (OTEL_…) themselves.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Span } from '@opentelemetry/api';
import { DiagLogLevel, diag, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Traces } from './traces.ts';

/** A receiver that is away must not keep a service from stopping in time. */
const STOP_MS = 2_000;
const KINDS = { asked: SpanKind.SERVER, asks: SpanKind.CLIENT, works: SpanKind.INTERNAL } as const;

/** Sends to where OTEL_EXPORTER_OTLP_ENDPOINT says, in batches, beside the work; what does not fit is left out. */
export function otlpTraces(service: string, warn: (reason: string) => void): Traces {
  const quiet = (): void => {};
  // It adds what the receiver answered, which is not ours to log.
  const said = (message: string): void => warn(message.split('\n')[0]?.slice(0, 200) ?? '');
  diag.setLogger(
    { error: said, warn: said, info: quiet, debug: quiet, verbose: quiet },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const resource = resourceFromAttributes({ 'service.name': service }).merge(
    detectResources({ detectors: [envDetector] }),
  );
  const provider = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer('buurtbaken');
  const around = new AsyncLocalStorage<Span>();
  return {
    begin(name, kind, detail = {}) {
      const parent = around.getStore();
      const context = parent === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, parent);
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes: detail }, context);
      return {
        end(more = {}, failure) {
          span.setAttributes(more);
          if (failure !== undefined) {
            span.setAttribute('error.type', failure);
            span.setStatus({ code: SpanStatusCode.ERROR });
          }
          span.end();
        },
        within: (work) => around.run(span, work),
      };
    },
    async stop() {
      const late = wait(STOP_MS, 'late' as const, { ref: false });
      const left = provider.shutdown().then(
        () => 'sent' as const,
        () => 'refused' as const,
      );
      const how = await Promise.race([left, late]);
      if (how !== 'sent') warn(`the last ones: ${how}`);
    },
  };
}
