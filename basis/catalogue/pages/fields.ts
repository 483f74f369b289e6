import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  required: 'vul dit in',
  choose: 'maak een keuze',
  tooLong: (max: number) => `maak dit korter: hoogstens ${max} tekens`,
  tooShort: (min: number) => `maak dit langer: minstens ${min} tekens`,
  tooMany: (max: number) => `kies er hoogstens ${max}`,
  tooFew: (min: number) => `kies er minstens ${min}`,
  noNumber: 'vul een getal in, met alleen cijfers',
  tooSmall: (min: number) => `vul ${min} of meer in`,
  tooLarge: (max: number) => `vul ${max} of minder in`,
  email: 'dit is geen e-mailadres; een voorbeeld is naam@voorbeeld.nl',
  url: 'dit is geen webadres dat begint met https://',
  date: 'dit is geen datum',
  wrong: 'dit klopt niet: kijk of je het goed hebt getypt',
  /** The page stood open for so long that its form is no longer known. */
  stale: 'deze pagina stond lang open. Alles wat je typte staat er nog. Verstuur het nog een keer',
} as const;

/** What is wrong with a field, where its page has no words of its own. Begins small, without a full stop. */
export const FIELDS: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    required: 'folje dit yn',
    choose: 'meitsje in kar',
    tooLong: (max) => `meitsje dit koarter: op syn meast ${max} tekens`,
    tooShort: (min) => `meitsje dit langer: op syn minst ${min} tekens`,
    tooMany: (max) => `kies der op syn heechst ${max}`,
    tooFew: (min) => `kies der op syn minst ${min}`,
    noNumber: 'folje in getal yn, mei allinnich sifers',
    tooSmall: (min) => `folje ${min} of mear yn`,
    tooLarge: (max) => `folje ${max} of minder yn`,
    email: 'dit is gjin e-mailadres; in foarbyld is namme@foarbyld.nl',
    url: 'dit is gjin webadres dat begjint mei https://',
    date: 'dit is gjin datum',
    wrong: 'dit kloppet net: sjoch oftst it goed typt hast',
    stale: 'dizze side stie lang iepen. Alles watst typt hast stiet der noch. Ferstjoer it nochris',
  },
  en: {
    required: 'fill this in',
    choose: 'make a choice',
    tooLong: (max) => `make this shorter: at most ${max} characters`,
    tooShort: (min) => `make this longer: at least ${min} characters`,
    tooMany: (max) => `choose at most ${max}`,
    tooFew: (min) => `choose at least ${min}`,
    noNumber: 'fill in a number, with digits only',
    tooSmall: (min) => `fill in ${min} or more`,
    tooLarge: (max) => `fill in ${max} or less`,
    email: 'this is not an e-mail address; an example is name@example.nl',
    url: 'this is not a web address that begins with https://',
    date: 'this is not a date',
    wrong: 'this is not right: check what you typed',
    stale: 'this page was open for a long time. All you typed is still here. Please send it again',
  },
};
