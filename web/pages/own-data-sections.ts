import { LOOKS } from '#basis/catalogue/pages/looks.ts';
import { OWN_DATA } from '#basis/catalogue/pages/own-data.ts';
import { OWN_DATA_CODES } from '#basis/catalogue/pages/own-data-codes.ts';
import type { Language } from '#basis/language.ts';
import type { OwnData, OwnMessage } from '#basis/own-data.ts';
import { moment } from '../when.ts';

type Texts = (typeof OWN_DATA)[Language];
export type SectionName = keyof Texts['sections'];

/** One kind of thing that is held of somebody, as a table; what it is of comes first in each row. */
export type Section = {
  readonly name: SectionName;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type Word = keyof Texts['words'];
type Means = {
  readonly texts: Texts;
  readonly language: Language;
  readonly when: (at: Date | string) => string;
  readonly where: (gebied: string) => string;
  readonly code: (code: string | null) => string;
  readonly room: (soort: string) => string;
};

const KEY_SIGN = '–';

/** Everything that is held of somebody, kind by kind, in their language. Pure. */
export function sectionsOf(data: OwnData, language: Language): readonly Section[] {
  const means = meansOf(data, language);
  return [
    ...takingPart(data, means),
    ...written(data, means),
    ...reported(data, means),
    ...seen(data, means),
  ];
}

/** What they wrote in the groups. Pure. */
export function messagesSection(
  data: OwnData,
  messages: readonly OwnMessage[],
  language: Language,
): Omit<Section, 'name'> {
  const { texts, when, where, room } = meansOf(data, language);
  const { op, waar, tekst } = texts.words;
  return {
    title: texts.messages.title,
    head: [op, waar, tekst],
    rows: messages.map((it) => [
      when(it.op),
      `${where(it.gebied)}, ${room(it.kamer)}`,
      it.woorden ?? it.soort,
    ]),
  };
}

function meansOf(data: OwnData, language: Language): Means {
  const texts = OWN_DATA[language];
  const codes = OWN_DATA_CODES[language];
  const names = new Map<string, string>(data.lidmaatschappen.map(({ gebied, naam }) => [gebied, naam]));
  const look = (from: Readonly<Record<string, string>>, key: string): string => from[key] ?? key;
  return {
    ...{ texts, language },
    when: (at) => moment(at, language),
    where: (gebied) => names.get(gebied) ?? gebied,
    code: (code) => (code === null ? KEY_SIGN : look(codes.codes, code)),
    room: (soort) => look(codes.rooms, soort),
  };
}

function section(
  { texts }: Means,
  name: SectionName,
  head: readonly Word[],
  rows: readonly string[][],
): Section {
  return { name, title: texts.sections[name], head: head.map((word) => texts.words[word]), rows };
}

function takingPart(data: OwnData, means: Means): Section[] {
  const { when, where, code, room, texts, language } = means;
  const roles = LOOKS[language].roles;
  return [
    section(
      means,
      'lidmaatschappen',
      ['waar', 'rol', 'sinds', 'tot'],
      data.lidmaatschappen.map((it) => [
        it.naam,
        roles[it.rol],
        when(it.sinds),
        it.tot === null ? texts.words.nu : `${when(it.tot)} (${code(it.reden)})`,
      ]),
    ),
    section(
      means,
      'vertrokken',
      ['op', 'waar', 'wat', 'reden'],
      data.vertrokken.map((it) => [when(it.op), where(it.gebied), room(it.soort), code(it.reden)]),
    ),
    section(
      means,
      'sessies',
      ['sinds', 'eindigt'],
      data.sessies.map((it) => [when(it.begonnen), when(it.eindigt)]),
    ),
  ];
}

function written(data: OwnData, means: Means): Section[] {
  const { when, where, code, room, texts } = means;
  return [
    section(
      means,
      'berichten',
      ['op', 'waar', 'toestand', 'tekst'],
      data.berichten.map((it) => [
        when(it.op),
        `${where(it.gebied)}, ${room(it.kamer)}`,
        code(it.staat),
        it.tekst ?? KEY_SIGN,
      ]),
    ),
    section(
      means,
      'tips',
      ['op', 'wat', 'regel', 'tekst'],
      data.tips.map((it) => [
        when(it.op),
        code(it.actie),
        it.regels.join(', ') || KEY_SIGN,
        it.getoond ?? KEY_SIGN,
      ]),
    ),
    section(
      means,
      'maatregelen',
      ['op', 'wat', 'regel', 'toestand', 'tot'],
      data.maatregelen.map((it) => [
        when(it.op),
        code(it.soort),
        String(it.regel),
        code(it.staat),
        when(it.stil_tot ?? it.telt_tot),
      ]),
    ),
    section(
      means,
      'bezwaren',
      ['op', 'wat', 'toestand'],
      data.bezwaren.map((it) => [when(it.op), code(it.tegen), `${code(it.staat)} (${when(it.sinds)})`]),
    ),
    section(
      means,
      'gesprekken',
      ['op', 'toestand', 'tekst'],
      data.gesprekken.map((it) => [
        when(it.op),
        code(it.einde ?? 'open'),
        it.te_plaatsen ?? spokenAnswers(it.antwoorden),
      ]),
    ),
    section(
      means,
      'fotos',
      ['op', 'wat', 'toestand'],
      data.fotos.map((it) => [
        when(it.op),
        code(it.soort),
        [
          it.gewist === null ? code(it.staat) : `${texts.photoGone} (${when(it.gewist)})`,
          ...(it.kopie ? [texts.policeCopy] : []),
        ].join('; '),
      ]),
    ),
  ];
}

function reported(data: OwnData, means: Means): Section[] {
  const { when, where, code, texts } = means;
  const numbered = (it: { nummer: number; gebied: string }): string =>
    `${where(it.gebied)}, nr. ${it.nummer}`;
  return [
    section(
      means,
      'meldingen',
      ['op', 'nummer', 'toestand', 'tekst'],
      data.meldingen.map((it) => [
        when(it.op),
        numbered(it),
        it.soort === null ? code(it.toestand) : `${code(it.toestand)} (${code(it.soort)})`,
        [it.plaats, it.wat].filter((one) => one !== null).join(': ') || KEY_SIGN,
      ]),
    ),
    section(
      means,
      'tekens',
      ['op', 'nummer', 'wat'],
      data.tekens.map((it) => [
        when(it.op),
        numbered(it),
        it.ongedaan === null ? code(it.soort) : `${code(it.soort)} (${texts.undone})`,
      ]),
    ),
    section(
      means,
      'rapporten',
      ['op', 'wat', 'toestand', 'tekst'],
      data.rapporten.map((it) => [when(it.op), code(it.over), code(it.toestand), it.reden ?? KEY_SIGN]),
    ),
    section(
      means,
      'weggehaald',
      ['op', 'waar'],
      data.weggehaald.map((it) => [when(it.op), where(it.gebied)]),
    ),
  ];
}

function seen(data: OwnData, means: Means): Section[] {
  const { when, texts, language, code } = means;
  const { roles, reasons } = LOOKS[language];
  const actions: Readonly<Record<string, string>> = OWN_DATA_CODES[language].actions;
  const by = { ...texts.by, ...roles };
  return [
    section(
      means,
      'inzage',
      ['op', 'wie', 'reden', 'tekst'],
      data.inzage.map((it) => [when(it.at), roles[it.role], reasons[it.reason], it.words ?? KEY_SIGN]),
    ),
    section(
      means,
      'logboek',
      ['op', 'wat', 'wie', 'reden'],
      data.logboek.map((it) => [
        when(it.at),
        actions[it.action] ?? it.action,
        it.name === null ? by[it.by] : `${it.name} (${by[it.by]})`,
        (reasons as Readonly<Record<string, string>>)[it.reason ?? ''] ?? code(it.reason),
      ]),
    ),
  ];
}

/** What somebody answered so far, without the form in which it is kept. */
function spokenAnswers(answers: unknown): string {
  if (typeof answers === 'string') return answers;
  if (typeof answers !== 'object' || answers === null) return KEY_SIGN;
  const words = Object.values(answers)
    .map(spokenAnswers)
    .filter((text) => text !== KEY_SIGN);
  return words.join(', ') || KEY_SIGN;
}
