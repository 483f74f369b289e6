import type { Language, Translated } from '../language.ts';

type Unit = 'hours' | 'days' | 'times';
type Words = Readonly<Record<Unit, readonly [one: string, more: string]>>;

const WORDS: Translated<Words> = {
  nl: { hours: ['uur', 'uur'], days: ['dag', 'dagen'], times: ['keer', 'keer'] },
  fy: { hours: ['oere', 'oeren'], days: ['dei', 'dagen'], times: ['kear', 'kear'] },
  en: { hours: ['hour', 'hours'], days: ['day', 'days'], times: ['time', 'times'] },
};

/** "1 hour", "24 hours". */
export function amount(language: Language, count: number, unit: Unit): string {
  const [one, more] = WORDS[language][unit];
  return `${count} ${count === 1 ? one : more}`;
}
