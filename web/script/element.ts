/** Of pages in a frame inside Element: asks Element who somebody is, and opens elsewhere what leads elsewhere. */

type Api = {
  once(event: 'ready', then: () => void): void;
  start(): void;
  requestOpenIDConnectToken(): Promise<{ access_token?: string; matrix_server_name?: string }>;
};
declare global {
  interface Window {
    /** matrix-widget-api, as it was published for browsers. */
    mxwidgets?: { WidgetApi: new (widgetId: string, clientOrigin: string) => Api };
  }
}

const KEY = 'buurtbaken-widget';

/** Element says in the first address which widget this is; later addresses do not have it. */
function widgetId(): string | null {
  const given = new URLSearchParams(location.search).get('widgetId');
  if (given !== null) sessionStorage.setItem(KEY, given);
  return given ?? sessionStorage.getItem(KEY);
}

async function whoAmI(client: string): Promise<{ token: string; server: string }> {
  const [id, library] = [widgetId(), window.mxwidgets];
  if (id === null || library === undefined) throw new Error('not inside Element');
  const api = new library.WidgetApi(id, client);
  const ready = new Promise<void>((resolve) => {
    api.once('ready', resolve);
  });
  api.start();
  await ready;
  const { access_token, matrix_server_name } = await api.requestOpenIDConnectToken();
  if (access_token === undefined || matrix_server_name === undefined) throw new Error('refused');
  return { token: access_token, server: matrix_server_name };
}

function signIn(): void {
  const box = document.querySelector<HTMLElement>('[data-element]');
  const form = box?.querySelector('form');
  const [proof, server] = ['bewijs', 'server'].map((name) =>
    form?.querySelector<HTMLInputElement>(`[name=${name}]`),
  );
  if (!box || !form || !proof || !server) return;
  whoAmI(box.dataset.element ?? '').then(
    (known) => {
      proof.value = known.token;
      server.value = known.server;
      form.submit();
    },
    () => {
      const failed = box.querySelector<HTMLElement>('[data-failed]');
      if (failed) failed.hidden = false;
    },
  );
}

/** Pages of other parts of the site, and other sites, are in no frame. */
function openElsewhere(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const isHere =
      link.origin === location.origin && /^\/(wijk|element|tweede-stap)(\/|$)/.test(link.pathname);
    if (isHere || link.getAttribute('href')?.startsWith('#')) continue;
    link.target = '_blank';
    link.rel = 'noopener';
  }
}

openElsewhere();
signIn();

export {};
