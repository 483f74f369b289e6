import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomAlias } from '#basis/matrix-ids.ts';
import { editedContent, initialRoomState, sameContent } from './content.ts';
import { spec } from './contract/stage.ts';
import type { Json } from './homeserver.ts';

test.each<[Json | undefined, Json | undefined, boolean]>([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [[], {}, false],
  [{}, null, false],
  [null, null, true],
  [1, '1', false],
  [undefined, {}, false],
])('%j and %j: %s', (one, other, same) => {
  expect(sameContent(one, other)).toBe(same);
  expect(sameContent(other, one)).toBe(same);
});

test('what is written out and read back is the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      sameContent(value as Json, JSON.parse(JSON.stringify(value)) as Json),
    ),
  );
});

test('an edit keeps the relation of what it edits, and never its own', () => {
  const original = { body: 'a', 'm.relates_to': { 'm.in_reply_to': { event_id: '$x' } } };
  const relation = { rel_type: 'm.replace', event_id: '$y' };
  const edit = {
    body: '* b',
    'm.new_content': { body: 'b', 'm.relates_to': relation },
    'm.relates_to': relation,
  };
  expect(editedContent(original, edit)).toEqual({ body: 'b', 'm.relates_to': original['m.relates_to'] });
  expect(editedContent({ body: 'a' }, edit)).toEqual({ body: 'b' });
  expect(editedContent(original, { body: '* b', 'm.new_content': 'b' })).toBe(original);
  expect(editedContent(original, undefined)).toBe(original);
});

test('a room is closed in every way that its spec does not name', () => {
  const alias = roomAlias('#wijk-wk007200:test.localhost');
  const types = initialRoomState({ ...spec(alias), initialState: [] }).map((state) => [
    state.type,
    state.content,
  ]);
  expect(Object.fromEntries(types)).toMatchObject({
    'm.room.join_rules': { join_rule: 'invite' },
    'm.room.history_visibility': { history_visibility: 'joined' },
    'm.room.guest_access': { guest_access: 'forbidden' },
  });
});
