import type { ComponentChildren } from 'preact';

type Children = { readonly children: ComponentChildren };

/** A heading. The page makes the one of level 1 itself; levels follow on one another. `id` for who points at it. */
export function Heading({
  level,
  id,
  children,
}: Children & { readonly level: 1 | 2 | 3; readonly id?: string | undefined }) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} class={`utrecht-heading-${level}`}>
      {children}
    </Tag>
  );
}

/** `lead`: the first words of a page, larger. */
export function Paragraph({ lead = false, children }: Children & { readonly lead?: boolean }) {
  return <p class={`utrecht-paragraph${lead ? ' utrecht-paragraph--lead' : ''}`}>{children}</p>;
}

/** A list of things, or of steps in their order. */
export function List({
  items,
  ordered = false,
}: {
  readonly items: readonly ComponentChildren[];
  readonly ordered?: boolean;
}) {
  const kind = ordered ? 'ordered' : 'unordered';
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag class={`utrecht-${kind}-list`}>
      {items.map((item, at) => (
        <li key={at} class={`utrecht-${kind}-list__item`}>
          {item}
        </li>
      ))}
    </Tag>
  );
}

/** A link in a sentence or on its own. To a path of ours (web/paths.ts), or https elsewhere. */
export function Link({ href, children }: Children & { readonly href: string }) {
  return (
    <a class="utrecht-link utrecht-link--html-a" href={href}>
      {children}
    </a>
  );
}

/** A link that looks like a button, for the one next step of a page. */
export function ButtonLink({
  href,
  kind = 'primary',
  children,
}: Children & { readonly href: string; readonly kind?: 'primary' | 'secondary' }) {
  return (
    <a
      class={`utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${kind}-action`}
      href={href}
    >
      {children}
    </a>
  );
}

/** Something that is read by who wants to. */
export function Details({ summary, children }: Children & { readonly summary: string }) {
  return (
    <details class="bb-details">
      <summary class="bb-details__summary">{summary}</summary>
      <div class="bb-details__content">{children}</div>
    </details>
  );
}

/** Said where a list would stand that has nothing in it; with what to do about it, if anything. */
export function EmptyState({ children }: Children) {
  return <div class="bb-empty">{children}</div>;
}
