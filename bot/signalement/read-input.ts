import { SIGNALEMENT, type SignalementTexts } from '#basis/catalogue/person/signalement.ts';
import { cut } from '#basis/cut.ts';
import { LANGUAGES } from '#basis/language.ts';
import { storable } from '../gate/read/json.ts';
import { tapKey } from '../messages/tap-key.ts';
import { comparable, isNear, readCommand } from '../own-room/commands.ts';
import { plateIn } from './plate.ts';
import type { Answer, ChoiceQuestion, Facts, Question } from './questions.ts';
import { choicesOf, isChoiceQuestion, QUESTIONS, relevant } from './questions.ts';
import type { Input, OpenState } from './steps.ts';

/** What one of our messages asks: a question, or what the other phases ask. */
export type Asked = Question | 'overzicht' | 'kiezen' | 'doorgaan';

const LONGEST_ANSWER = 300;
const TEXTS: readonly SignalementTexts[] = LANGUAGES.map((language) => SIGNALEMENT[language]);

/** Words besides those on the buttons; compared as commands are. */
const SYNONYMS: Readonly<Partial<Record<ChoiceQuestion, Readonly<Record<string, readonly string[]>>>>> = {
  wanneer: {
    nu: ['nu', 'op dit moment', 'right now', 'no', 'op it stuit', 'nu bezig'],
    net: ['zojuist', 'daarnet', 'zonet', 'net nog', 'just', 'krekt noch'],
    eerder: ['vandaag eerder', 'vandaag', 'hjoed earder', 'earlier', 'eerder vandaag', 'today', 'hjoed'],
  },
  wie: {
    persoon: [
      'persoon',
      'een persoon',
      'mens',
      'iemand',
      'man',
      'vrouw',
      'een man',
      'een vrouw',
      'jongen',
      'meisje',
      'mensen',
      'personen',
      'frou',
      'people',
      'woman',
      'a man',
      'a person',
    ],
    voertuig: [
      'voertuig',
      'auto',
      'een auto',
      'busje',
      'bus',
      'scooter',
      'fiets',
      'fyts',
      'brommer',
      'motor',
      'vrachtwagen',
      'car',
      'van',
      'bike',
      'vehicle',
      'a car',
    ],
    geen: [
      'geen',
      'nee',
      'allebei niet',
      'geen van beide',
      'gjin fan beide',
      'geen van tweeen',
      'gjin',
      'none',
      'no',
      'niks',
      'niets',
    ],
  },
  lengte: {
    'tot-160': ['kleiner dan 1,60', 'lytser as 1,60', 'shorter than 1.60 m', 'shorter than 1.60'],
    'vanaf-190': ['langer dan 1,90', 'langer as 1,90', 'taller than 1.90 m', 'taller than 1.90'],
  },
  leeftijd: {
    'tot-12': ['jonger dan 12', 'jonger as 12', 'younger than 12'],
    'vanaf-50': ['ouder dan 50', 'alder as 50', 'older than 50'],
  },
  geslacht: {
    man: ['een man', 'mannelijk', 'jongen', 'jonge', 'boy', 'male'],
    vrouw: ['een vrouw', 'vrouwelijk', 'meisje', 'famke', 'girl', 'female'],
  },
  huid: { licht: ['blank', 'wit', 'white'], getint: ['bruin', 'licht getint'], donker: ['zwart', 'black'] },
};
const REVIEW_WORDS = {
  plaatsen: [
    'ja',
    'plaats',
    'plaatsen',
    'ok',
    'oke',
    'goed',
    'klopt',
    'het klopt',
    'zet in de groep',
    'plaats in de groep',
    'set yn de groep',
    'put it in the group',
    'verstuur',
    'verzenden',
    'sjoch',
    'yes',
    'place',
    'post',
    'send',
    'kloppet',
  ],
  veranderen: [
    'verander',
    'iets veranderen',
    'wat feroarje',
    'change something',
    'veranderen',
    'nee',
    'wijzig',
    'wijzigen',
    'aanpassen',
    'feroarje',
    'nee klopt niet',
    'change',
    'no',
  ],
  weggooien: [
    'weggooien',
    'weg',
    'gooi weg',
    'verwijder',
    'verwijderen',
    'fuortsmite',
    'fuort',
    'discard',
    'throw away',
    'delete',
  ],
} as const;
const GO_ON_WORDS = {
  verder: ['verder', 'ga verder', 'doorgaan', 'ja', 'fierder', 'go on', 'continue', 'yes'],
  opnieuw: ['opnieuw', 'opnieuw beginnen', 'nieuw', 'op e nij', 'again', 'start again', 'new'],
} as const;

/** What typed words mean in this state; in all three languages, whichever its person speaks. Pure. */
export function readTyped(state: OpenState, text: string): Input {
  const command = readCommand(text);
  if (command?.is === 'stop') return { is: 'stop' };
  if (command?.is === 'terug') return { is: 'terug' };
  switch (state.fase) {
    case 'vraag': {
      if (command?.is === 'overslaan')
        return { is: 'antwoord', vraag: state.vraag, antwoord: skipped(state.vraag) };
      return { is: 'antwoord', vraag: state.vraag, antwoord: readAnswer(state, state.vraag, text) };
    }
    case 'overzicht':
      return {
        is:
          wordOf(REVIEW_WORDS, text, { plaatsen: 'place', veranderen: 'change', weggooien: 'discard' }) ??
          'onbegrepen',
      };
    case 'kiezen': {
      const vraag = lineNamed(state, text);
      return vraag === undefined ? { is: 'onbegrepen' } : { is: 'regel', vraag };
    }
    case 'doorgaan': {
      const is = wordOf(GO_ON_WORDS, text, { verder: 'goOn', opnieuw: 'again' });
      return is === undefined ? { is: 'onbegrepen' } : is === 'opnieuw' ? { is, vooraf: {} } : { is };
    }
  }
}

/** What a tap means on a message of ours that asked `asked`; null if the key is none of its buttons. Pure. */
export function readTap(facts: Facts, asked: Asked, key: string): Input | null {
  const isKey = (pick: (texts: SignalementTexts) => string): boolean =>
    TEXTS.some((texts) => tapKey(pick(texts)) === key);
  if (isKey((texts) => texts.stop)) return { is: 'stop' };
  switch (asked) {
    case 'overzicht':
      if (isKey((texts) => texts.place)) return { is: 'plaatsen' };
      if (isKey((texts) => texts.change)) return { is: 'veranderen' };
      return isKey((texts) => texts.discard) ? { is: 'weggooien' } : null;
    case 'kiezen': {
      const vraag = QUESTIONS.find((question) => isKey((texts) => texts.labels[question]));
      return vraag ? { is: 'regel', vraag } : null;
    }
    case 'doorgaan':
      if (isKey((texts) => texts.goOn)) return { is: 'verder' };
      return isKey((texts) => texts.again) ? { is: 'opnieuw', vooraf: {} } : null;
    default: {
      if (isKey((texts) => texts.skip)) return { is: 'antwoord', vraag: asked, antwoord: skipped(asked) };
      const keuze = asked === 'bij' ? reportTapped(facts, isKey) : choiceTapped(asked, isKey);
      return keuze === undefined ? null : { is: 'antwoord', vraag: asked, antwoord: { is: 'keuze', keuze } };
    }
  }
}

type IsKey = (pick: (texts: SignalementTexts) => string) => boolean;

function choiceTapped(question: Question, isKey: IsKey): string | undefined {
  return choicesOf(question).find((code) => isKey((texts) => choiceText(texts, question, code)));
}

function reportTapped({ opties }: Facts, isKey: IsKey): string | undefined {
  if (isKey((texts) => texts.newReport)) return 'nieuw';
  return opties.find((one) => isKey((texts) => texts.reportNumber(one.nummer)))?.id;
}

/** What a code is called on its button. */
export function choiceText(texts: SignalementTexts, question: Question, code: string): string {
  if (!isChoiceQuestion(question)) return code;
  const names: Readonly<Record<string, string>> = texts.choices[question];
  return names[code] ?? code;
}

/** Neither person nor vehicle is an answer of its own; an unknown melding is a new one. */
function skipped(vraag: Question): Answer {
  if (vraag === 'wie') return { is: 'keuze', keuze: 'geen' };
  return vraag === 'bij' ? { is: 'keuze', keuze: 'nieuw' } : { is: 'niets' };
}

function readAnswer({ opties }: Facts, vraag: Question, typed: string): Answer {
  const tekst = oneLine(typed);
  if (vraag === 'bij') return reportNamed(opties, tekst);
  const keuze = isChoiceQuestion(vraag) ? choiceTyped(vraag, tekst) : undefined;
  if (keuze !== undefined) return { is: 'keuze', keuze };
  return { is: 'tekst', tekst: (vraag === 'kenteken' && plateIn(tekst)) || tekst };
}

function choiceTyped(question: ChoiceQuestion, text: string): string | undefined {
  const said = comparable(text);
  return choicesOf(question).find((code) => {
    const onButtons = TEXTS.map((texts) => choiceText(texts, question, code));
    const others = SYNONYMS[question]?.[code] ?? [];
    return [...onButtons, ...others].some((words) => isNear(said, comparable(words)));
  });
}

function reportNamed(opties: Facts['opties'], text: string): Answer {
  const said = comparable(text);
  const number = /^(?:melding |report |nummer )?(\d{1,6})$/.exec(said)?.[1];
  const named = opties.find((one) => String(one.nummer) === number);
  if (named) return { is: 'keuze', keuze: named.id };
  const isNew = [...TEXTS.map((texts) => texts.newReport), 'nieuw', 'nee', 'new', 'no', 'nij'].some((words) =>
    isNear(said, comparable(words)),
  );
  return isNew ? { is: 'keuze', keuze: 'nieuw' } : { is: 'tekst', tekst: text };
}

function lineNamed(facts: Facts, text: string): Question | undefined {
  const said = comparable(text);
  return relevant(facts).find((question) =>
    TEXTS.some((texts) => isNear(said, comparable(texts.labels[question]))),
  );
}

/** Whether typed words would place what is shown in the overview. Pure. */
export function saysPlace(text: string): boolean {
  return wordOf({ plaatsen: REVIEW_WORDS.plaatsen }, text, { plaatsen: 'place' }) !== undefined;
}

function wordOf<Word extends string>(
  words: Readonly<Record<Word, readonly string[]>>,
  text: string,
  buttons: Readonly<Record<Word, 'place' | 'change' | 'discard' | 'goOn' | 'again'>>,
): Word | undefined {
  const said = comparable(text);
  return (Object.keys(words) as Word[]).find((word) =>
    [...words[word], ...TEXTS.map((texts) => texts[buttons[word]])].some((one) =>
      isNear(said, comparable(one)),
    ),
  );
}

/** Typed words as one line that Postgres can keep: a new line would look like a line of ours. */
function oneLine(text: string): string {
  return cut(storable(text).replace(/\s+/g, ' ').trim(), LONGEST_ANSWER);
}
