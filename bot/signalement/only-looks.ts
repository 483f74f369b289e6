import { analyse } from '#spelregels/analyse.ts';
import { judge } from '#spelregels/judge.ts';
import { GROUP_ADJECTIVES, GROUP_NOUNS } from '#spelregels/lists/groups.ts';
import { LOOKS_WORDS } from './looks-words.ts';

const GROUPS: ReadonlySet<string> = new Set([
  ...GROUP_NOUNS,
  ...GROUP_ADJECTIVES,
  ...GROUP_ADJECTIVES.map((adjective) => adjective.replace(/e$/, '')),
  ...GROUP_ADJECTIVES.map((adjective) => adjective.replace(/([aeo])([nkls])e$/, '$1$1$2')),
]);
const NUMBER = /^\d+$/;

/**
 * Whether a text says only who or how somebody is, that they are there or that it feels wrong, and nothing of what they do (spelregel 4:
 * a message is for suspicious behaviour). True for a text without words. One word that is in no list of such words counts as something
 * that is done. Pure; linear in the text's length.
 */
export function onlyLooks(text: string): boolean {
  const { words } = analyse({ text, kind: 'text' });
  if (words.every((word) => LOOKS_WORDS.has(word.text) || GROUPS.has(word.text) || NUMBER.test(word.text)))
    return true;
  const { findings } = judge({ text, kind: 'text' }, { role: 'resident', room: 'melding' });
  return findings.some((finding) => finding.rule === 4);
}
