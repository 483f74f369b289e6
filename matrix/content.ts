import type { Content, Json, RoomSpec, StateInput } from './homeserver.ts';

/** Localparts of people who are made to try the line with, and gone after it. */
export const TRIAL_PREFIX = 'proef-';

/** True for somebody who was made to try the line with. */
export const isTrialUser = (user: string): boolean => user.startsWith(`@${TRIAL_PREFIX}`);

/** Whether two JSON values are equal: the order of keys does not matter, that of lists does. */
export function sameContent(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, i) => sameContent(item, other[i]))
    );
  }
  if (Array.isArray(other)) return false;
  const left = one as Content;
  const right = other as Content;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameContent(left[key], right[key]))
  );
}

/**
 * All state that a room is made with, in the order of sending, besides the creation, the creator's join and the canonical
 * alias. A homeserver's preset would let guests in and show newcomers what was said before they came; what the spec does
 * not name is therefore closed here. Name, topic and power levels go as they are, so that none differs from what is desired.
 * Source: client-server API, "createRoom" (order of events, presets).
 */
export function initialRoomState(spec: RoomSpec): readonly StateInput[] {
  const fixed: readonly StateInput[] = [
    { type: 'm.room.power_levels', stateKey: '', content: spec.powerLevels },
    { type: 'm.room.join_rules', stateKey: '', content: { join_rule: 'invite' } },
    { type: 'm.room.history_visibility', stateKey: '', content: { history_visibility: 'joined' } },
    { type: 'm.room.guest_access', stateKey: '', content: { guest_access: 'forbidden' } },
    { type: 'm.room.name', stateKey: '', content: { name: spec.name } },
    { type: 'm.room.topic', stateKey: '', content: { topic: spec.topic } },
  ];
  const named = new Set(spec.initialState.map((state) => `${state.type}\n${state.stateKey}`));
  return [...fixed.filter((state) => !named.has(`${state.type}\n${state.stateKey}`)), ...spec.initialState];
}

/** What `m.room.create` says besides the room version: never federated, and whether the room is a Space. */
export function creationContent(spec: Pick<RoomSpec, 'isSpace'>): Content {
  return spec.isSpace ? { type: 'm.space', 'm.federate': false } : { 'm.federate': false };
}

/** An event's content with its latest edit applied (client-server API, "Event replacements"). */
export function editedContent(original: Content, edit: Content | undefined): Content {
  const replaced = edit?.['m.new_content'];
  if (typeof replaced !== 'object' || replaced === null || Array.isArray(replaced)) return original;
  const { 'm.relates_to': _, ...shown } = replaced as Content;
  const relation = original['m.relates_to'];
  return relation === undefined ? shown : { ...shown, 'm.relates_to': relation };
}

/** What stands in a message in words: its text, or the key of a reaction. */
export function wordsOf(content: Content): string | null {
  const { body } = content;
  if (typeof body === 'string') return body;
  const relation = content['m.relates_to'];
  const key = typeof relation === 'object' && relation !== null && 'key' in relation ? relation.key : null;
  return typeof key === 'string' ? key : null;
}
