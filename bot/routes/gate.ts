import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { gebiedCode } from '#basis/cbs.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import { ROOM_KINDS } from '#basis/rooms.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { GateParts, GateQuestion } from '../gate/decide.ts';
import { decide, NoVerdict } from '../gate/decide.ts';
import { requireBearer } from './bearer.ts';

/** An event is 65,536 bytes at most; in JSON with every sign escaped it is six times as long. */
const BODY_LIMIT = 512 * 1024;

const question = z.object({
  event: z.object({
    type: z.string().max(255),
    room_id: z.string().transform((text) => roomId(text)),
    sender: z.string().transform((text) => userId(text)),
    // Not checked further: what is in it is for the reader of contents, which takes anything.
    content: z.custom<Content>(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    ),
    origin_server_ts: z.number(),
  }),
  room: z.object({
    gebied: z.string().transform((text) => gebiedCode(text)),
    soort: z.enum(ROOM_KINDS),
  }),
});

/**
 * `POST /gate/v1/event`: the module's question on an event that somebody sends (design.md, "Contracts"). 503 if there is no
 * verdict: the module then does what it does without a bot.
 */
export function gateRoute(
  app: FastifyInstance,
  parts: GateParts & { readonly isReady: () => boolean },
): void {
  const { ctx, metrics } = parts;
  app.post(
    '/gate/v1/event',
    {
      bodyLimit: BODY_LIMIT,
      onRequest: requireBearer(ctx.settings.gateToken, { error: 'wrong or no token' }),
    },
    async (request, reply) => {
      const startedAt = performance.now();
      try {
        const it = readQuestion(request.body);
        if (!it) {
          metrics.gateFailures.inc({ cause: 'question' });
          return reply.code(400).send({ error: 'not a question of the gate module' });
        }
        if (!parts.isReady()) throw new NoVerdict('not-ready');
        return await reply.send(await decide(parts, it, startedAt));
      } catch (error) {
        const cause = error instanceof NoVerdict ? error.reason : 'fault';
        metrics.gateFailures.inc({ cause });
        ctx.log.error({ err: error, cause }, 'gate: no verdict');
        return await reply.code(503).send({ error: 'no verdict' });
      } finally {
        metrics.gateSeconds.observe((performance.now() - startedAt) / 1000);
      }
    },
  );
}

function readQuestion(body: unknown): GateQuestion | null {
  let read: z.infer<typeof question>;
  try {
    read = question.parse(body);
  } catch {
    return null;
  }
  const { event, room } = read;
  return {
    type: event.type,
    roomId: event.room_id,
    sender: event.sender,
    content: event.content,
    sentAt: new Date(event.origin_server_ts),
    marker: room,
  };
}
