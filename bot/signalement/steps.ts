import { onlyLooks } from './only-looks.ts';
import { plateIn } from './plate.ts';
import type { Answer, Answers, Facts, Question } from './questions.ts';
import { choicesOf, isChoiceQuestion, nextQuestion, relevant } from './questions.ts';

/** Why something is asked (again). */
export type Hint = 'gedrag' | 'kenteken' | 'tik' | 'eerste' | 'bezig' | 'nood';
/** How it ended. `plaatsen`: its person says that it can go to the group. */
export type Ending = 'plaatsen' | 'gestopt' | 'weggegooid';

export type Asking =
  | {
      readonly fase: 'vraag';
      readonly vraag: Question;
      /** What comes after the answer: the next question, or the overview from which it was changed. */
      readonly daarna: 'volgende' | 'overzicht';
      readonly hint: Hint | null;
    }
  /** The whole is shown: place, change or throw away. */
  | { readonly fase: 'overzicht'; readonly hint: Hint | null }
  /** Which line to change. */
  | { readonly fase: 'kiezen'; readonly hint: Hint | null };
type Open =
  | Asking
  /** Began again about another melding while this one runs. */
  | { readonly fase: 'doorgaan'; readonly terug: Asking; readonly naar: string; readonly hint: Hint | null };
export type State = (Open | { readonly fase: 'klaar'; readonly einde: Ending }) & Facts;
export type OpenState = Open & Facts;

export type Input =
  | {
      readonly is: 'antwoord';
      readonly vraag: Question;
      readonly antwoord: Answer;
      readonly vooraf?: Answers;
    }
  | { readonly is: 'terug' }
  | { readonly is: 'stop' }
  | { readonly is: 'plaatsen' }
  | { readonly is: 'veranderen' }
  | { readonly is: 'weggooien' }
  | { readonly is: 'regel'; readonly vraag: Question }
  /** It is begun anew, about the melding `naar` or about whatever runs. */
  | { readonly is: 'begin'; readonly naar: string | null }
  | { readonly is: 'verder' }
  | { readonly is: 'opnieuw'; readonly vooraf: Answers }
  /** Words of an emergency: they go another way, and what was asked is asked again. */
  | { readonly is: 'nood' }
  /** Words that fit nothing that was asked. */
  | { readonly is: 'onbegrepen' };

/** Where a description begins; `antwoorden` is what the report said already. */
export function beginState(facts: Facts): State {
  const sound = withoutLooksAlone(facts);
  return next({ ...sound, fase: 'overzicht', hint: null });
}

/** What follows from an input. Pure, never throws; what makes no sense now changes nothing (the same object). */
export function advance(state: State, input: Input): State {
  if (state.fase === 'klaar') return state;
  switch (input.is) {
    case 'stop':
      return end(state, 'gestopt');
    case 'antwoord':
      return answer(state, input.vraag, input.antwoord, input.vooraf);
    case 'terug':
      return back(state);
    case 'begin':
      return beginAgain(state, input.naar);
    case 'nood':
      return { ...state, hint: 'nood' };
    case 'onbegrepen':
      return { ...state, hint: 'tik' };
    default:
      return state.fase === 'doorgaan' ? choose(state, input) : review(state, input);
  }
}

function review(state: OpenState, input: Input): State {
  if (input.is === 'plaatsen' && state.fase === 'overzicht') return end(state, 'plaatsen');
  if (input.is === 'weggooien' && state.fase !== 'vraag') return end(state, 'weggegooid');
  const { opties, antwoorden } = state;
  if (input.is === 'veranderen' && state.fase === 'overzicht')
    return { opties, antwoorden, fase: 'kiezen', hint: null };
  if (input.is === 'regel' && state.fase !== 'vraag' && relevant(state).includes(input.vraag))
    return { opties, antwoorden, fase: 'vraag', vraag: input.vraag, daarna: 'overzicht', hint: null };
  return state;
}

function choose(state: Extract<OpenState, { fase: 'doorgaan' }>, input: Input): State {
  const { opties, antwoorden, terug } = state;
  if (input.is === 'verder') return { ...terug, hint: null, opties, antwoorden };
  if (input.is === 'opnieuw') return beginState({ opties: [], antwoorden: input.vooraf });
  return state;
}

function end({ opties, antwoorden }: Facts, einde: Ending): State {
  return { opties, antwoorden, fase: 'klaar', einde };
}

/** An answer to what is asked now, or a change of a former one. */
function answer(state: OpenState, vraag: Question, given: Answer, vooraf: Answers = {}): State {
  if (!isSound(state, vraag, given)) return state;
  const { opties } = state;
  const isAsked = state.fase === 'vraag' && state.vraag === vraag;
  const hint = doubt(state, vraag, given);
  if (hint !== null) return isAsked ? { ...state, hint } : state;
  const antwoorden = withoutLooksAlone({
    opties,
    antwoorden: { ...vooraf, ...state.antwoorden, [vraag]: given },
  }).antwoorden;
  if (isAsked) return next({ ...state, antwoorden });
  return settle({ ...state, antwoorden, hint: null });
}

/** False for what cannot be an answer to it: a code of another question, a melding that was not among those to choose. */
function isSound({ opties, antwoorden }: Facts, vraag: Question, given: Answer): boolean {
  if (!relevant({ opties, antwoorden }).includes(vraag)) return false;
  if (given.is !== 'keuze') return true;
  if (vraag === 'bij') return given.keuze === 'nieuw' || opties.some((one) => one.id === given.keuze);
  return choicesOf(vraag).includes(given.keuze);
}

/** Why an answer is not taken. A plate that looks like none is asked for once more, and then taken as typed. */
function doubt(state: OpenState, vraag: Question, given: Answer): Hint | null {
  if (given.is === 'tekst' && given.tekst.trim() === '') return 'tik';
  if (vraag === 'wat') return given.is === 'tekst' && !onlyLooks(given.tekst) ? null : 'gedrag';
  if ((vraag === 'wie' || vraag === 'bij') && given.is === 'tekst') return 'tik';
  if (vraag !== 'kenteken' || given.is !== 'tekst' || plateIn(given.tekst) !== null) return null;
  const askedTwice = state.fase === 'vraag' && state.vraag === vraag && state.hint === 'kenteken';
  return askedTwice ? null : 'kenteken';
}

/** After the answer to what was asked: the next thing that is not known, or the overview. */
function next(state: OpenState): State {
  const { opties, antwoorden } = state;
  const vraag = nextQuestion(state);
  if (vraag === null) return { opties, antwoorden, fase: 'overzicht', hint: null };
  const daarna = state.fase === 'vraag' ? state.daarna : 'volgende';
  return { opties, antwoorden, fase: 'vraag', vraag, daarna, hint: null };
}

/** After a change of an earlier answer: what is asked now stays so if it still matters. */
function settle(state: OpenState): State {
  if (state.fase === 'vraag') return relevant(state).includes(state.vraag) ? state : next(state);
  if (state.fase === 'doorgaan') return state;
  return next({ ...state, hint: null });
}

function back(state: OpenState): State {
  const { opties, antwoorden } = state;
  if (state.fase === 'doorgaan') return { ...state.terug, hint: null, opties, antwoorden };
  if (state.fase === 'kiezen') return { opties, antwoorden, fase: 'overzicht', hint: null };
  if (state.fase === 'vraag' && state.daarna === 'overzicht' && nextQuestion(state) === null)
    return { opties, antwoorden, fase: 'overzicht', hint: null };
  const order = relevant(state);
  const at = state.fase === 'vraag' ? order.indexOf(state.vraag) : order.length;
  const former = order[at - 1];
  if (former === undefined) return { ...state, hint: 'eerste' };
  return { opties, antwoorden, fase: 'vraag', vraag: former, daarna: 'volgende', hint: null };
}

function beginAgain(state: OpenState, naar: string | null): State {
  const { opties, antwoorden } = state;
  const asking = state.fase === 'doorgaan' ? state.terug : asked(state);
  if (naar === null) return { ...asking, hint: 'bezig', opties, antwoorden };
  return { opties, antwoorden, fase: 'doorgaan', terug: asking, naar, hint: null };
}

function asked(state: Asking): Asking {
  return state.fase === 'vraag'
    ? { fase: state.fase, vraag: state.vraag, daarna: state.daarna, hint: state.hint }
    : { fase: state.fase, hint: state.hint };
}

/** Spelregel 4: what a report said only about looks is no answer to what happens. */
function withoutLooksAlone({ opties, antwoorden }: Facts): Facts {
  const { wat, ...others } = antwoorden;
  const isLooks = wat !== undefined && (wat.is !== 'tekst' || onlyLooks(wat.tekst));
  return { opties, antwoorden: isLooks ? others : antwoorden };
}

/**
 * True if words of an emergency are the answer to what is asked: to what happens, or to what else words can answer if it was asked again after such
 * words, so that whoever means them is not asked for ever.
 */
export function takesEmergency(state: State): boolean {
  if (state.fase !== 'vraag') return false;
  const { vraag, hint } = state;
  if (vraag === 'wat') return true;
  return hint === 'nood' && vraag !== 'bij' && vraag !== 'kenteken' && !isChoiceQuestion(vraag);
}
