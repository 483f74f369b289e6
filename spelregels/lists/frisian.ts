import type { WordGroup } from './entry.ts';

/** Frisian, folded (without circumflex). What is spelled as in Dutch stands in dutch.ts. */
export const FRISIAN: readonly WordGroup[] = [
  {
    code: 'schelden',
    meaning: 'flok: Gods namme as útrop',
    words: ['godferdomme', 'ferdomme', 'gatferdomme'],
  },
  {
    code: 'belediging',
    meaning: 'gemien of ûnbetrouber minske, grof',
    words: [
      ...[
        'kloatsek',
        'kloatsekken',
        'klootsek',
        'klootsekken',
        'rotsek',
        'rotsekken',
        'strontsek',
        'strontsekken',
        'skytsek',
        'skytsekken',
      ],
      ...[
        'smjunt',
        'smjunten',
        'lamstrael',
        'lamstralen',
        'skobbert',
        'skobberts',
        'hoeresoan',
        'hoerejong',
        'hoerebern',
        'smearlap',
        'smearlappen',
      ],
    ],
  },
  {
    code: 'belediging',
    meaning: 'frou, grof en minachtsjend',
    words: ['rotwiif', 'kutwiif', 'takkewiif', 'seikwiif', 'loeder', 'loeders'],
  },
  {
    code: 'belediging',
    meaning: 'dom minske, as skelwurd',
    words: ['healwize', 'healwizen', 'sukkelder', 'omkoal', 'omkoalen', 'dommerik'],
  },
];
