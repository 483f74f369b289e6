import type { FastifyInstance } from 'fastify';

/** What came back for a request. */
export type Shown = {
  readonly status: number;
  /** Where a 303 leads. */
  readonly location: string | null;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly html: string;
  /** The page's words without its marks, white space made one space. */
  readonly text: string;
  /** What its only heading of level 1 says. */
  readonly title: string;
  /** Value of a field of the (first) form: its text, the chosen option, or of a ticked box. Undefined without one. */
  field(name: string): string | undefined;
  /**
   * Sends the page's form as a browser would: with what its fields hold, and `values` in their place; null leaves a field out.
   */
  submit(values?: Readonly<Record<string, string | readonly string[] | null>>): Promise<Shown>;
  /** Follows a 303. */
  follow(): Promise<Shown>;
};

/** A browser: keeps its cookies and sends them along. */
export type Visit = {
  readonly cookies: Map<string, string>;
  open(path: string, headers?: Readonly<Record<string, string>>): Promise<Shown>;
  /** A form that no page made: `body` as it stands. */
  post(
    path: string,
    body: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Shown>;
};

/** A browser on the app, without network: nothing is listened to. `headers` go with every request. */
export function visit(app: FastifyInstance, always: Readonly<Record<string, string>> = {}): Visit {
  const cookies = new Map<string, string>();
  const ask = async (
    method: 'GET' | 'POST',
    path: string,
    headers: Readonly<Record<string, string>>,
    payload?: string,
  ): Promise<Shown> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({
      method,
      url: path,
      headers: { ...(cookie === '' ? {} : { cookie }), ...always, ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value, maxAge } of answer.cookies as {
      name: string;
      value: string;
      maxAge?: number;
    }[])
      if (value === '' || maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    return shown(answer, path, self);
  };
  const self: Visit = {
    cookies,
    open: (path, headers = {}) => ask('GET', path, headers),
    post: (path, body, headers = {}) =>
      ask(
        'POST',
        path,
        { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
        new URLSearchParams(body).toString(),
      ),
  };
  return self;

  function shown(answer: Awaited<ReturnType<FastifyInstance['inject']>>, path: string, from: Visit): Shown {
    const html = answer.body;
    const form = /<form[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
    const fields = formFields(form);
    const location = answer.headers.location === undefined ? null : String(answer.headers.location);
    return {
      status: answer.statusCode,
      location,
      headers: answer.headers,
      html,
      text: wordsOf(html.replace(/<head>[\s\S]*?<\/head>/, '')),
      title: wordsOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ''),
      field: (name) => fields.find(([key]) => key === name)?.[1],
      async submit(values = {}) {
        if (form === '') throw new Error(`no form on ${path}`);
        const body = new URLSearchParams(fields.filter(([name]) => !(name in values)));
        for (const [name, value] of Object.entries(values))
          for (const one of value === null ? [] : typeof value === 'string' ? [value] : value)
            body.append(name, one);
        const to = /<form[^>]* action="([^"]*)"/.exec(form)?.[1];
        return await ask(
          'POST',
          to === undefined ? path : plain(to),
          { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
          body.toString(),
        );
      },
      async follow() {
        if (location === null) throw new Error(`${path} leads nowhere: ${answer.statusCode}`);
        return await from.open(location);
      },
    };
  }
}

function formFields(form: string): [string, string][] {
  const inputs = [...form.matchAll(/<input\b(?:[^>"]|"[^"]*")*>/g)].map(([tag]) => tag);
  const found = inputs.flatMap((tag): [string, string][] => {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type') ?? 'text';
    const isTicked = !['checkbox', 'radio'].includes(type) || /\bchecked\b/.test(tag);
    return name === undefined || !isTicked ? [] : [[name, attribute(tag, 'value') ?? '']];
  });
  for (const [, open = '', text = ''] of form.matchAll(
    /(<textarea\b(?:[^>"]|"[^"]*")*>)([\s\S]*?)<\/textarea>/g,
  ))
    found.push([attribute(open, 'name') ?? '', plain(text)]);
  for (const [, open = '', options = ''] of form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const tags = [...options.matchAll(/<option\b(?:[^>"]|"[^"]*")*>/g)].map(([tag]) => tag);
    const chosen = tags.find((tag) => /\bselected\b/.test(tag)) ?? tags[0];
    if (chosen !== undefined) found.push([attribute(open, 'name') ?? '', attribute(chosen, 'value') ?? '']);
  }
  return found;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
}

function wordsOf(html: string): string {
  return plain(html.replace(/<(?:[^>"]|"[^"]*")*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
