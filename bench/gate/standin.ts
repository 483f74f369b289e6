/**
 * The bot's gate endpoint without its ledger: Fastify, the bearer token, the real rules. A process of its own, as the bot is.
 * Arguments: port, file with the token.
 */
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { judgeEvent } from '#bot/gate/content.ts';
import type { Content } from '#matrix/homeserver.ts';

const [port, tokenFile] = process.argv.slice(2);
const authorization = `Bearer ${readFileSync(String(tokenFile), 'utf8').trim()}`;
const app = Fastify();

app.post('/gate/v1/event', async (request, reply) => {
  if (request.headers.authorization !== authorization) return reply.code(401).send();
  const { event } = request.body as { event: { type: string; content: Content } };
  const content = judgeEvent(event.type, event.content, { role: 'resident', room: 'melding' }).replacement(
    {},
  );
  return content === undefined ? { action: 'allow' } : { action: 'replace', content };
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
