import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasWord } from '../sentences.ts';
import type { Circumstances, Finding } from '../types.ts';

const PHRASES = compilePhrases<'politics' | 'party'>(
  [
    {
      value: 'politics',
      patterns: [
        'stem|stemmen|stemt|stemde ~5 op|lijst|voor|tegen ~2 <partij>|lijst|kandidaat|mij|ons|links|rechts|nummer',
        'stem|stemmen ~4 <partij>',
        'vergeet ~3 te stemmen',
        'stem ~3 op|voor',
        '<partij> ~4 stemmen|stem|lijst|verkiezingen|beste|doet|moet|partij|wint|tenminste|gelijk',
        'lijst 1|2|3|4|5|6|7|8|9',
        'lid worden ~3 partij',
        'politieke|lokale partij',
        'deze|dit|het|de|die regering|kabinet|coalitie|overheid ~8',
        'regering|kabinet|coalitie|ministers|minister|premier|tweede|kamer|staatssecretaris|eerste ~6 snapt|doet|moet|wil|liegt|faalt|bezuinigt|gevallen|val|opstappen|besluit|niks|weg|schande|schuld',
        'burgemeester|wethouder|wethouders|gemeenteraad|raadslid|college ~4 opstappen|aftreden|weg|liegt|niks|zakkenvuller|zakkenvullers|corrupt|schande|faalt',
        'wethouder|burgemeester|raadslid|minister|premier|gemeenteraad ~6 slechtste|beste|waardeloos|plan|parkeerplan|fout|ooit|incompetent|niks|prutser|vriendjespolitiek',
        'wat vinden jullie van ~5 plan|parkeerplan|wethouder|burgemeester|partij|kabinet|regering|besluit|beleid',
        'kabinetten|politici|politiek|politieke ~8 beloven|liegen|liegt|rekening|niks|niets|zakken|burger|burgers|snapt',
        'gewone ~1 man|mensen|burger|burgers ~4 rekening|betalen|betaalt|dupe',
        'kabinet is|valt ~3 gevallen|weg',
        'demonstreren|demonstratie|demonstreer|protestmars|betoging ~8',
        'referendum|petitie ~4 tekenen|teken|tegen|voor',
        'teken ~3 petitie',
        'tegen|voor|van ~2 azcbesluit|azc|asielbeleid|stikstofbeleid|windmolens|klimaatbeleid|bestemmingsplan|spreidingswet ~5',
        'azc besluit|beleid|plannen',
        'verkiezingen|verkiezing ~6 wint|stem|partij|lijst|gewonnen|uitslag|debat',
        'wilders|rutte|timmermans|baudet|yesilgoz|omtzigt|jetten|trump|biden|poetin|zelensky|netanyahu|bontenbal',
        'links|rechts|linkse|rechtse ~2 elite|hobby|hobbys|kabinet|partij|media|tuig|gekkies|populisten',
        'belastinggeld|belastingen|pensioenen|benzineprijs|accijns|btw ~4 omhoog|omlaag|weer|schande|verspild',
        'die zakkenvullers|plucheplakkers',
        'in den haag',
        'gaza|oekraine|palestina|israel|navo ~4 oorlog|vrij|vrede|genocide|schande|stop|steun',
      ],
    },
    { value: 'party', patterns: ['<partij> ~3 is|heeft|had|wil|gaat|voor'] },
  ],
  {
    partij: words(
      'pvv vvd d66 cda fnp nsc bbb groenlinks pvda sp denk fvd forum ja21 volt sgp christenunie cu partij 50plus gl links rechts bij1',
    ),
  },
);
/** What happens to posters, at a polling station or in the town hall is a report; so is what the gemeente makes known. */
const REPORT = new Set(
  words(`posters poster aanplakbord borden verkiezingsbord verkiezingsborden bord gestolen vernield gescheurd beklad stembureau stembus stemlokaal tas politie gemeld melding bekrast inbraak verkeer afgezet
  route hinder wegen stoet omleiding verdacht onbekende overlast`),
);

/** Rule 11: politics, of the country or the town. What happens to posters or around a demonstration is a report and passes. */
export function politics(analysed: Analysed, { room }: Circumstances): Finding[] {
  if (room !== 'melding') return [];
  const { all } = cluesIn(analysed, PHRASES);
  if (all.length === 0 || hasWord(analysed, REPORT)) return [];
  return all.map((match) => finding(analysed, 'politiek', match));
}
