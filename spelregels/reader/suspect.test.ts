import { expect, test } from 'vitest';
import { exceptionOf } from '../excepted.ts';
import { judge } from '../judge.ts';
import type { Target } from '../learned/model.ts';
import { TARGETS } from '../learned/model.ts';
import type { Circumstances } from '../types.ts';
import { READER_LIMITS } from './suspect.ts';

const PASSES = 'De heg bij de speeltuin is gesnoeid door de hovenier van de gemeente';
const SURE = 20;
/** Scores of a reader that is sure of some targets and sure that it is none of the others. */
const sureOf = (...targets: readonly Target[]): number[] =>
  TARGETS.map((target) =>
    targets.includes(target) || (target === 'enige' && targets.length > 0) ? SURE : -SURE,
  );
const judged = (text: string, scores: readonly number[], over: Partial<Circumstances> = {}) =>
  judge(
    { text, kind: 'text' },
    { role: 'resident', room: 'melding', read: new Map([[text, scores]]), ...over },
  );

test('without it, or where it sees nothing, a message passes', () => {
  expect(judged(PASSES, sureOf()).action).toBe('allow');
  expect(judge({ text: PASSES, kind: 'text' }, { role: 'resident', room: 'melding' }).action).toBe('allow');
});

test.each([
  ['4', 4, 'nudge'],
  ['8', 8, 'nudge'],
  ['9', 9, 'hold'],
  ['9-verkeer', 9, 'nudge'],
  ['10', 10, 'hold'],
  ['11', 11, 'nudge'],
] as const)('what it is sure of is found: spelregel %s', (target, rule, action) => {
  const verdict = judged(PASSES, sureOf(target));
  expect(verdict.action).toBe(action);
  expect(verdict.findings).toMatchObject([{ rule, fragment: PASSES }]);
});

test.each([
  'Hond is weer bij zijn baasje',
  'Poes zit weer binnen',
  'Ik houd hem in de gaten vanuit mijn raam',
])('what is plainly harmless is neither held nor tipped: %s', (text) =>
  expect(judged(text, sureOf('9')).findings).toEqual([]),
);

test('of several the likeliest is told', () => {
  const scores = sureOf('3', '5');
  scores[TARGETS.indexOf('5')] = 2 * SURE;
  expect(judged(PASSES, scores).findings.map(({ rule }) => rule)).toEqual([5]);
});

test('it says nothing where danger may be, nor where something was found already', () => {
  expect(judged(PASSES, sureOf('9', 'nood')).findings).toEqual([]);
  expect(judged('Wat een klootzak is dat', sureOf('4')).findings.map(({ rule }) => rule)).toEqual([8]);
});

test('a tip gives way to a spelregel that is much likelier broken, not to one that is hardly so', () => {
  const text = 'Goedemorgen allemaal, fijn weekend!';
  const rules = (scores: readonly number[]) => judged(text, scores).findings.map(({ rule }) => rule);
  expect(rules(sureOf('11'))).toEqual([11]);
  const both = sureOf('11', '5');
  expect(rules(both)).toEqual([11]);
  both[TARGETS.indexOf('5')] = 3 * SURE;
  expect(rules(both)).toEqual([5]);
});

test.each(['Fatbike', 'VERNIELING!', 'Voorstraat!', 'Wij gaan'])(
  'of a word or two it makes nothing: %s',
  (text) => {
    for (const target of ['8', '9', '11'] as const) expect(judged(text, sureOf(target)).action).toBe('allow');
  },
);

test('what a rule found in the words it must be surer about, to say that it is none or that it may be danger', () => {
  const scores = (value: number, danger: number): number[] =>
    TARGETS.map((target) => (target === 'nood' ? danger : value));
  const text = 'Die auto rijdt steeds rondjes, we moeten hem samen klemrijden';
  const { doubtTold, sureDanger } = READER_LIMITS;
  expect(judged(text, scores(0, -SURE)).findings.map(({ rule }) => rule)).toEqual([9]);
  expect(judged(text, scores(doubtTold - SURE, -SURE)).findings).toEqual([]);
  expect(judged(text, scores(-SURE, sureDanger - 0.1)).findings.map(({ rule }) => rule)).toEqual([9]);
  expect(judged(text, scores(-SURE, sureDanger)).findings).toEqual([]);
});

const DISCRIMINATES = 'Alle Polen zijn dieven';
const WEAPON = 'Ik ga vanavond met een knuppel op hem wachten bij de brug';

test.each([
  [DISCRIMINATES, '8', 'soften'],
  [WEAPON, '9', 'hold'],
] as const)(
  'what is found for how it is meant stands if it believes that, and not where danger may be: %s',
  (text, target, action) => {
    expect(judged(text, sureOf(target)).action).toBe(action);
    expect(judged(text, sureOf())).toMatchObject({ action: 'allow', findings: [], text });
    expect(judged(text, sureOf(target, 'nood'))).toMatchObject({ action: 'allow', findings: [], text });
  },
);

test.each([
  ['a word of a list', 'Wat een klootzak is dat', 'soften'],
  ['a plain threat', 'Ik maak je af', 'hold'],
  ['a word for a group that hurts by itself', 'Er loopt een neger door de straat', 'soften'],
  ['what is said of men or women', 'Vrouwen kunnen niet autorijden', 'soften'],
  ['a telephone number', 'Bel Karin maar, 06-12345678', 'hold'],
] as const)('it has no say in %s', (_what, text, action) => {
  expect(judge({ text, kind: 'text' }, { role: 'resident', room: 'melding' }).action).toBe(action);
  for (const scores of [sureOf(), sureOf('nood')]) expect(judged(text, scores).action).toBe(action);
});

test('what a sentence is doubted for is not hidden behind a word that is masked', () => {
  const text = `${DISCRIMINATES}, wat een klootzak is dat`;
  const codes = (scores: readonly number[]) => judged(text, scores).findings.map(({ code }) => code);
  expect(codes(sureOf('8'))).toEqual(['discriminatie', 'belediging']);
  expect(codes(sureOf())).toEqual(['belediging']);
});

const HELP = 'HELP er staat iemand met een mes voor mijn deur';

test('where it is sure that nothing is going on, words of an emergency keep a tip away no longer', () => {
  expect(judged(HELP, sureOf()).action).toBe('allow');
  for (const [target, rule] of [
    ['3', 3],
    ['9', 9],
  ] as const) {
    const verdict = judged(HELP, sureOf(target));
    expect(verdict).toMatchObject({ action: 'nudge', emergency: false, text: HELP });
    expect(verdict.findings).toMatchObject([{ rule, action: 'nudge' }]);
  }
  expect(judged(HELP, sureOf('9', 'nood'))).toMatchObject({ action: 'allow', emergency: true, findings: [] });
});

test.each([
  'hij heeft een overdosis',
  'sla hem van die vrouw af!!',
  'ik sla hem neer, hij zit aan mijn vrouw',
  'pak een mes en snij hem los hij hangt aan de boom',
])('of a cry, a rescue or a few words it does not say that nothing is going on: %s', (text) =>
  expect(judged(text, sureOf('9'))).toMatchObject({ action: 'allow', emergency: true }),
);

test('what would wait is tipped about then, as the rules found it; a photo waits all the same', () => {
  const text = 'Help, brand in de keuken! Bel Karin, 06-12345678';
  expect(judged(text, sureOf())).toMatchObject({ action: 'allow', emergency: true });
  const calm = judged(text, sureOf('10'));
  expect(calm).toMatchObject({ action: 'nudge', emergency: false, text });
  expect(calm.findings).toMatchObject([{ code: 'telefoonnummer', action: 'nudge' }]);
  const read = new Map([[text, sureOf('10')]]);
  const photo = judge({ text, kind: 'image' }, { role: 'resident', room: 'melding', read });
  expect(photo.action).toBe('hold');
});

test.each([
  ['how calm', (scores: number[]) => (scores[TARGETS.indexOf('nood')] = READER_LIMITS.calm)],
  ['how sure', (scores: number[]) => (scores[TARGETS.indexOf('enige')] = -SURE)],
] as const)('at the limit of %s it stays an emergency', (_what, change) => {
  const scores = sureOf('3');
  change(scores);
  expect(judged(HELP, scores)).toMatchObject({ action: 'allow', emergency: true, findings: [] });
});

test('a word that is masked in an emergency stays masked, whatever it says', () => {
  const text = 'Help, die klootzak staat met een mes voor mijn deur';
  for (const scores of [sureOf(), sureOf('3')])
    for (const strictness of ['gewoon', 'streng'] as const)
      expect(judged(text, scores, { strictness })).toMatchObject({ action: 'soften', emergency: true });
});

test('what it read of another text does not count, and chatter has its place in buurtpraat', () => {
  const read = new Map([['iets anders', sureOf('9')]]);
  expect(judged(PASSES, [], { read }).findings).toEqual([]);
  expect(judged(PASSES, sureOf('11'), { room: 'buurtpraat' }).findings).toEqual([]);
});

test('a wijk tries a rule on it too, and an allowed wording stays allowed', () => {
  expect(judged(PASSES, sureOf('4'), { trial: [4] })).toMatchObject({
    action: 'allow',
    tried: [{ rule: 4 }],
  });
  const [found] = judged(PASSES, sureOf('4')).findings;
  const exception = found && exceptionOf(found);
  if (!exception) expect.fail('the reader found nothing');
  expect(judged(PASSES, sureOf('4'), { exceptions: [exception] }).action).toBe('allow');
  expect(judged(PASSES, sureOf('8'), { exceptions: [exception] }).action).toBe('nudge');
});

test.each([
  ['tried', { trial: [8] }],
  ['allowed', { exceptions: [{ code: 'belediging', words: 'klootzak' }] }],
] as const)('where what the rules would mask is %s, it reads on', (_what, over) => {
  const text = 'Wat een klootzak is dat';
  expect(judged(text, sureOf()).findings.map(({ rule }) => rule)).toEqual([8]);
  const verdict = judged(text, sureOf('4'), over);
  expect(verdict.findings.map(({ rule }) => rule)).toEqual([4]);
  expect([verdict.action, verdict.text]).toEqual(['nudge', text]);
  expect(verdict.tried.map(({ rule }) => rule)).toEqual('trial' in over ? [8] : []);
});

test('what the wijk allowed or tries of what gets a tip keeps it from nothing either', () => {
  const text = 'Goedemorgen allemaal, fijne dag';
  const [found] = judge({ text, kind: 'text' }, { role: 'resident', room: 'melding' }).findings;
  const exception = found && exceptionOf(found);
  if (!exception) expect.fail('the rules found nothing');
  const scores = sureOf('8', '11');
  expect(judged(text, scores).findings.map(({ rule }) => rule)).toEqual([11]);
  scores[TARGETS.indexOf('8')] = 2 * SURE;
  for (const over of [{ exceptions: [exception] }, { trial: [11] }] as const)
    expect(judged(text, scores, over).findings.map(({ rule }) => rule)).toEqual([8]);
  expect(judged(text, scores, { trial: [11] }).tried.map(({ rule }) => rule)).toEqual([11]);
});

test('it takes the sentence that it is about, exactly as typed', () => {
  const text =
    'De lamp op het plein doet het weer. Dat volk van de camping deugt natuurlijk niet, u kent ze.';
  const [found] = judged(text, sureOf('4')).findings;
  expect(text).toContain(found?.fragment);
  expect(found?.fragment).toBe(text.slice(found?.start, found?.end));
});

test('what is said for an allowed wording stays allowed, and another spelregel is found', () => {
  const exceptions = [{ code: 'schelden', words: 'kutlamp' }];
  const text = 'Die kutlamp bij de poort flikkert weer';
  expect(judged(text, sureOf('8'), { exceptions }).action).toBe('allow');
  expect(judged('Die lamp bij de poort flikkert weer', sureOf('8'), { exceptions }).action).toBe('nudge');
  expect(judged(text, sureOf('4', '8'), { exceptions }).findings.map(({ rule }) => rule)).toEqual([4]);
});
