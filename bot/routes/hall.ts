import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isHallAddress } from '#store/avonden.ts';
import type { BotContext } from '../context.ts';
import { requireBearer } from './bearer.ts';

const BODY_LIMIT = 1_024;
const question = z.object({ address: z.string().min(1).max(100) });

/**
 * `POST /gate/v1/hall`: the module's question on an address from which more people log in than from others (`gate/`, halls.py): whether
 * people come in from there at an information evening. Answers `{hall}`; the address is in no log.
 */
export function hallRoute(app: FastifyInstance, { sql, clock, settings }: BotContext): void {
  app.post(
    '/gate/v1/hall',
    {
      bodyLimit: BODY_LIMIT,
      onRequest: requireBearer(settings.gateToken, { error: 'wrong or no token' }),
    },
    async (request, reply) => {
      const asked = question.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ error: 'not a question of the gate module' });
      return await reply.send({ hall: await isHallAddress(sql, asked.data.address, clock()) });
    },
  );
}
