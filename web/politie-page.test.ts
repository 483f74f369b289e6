import { expect, test } from 'vitest';
import { POLICE_PAGE_STYLE, policePage } from './politie-page.ts';

test('what stands in it is shown as text, and nothing in it runs', () => {
  const page = policePage({ is: 'download', left: 1, until: '<script>alert(1)</script>' });
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toContain('<script');
  expect(page).toContain('<html lang="nl">');
  expect(page).toContain(`<style>${POLICE_PAGE_STYLE}</style>`);
});

test.each(['gone', 'busy', 'failed'] as const)('%s: a heading and a sentence, no button', (is) => {
  const page = policePage({ is });
  expect(page.match(/<h1>[^<]+<\/h1><p>[^<]+<\/p><\/main>/)).not.toBeNull();
  expect(page).not.toContain('<button');
});
