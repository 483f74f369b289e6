import { expect, test } from 'vitest';
import { pathTo } from '#web/paths.ts';
import { file, page, see } from './page.ts';

test('a file cannot break out of the header that names it', () => {
  expect(file('a;b', 'text/csv; charset=utf-8', 'cijfers "Harlingen"\r\nset-cookie: x.csv')).toMatchObject({
    name: 'cijfers-Harlingen-set-cookie-x.csv',
  });
});

test('a page that says no more asks for nothing, shows in every language and has no form', () => {
  const made = page({ name: 'home', show: async () => see(pathTo('home')) });
  expect(made).toMatchObject({ dutchOnly: false, rate: 'normal', form: null });
  expect(made.query.parse({ taal: 'fy' })).toEqual({});
});
