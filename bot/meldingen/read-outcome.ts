import { comparable } from '../own-room/commands.ts';

/** As they are compared: see `comparable`, which leaves no letter twice in a row. */
const NO = ['nee', 'neen', 'nope', 'no', 'nog', 'niet', 'net', 'noch', 'not', 'yet'];
const YES = ['ja', 'jawel', 'jep', 'jo', 'yes', 'yep', 'klopt', 'kloppet', 'dat', 'correct'];
const OVER = ['het', 'is', 'it', 'afgelopen', 'voorbij', 'foarby', 'over', 'done'];
const POLITE = [
  ...['ok', 'oke', 'okay', 'okee', 'prima', 'goed', 'top', 'super', 'fijn', 'mooi', 'duidelijk', 'begrepen'],
  ...['dank', 'je', 'jullie', 'u', 'wel', 'bedankt', 'dankje', 'dankjewel', 'dankuwel', 'graag', 'gedaan'],
  ...['hoor', 'tige', 'tank', 'tankewol', 'skoan', 'thanks', 'thank', 'you', 'thx', 'fine'],
];
const GREETINGS = ['hallo', 'hoi', 'goeie'];
const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(comparable));
const [no, yes, over] = [setOf(NO), setOf(YES), setOf(OVER)];
const [polite, greetings] = [setOf(POLITE), setOf(GREETINGS)];

/** A few words that end in "nog", with or without what says where or how: "hij is er nog", "nee, nog steeds bezig", "noch net foarby". */
const GOES_ON =
  /^(?:[a-z]+ ){0,5}(?:nog|noch)(?: (?:steds|altijd|altyd|altiten|bezig|dwande|gande|er|der|hier|hjir|daar|rond|niet|net|afgelopen|voorbij|foarby|klaar|weg))*$/;
/** "Still" alone is Dutch for quiet once it is compared. */
const STILL_THERE = /^(?:[a-z]+ ){0,5}stil (?:there|here|around|busy|going on)$/;
const NOT_OVER = /^(?:no )?(?:it is |its )?not (?:yet )?(?:over|done|finished)(?: yet)?$/;

/** Whoever was there and can not say it either. */
const UNKNOWN: ReadonlySet<string> = new Set(
  [
    ...['onbekend', 'geen idee', 'weet niet', 'weet ik niet', 'dat weet ik niet', 'ik weet het niet'],
    ...[
      'weten we niet',
      'we weten het niet',
      'ûnbekend',
      'gjin idee',
      'wit net',
      'wit ik net',
      'ik wit it net',
    ],
    ...['unknown', 'no idea', 'dont know', 'i dont know', 'i do not know', 'we dont know'],
  ].map(comparable),
);

/**
 * What somebody means who was asked how a melding ended: `still`: it goes on; `over`: it is over, and they do not say how; `unknown`: they do not know how;
 * `nothing`: thanks, or a sign alone; null: how it ended, in words. Pure.
 */
export function readOutcome(text: string): 'still' | 'over' | 'unknown' | 'nothing' | null {
  const said = comparable(text);
  if (said === '') return 'nothing';
  if ([GOES_ON, STILL_THERE, NOT_OVER].some((pattern) => pattern.test(said))) return 'still';
  const words = said.split(' ').filter((word) => !polite.has(word) && !greetings.has(word));
  if (words.length === 0) return 'nothing';
  if (UNKNOWN.has(words.join(' '))) return 'unknown';
  if (words.every((word) => no.has(word))) return 'still';
  return words.every((word) => yes.has(word) || over.has(word)) ? 'over' : null;
}

/** "Dankjewel", "ok": nothing that asks for an answer. Pure. */
export function isThanks(text: string): boolean {
  const said = comparable(text);
  return said !== '' && said.split(' ').every((word) => polite.has(word));
}
