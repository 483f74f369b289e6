import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '#test/provisioning/api.ts';
import { startApi } from '#test/provisioning/api.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document is looked at as it came
type Any = any;
let api: Api;
let document: Any;
let operations: { readonly path: string; readonly method: string; readonly operation: Any }[];
beforeAll(async () => {
  api = await startApi();
  document = (await api.call('GET', '/api/openapi.json')).body;
  operations = Object.entries<Any>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Any>(methods).map(([method, operation]) => ({ path, method, operation })),
  );
});
afterAll(() => api.close());

/** Every object in the document with its JSON pointer. */
function* walk(value: Any, pointer = ''): Generator<[string, Any]> {
  if (typeof value !== 'object' || value === null) return;
  yield [pointer, value];
  for (const [key, inner] of Object.entries(value))
    yield* walk(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

test('every reference leads somewhere', () => {
  const pointers = new Set([...walk(document)].map(([pointer]) => `#${pointer}`));
  const references = [...walk(document)].flatMap(([, it]) => (typeof it.$ref === 'string' ? [it.$ref] : []));
  expect(references.filter((it) => !pointers.has(it))).toEqual([]);
});

test('every operation has a name of its own, a summary and answers that are described', () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(names.every((it) => typeof it === 'string')).toBe(true);
  expect(new Set(names).size).toBe(names.length);
  for (const { path, operation } of operations) {
    expect([path, operation.summary]).toEqual([path, expect.stringMatching(/\w/)]);
    const answers = Object.entries<Any>(operation.responses);
    expect(answers.length).toBeGreaterThan(0);
    for (const [status, answer] of answers) {
      expect(status).toMatch(/^([1-5]\d\d|[1-5]XX|default)$/);
      expect(answer.description).toEqual(expect.any(String));
    }
  }
});

test('every parameter of a path is described, required, and there', () => {
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((it) => it[1]).sort();
    const given = (operation.parameters ?? []).filter((it: Any) => it.in === 'path');
    expect([path, given.map((it: Any) => it.name).sort()]).toEqual([path, named]);
    for (const it of operation.parameters ?? []) {
      expect(it.schema).toEqual(expect.any(Object));
      if (it.in === 'path') expect(it.required).toBe(true);
    }
  }
});

test('what needs a token says so by a scheme that is declared, and gives problems', () => {
  const schemes = Object.keys(document.components.securitySchemes);
  expect(document.components.securitySchemes.token).toEqual({ type: 'http', scheme: 'bearer' });
  for (const { path, operation } of operations.filter((it) => it.path.startsWith('/api/v1/'))) {
    expect([path, operation.security]).toEqual([path, [{ token: [] }]]);
    for (const it of operation.security) for (const name of Object.keys(it)) expect(schemes).toContain(name);
    for (const status of ['4XX', '5XX']) {
      const { schema } = operation.responses[status].content['application/problem+json'];
      expect(schema.properties).toMatchObject({ type: {}, title: {}, status: {} });
    }
  }
});

test('an answer without a body says that it has none', () => {
  for (const { path, operation } of operations)
    if (operation.responses['204'] !== undefined)
      expect([path, operation.responses['204'].content]).toEqual([path, undefined]);
});
