/** Why a display name is refused. */
export type NameFault = 'length' | 'letters' | 'official';

const MAX_LENGTH = 60;

/**
 * What is wrong with a person's display name, or null. It stands above everything somebody says: letters of the Latin script alone (no
 * look-alikes of other scripts, no invisible signs), and, unless they are
 * `official`, nothing that passes for an office or for the service.
 */
export function nameFault(name: string, official = false): NameFault | null {
  if (name.length < 1 || name.length > MAX_LENGTH) return 'length';
  if (!/^[\p{Script=Latin}\p{Mn}\d .,'’()-]+$/u.test(name) || !/\p{Script=Latin}/u.test(name))
    return 'letters';
  return !official && isOfficial(name) ? 'official' : null;
}

/** Titles that only an office or the service has. The short ones are surnames too, so they count as a word: Botma, Boaventura. */
const TITLE_WORDS = new Set(['agent', 'boa', 'admin', 'moderator']);
const LONG_TITLES =
  /politie|police|wijkagent|gemeente|burgemeester|handhaver|brandweer|ambulance|meldkamer|beheerder|administrator|buurtbaken|coordinator/;
/** The services' own names: Anna Bot is a neighbour, Bot or De Bot is not. */
const SERVICE_NAME = /^(de |het )?(bot|dienst)$/;

/** Looks through accents, signs in between and digits that stand for letters. */
function isOfficial(name: string): boolean {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a');
  const words = plain.split(/[^a-z]+/).filter((word) => word !== '');
  return (
    words.some((word) => TITLE_WORDS.has(word)) ||
    SERVICE_NAME.test(words.join(' ')) ||
    LONG_TITLES.test(words.join(''))
  );
}
