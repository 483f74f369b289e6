import type { Installation, Json } from './installation.ts';
import type { Reply } from './outside.ts';

/** A browser without JavaScript: opens a page, or with `fields` fills in its form and sends it. Follows nothing. */
export type Visitor = (path: string, fields?: Readonly<Record<string, string>>) => Promise<Reply>;

/** Somebody who comes to the site, and keeps its cookies. */
export function visitorOf(it: Installation): Visitor {
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
  return async (path, fields) => {
    const page = await ask('GET', path);
    if (fields === undefined) return page;
    const sent: Json = {};
    for (const [input] of page.text.matchAll(/<input[^>]+type="hidden"[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(input)?.[1];
      if (name !== undefined) sent[name] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
    }
    const form = new URLSearchParams({ ...(sent as Record<string, string>), ...fields });
    return await ask('POST', path, Buffer.from(form.toString()));
  };
}

/** Signs in by a link as a browser without JavaScript does; gives that browser. */
export async function signedIn(it: Installation, link: string): Promise<Visitor> {
  const visitor = visitorOf(it);
  const { status } = await visitor(new URL(link).pathname, {});
  if (status !== 303) throw new Error(`signing in gave ${status}`);
  return visitor;
}
