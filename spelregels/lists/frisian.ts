import type { WordGroup } from './entry.ts';
import { sourced } from './entry.ts';

/** Frisian, folded (without circumflex). What is spelled as in Dutch stands in dutch.ts. */
export const FRISIAN: readonly WordGroup[] = [
  ...sourced({ code: 'schelden', meaning: 'flok: Gods namme as útrop, of in ferdomming' } as const, {
    'frysk-wurdboek': `ferdomme`,
    afgeleid: `godferdomme godferdomsk+e ferdomde gatferdomme godferdimme godfer godferdikke`,
  }),
  ...sourced({ code: 'schelden', meaning: 'gean fuort, grof' } as const, {
    afgeleid: `oprotsje opflikkerje opsodemiterje opdonderje opkankerje oplazerje opteringje`,
  }),
  ...sourced({ code: 'schelden', meaning: 'kloat: testikel; skyt: poep, grof' } as const, {
    'frysk-wurdboek': `kloat`,
    afgeleid: `kloaten kloatsoai skytsoai kutsoai teringsoai`,
  }),
  ...sourced({ code: 'belediging', meaning: 'gemien of ûnbetrouber minske, grof' } as const, {
    'frysk-wurdboek': `skytsek+ken smearlap+pen skobbert+s skythus`,
    afgeleid: `kloatsek+ken klootsek+ken rotsek+ken strontsek+ken lamsek+ken smoarlap+pen rotfint+en strontfint rotjonge+s hoeresoan hoeresoannen hoerejong hoerebern
      rotbern skytebroek+en skythakke`,
  }),
  ...sourced({ code: 'belediging', meaning: 'frou, grof en minachtsjend' } as const, {
    'frysk-wurdboek': `sloerje+s`,
    afgeleid: `rotwiif rotwiven kutwiif kutwiven takkewiif seikwiif seikwiven kankerwiif stinkwiif`,
  }),
];
