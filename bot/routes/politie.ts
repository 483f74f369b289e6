import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { POLICE_PAGE_NL } from '#basis/catalogue/fotos.nl.ts';
import { appendAudit } from '#store/audit.ts';
import { LINK_DOWNLOADS, takeDownload, workingLink } from '#store/police-links.ts';
import type { PolicePageView } from '#web/politie-page.ts';
import { POLICE_PAGE_STYLE, policePage } from '#web/politie-page.ts';
import { moment } from '../cases/messages.ts';
import type { BotContext } from '../context.ts';
import { openForPolice } from '../media/police-seal.ts';
import { hashOf } from '../photos/police-link.ts';

/** From one address. A token cannot be guessed; this spares the database. */
const PER_MINUTE = 30;
/** 32 bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const styleHash = createHash('sha256').update(POLICE_PAGE_STYLE).digest('base64');
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** What a download is called by what it is; what is not here is bytes. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/tiff': 'tif',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
};

type TokenParams = { readonly Params: { readonly token: string } };

/**
 * `GET /politie/:token` a page that says what the link is, so that what looks a link up in advance uses nothing; `POST` to it the
 * download. 404 alike for a token that never was, has expired or was used up. Each download is in the audit log.
 */
export function politieRoutes(app: FastifyInstance, ctx: BotContext): void {
  app.register(async (scope) => {
    scope.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
      if (error.statusCode === 429) return show(reply, 429, { is: 'busy' });
      // Without the request: its address is the key to the file.
      ctx.log.error({ err: error }, 'a download for the police failed');
      return show(reply, 500, { is: 'failed' });
    });
    await scope.register(rateLimit, { max: PER_MINUTE, timeWindow: '1 minute' });
    // What a form without fields sends.
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { bodyLimit: 1_024 },
      (_req, payload, done) => {
        payload.resume();
        done(null, undefined);
      },
    );
    scope.get<TokenParams>('/politie/:token', async ({ params }, reply) => {
      const link = TOKEN.test(params.token)
        ? await workingLink(ctx.sql, hashOf(params.token), ctx.clock())
        : null;
      if (!link) return show(reply, 404, { is: 'gone' });
      const left = LINK_DOWNLOADS - link.downloads;
      return show(reply, 200, { is: 'download', left, until: moment(link.expires) });
    });
    scope.post<TokenParams>('/politie/:token', async ({ params }, reply) => {
      const file = TOKEN.test(params.token) ? await download(ctx, params.token) : null;
      if (!file) return show(reply, 404, { is: 'gone' });
      return reply
        .headers(HEADERS)
        .header('content-type', file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.bytes);
    });
  });
}

function show(reply: FastifyReply, status: number, view: PolicePageView): FastifyReply {
  return reply.code(status).headers(HEADERS).type('text/html; charset=utf-8').send(policePage(view));
}

/** Counted and logged in the transaction that opens it: what cannot be opened is not used up. */
async function download(ctx: BotContext, token: string) {
  return await ctx.sql.begin(async (tx) => {
    const taken = await takeDownload(tx, hashOf(token), ctx.clock());
    if (!taken) return null;
    const bytes = Buffer.from(openForPolice(ctx.settings.policeKey, taken.ref, taken.sealed));
    const extension = EXTENSIONS[taken.contentType];
    await appendAudit(tx, {
      actor: 'service:bot',
      action: 'politie.download',
      subject: `zaak:${taken.caseId}`,
      detail: {
        link: taken.id,
        keer: taken.downloads,
        voor: ctx.directory.person(taken.by)?.personId ?? null,
      },
    });
    return {
      bytes,
      contentType: extension === undefined ? 'application/octet-stream' : taken.contentType,
      name: `${POLICE_PAGE_NL.fileName}.${extension ?? 'bin'}`,
    };
  });
}
