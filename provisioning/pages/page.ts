import type { VNode } from 'preact';
import { z } from 'zod';
import type { FlashCode } from '#basis/catalogue/pages/flash.ts';
import type { Translated } from '#basis/language.ts';
import type { FieldError, FormState } from '#web/form.ts';
import type { Frame } from '#web/frame.ts';
import type { PageName, Path } from '#web/paths.ts';
import type { ProvisioningContext } from '../context.ts';
import type { Upload } from './upload.ts';
import type { Visitor } from './visitor.ts';

/** What a page is asked: the parts of its path and its query, checked; who asks; and what every page is made with. */
export type PageRequest<P, Q> = {
  readonly params: P;
  readonly query: Q;
  readonly visitor: Visitor;
  /** Where they wanted to go when they were sent to sign in. */
  readonly back: Path | null;
  /** What the browser keeps of a sign-up, sealed. */
  readonly draft: string | null;
  /** What the browser keeps of a trip to the gemeente's own sign-in, sealed. */
  readonly trip: string | null;
  readonly frame: Frame;
  /** What was typed and is wrong with it, when a form comes back; else untouched. Fields take it as it is. */
  readonly form: FormState;
  /** The file that came with the form, of a page that takes one. */
  readonly upload: Upload | null;
};

/** A cookie that a page sets besides: of the closed list in cookies.ts. Null takes it away. */
export type PageCookies = {
  readonly session?: string | null;
  readonly back?: Path | null;
  readonly draft?: string | null;
  readonly trip?: string | null;
  readonly evening?: string | null;
};

export type Answer =
  | { readonly is: 'html'; readonly view: VNode; readonly status: number; readonly cookies: PageCookies }
  | {
      readonly is: 'see';
      readonly to: Path;
      readonly flash: FlashCode | null;
      readonly cookies: PageCookies;
    }
  | { readonly is: 'elsewhere'; readonly url: string; readonly cookies: PageCookies }
  | {
      readonly is: 'file';
      readonly bytes: Uint8Array | string;
      readonly type: string;
      readonly name: string;
    };
/** A form that was not carried out; its page comes back with what was typed. */
export type Refused = { readonly is: 'refused'; readonly errors: readonly FieldError[] };

/** A page. */
export function html(view: VNode, it: { status?: number; cookies?: PageCookies } = {}): Answer {
  return { is: 'html', view, status: it.status ?? 200, cookies: it.cookies ?? {} };
}

/** After a form was carried out: the page to go to (303), and what to tell there, once. */
export function see(to: Path, flash: FlashCode | null = null, cookies: PageCookies = {}): Answer {
  return { is: 'see', to, flash, cookies };
}

/** To another site: the gemeente's own sign-in, whose address stands in the settings. Nowhere else; never to what came from outside. */
export function elsewhere(url: string, cookies: PageCookies): Answer {
  return { is: 'elsewhere', url, cookies };
}

/** A file to be kept, never shown in the page: `type` as in `text/csv; charset=utf-8`. Of `name` other signs than letters, digits, dots and dashes become dashes. */
export function file(bytes: Uint8Array | string, type: string, name: string): Answer {
  return { is: 'file', bytes, type, name: name.replace(/[^\w.-]+/g, '-') };
}

/** A form that cannot be carried out as it is: what is wrong, by field. */
export function refused(...errors: readonly FieldError[]): Refused {
  return { is: 'refused', errors };
}

export type PageForm = {
  readonly schema: z.ZodType;
  readonly messages: Translated<Readonly<Record<string, string>>> | null;
  submit(
    values: never,
    request: PageRequest<never, never>,
    context: ProvisioningContext,
  ): Promise<Answer | Refused>;
};

/** A page: what it shows, and what its form does. */
export type Page = {
  readonly name: PageName;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** For officials and coordinators: in Dutch whatever the reader chose, without a choice of language. */
  readonly dutchOnly: boolean;
  /** Of its form: `strict` for what anybody may send without signing in. */
  readonly rate: 'normal' | 'strict';
  /** The most bytes of a file that its form may have; null: its form has none. */
  readonly fileBytes: number | null;
  show(request: PageRequest<never, never>, context: ProvisioningContext): Promise<Answer>;
  readonly form: PageForm | null;
};

const NOTHING = z.object({});
type Nothing = typeof NOTHING;

/**
 * Declares a page, typed by its schemas. Its path is that of its name in web/paths.ts, who may see it stands in access.ts. `show` answers a
 * GET, and a POST whose form was refused (400, with all that was typed). `form.schema` checks what was typed: fields.ts has its parts, and
 * `messages` the words for what they say, by language, where a schema's message is a key of it. `submit` changes things, in one transaction
 * with its audit row, and answers with `see`. Both may throw ProblemError: a page of its own; in `submit` those about input and conflicts
 * come back with the form.
 */
export function page<
  P extends z.ZodObject = Nothing,
  Q extends z.ZodObject = Nothing,
  F extends z.ZodType = never,
>(it: {
  readonly name: PageName;
  readonly params?: P;
  readonly query?: Q;
  readonly dutchOnly?: true;
  readonly rate?: 'strict';
  readonly fileBytes?: number;
  show(request: PageRequest<z.output<P>, z.output<Q>>, context: ProvisioningContext): Promise<Answer>;
  readonly form?: {
    readonly schema: F;
    readonly messages?: Translated<Readonly<Record<string, string>>>;
    submit(
      values: z.output<F>,
      request: PageRequest<z.output<P>, z.output<Q>>,
      context: ProvisioningContext,
    ): Promise<Answer | Refused>;
  };
}): Page {
  return {
    name: it.name,
    params: it.params ?? NOTHING,
    query: it.query ?? NOTHING,
    dutchOnly: it.dutchOnly ?? false,
    rate: it.rate ?? 'normal',
    fileBytes: it.fileBytes ?? null,
    show: it.show as Page['show'],
    form:
      it.form === undefined
        ? null
        : {
            schema: it.form.schema,
            messages: it.form.messages ?? null,
            submit: it.form.submit as PageForm['submit'],
          },
  };
}
