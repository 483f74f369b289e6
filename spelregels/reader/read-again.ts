import type { Finding, MessageKind, Verdict } from '../types.ts';
import { isByMeaning } from './suspect.ts';

/** Sentences that somebody says; a photo waits for a person whatever stands beneath it. */
const KINDS: ReadonlySet<MessageKind> = new Set(['text', 'emote', 'notice']);

/**
 * Whether a message is read by who knows the language once it was delivered: what is shown as typed, about which a tip follows at most. Also what may be an
 * emergency: where nothing is going on a tip may follow.
 */
export function isReadAgain({ action }: Pick<Verdict, 'action'>, kind: MessageKind): boolean {
  return (action === 'allow' || action === 'nudge') && KINDS.has(kind);
}

/** Whether it is read before anything is done: what would be masked or wait for how it is meant, and may be meant otherwise. */
export function isReadFirst(
  { findings, emergency }: Pick<Verdict, 'findings' | 'emergency'>,
  kind: MessageKind,
): boolean {
  const isDoubted = (found: Finding): boolean => found.action !== 'nudge' && isByMeaning(found);
  return !emergency && KINDS.has(kind) && findings.some(isDoubted);
}
