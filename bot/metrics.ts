import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What the bot counts. A registry of its own, so that two bots in one process (tests) do not share figures. */
export type BotMetrics = ReturnType<typeof botMetrics>;

/** Makes the bot's figures (Prometheus text format on `GET /metrics`). No label names a person, room or text. */
export function botMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    judged: new Counter({
      name: 'buurtbaken_judged_total',
      help: 'Events judged by the gate, by what was answered',
      labelNames: ['action'],
      registers,
    }),
    findings: new Counter({
      name: 'buurtbaken_findings_total',
      help: 'Findings by spelregel',
      labelNames: ['rule', 'action'],
      registers,
    }),
    gateSeconds: new Histogram({
      name: 'buurtbaken_gate_seconds',
      help: 'Time that the gate took to answer',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1],
      registers,
    }),
    gateFailures: new Counter({
      name: 'buurtbaken_gate_failures_total',
      help: 'Questions of the gate that got no verdict, by cause',
      labelNames: ['cause'],
      registers,
    }),
    arrived: new Counter({
      name: 'buurtbaken_events_total',
      help: 'Events handled on arrival, by how that ended',
      labelNames: ['outcome'],
      registers,
    }),
    readBack: new Counter({
      name: 'buurtbaken_read_back_total',
      help: 'Events that no transaction had brought: read back from the homeserver and handled',
      registers,
    }),
    read: new Counter({
      name: 'buurtbaken_read_total',
      help: 'Messages that waited for the second reader, by what followed',
      labelNames: ['outcome'],
      registers,
    }),
    readFirst: new Counter({
      name: 'buurtbaken_read_first_total',
      help: 'Messages that would be masked or held for how they are meant, by whether the second reader read them in time',
      labelNames: ['outcome'],
      registers,
    }),
    unjudged: new Counter({
      name: 'buurtbaken_unjudged_total',
      help: 'Events that were changed on arrival because no gate had judged them, by kind',
      labelNames: ['kind'],
      registers,
    }),
  };
}
