import type { Installation, Json } from './installation.ts';
import type { Reply } from './outside.ts';

/** Signs in by a link as a browser without JavaScript does; gives what opens pages after that. */
export async function signedIn(it: Installation, link: string): Promise<(path: string) => Promise<Reply>> {
  const cookies = new Map<string, string>();
  const ask = async (method: string, path: string, body?: Buffer): Promise<Reply> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await it.ask(method, '', path, {
      ...{ body, type: 'application/x-www-form-urlencoded' },
      headers: cookie === '' ? {} : { cookie },
    });
    for (const set of reply.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    return reply;
  };
  const { pathname } = new URL(link);
  const { text } = await ask('GET', pathname);
  const fields: Json = {};
  for (const [input] of text.matchAll(/<input[^>]+type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) fields[name] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
  }
  const form = new URLSearchParams(fields as Record<string, string>);
  const { status } = await ask('POST', pathname, Buffer.from(form.toString()));
  if (status !== 303) throw new Error(`signing in gave ${status}`);
  return (path) => ask('GET', path);
}
