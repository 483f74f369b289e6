import { ROUNDS } from '#basis/catalogue/person/rondes.ts';
import { cut } from '#basis/cut.ts';
import { LANGUAGES } from '#basis/language.ts';
import { OBSERVATION_KINDS } from '#basis/surveillance.ts';
import type { TellingKind } from '#store/waarneming-gesprekken.ts';
import { storable } from '../gate/read/json.ts';
import { tapKey } from '../messages/tap-key.ts';
import { comparable } from '../own-room/commands.ts';

/** In the order in which they are offered. */
export const TELLING_KINDS = [...OBSERVATION_KINDS, 'orde'] as const satisfies readonly TellingKind[];

/** What walkers type for a kind, in Dutch, Frisian and English, besides what stands on its button; compared as commands are. */
const WORDS: Readonly<Record<TellingKind, readonly string[]>> = {
  donker: ['donker', 'geen licht aan', 'alles donker', 'licht uit', 'tsjuster', 'no light on', 'dark'],
  ladder: ['ladder buiten', 'trap buiten', 'trapladder', 'ljedder', 'ladder outside'],
  container: ['container', 'kliko', 'klimcontainer', 'kontener', 'wheelie bin', 'bin'],
  open: [
    ...['raam of deur open', 'rut of doar iepen', 'window or door open'],
    ...['raam open', 'open raam', 'deur open', 'open deur', 'garage open', 'garagedeur open', 'poort open'],
    ...['rut iepen', 'doar iepen', 'iepen rut', 'iepen doar', 'window open', 'door open', 'open window'],
    'open door',
  ],
  sleutel: [
    'sleutel',
    'sleutels',
    'sleutel in slot',
    'kaai yn it slot',
    'key in the lock',
    'sleutel in de deur',
    'sleutel in deur',
    'kaai',
    'key in lock',
    'key',
  ],
  lantaarn: [
    ...['lantaarn kapot', 'lantearne stikken', 'broken street light'],
    ...['lantaarn', 'lantaarnpaal', 'lantaarn stuk', 'kapotte lantaarn', 'straatlamp', 'lamp kapot'],
    ...['lamp stuk', 'straatverlichting', 'lantearne', 'street light', 'streetlight', 'lamp'],
  ],
  afval: [
    ...['volle container', 'full container'],
    ...['container vol', 'volle bak', 'afval', 'grofvuil', 'zwerfvuil', 'vuilnis', 'folle kontener'],
    ...['full bin', 'container full', 'rubbish'],
  ],
  anders: ['anders', 'overig', 'oars', 'other', 'something else'],
  orde: [
    'in orde',
    'weer in orde',
    'is in orde',
    'opgelost',
    'yn oarder',
    'no yn oarder',
    'in order',
    'in order now',
    'fixed',
  ],
};
const COMMANDS = {
  start: ['start', 'begin', 'we beginnen', 'wij beginnen', 'we lopen', 'begjinne'],
  klaar: ['klaar', 'we zijn klaar', 'wij zijn klaar', 'ronde klaar', 'klaar met de ronde', 'klear', 'done'],
  weg: ['weg', 'haal weg', 'verwijder', 'ongedaan', 'ongedaan maken', 'foutje', 'fuort', 'remove', 'undo'],
  bezig: ['nog bezig', 'we lopen nog', 'noch dwaande', 'still walking'],
} as const;
export type RoundCommand = keyof typeof COMMANDS;

/** What stands on a button, without its sign. */
const bare = (key: string): string => key.replace(/^\S+\s/, '');

const PHRASES: readonly { readonly kind: TellingKind; readonly said: string; readonly words: number }[] =
  TELLING_KINDS.flatMap((kind) =>
    [...WORDS[kind], ...LANGUAGES.map((language) => bare(ROUNDS[language].kinds[kind]))].map((phrase) => ({
      ...{ kind, said: comparable(phrase), words: comparable(phrase).split(' ').length },
    })),
  ).sort((one, other) => other.words - one.words);

/** What a walker types of what they see: its kind, and the words behind that; null for other words. The longest phrase counts. Pure. */
export function readTold(text: string): { readonly kind: TellingKind; readonly rest: string } | null {
  const words = oneLine(text).split(' ');
  for (const { kind, said, words: count } of PHRASES)
    if (comparable(words.slice(0, count).join(' ')) === said)
      return {
        kind,
        rest: words
          .slice(count)
          .join(' ')
          .replace(/^[\s:,.-]+/, ''),
      };
  return null;
}

/** A word by which a round is begun or ended, or something taken back; null for other words. Pure. */
export function readRoundCommand(text: string): RoundCommand | null {
  const said = comparable(text);
  const found = Object.entries(COMMANDS).find(([, words]) => words.some((word) => comparable(word) === said));
  return (found?.[0] as RoundCommand | undefined) ?? null;
}

/** The kind on a button, in whatever language it stood there; undefined for another key. Pure. */
export function kindOfKey(key: string): TellingKind | undefined {
  return TELLING_KINDS.find((kind) =>
    LANGUAGES.some((language) => tapKey(ROUNDS[language].kinds[kind]) === key),
  );
}

type Button = 'start' | 'done' | 'longer' | 'remove' | 'unknownTime';
/** Whether a key is this button, in whatever language. Pure. */
export function isButton(key: string, button: Button): boolean {
  return LANGUAGES.some((language) => tapKey(ROUNDS[language][button]) === key);
}

const LONGEST = 300;
/** Typed words as one line that Postgres can keep. */
export function oneLine(text: string): string {
  return cut(storable(text).replace(/\s+/g, ' ').trim(), LONGEST);
}
