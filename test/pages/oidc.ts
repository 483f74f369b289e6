/** A real provider of OpenID Connect (oidc-provider), and somebody who signs in there. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Where the pages are, to the provider; nothing listens there. */
export const OIDC_PAGES = 'http://127.0.0.1:8402';
export const OIDC_CLIENT = { id: 'buurtbaken', secret: 'a-secret-of-this-test-alone' } as const;

export type TestProvider = {
  readonly issuer: string;
  /** Signs in as a browser does; gives where it sends back to, without the host. */
  signInAt(start: string, login: string): Promise<string>;
  close(): Promise<void>;
};

/** Starts it. `claims` are what it tells of somebody by their login, besides that. */
export async function startProvider(
  redirect: string,
  claims: (login: string) => Readonly<Record<string, unknown>> = () => ({}),
): Promise<TestProvider> {
  let handle: ReturnType<Provider['callback']> | undefined;
  const server: Server = createServer((request, response) => void handle?.(request, response));
  // A connection that the machine kept waiting is not closed under who comes back to it.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: OIDC_CLIENT.id,
        client_secret: OIDC_CLIENT.secret,
        redirect_uris: [OIDC_PAGES + redirect],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    // As brokers do: what they tell stands in the ID token.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], address: ['address'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...claims(id) }) }),
    cookies: { keys: ['of this test'] },
  });
  handle = provider.callback();
  return {
    issuer,
    signInAt: (start, login) => signInAt(issuer, start, login),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function signInAt(issuer: string, start: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = start;
  let body: URLSearchParams | null = null;
  for (let hop = 0; hop < 12; hop += 1) {
    const answer: Response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body === null ? {} : { method: 'POST', body }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    body = null;
    const to = answer.headers.get('location');
    if (to?.startsWith(OIDC_PAGES)) return to.slice(OIDC_PAGES.length);
    if (to !== null) {
      next = new URL(to, issuer).href;
      continue;
    }
    const html = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
    next = new URL(/action="([^"]+)"/.exec(html)?.[1] ?? '', issuer).href;
    body = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login, password: 'x' } : {}) });
  }
  throw new Error('the provider sends nobody back');
}
