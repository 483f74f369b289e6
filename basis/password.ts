import { PASSWORD_WORDS } from './catalogue/password-words.nl.ts';
import type { RandomBytes } from './time.ts';

/** Characters that a password has at least. Length is what makes it strong, not signs (NIST SP 800-63B, section 5.1.1). */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;
/** Words of a password that is made for somebody. */
const WORDS = 4;

/** Why a password is refused. */
export type PasswordFault = 'kort' | 'lang' | 'bekend' | 'herhaling' | 'naam';

/** Parts of what people choose most, also with something behind it. */
const COMMON = [
  'password',
  'wachtwoord',
  'welkom',
  'geheim',
  'qwerty',
  'azerty',
  'asdfgh',
  'zxcvbn',
  'abcdef',
  '123456',
  '654321',
  'iloveyou',
  'ikhouvanjou',
  'letmein',
  'admin',
  'harlingen',
  'buurtpreventie',
  'buurtbaken',
  'nederland',
  'ajax',
  'feyenoord',
  'heerenveen',
] as const;

/**
 * What is wrong with a password, or null. `own`: what everybody knows of its bearer (their name, their wijk), of which it may not consist.
 */
export function passwordFault(password: string, own: readonly string[]): PasswordFault | null {
  if ([...password].length < PASSWORD_MIN) return 'kort';
  if (password.length > PASSWORD_MAX) return 'lang';
  const plain = simple(password);
  if (new Set(plain).size < 5 || /^(.{1,5})\1+.{0,4}$/.test(plain) || isRow(plain)) return 'herhaling';
  if (restWithout(plain, COMMON) < 6) return 'bekend';
  const names = own.flatMap((text) => text.split(/\s+/)).map(simple);
  return restWithout(plain, [...names.filter((name) => name.length > 2), ...COMMON]) < 6 ? 'naam' : null;
}

/** Small letters, with the digits and signs that people put for letters made letters again. */
function simple(text: string): string {
  const letters: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i' };
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[@$!]/g, (sign) => letters[sign] ?? sign);
}

/** How many signs are left of a text when these words are taken out of it. */
function restWithout(text: string, words: readonly string[]): number {
  let rest = text;
  for (const word of [...words].sort((one, other) => other.length - one.length))
    rest = rest.replaceAll(word, '');
  return rest.length;
}

/** True for `abcdefghijkl` and `9876543210987`: each sign one further than the last. */
function isRow(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((sign, at) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0));
  return steps.filter((step) => step === 1 || step === -1).length >= steps.length - 2;
}

/** Four Dutch words with dashes and a number: `fiets-molen-soep-haven-47`, at least 43 bits. */
export function wordPassword(random: RandomBytes): string {
  const pick = (): string => PASSWORD_WORDS[below(random, PASSWORD_WORDS.length)] ?? '';
  return [...Array.from({ length: WORDS }, pick), String(10 + below(random, 90))].join('-');
}

/** A number under `limit`, each as likely as another. */
function below(random: RandomBytes, limit: number): number {
  const most = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const number = Buffer.from(random(4)).readUInt32BE();
    if (number < most) return number % limit;
  }
}
