import { z } from 'zod';
import type { GemeenteSettings } from '#basis/gemeente-settings.ts';
import { gemeenteSettingsSchema, MAX_LINKS } from '#basis/gemeente-settings.ts';
import { getGemeente } from '#store/gebieden.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import type { FieldError } from '#web/form.ts';
import { instellingenView, linkFields } from '#web/pages/instellingen.tsx';
import { pathTo } from '#web/paths.ts';
import { changeGemeenteSettings } from '../gemeente-settings.ts';
import { checkbox, optionalText } from './fields.ts';
import { standardName } from './frame.ts';
import { html, page, refused, see } from './page.ts';
import { actorOf } from './visitor.ts';

const BOXES = ['ambtenaarBijNaam', 'tweedeStapCoordinatoren', 'tweedeStapAmbtenaren'] as const;
const LINK_KINDS = ['links', 'preventie'] as const;
const MOST = 400;

/** As it is typed: every field a text or nothing. What it must be is checked where the API checks it too. */
const typedShape = {
  naam: optionalText(MOST),
  kleur: optionalText(MOST),
  lettertype: optionalText(MOST),
  telefoon: optionalText(MOST),
  openingstijden: optionalText(MOST),
  email: optionalText(MOST),
  openbareRuimte: optionalText(MOST),
  ambtenaarBijNaam: checkbox(),
  tweedeStapCoordinatoren: checkbox(),
  tweedeStapAmbtenaren: checkbox(),
};
const linkShape = Object.fromEntries(
  LINK_KINDS.flatMap((kind) => linkFields(kind).flatMap(({ title, url }) => [title, url])).map((name) => [
    name,
    optionalText(MOST),
  ]),
);

export const instellingenPage = page({
  name: 'beheer.instellingen',
  dutchOnly: true,
  async show({ frame, form }, { sql, settings }) {
    const [kept, gemeente] = await Promise.all([getGemeenteSettings(sql), getGemeente(sql)]);
    const model = { kept, standardName: standardName(gemeente), phone: settings.phoneGemeente };
    return html(instellingenView(frame, form, model));
  },
  form: {
    schema: z.object({ ...typedShape, ...linkShape }),
    async submit(typed, { visitor }, context) {
      if (visitor.is === 'nobody') return refused();
      const all = typed as z.output<z.ZodObject<typeof typedShape>>;
      const links = typed as TypedLinks;
      const { kleur } = all;
      const read = gemeenteSettingsSchema.safeParse({
        ...pick(all, [
          'naam',
          'lettertype',
          'telefoon',
          'openingstijden',
          'email',
          'openbareRuimte',
          ...BOXES,
        ]),
        // Nothing typed is the default.
        ...(kleur === null ? {} : { kleur }),
        ...Object.fromEntries(LINK_KINDS.map((kind) => [kind, typedLinks(kind, links)])),
      });
      if (!read.success) return refused(...errorsOf(read.error, links));
      const { changed } = await changeGemeenteSettings(context, read.data, actorOf(visitor));
      return see(pathTo('beheer.instellingen'), changed ? 'bewaard' : 'niets-veranderd');
    },
  },
});

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

type LinkKind = (typeof LINK_KINDS)[number];
type TypedLinks = Readonly<Record<string, string | boolean | null>>;

/** The rows in which something was typed. */
function filledRows(kind: LinkKind, typed: TypedLinks) {
  return linkFields(kind).filter(({ title, url }) => typed[title] || typed[url]);
}

function typedLinks(kind: LinkKind, typed: TypedLinks): GemeenteSettings['links'] {
  return filledRows(kind, typed)
    .slice(0, MAX_LINKS)
    .map(({ title, url }) => ({ titel: String(typed[title] ?? ''), url: String(typed[url] ?? '') }));
}

/** What is wrong, at the fields where it was typed. */
function errorsOf(error: z.ZodError, typed: TypedLinks): FieldError[] {
  const found = new Map<string | null, string>();
  for (const { path, message } of error.issues) {
    const [key, at, part] = path;
    const kind = LINK_KINDS.find((one) => one === key);
    const row = kind === undefined ? undefined : filledRows(kind, typed)[Number(at)];
    const field = row === undefined ? String(key) : part === 'url' ? row.url : row.title;
    if (!found.has(field)) found.set(field, message);
  }
  return [...found].map(([field, message]) => ({ field, message }));
}
