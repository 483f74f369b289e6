/** The gate and what it delivers to, in one process: what people send goes through the gate's route, or past it. */
import type { FastifyInstance } from 'fastify';
import { runOnce } from 'graphile-worker';
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import { botApp } from '#bot/app.ts';
import type { BotContext } from '#bot/context.ts';
import type { Passes } from '#bot/gate/passes.ts';
import { gatePasses } from '#bot/gate/passes.ts';
import { botMetrics } from '#bot/metrics.ts';
import { BOT_JOBS } from '#bot/tasks.ts';
import { TRANSACTION_ROUTE } from '#matrix/appservice.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { quietLogger } from '#store/worker.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { World } from './cases-world.ts';
import { GEBIED } from './cases-world.ts';

export type GateWorld = {
  readonly app: FastifyInstance;
  readonly passes: Passes;
  /** Asks the gate as the module does. */
  ask(
    localpart: string,
    type: string,
    content: Content,
    room?: RoomId,
  ): Promise<{ status: number; body: Content }>;
  /** Sends as Synapse with the gate does: what the gate answers is what the room gets. */
  send(localpart: string, content: Content, type?: string): Promise<EventId>;
  /** Delivers events as the homeserver does; gives the status. */
  deliver(events: readonly TimelineEvent[], txnId?: string): Promise<number>;
};

export function gateWorld(world: World, ctx: BotContext, isReady: () => boolean = () => true): GateWorld {
  const passes = gatePasses(ctx.sql, ctx.log);
  const link = { deliveryFailed: () => {}, isLinked: () => true };
  const app = botApp({ ctx, metrics: botMetrics(), passes, link, isReady, whenReady: async () => {} });
  const ask: GateWorld['ask'] = async (localpart, type, content, room = world.rooms.melding) => {
    const reply = await app.inject({
      method: 'POST',
      url: '/gate/v1/event',
      headers: { authorization: `Bearer ${ctx.settings.gateToken}` },
      payload: {
        event: {
          type,
          room_id: room,
          sender: world.hs.person(localpart).user,
          content,
          event_id: `$${'q'.repeat(43)}`,
          origin_server_ts: ctx.clock().getTime(),
        },
        room: { gebied: GEBIED, soort: 'melding' },
      },
    });
    return { status: reply.statusCode, body: reply.json() };
  };
  return {
    app,
    passes,
    ask,
    async send(localpart, content, type = 'm.room.message') {
      const { body } = await ask(localpart, type, content);
      const delivered = body.action === 'replace' ? (body.content as Content) : content;
      return world.hs.person(localpart).send(world.rooms.melding, type, delivered);
    },
    async deliver(events, txnId = String(events[0]?.eventId)) {
      const reply = await app.inject({
        method: 'PUT',
        url: TRANSACTION_ROUTE.replace(':txnId', encodeURIComponent(txnId)),
        headers: { authorization: `Bearer ${ctx.settings.hsToken}` },
        payload: { events: events.map(asSent) },
      });
      return reply.statusCode;
    },
  };
}

/** The bot with a deadline that no busy machine misses: what is tested is what it answers. */
export function patient(ctx: BotContext): BotContext {
  return { ...ctx, settings: { ...ctx.settings, gateDeadlineMs: 20_000 } };
}

/** Every event that anybody sends from now on, as transactions bring them. */
export function inbox(world: World): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  world.hs.subscribe((event) => events.push(event));
  return events;
}

function asSent(event: TimelineEvent): Record<string, unknown> {
  return {
    type: event.type,
    event_id: event.eventId,
    room_id: event.roomId,
    sender: event.sender,
    origin_server_ts: event.originServerTs,
    content: event.content,
    ...(event.stateKey === undefined ? {} : { state_key: event.stateKey }),
  };
}

/** Runs all jobs of the bot that may run, those that failed again; `once` leaves failed ones. */
export async function workAll(
  world: World,
  ctx: BotContext,
  options: { once?: boolean } = {},
): Promise<void> {
  const taskList = Object.fromEntries(
    BOT_JOBS.map((job) => [job.name, (payload: unknown) => job.run(payload, ctx)]),
  );
  for (let round = 0; round < 10; round += 1) {
    // On a busy machine a job that failed is put back a moment after the run that it failed in.
    await eventually(async () => {
      const held = await world.owner`select 1 from worker_bot._private_jobs where locked_at is not null`;
      return held.length === 0;
    });
    await runOnce({
      pgPool: world.database.workerPool('bot'),
      schema: 'worker_bot',
      taskList,
      logger: quietLogger,
      noHandleSignals: true,
    });
    if (options.once) return;
    const left =
      await world.owner`select 1 from worker_bot._private_jobs where attempts > 0 or run_at <= now()`;
    if (left.length === 0) return;
    await world.owner`update worker_bot._private_jobs set run_at = now() where attempts > 0`;
  }
  const failed = await world.owner`
    select t.identifier, coalesce(j.last_error, 'not run') as why, j.attempts, j.locked_by as holder, q.locked_by as "holderOfQueue"
    from worker_bot._private_jobs j join worker_bot._private_tasks t on t.id = j.task_id
      left join worker_bot._private_job_queues q on q.id = j.job_queue_id
    where j.attempts > 0 or j.run_at <= now()`;
  throw new Error(`jobs keep failing: ${JSON.stringify(failed)}`);
}
