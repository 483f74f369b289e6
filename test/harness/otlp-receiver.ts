/** A receiver of traces, as a collector is: takes what an exporter sends (OTLP over HTTP, protobuf) and reads of it who did what under what. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedSpan = {
  readonly service: string;
  readonly name: string;
  readonly id: string;
  /** Empty for one that stands under no other. */
  readonly parent: string;
};
export type OtlpReceiver = {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly endpoint: string;
  spans(): readonly ReceivedSpan[];
  /** All bytes that came, as text: what is not in here was not sent. */
  text(): string;
  stop(): Promise<void>;
};

/** Starts one on a free port. */
export async function otlpReceiver(): Promise<OtlpReceiver> {
  const bodies: Buffer[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const isTraces = request.method === 'POST' && request.url === '/v1/traces';
    if (isTraces && request.headers['content-type'] === 'application/x-protobuf')
      bodies.push(Buffer.concat(parts));
    response.writeHead(isTraces ? 200 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () => bodies.flatMap(spansIn),
    text: () => bodies.map((body) => body.toString('utf8')).join('\n'),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Numbers of fields in opentelemetry/proto/trace/v1/trace.proto, resource.proto and common.proto. */
function spansIn(body: Buffer): ReceivedSpan[] {
  return messages(body, 1).flatMap((resourceSpans) => {
    const service =
      messages(resourceSpans, 1)
        .flatMap((resource) => messages(resource, 1))
        .filter((attribute) => text(attribute, 1) === 'service.name')
        .flatMap((attribute) => messages(attribute, 2))
        .map((value) => text(value, 1))[0] ?? '';
    return messages(resourceSpans, 2)
      .flatMap((scopeSpans) => messages(scopeSpans, 2))
      .map((span) => ({
        ...{ service, name: text(span, 5) },
        id: messages(span, 2)[0]?.toString('hex') ?? '',
        parent: messages(span, 4)[0]?.toString('hex') ?? '',
      }));
  });
}

const text = (message: Buffer, field: number): string => messages(message, field)[0]?.toString('utf8') ?? '';

/** Fields of this number that have a length (protobuf, "Encoding"); the others are passed over. */
function messages(message: Buffer, wanted: number): Buffer[] {
  const found: Buffer[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at] ?? 0;
      at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const [field, wire] = [Math.floor(tag / 8), tag % 8];
    if (wire === 0) varint();
    else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else {
      const length = varint();
      if (field === wanted) found.push(message.subarray(at, at + length));
      at += length;
    }
  }
  return found;
}
