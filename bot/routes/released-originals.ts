import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { OriginalsQuestion } from '#basis/originals.ts';
import {
  MAX_ORIGINAL_BYTES,
  MAX_ORIGINALS,
  MAX_ORIGINALS_BYTES,
  ORIGINALS_PATH,
  originalsQuestion,
} from '#basis/originals.ts';
import { appendAudit } from '#store/audit.ts';
import type { ReleasedOriginal } from '#store/released-originals.ts';
import { releasedOriginals, takeReleasedOriginal } from '#store/released-originals.ts';
import type { BotContext } from '../context.ts';
import { openForPolice } from '../media/police-seal.ts';
import { requireBearer } from './bearer.ts';

const BODY_LIMIT = 1_024;

/**
 * `POST /intern/v1/originelen` (`basis/originals.ts`): provisioning asks for the released originals of a melding, for its document for the
 * police. They come one after another, each read, opened and logged when the one before is on its way. 401 without the right token; without
 * a token in the settings nobody can ask.
 */
export function releasedOriginalsRoute(app: FastifyInstance, ctx: BotContext): void {
  const token = ctx.settings.originalsToken;
  if (token === undefined) return;
  app.post(
    ORIGINALS_PATH,
    { bodyLimit: BODY_LIMIT, onRequest: requireBearer(token, { error: 'wrong or no token' }, 401) },
    async (request, reply) => {
      const asked = originalsQuestion.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ error: 'give a melding and a link, each a UUID' });
      const all = await releasedOriginals(ctx.sql, asked.data.melding, ctx.clock());
      // By default a stream would read sixteen ahead.
      const body = Readable.from(answer(ctx, asked.data, all), { highWaterMark: 1 });
      return reply.type('application/octet-stream').header('cache-control', 'no-store').send(body);
    },
  );
}

async function* answer(
  ctx: BotContext,
  asked: OriginalsQuestion,
  all: readonly ReleasedOriginal[],
): AsyncGenerator<string | Buffer> {
  let given = 0;
  for (const original of withinLimits(all)) {
    const bytes = await handOut(ctx, asked, original);
    if (bytes === null || bytes.length === 0) continue;
    given += 1;
    yield line({ sentAt: original.sentAt.toISOString(), bytes: bytes.length });
    yield bytes;
  }
  yield line({ left: all.length - given });
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** The oldest, as many as may be. */
function withinLimits(all: readonly ReleasedOriginal[]): readonly ReleasedOriginal[] {
  let room = MAX_ORIGINALS_BYTES;
  return all
    .filter(({ bytes }) => {
      if (bytes > MAX_ORIGINAL_BYTES || bytes > room) return false;
      room -= bytes;
      return true;
    })
    .slice(0, MAX_ORIGINALS);
}

/** Logged in the transaction that reads it; null for one that is gone meanwhile or cannot be opened, which keeps back no other. */
async function handOut(
  ctx: BotContext,
  asked: OriginalsQuestion,
  { ref, caseId }: ReleasedOriginal,
): Promise<Buffer | null> {
  try {
    return await ctx.sql.begin(async (tx) => {
      const sealed = await takeReleasedOriginal(tx, { ref, melding: asked.melding, at: ctx.clock() });
      if (sealed === null) return null;
      const bytes = Buffer.from(openForPolice(ctx.settings.policeKey, ref, sealed));
      await appendAudit(tx, {
        actor: 'service:bot',
        action: 'politie.download',
        subject: `zaak:${caseId}`,
        detail: { melding: asked.melding, meldingLink: asked.link },
      });
      return bytes;
    });
  } catch (error) {
    ctx.log.error({ err: error, zaak: caseId }, 'an original for a document for the police failed');
    return null;
  }
}
