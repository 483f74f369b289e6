/** What the guided description asks, in this order; those from `kleding` on about a person or a vehicle. */
export const QUESTIONS = [
  'bij',
  'wat',
  'waar',
  'wanneer',
  'wie',
  'kleding',
  'lengte',
  'leeftijd',
  'geslacht',
  'gezicht',
  'huid',
  'kleur',
  'merk',
  'type',
  'kenteken',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Skin colour comes last, as one feature among the others (issue "The eleven spelregels", 2; domain.md, rule 4). */
const PERSON: readonly Question[] = ['kleding', 'lengte', 'leeftijd', 'geslacht', 'gezicht', 'huid'];
const VEHICLE: readonly Question[] = ['kleur', 'merk', 'type', 'kenteken'];

/** Questions that are answered by tapping one of these codes, or by typing. */
export const CHOICES = {
  wanneer: ['nu', 'net', 'eerder'],
  wie: ['persoon', 'voertuig', 'geen'],
  lengte: ['tot-160', '160-175', '175-190', 'vanaf-190'],
  leeftijd: ['tot-12', '12-17', '18-30', '30-50', 'vanaf-50'],
  geslacht: ['man', 'vrouw', 'onbekend'],
  huid: ['licht', 'getint', 'donker', 'onbekend'],
} as const satisfies Partial<Record<Question, readonly string[]>>;
export type ChoiceQuestion = keyof typeof CHOICES;

export function isChoiceQuestion(question: Question): question is ChoiceQuestion {
  return question in CHOICES;
}

/** Codes that can be tapped; none where words are needed. */
export function choicesOf(question: Question): readonly string[] {
  return isChoiceQuestion(question) ? CHOICES[question] : [];
}

export type Answer =
  | { readonly is: 'keuze'; readonly keuze: string }
  | { readonly is: 'tekst'; readonly tekst: string }
  /** Not known, or not wanted to be said. */
  | { readonly is: 'niets' };
export type Answers = { readonly [question in Question]?: Answer };

/** An open melding that the description may belong to. */
export type OpenOne = { readonly id: string; readonly nummer: number };

/** What has been said, and which meldingen can be chosen. */
export type Facts = { readonly opties: readonly OpenOne[]; readonly antwoorden: Answers };

/** The questions that matter with these answers, in order. */
export function relevant({ opties, antwoorden }: Facts): readonly Question[] {
  const { wie } = antwoorden;
  const about = wie?.is === 'keuze' ? wie.keuze : 'geen';
  return [
    ...(opties.length > 0 ? (['bij'] as const) : []),
    ...(['wat', 'waar', 'wanneer', 'wie'] as const),
    ...(about === 'persoon' ? PERSON : about === 'voertuig' ? VEHICLE : []),
  ];
}

/** The first question that matters and was not answered; null if there is none. */
export function nextQuestion(facts: Facts): Question | null {
  return relevant(facts).find((question) => facts.antwoorden[question] === undefined) ?? null;
}
