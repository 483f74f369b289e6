/**
 * Verbs with which somebody tells what another said or shouted, as they stand in a report (folded). First person is left to the reader of
 * this list. Dutch, English, Frisian (roppe, raze, sizze, skelle).
 */
export const REPORTING_VERBS: ReadonlySet<string> = new Set([
  ...['riep', 'roept', 'riepen', 'roepen', 'geroepen', 'nageroepen', 'toegeroepen', 'roepend'],
  ...['schreeuwt', 'schreeuwde', 'schreeuwden', 'schreeuwen', 'geschreeuwd', 'schreeuwend'],
  ...['gilt', 'gilde', 'gilden', 'brult', 'brulde', 'brulden', 'snauwde', 'siste', 'fluisterde'],
  ...['scheldt', 'schold', 'scholden', 'uitgescholden', 'uitgemaakt', 'scheldend', 'uitschold'],
  ...[
    'zei',
    'zegt',
    'zeiden',
    'zeggen',
    'noemde',
    'noemt',
    'noemden',
    'genoemd',
    'dreigde',
    'dreigt',
    'dreigden',
  ],
  ...['shouted', 'shouts', 'yelled', 'screamed', 'said', 'called', 'yelling', 'shouting', 'screaming'],
  ...['rop', 'ropt', 'roppe', 'raasde', 'sei', 'seit', 'skold'],
]);
