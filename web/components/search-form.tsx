import type { ComponentChildren } from 'preact';
import type { Path } from '../paths.ts';

/** A form that only looks: what is typed is in the address, so that it can be kept and gone back to. `action`: the page, without a query. */
export function SearchForm({
  action,
  children,
}: {
  readonly action: Path;
  readonly children: ComponentChildren;
}) {
  return (
    <form class="bb-form" method="get" action={action} noValidate>
      {children}
    </form>
  );
}
