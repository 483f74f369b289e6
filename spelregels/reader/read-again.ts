import type { MessageKind, Verdict } from '../types.ts';

/** Sentences that somebody says; a photo waits for a person whatever stands beneath it. */
const KINDS: ReadonlySet<MessageKind> = new Set(['text', 'emote', 'notice']);

/** Whether a message is read once more by who knows the language: what is shown as typed, about which a tip follows at most. What may be an emergency is let be. */
export function isReadAgain(verdict: Pick<Verdict, 'action' | 'emergency'>, kind: MessageKind): boolean {
  const { action, emergency } = verdict;
  return (action === 'allow' || action === 'nudge') && !emergency && KINDS.has(kind);
}
