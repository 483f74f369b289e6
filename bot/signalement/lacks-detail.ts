import { analyse } from '#spelregels/analyse.ts';
import { onlyLooks } from './only-looks.ts';

/** Said of anything that is reported: they tell nobody what happens. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...[
    'melding',
    'meldingen',
    'meld',
    'melden',
    'noodmelding',
    'report',
    'let',
    'op',
    'opletten',
    'attentie',
    'pas',
    'alert',
  ],
  ...[
    'hoi',
    'hallo',
    'hello',
    'hi',
    'allemaal',
    'buren',
    'mensen',
    'iedereen',
    'buurt',
    'goedemorgen',
    'goedemiddag',
    'goedenavond',
  ],
  ...[
    'kijk',
    'uit',
    'even',
    'graag',
    'help',
    'wel',
    'gezien',
    'verdachte',
    'situatie',
    'activiteit',
    'overlast',
    'onraad',
  ],
]);

/**
 * Whether a report says too little: neither a place nor what happens (issue "The eleven spelregels", 2: "reports with too little").
 * `place` and `what` as its card has them. Pure.
 */
export function lacksDetail(report: {
  readonly place: string | null;
  readonly what: string | null;
}): boolean {
  if (report.place !== null && report.place.trim() !== '') return false;
  const { words } = analyse({ text: report.what ?? '', kind: 'text' });
  const telling = words.filter((word) => !EMPTY_WORDS.has(word.text)).map((word) => word.text);
  return onlyLooks(telling.join(' '));
}

/** Whether these words of a card, if any, tell nobody what happens. Pure. */
export function saysNothing(what: string | null): boolean {
  return lacksDetail({ place: null, what });
}
