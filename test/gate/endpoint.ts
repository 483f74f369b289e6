/** A gate endpoint that does as the test says: the bot's place taken by a script. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { freePort } from '#stack/ports.ts';

export type Json = { readonly [key: string]: unknown };
export type Question = {
  readonly authorization: string | undefined;
  readonly event: Json & { readonly content: Json };
  readonly room: Json;
};
/** What to answer: a verdict, nothing at all (the bot hangs), or an answer of its own. */
export type Script = (
  question: Question,
) => Json | 'hang' | { readonly status: number; readonly raw: string };

export const ALLOW: Script = () => ({ action: 'allow' });
export const replaceWith =
  (content: Json): Script =>
  () => ({ action: 'replace', content });

export type ScriptedEndpoint = {
  readonly url: string;
  script: Script;
  /** Whether every address is that of an information evening. */
  hall: boolean;
  /** Every question since the start or the last `questions.length = 0`. */
  readonly questions: Question[];
  /** Stops listening and cuts every connection, as a killed bot does. */
  down(): Promise<void>;
  /** Listens again, on the same port. */
  up(): Promise<void>;
};

/** Starts listening on a free port of 127.0.0.1. */
export async function scriptedEndpoint(): Promise<ScriptedEndpoint> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  const endpoint: ScriptedEndpoint = {
    url: `http://127.0.0.1:${port}/gate/v1/event`,
    script: ALLOW,
    hall: false,
    questions: [],
    down: async () => {
      const closing = server;
      server = null;
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => (closing ? closing.close(resolve) : resolve(null)));
    },
    up: async () => {
      const listening = createServer((request, response) => void answer(endpoint, request, response));
      listening.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
      await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
      server = listening;
    },
  };
  await endpoint.up();
  return endpoint;
}

async function answer(
  endpoint: ScriptedEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  if (request.url === '/gate/v1/hall') {
    response.end(JSON.stringify({ hall: endpoint.hall }));
    return;
  }
  if (request.method !== 'POST' || request.url !== '/gate/v1/event') {
    response.writeHead(404).end();
    return;
  }
  const question = {
    ...(JSON.parse(text) as Omit<Question, 'authorization'>),
    authorization: request.headers.authorization,
  };
  endpoint.questions.push(question);
  const said = endpoint.script(question);
  if (said === 'hang') return;
  const own = 'raw' in said && typeof said.raw === 'string';
  response.writeHead(own ? Number(said.status) : 200, { 'content-type': 'application/json' });
  response.end(own ? String(said.raw) : JSON.stringify(said));
}
