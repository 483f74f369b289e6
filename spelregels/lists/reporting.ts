import { listed } from './entry.ts';

/**
 * Verbs with which somebody tells what another said or shouted, as they stand in a report (folded). First person is left to the reader of
 * this list. Dutch, English, Frisian (roppe, raze, sizze, skelle).
 */
export const REPORTING_VERBS: ReadonlySet<string> = new Set([
  ...[
    'roepende',
    'schelden',
    'scheld',
    'uitschelden',
    'gescholden',
    'toeschreeuwde',
    'joelden',
    'joelde',
    'jouwden',
    'skreaude',
    'skreauden',
    'skellen',
    'toegesist',
    'toesiste',
    'toegebeten',
    'ropen',
    'utskold',
    'bitt',
  ],
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
  ...[
    'scandeert',
    'scanderen',
    'scandeerde',
    'scandeerden',
    'gescandeerd',
    'scanderend',
    'brullen',
    'brullend',
  ],
]);

const SPRAYS = listed(
  'spuit spuiten spoot spoten kalkt kalkte kalkten kladt kladde kladden krast kraste krasten',
);
/** Where abuse is read instead of heard: on a wall, a note, in a message. Only with quotation marks around it. */
export const WRITTEN: ReadonlySet<string> = new Set([
  ...[
    'stond',
    'staat',
    'stonden',
    'staan',
    'gespoten',
    'gekalkt',
    'geschreven',
    'gekrast',
    'gekladderd',
    'gespuwd',
    'beklad',
    'bekladding',
    'geklad',
  ],
  ...[
    'tekst',
    'teksten',
    'opschrift',
    'briefje',
    'brief',
    'graffiti',
    'leus',
    'leuzen',
    'kreten',
    'kreet',
    'woorden',
    'woord',
    'spandoek',
    'sticker',
    'stickers',
    'bord',
  ],
  ...[
    'stie',
    'skreaun',
    'bespuite',
    'written',
    'sprayed',
    'geplakt',
    'gehoord',
    'hoorde',
    'hoorden',
    'hoor',
    'horen',
    'geroep',
    'gescheld',
    'opmerking',
    'opmerkingen',
    'opname',
    'letterlijk',
    'geschilderd',
    'gezegd',
    'kreeg',
    'kregen',
    'geslingerd',
    'las',
    'toneelstuk',
    'voorstelling',
    'film',
    'stuk',
    'titel',
    'kaartjes',
    'musical',
  ],
  ...SPRAYS,
  ...listed(
    'plakte plakten verf spuitbus muur gevel graffity flyer pamflet poster leuze geverfd zingen zong zongen gezongen',
  ),
]);

/** What is sprayed, painted or scratched. */
export const GRAFFITI: ReadonlySet<string> = new Set(
  listed(
    'gespoten gekalkt gekladderd geklad gekrast geschilderd geverfd geschreven geplakt bespuite skreaun sprayed',
  ),
);
/** What has words on it, or is words. */
export const INSCRIPTIONS: ReadonlySet<string> = new Set(
  listed(
    'tekst teksten opschrift graffiti graffity leus leuze leuzen kreet kreten spandoek sticker stickers briefje brief flyer pamflet poster bekladding',
  ),
);
/** Where a text may be read: "staat" with one of these tells so. */
export const SURFACES: ReadonlySet<string> = new Set(
  listed(`
    muur muren gevel gevels schutting hek deur voordeur garagedeur poort raam ramen ruit ruiten viaduct tunnel brug bushokje bushalte abri bord bank elektriciteitshuisje trafohuisje
    moskee synagoge kerk school station container brievenbus auto busje motorkap lantaarnpaal wegdek asfalt grafsteen monument muorre doar`),
);
export const ON: ReadonlySet<string> = new Set(listed('op aan in tegen yn oan on'));
/** A text "staat"; what "staan" are mostly people and cars. */
export const STANDING: ReadonlySet<string> = new Set(listed('staat stond stie'));
export const SPRAYING: ReadonlySet<string> = new Set(SPRAYS);
/** Infinitives after "hoorde" and "liep te". */
export const SHOUTING: ReadonlySet<string> = new Set(
  listed('roepen schreeuwen scanderen brullen gillen schelden roppe razen zingen'),
);
export const HEARD: ReadonlySet<string> = new Set(listed('hoor hoorde hoorden hoort horen hearde hear'));
/** What opens no text of others: it points at somebody, or tells that it happens again. */
export const OPENS_NO_TEXT: ReadonlySet<string> = new Set(
  listed(
    'die deze dat dit zo n de het onze hun een weer alweer wer mijn m nog al ook er jouw uw te heel veel hebben heeft is zijn',
  ),
);
