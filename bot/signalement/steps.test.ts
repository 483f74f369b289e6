import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstCourse, nextCourse } from './course.ts';
import type { Answer, Facts, Question } from './questions.ts';
import { CHOICES, nextQuestion, QUESTIONS, relevant } from './questions.ts';
import { readTap, readTyped } from './read-input.ts';
import { stateOf } from './state.ts';
import type { Input, OpenState, State } from './steps.ts';
import { advance, beginState } from './steps.ts';

const MELDING = '3f0c9c1e-4a54-4b26-9c2f-0a4d8d1c7e11';
const OTHER = '3f0c9c1e-4a54-4b26-9c2f-0a4d8d1c7e12';
const NOTHING: Facts = { opties: [], antwoorden: {} };
const say = (state: State, ...texts: readonly string[]): State =>
  texts.reduce((at, text) => (at.fase === 'klaar' ? at : advance(at, readTyped(at, text))), state);
const asks = (state: State): string => (state.fase === 'vraag' ? state.vraag : state.fase);
const PERSON = [
  'voelt aan autodeuren',
  'Voorstraat',
  'nu',
  'persoon',
  'zwarte jas',
  '1,80',
  '18 tot 30',
  'man',
  'bril',
];

describe('a description', () => {
  test('goes from what happens to skin colour last, and then shows the whole', () => {
    const asked: string[] = [];
    let state = beginState(NOTHING);
    for (const text of [...PERSON, 'overslaan']) {
      asked.push(asks(state));
      state = say(state, text);
    }
    expect(asked).toEqual([
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
    ]);
    expect(asks(state)).toBe('overzicht');
    expect(state.antwoorden).toMatchObject({
      wanneer: { is: 'keuze', keuze: 'nu' },
      lengte: { is: 'tekst', tekst: '1,80' },
      leeftijd: { is: 'keuze', keuze: '18-30' },
      huid: { is: 'niets' },
    });
  });

  test('asks no more of what the report said, unless it said only looks', () => {
    const said = (wat: string): Facts => ({
      opties: [],
      antwoorden: { wat: { is: 'tekst', tekst: wat }, waar: { is: 'tekst', tekst: 'Voorstraat' } },
    });
    expect(asks(beginState(said('voelt aan deuren')))).toBe('wanneer');
    expect(asks(say(beginState(said('Een Poolse man')), 'steelt fietsen'))).toBe('wanneer');
  });

  test('asks again what somebody does until it is said', () => {
    const state = say(beginState(NOTHING), 'Marokkaanse jongen met rode pet', 'overslaan');
    expect(state).toMatchObject({ fase: 'vraag', vraag: 'wat', hint: 'gedrag' });
    expect(state.antwoorden).toEqual({});
    expect(asks(say(state, 'hij gooit ruiten in'))).toBe('waar');
  });

  test('of a vehicle asks for the plate, once more if it looks like none', () => {
    const state = say(
      beginState(NOTHING),
      'rijdt rondjes',
      'haven',
      'net',
      'auto',
      'blauw',
      'overslaan',
      'busje',
    );
    expect(asks(state)).toBe('kenteken');
    expect(say(state, '12-abc-3').antwoorden.kenteken).toEqual({ is: 'tekst', tekst: '12-ABC-3' });
    const again = say(state, 'iets met XK');
    expect(again).toMatchObject({ vraag: 'kenteken', hint: 'kenteken' });
    expect(asks(say(again, 'iets met XK'))).toBe('overzicht');
  });

  test('keeps words on one line, without what a database refuses', () => {
    const state = say(beginState(NOTHING), 'voelt aan deuren\nWaar: elders\u0000 \uD800');
    expect(state.antwoorden.wat).toEqual({ is: 'tekst', tekst: 'voelt aan deuren Waar: elders \uFFFD' });
  });

  test('takes a step back, and a tap on an earlier question changes it', () => {
    const state = say(beginState(NOTHING), 'voelt aan deuren', 'Voorstraat', 'nu');
    expect(asks(say(state, 'terug'))).toBe('wanneer');
    expect(asks(say(state, 'terug', 'net'))).toBe('wie');
    const tap = readTap(state, 'wanneer', 'eerder');
    const changed = tap ? advance(state, tap) : state;
    expect(changed).toMatchObject({ vraag: 'wie', antwoorden: { wanneer: { keuze: 'eerder' } } });
    expect(say(beginState(NOTHING), 'terug')).toMatchObject({ vraag: 'wat', hint: 'eerste' });
  });

  test('lets a line be changed from the overview, and comes back to it', () => {
    const whole = say(beginState(NOTHING), ...PERSON, 'licht');
    const changed = say(whole, 'veranderen', 'kleding', 'groene jas');
    expect(asks(changed)).toBe('overzicht');
    expect(changed.antwoorden.kleding).toEqual({ is: 'tekst', tekst: 'groene jas' });
    expect(asks(say(whole, 'veranderen', 'terug'))).toBe('overzicht');
    const car = say(whole, 'verander', 'persoon of voertuig', 'auto', 'rood', 'Opel', 'busje', 'overslaan');
    expect(asks(car)).toBe('overzicht');
    expect(relevant(car)).not.toContain('huid');
  });

  test('ends by placing, throwing away or stopping, and nothing follows', () => {
    const whole = say(beginState(NOTHING), ...PERSON, 'donker');
    expect(say(whole, 'ja')).toMatchObject({ fase: 'klaar', einde: 'plaatsen' });
    expect(say(whole, 'weggooien')).toMatchObject({ fase: 'klaar', einde: 'weggegooid' });
    const ended = say(beginState(NOTHING), 'STOP!');
    expect(ended).toMatchObject({ fase: 'klaar', einde: 'gestopt' });
    expect(advance(ended, { is: 'plaatsen' })).toBe(ended);
  });

  test('asks whether it goes on when another one is begun', () => {
    const state = say(beginState(NOTHING), 'voelt aan deuren');
    const asked = advance(state, { is: 'begin', naar: OTHER });
    expect(asks(asked)).toBe('doorgaan');
    expect(asks(say(asked, 'verder'))).toBe('waar');
    expect(advance(asked, { is: 'opnieuw', vooraf: {} })).toMatchObject({ vraag: 'wat', antwoorden: {} });
    expect(advance(state, { is: 'begin', naar: null })).toMatchObject({ vraag: 'waar', hint: 'bezig' });
  });

  test('asks to which melding it belongs, by number or as new', () => {
    const opties = [{ id: MELDING, nummer: 12 }];
    const state = beginState({ opties, antwoorden: {} });
    expect(asks(state)).toBe('bij');
    expect(say(state, 'melding 12').antwoorden.bij).toEqual({ is: 'keuze', keuze: MELDING });
    expect(say(state, 'iets nieuws').antwoorden.bij).toEqual({ is: 'keuze', keuze: 'nieuw' });
    expect(say(state, 'geen idee wat')).toMatchObject({ vraag: 'bij', hint: 'tik' });
  });
});

const question = fc.constantFrom(...QUESTIONS);
const anyText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    'stop',
    'terug',
    'overslaan',
    'nu',
    'auto',
    'persoon',
    'ja',
    'veranderen',
    'kleding',
    '12-AB-34',
    'voelt aan deuren',
  ),
);
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .constantFrom(...Object.values(CHOICES).flat(), MELDING, 'nieuw')
    .map((keuze): Answer => ({ is: 'keuze', keuze })),
  anyText.map((tekst): Answer => ({ is: 'tekst', tekst })),
  fc.constant<Answer>({ is: 'niets' }),
);
const anyInput: fc.Arbitrary<Input | string> = fc.oneof(
  anyText,
  fc.record({ is: fc.constant('antwoord' as const), vraag: question, antwoord: anyAnswer }),
  fc.record({ is: fc.constant('regel' as const), vraag: question }),
  fc.constantFrom<Input>(
    ...(['terug', 'plaatsen', 'veranderen', 'weggooien', 'verder', 'onbegrepen'] as const).map((is) => ({
      is,
    })),
    { is: 'opnieuw', vooraf: {} },
    { is: 'begin', naar: null },
    { is: 'begin', naar: OTHER },
  ),
);
const anyFacts: fc.Arbitrary<Facts> = fc.constantFrom<Facts>(NOTHING, {
  opties: [{ id: MELDING, nummer: 12 }],
  antwoorden: { waar: { is: 'tekst', tekst: 'haven' } },
});

/** What somebody who wants to be done types, whatever is asked. */
function helpful(state: OpenState): string {
  if (state.fase === 'overzicht') return 'plaats in de groep';
  if (state.fase === 'kiezen') return 'terug';
  if (state.fase === 'doorgaan') return 'verder';
  return (
    ({ wat: 'voelt aan deuren', bij: 'nieuw', wie: 'persoon' } as Partial<Record<Question, string>>)[
      state.vraag
    ] ?? 'overslaan'
  );
}

test('whatever somebody does, they are never stuck: a few plain answers lead to the end', () => {
  fc.assert(
    fc.property(anyFacts, fc.array(anyInput, { maxLength: 40 }), (facts, inputs) => {
      let state = beginState(facts);
      for (const input of inputs) {
        if (state.fase === 'klaar') break;
        state = advance(state, typeof input === 'string' ? readTyped(state, input) : input);
        // What is kept in the database comes back as it was.
        expect(stateOf(JSON.parse(JSON.stringify(state)))).toEqual(state);
        if (state.fase === 'overzicht') expect(nextQuestion(state)).toBeNull();
        if (state.fase === 'vraag') expect(relevant(state)).toContain(state.vraag);
      }
      for (let turns = 0; state.fase !== 'klaar'; turns += 1) {
        expect(turns).toBeLessThan(20);
        state = say(state, helpful(state));
      }
      if (state.einde === 'plaatsen') expect(state.antwoorden.wat?.is).toBe('tekst');
    }),
  );
});

test('the course has one question open, the one that is asked, and every message a number of its own', () => {
  fc.assert(
    fc.property(anyFacts, fc.array(anyInput, { maxLength: 40 }), (facts, inputs) => {
      let state = beginState(facts);
      let course = firstCourse(state);
      let turn = 0;
      for (const input of inputs) {
        if (state.fase === 'klaar') break;
        const after = advance(state, typeof input === 'string' ? readTyped(state, input) : input);
        if (after === state || after.fase === 'klaar') continue;
        turn += 1;
        course = nextCourse(course, state, after, turn);
        state = after;
        expect(course.vragen.filter((one) => one.tot === null).map((one) => one.wat)).toEqual([asks(state)]);
        expect(new Set(course.vragen.map((one) => one.nr)).size).toBe(course.vragen.length);
      }
    }),
  );
});
