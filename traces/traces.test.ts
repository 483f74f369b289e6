import { execFileSync } from 'node:child_process';
import Fastify from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OtlpReceiver, ReceivedSpan } from '#test/harness/otlp-receiver.ts';
import { otlpReceiver } from '#test/harness/otlp-receiver.ts';
import { traceRequests } from './requests.ts';
import { startTraces, tracesWanted } from './traces.ts';
import { tracedAll } from './work.ts';

let receiver: OtlpReceiver;
beforeEach(async () => {
  receiver = await otlpReceiver();
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.endpoint;
});
afterEach(async () => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  await receiver.stop();
});

const start = async (warnings: string[] = []) => {
  const traces = await startTraces('buurtbaken-try', process.env, (reason) => warnings.push(reason));
  if (traces === undefined) throw new Error('no traces');
  return traces;
};
const named = (name: string): ReceivedSpan | undefined => receiver.spans().find((span) => span.name === name);

test('they are wanted where an operator says where they go, and not where they are switched off', () => {
  expect(tracesWanted({})).toBe(false);
  expect(tracesWanted({ OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toBe(false);
  expect(tracesWanted({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://tempo:4318' })).toBe(true);
  expect(tracesWanted({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://tempo:4318/v1/traces' })).toBe(true);
  expect(tracesWanted({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://tempo:4318', OTEL_SDK_DISABLED: 'true' })).toBe(
    false,
  );
});

test('where nobody wants them nothing of OpenTelemetry is loaded, and what is to be traced stays what it was', async () => {
  expect(await startTraces('buurtbaken-try', {}, () => {})).toBeUndefined();
  const port = { ask: () => 1 };
  expect(tracedAll(undefined, 'homeserver', 'asks', port)).toBe(port);
  const script = `
    const { registerHooks } = await import('node:module');
    const seen = [];
    // Its interface alone is loaded by prom-client, whether or not anybody wants traces.
    const ours = /@opentelemetry.(?!api\\b)/;
    registerHooks({ load(url, context, next) { if (ours.test(url)) seen.push(url); return next(url, context); } });
    await import('#provisioning/start.ts');
    await import('#bot/start.ts');
    const { startTraces } = await import('#traces/traces.ts');
    await startTraces('try', {}, () => {});
    console.log(seen.length);
    await startTraces('try', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }, () => {});
    console.log(seen.length > 0);
    process.exit();`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(said.trim().split('\n')).toEqual(['0', 'true']);
});

test('a request, what it asks of others and a job arrive at a real receiver, each under what it belongs to', async () => {
  const traces = await start();
  const port = tracedAll(traces, 'homeserver', 'asks', {
    name: 'synapse',
    sendMessage: async (_room: string, _words: string) => 'sent',
    leave: async (_room: string): Promise<string> => {
      throw new TypeError('@anna:buurt.example is not in !geheim:buurt.example');
    },
  });
  expect(port.name).toBe('synapse');
  const app = Fastify();
  traceRequests(app, traces);
  app.put('/rooms/:roomId/send', async (request) => {
    const { roomId } = request.params as { roomId: string };
    return { answer: await port.sendMessage(roomId, (request.body as { words: string }).words) };
  });
  app.get('/health', async () => 'ok');
  const words = 'Er loopt een man in het wit';
  const url = '/rooms/!geheim:buurt.example/send?access_token=syt_geheim';
  await app.listen({ port: 0, host: '127.0.0.1' });
  const base = app.listeningOrigin;
  const answer = await fetch(base + url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
    body: JSON.stringify({ words }),
  });
  expect(await answer.json()).toEqual({ answer: 'sent' });
  await fetch(`${base}/health`);
  await fetch(`${base}/@anna:buurt.example`);
  const tasks = tracedAll(traces, 'job', 'works', { 'leave-room': (payload: string) => port.leave(payload) });
  await expect(tasks['leave-room']('!geheim:buurt.example')).rejects.toThrow('is not in');
  await app.close();
  await traces.stop();

  const names = receiver.spans().map(({ service, name }) => `${service}: ${name}`);
  expect(names.sort()).toEqual([
    'buurtbaken-try: GET none',
    'buurtbaken-try: PUT /rooms/:roomId/send',
    'buurtbaken-try: homeserver leave',
    'buurtbaken-try: homeserver sendMessage',
    'buurtbaken-try: job leave-room',
  ]);
  const request = named('PUT /rooms/:roomId/send');
  expect([request?.parent, named('homeserver sendMessage')?.parent]).toEqual(['', request?.id]);
  expect(named('homeserver leave')?.parent).toBe(named('job leave-room')?.id);
  expect(receiver.text()).toContain('TypeError');
  for (const secret of ['anna', 'geheim', 'buurt.example', 'wit', 'a'.repeat(32)])
    expect(receiver.text()).not.toContain(secret);
});

test('a receiver that is away costs the work nothing but a line in the log', async () => {
  await receiver.stop();
  const warnings: string[] = [];
  const traces = await start(warnings);
  const { work } = tracedAll(traces, 'job', 'works', { work: () => 42 });
  expect(work()).toBe(42);
  await traces.stop();
  expect(warnings).toEqual([expect.stringMatching(/^the last ones: (late|refused)$/)]);
});
