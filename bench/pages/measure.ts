/** Requests for pages over HTTP, timed one after another. */
import { Agent, get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Role } from '#basis/roles.ts';
import type { PageName } from '#web/paths.ts';

export type Asks = {
  readonly base: string;
  /** Address of the empty route. */
  readonly floor: string;
  readonly asks: readonly {
    readonly name: PageName;
    readonly path: string;
    readonly role: Role | null;
    readonly cookie: string | null;
  }[];
};

export type MeasuredPage = {
  readonly name: PageName;
  readonly role: Role | null;
  readonly status: number;
  /** Milliseconds from asking to the last byte. */
  readonly times: readonly number[];
  /** Bytes of the body as it is sent, and unpacked. */
  readonly sent: number;
  readonly whole: number;
};

type Answer = { readonly ms: number; readonly status: number; readonly sent: number; readonly body: Buffer };

const agent = new Agent({ keepAlive: true });
const WARM_UP = 5;

function ask(url: string, cookie: string | null): Promise<Answer> {
  const from = performance.now();
  const headers = { 'accept-encoding': 'gzip', ...(cookie === null ? {} : { cookie }) };
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const ms = performance.now() - from;
        const raw = Buffer.concat(chunks);
        const body = response.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
        resolve({ ms, status: response.statusCode ?? 0, sent: raw.length, body });
      });
    }).on('error', reject);
  });
}

/** Asks for every page so often, after the empty route each time. */
export async function measure(
  { base, floor, asks }: Asks,
  rounds: number,
): Promise<{ readonly pages: readonly MeasuredPage[]; readonly floor: readonly number[] }> {
  const bare: number[] = [];
  const times = asks.map((): number[] => []);
  const last: Answer[] = [];
  for (let round = -WARM_UP; round < rounds; round += 1)
    for (const [at, { path, cookie }] of asks.entries()) {
      const [nothing, page] = [await ask(`${floor}/`, null), await ask(base + path, cookie)];
      last[at] = page;
      if (round < 0) continue;
      bare.push(nothing.ms);
      times[at]?.push(page.ms);
    }
  const pages = asks.map(({ name, role }, at) => {
    const { status = 0, sent = 0, body = Buffer.alloc(0) } = last[at] ?? {};
    return { name, role, status, times: times[at] ?? [], sent, whole: body.length };
  });
  return { pages, floor: bare };
}

/** Bytes, as they are sent, of the style sheet and script of the first page. */
export async function weigh(base: string): Promise<number> {
  const page = (await ask(`${base}/`, null)).body.toString('utf8');
  const paths = [...page.matchAll(/(?:href|src)="(\/(?:stijl|script)\/[^"]*)"/g)].map(
    ([, path = '']) => path,
  );
  let sum = 0;
  for (const path of new Set(paths)) sum += (await ask(base + path, null)).sent;
  return sum;
}
