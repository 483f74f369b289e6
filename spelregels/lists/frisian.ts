import type { WordGroup } from './entry.ts';
import { listed } from './entry.ts';

/** Frisian, folded (without circumflex). What is spelled as in Dutch stands in dutch.ts. */
export const FRISIAN: readonly WordGroup[] = [
  {
    code: 'schelden',
    meaning: 'flok: Gods namme as útrop, of in ferdomming',
    words: listed('godferdomme godferdomsk+e ferdomme ferdomde gatferdomme godferdimme godfer godferdikke'),
  },
  {
    code: 'schelden',
    meaning: 'gean fuort, grof',
    words: listed('oprotsje opflikkerje opsodemiterje opdonderje opkankerje oplazerje opteringje'),
  },
  {
    code: 'schelden',
    meaning: 'kloat: testikel; skyt: poep, grof',
    words: listed('kloat kloaten kloatsoai skytsoai kutsoai teringsoai'),
  },
  {
    code: 'belediging',
    meaning: 'gemien of ûnbetrouber minske, grof',
    words: listed(
      `kloatsek+ken klootsek+ken rotsek+ken strontsek+ken skytsek+ken lamsek+ken smearlap+pen smoarlap+pen rotfint+en strontfint rotjonge+s skobbert+s
      hoeresoan hoeresoannen hoerejong hoerebern rotbern skythus skytebroek+en skythakke`,
    ),
  },
  {
    code: 'belediging',
    meaning: 'frou, grof en minachtsjend',
    words: listed(
      'rotwiif rotwiven kutwiif kutwiven takkewiif seikwiif seikwiven kankerwiif sloerje+s stinkwiif',
    ),
  },
];
