import type { Json, JsonObject } from '#basis/json.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { MARKER_EVENT_TYPE } from '#basis/rooms.ts';
import { sameContent } from '#matrix/content.ts';
import type { StateEvent, StateInput } from '#matrix/homeserver.ts';
import type { Decision, DriftKind, Kamer } from '#store/room-types.ts';
import type { DesiredRoom, Links } from './desired.ts';
import { settingsOf, WIDGET } from './desired.ts';
import type { FoundDrift, RealRoom } from './plan-types.ts';
import { slotOf, stateKeyOf } from './plan-types.ts';
import type { PolicyOf } from './settings.ts';

const KINDS: Readonly<Record<string, DriftKind>> = {
  'm.room.name': 'naam',
  'm.room.topic': 'onderwerp',
  'm.room.avatar': 'avatar',
  'm.room.power_levels': 'machtsniveaus',
  'm.room.canonical_alias': 'alias',
  'm.room.join_rules': 'toegang',
  'm.room.guest_access': 'toegang',
  'm.room.history_visibility': 'geschiedenis',
  'm.room.pinned_events': 'vastgezet',
  'm.room.server_acl': 'instelling',
  'm.room.tombstone': 'instelling',
  [WIDGET.type]: 'instelling',
  'm.space.child': 'koppeling',
  'm.space.parent': 'koppeling',
  [MARKER_EVENT_TYPE]: 'merkteken',
};

/** Which kind of difference a state event of this type can be; undefined for what is not watched. */
export const driftKindOf = (type: string): DriftKind | undefined => KINDS[type];

const NOTHING: JsonObject = {};
/**
 * Settings that a room of ours does not have, and what says the same as none. An empty list of servers would shut out our own, and
 * Synapse refuses it.
 */
const UNWANTED: readonly (readonly [string, JsonObject])[] = [
  ['m.room.server_acl', { allow: ['*'] }],
  ['m.room.tombstone', NOTHING],
];

/** A setting that is compared in room after room. */
export type Wanted = {
  readonly setting: StateInput;
  readonly slot: string;
  readonly key: string;
  /** Content found equal last: where a homeserver gives the same object again it need not be compared again. */
  equal: JsonObject | null;
};

/** The settings of all rooms of one kind in a gebied, ready to compare. */
export function wantedSettings(desired: DesiredRoom, links: Links, serverName: string): readonly Wanted[] {
  return settingsOf(desired, links, serverName).map(wantedOf);
}

function wantedOf(setting: StateInput): Wanted {
  const { type, stateKey } = setting;
  return { setting, slot: slotOf(type, stateKey), key: stateKeyOf(type, stateKey), equal: null };
}

export type SettingsContext = {
  readonly self: UserId;
  readonly links: Links;
  readonly wanted: readonly Wanted[];
  readonly policyOf: PolicyOf;
  readonly decisions: ReadonlyMap<string, Decision>;
};

export type SettingsPlan = {
  readonly setAlias: boolean;
  readonly settings: readonly StateInput[];
  readonly drift: readonly FoundDrift[];
};
const NO_SETTINGS: SettingsPlan = { setAlias: false, settings: [], drift: [] };

/** Compares a room's settings with what they should be. Pure. */
export function planSettings(
  desired: DesiredRoom,
  kamer: Kamer,
  real: RealRoom,
  context: SettingsContext,
): SettingsPlan {
  const different = context.wanted.filter((wanted) => !stands(wanted, real));
  const special = [...aliasSetting(kamer, real), ...unwantedSettings(desired, real, context.links)];
  if (context.decisions.size === 0 && different.length + special.length === 0 && real.aliasHere !== false)
    return NO_SETTINGS;
  const settings: StateInput[] = [];
  const drift: FoundDrift[] = [];
  // What was adopted differs from what is wanted otherwise; and what was adopted may have been changed since, even to that.
  const adopted = context.wanted.filter((it) => context.decisions.has(it.key) && !different.includes(it));
  for (const { setting } of [...different, ...adopted, ...special.map(wantedOf)]) {
    const difference = compare(setting, real, context);
    if (difference === null) continue;
    if (difference.drift !== null) drift.push(difference.drift);
    if (difference.repair !== null) settings.push(difference.repair);
  }
  const alias = planAlias(kamer, real, drift, context);
  return { setAlias: alias.set, settings, drift: alias.drift === null ? drift : [...drift, alias.drift] };
}

function stands(wanted: Wanted, real: RealRoom): boolean {
  const event = real.state.get(wanted.slot);
  if (event === undefined) return false;
  if (event.content === wanted.equal) return true;
  if (!sameContent(event.content, wanted.setting.content)) return false;
  wanted.equal = event.content;
  return true;
}

/** The alias is each room's own. */
function aliasSetting({ alias }: Kamer, real: RealRoom): StateInput[] {
  const content = real.state.get('m.room.canonical_alias')?.content;
  if (content !== undefined && content.alias === alias && Object.keys(content).length === 1) return NONE;
  return [{ type: 'm.room.canonical_alias', stateKey: '', content: { alias } }];
}
const NONE: StateInput[] = [];

/** What a room of ours does not have, undone. */
function unwantedSettings(desired: DesiredRoom, real: RealRoom, links: Links): StateInput[] {
  const unwanted: StateInput[] = [];
  for (const [type, content] of UNWANTED)
    if (real.state.has(type)) unwanted.push({ type, stateKey: '', content });
  if (desired.widget === null && hasContent(real.state.get(slotOf(WIDGET.type, WIDGET.stateKey))))
    unwanted.push({ ...WIDGET, content: NOTHING });
  for (const [child, event] of strayChildren(desired, real, links))
    if (hasContent(event)) unwanted.push({ type: 'm.space.child', stateKey: child, content: NOTHING });
  return unwanted;
}

const hasContent = (event: StateEvent | undefined): boolean =>
  event !== undefined && Object.keys(event.content).length > 0;

/** Rooms that somebody hung in our Space. */
function strayChildren(desired: DesiredRoom, real: RealRoom, links: Links): [string, StateEvent][] {
  if (desired.soort !== 'ruimte') return [];
  const strays: [string, StateEvent][] = [];
  for (const event of real.state.values())
    if (
      event.type === 'm.space.child' &&
      !(links.children as ReadonlyMap<string, boolean>).has(event.stateKey)
    )
      strays.push([event.stateKey, event]);
  return strays;
}

function compare(
  setting: StateInput,
  real: RealRoom,
  context: SettingsContext,
): { repair: StateInput | null; drift: FoundDrift | null } | null {
  const key = stateKeyOf(setting.type, setting.stateKey);
  const event = real.state.get(slotOf(setting.type, setting.stateKey));
  const decision = context.decisions.get(key);
  const content = decision?.state === 'overgenomen' ? (decision.content as JsonObject) : setting.content;
  if (event === undefined ? Object.keys(content).length === 0 : sameContent(event.content, content))
    return null;
  const repair = { ...setting, content };
  // What we set ourselves and is wanted otherwise now is no difference that somebody made.
  if (event === undefined || whoAndWhen(event).by === context.self) return { repair, drift: null };
  if (decision?.state === 'genegeerd' && sameContent(decision.content, event.content)) return null;
  const kind = KINDS[setting.type] ?? 'instelling';
  const policy = context.policyOf(kind, key);
  const drift: FoundDrift = {
    kind,
    key,
    ...whoAndWhen(event),
    found: event.content,
    wanted: content,
    policy,
  };
  return { repair: policy === 'herstellen' ? repair : null, drift };
}

/** The alias in the directory can go without any event in the room: then nobody tells who did it. */
function planAlias(
  kamer: Kamer,
  real: RealRoom,
  drift: readonly FoundDrift[],
  context: SettingsContext,
): { set: boolean; drift: FoundDrift | null } {
  if (real.aliasHere !== false) return { set: false, drift: null };
  const key = stateKeyOf('m.room.canonical_alias', '');
  const policy = context.policyOf('alias', key);
  const wanted: Json = { alias: kamer.alias };
  if (drift.some((it) => it.key === key)) return { set: policy === 'herstellen', drift: null };
  const decision = context.decisions.get(key);
  if (decision?.state === 'genegeerd' && decision.content === null) return { set: false, drift: null };
  const found = {
    kind: 'alias',
    key,
    eventId: null,
    by: null,
    at: null,
    found: null,
    wanted,
    policy,
  } as const;
  return { set: policy === 'herstellen', drift: found };
}

/** Who sent a state event, and when; of one that was emptied since, who did that. */
export function whoAndWhen(event: StateEvent): Pick<FoundDrift, 'eventId' | 'at'> & { readonly by: UserId } {
  const { eventId, sender, originServerTs } = event.redacted ?? event;
  return { eventId, by: sender, at: new Date(originServerTs) };
}
