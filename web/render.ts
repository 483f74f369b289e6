import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as HTML. Everything that is not written in a view is escaped. */
export function renderPage(view: VNode): string {
  return `<!doctype html>${renderToString(view)}`;
}
