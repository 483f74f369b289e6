import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { CRIMINAL, DOES, DONE } from '../lists/crimes.ts';
import { words } from '../lists/words.ts';
import type { Person } from '../persons.ts';
import { personsIn } from '../persons.ts';
import type { PhraseMatch } from '../phrases.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/**
 * `crime`: said of somebody who is named near; `pronoun`: "hij heeft het gedaan", of who was named the sentence before; `who`: tells who it was.
 */
type Match = PhraseMatch<Clue>;
type Clue = 'crime' | 'label' | 'pronoun' | 'who' | 'alias';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'crime',
      patterns: [
        '<dader> is|was|zijn|waren|heet|hiet|blijkt|bleek|genaamd|noemt|hjit',
        '<dader> ~3 is|was|heet|blijkt|heten',
        'is|was|zijn|bleek|blijkt ~4 <dader>',
        'naam van ~2 <dader>',
        'gedaan door',
        '<gedaan> door',
        'heeft|hebben|hat|had|hebt|hef|het|ha ~12 <gedaan>',
        'heeft|hebben|hat|had ~4 het|dit|dat|it ~1 gedaan|dien',
        'die|dat|dy|dyt|want|omdat|wie ~10 <gedaan> heeft|hebben|had|hat',
        'het gedaan heeft',
        'zit|zitten ~3 achter|erachter|hierachter',
        'erachter|hierachter zit|zitten',
        '<doet>',
        'handelt|dealt ~2 in',
        'op ~1 geweten',
        'verantwoordelijk ~4 voor',
        'dealt|dealen|deelt ~4 pillen|drugs|wiet|coke|spul',
        'deelt ~3 pillen|drugs',
        'was|is|wie het ~3 die|dy|met|weer',
        'schuldig ~2 aan',
        'in brand ~3 gestoken',
        'stal|jatte|sloeg|gooide|knipte|stak|trapte|schopte|spoot ~6',
        'betrapt op',
        'niks|niets|stoort|doet ~4 aan ~3 regels|wet',
        'rijdt|rijd ~4 bezopen|dronken|laveloos',
        'staat ~2 weer ~2 te dealen',
        'te dealen',
        'lek|kapot|stuk|in|eraf|af|om|open|leeg steekt|prikt|snijdt|maakt|slaat|gooit|trapt|breekt|rijdt|knipt|haalt|stak|sloeg|gooide|trapte|brak|reed|trapt',
        'aansteker|lucifers|koevoet|breekijzer|benzine|spuitbus|betonschaar',
        'altijd|steeds|weer|nachts ~3 dealen|gluren|stelen|vernielen|slopen|schelden|inbreken|spuiten',
        'hij|zij|die is het|degene ~3 die|dat',
        'degene ~3 die|dat',
        'op ~2 naam van|fan',
      ],
    },
    { value: 'label', patterns: ['<dader>'] },
    {
      value: 'pronoun',
      patterns: [
        'hij|zij|ze|die|hy|sy|he|she heeft|had|hat|is ~10 <gedaan>',
        'hij|zij|ze|die|hy|he|she was|is het|it|de ~3',
        'hij|zij|ze|die|he|she <doet>',
        'hij|zij|ze|die ~2 <dader>',
        'heeft hij|zij|ze|die ~10 <gedaan>',
        'was|is hij|zij|ze|die ~3 <dader>',
        'zat|zit hij|zij|ze achter|erachter',
      ],
    },
    {
      value: 'who',
      patterns: [
        'weet|weten ~5 wie ~4 is|was|zijn|het',
        'weet|weten ~5 hoe ~1 hij|zij|die|ze ~1 heet|heten',
        'noem|noemen ~1 geen naam|namen',
        'zijn|haar|hun naam|voornaam|achternaam is|rijmt|begint',
        'heet hij|zij|ze|die|ie',
        'hij|zij|ze|die|ie heet',
        'jongen|jonge|man|vrouw|persoon|gast ~3 om gaat|draait',
        'waar ~3 om gaat',
        'iedereen ~3 moet|mag|should ~2 weten|know',
        'everyone should know',
        'de|die|dat the? ~1 <lui> ~8 is|heet|hiet|blijkt|noemt',
        'guy ~6 is',
        'herken|herkend|herkende|werkend|kend|recognised|recognized',
        'het|it|dit|dat is|was|wie|moet|zijn gewoon|weer|volgens|echt|zeker|altijd',
      ],
    },
    {
      value: 'alias',
      patterns: [
        'noemde|noemt|voorstelde|voorstelt|uitgeeft|uitgaf|voordoet|voordeed ~4 als',
        'noemde|noemt zich|hem|haar',
        'zich ~3 als|noemde|noemt|voor',
        'zogenaamd|zogenaamde|zogezegd|beweert|beweerde',
        'namens',
        'slachtoffer|slachtoffers|getuige|getuigen|gewonde|vermist|vermiste',
      ],
    },
  ],
  {
    lui: words(
      'man jongen vent gast kerel vrouw guy gozer klusjesman meisje jonge eigenaar bestuurder chauffeur figuur fotograaf verhuurder nepcollectant collectant verkoper',
    ),
    dader: CRIMINAL,
    gedaan: DONE,
    doet: DOES,
  },
  [['crime', 'label', 'pronoun', 'who']],
);
/** Words that make "Jan heeft … ingebroken" a witness's or a victim's report. */
const WITNESS = new Set(
  words(`gezien gehoord gemeld aangifte gebeld zag hoorde belde meldt meldde mist miste waarschuwt waarschuwde vraagt vroeg ziet hoort wordt werd kreeg gekregen zoekt bewaart filmde
  gevonden vond ontdekte ontdekt gewaarschuwd geholpen hielp wil horen bedankt sjoen seach meld vertelde vertelt zegt zei schreef schrijft denkt weet liet laat mis getuige politieagent betrapte`),
);
/** "Piet Bakker is opgelicht": to whom it was done. */
const IS = new Set(words('is zijn was waren binne'));
const VICTIM = new Set(
  words(
    `opgelicht beroofd bestolen overvallen aangevallen mishandeld aangereden bedreigd geslagen neergestoken gestoken lastiggevallen geschopt gebeten
    uitgescholden nageroepen aangerand slachtoffer`,
  ),
);
/** The one who did it is somebody else. */
const OTHERS = new Set(
  words(
    'iemand ze twee drie jongens mannen onbekende onbekenden ik wij we politie er bij vandalen inbrekers dieven gasten daders jeugd',
  ),
);
const FAR = 14;
/** How far from a name the words are looked at that may accuse. */
const REACH = 40;
const CLOSE = 3;
/** What stands right before a lone capital that is a person's. */
const BEFORE_LONE = new Set(words('is was heet hiet door ene genaamd namelijk dat wie'));

/** Rule 10: somebody named as the one who did it. A role, a description or an origin passes, and so do witnesses and victims. */
export function accused(analysed: Analysed): Finding[] {
  const { words: all } = analysed;
  const matches = PHRASES.find(all).filter((match) => !isQuoted(analysed, match));
  if (!matches.some((match) => match.value !== 'alias')) return [];
  // "Hij was het" is said of somebody named in another sentence.
  const isAllInOne = all[0]?.sentence === all.at(-1)?.sentence;
  if (isAllInOne && matches.every(({ value }) => value === 'alias' || value === 'pronoun')) return [];
  const found: Finding[] = [];
  let first = 0;
  for (const person of personsIn(analysed)) {
    while (first < matches.length && (matches[first]?.from ?? 0) < person.from - REACH) first += 1;
    const around: Match[] = [];
    for (let i = first; i < matches.length && (matches[i]?.from ?? 0) <= person.to + REACH; i += 1) {
      const match = matches[i];
      if (match && Math.abs(sentenceOf(match.from) - sentenceOf(person.from)) <= 1) around.push(match);
    }
    const here = around.filter((match) => sentenceOf(match.from) === sentenceOf(person.from));
    if (
      isNoSuspect(person) ||
      here.some((match) => match.value === 'alias') ||
      !isAccused(person, around, here)
    )
      continue;
    const [start, last] = [all[person.from], all[person.to - 1]];
    if (start && last)
      found.push(finding(analysed, 'beschuldigde-met-naam', { start: start.start, end: last.end }));
  }
  return found;

  function sentenceOf(at: number): number {
    return all[at]?.sentence ?? 0;
  }

  function isAccused(person: Person, around: readonly Match[], here: readonly Match[]): boolean {
    const isTold = here.some((match) => match.value === 'who');
    const isNamed =
      here.some(({ value, to }) => value === 'who' && to === person.from) && person.to - person.from > 1;
    return (
      isNamed ||
      here.some(({ value, from, to }) => {
        if (value === 'label') return person.from >= to && person.from - to <= CLOSE;
        return value === 'crime' && isOf(person, from, to);
      }) ||
      around.some((match) => {
        const isOther = sentenceOf(match.from) !== sentenceOf(person.from);
        return isOther && (match.value === 'pronoun' || (isTold && match.value === 'crime'));
      })
    );
  }

  /** Whether what is said of the crime is said of this person: near, and nobody else in between. */
  function isOf(person: Person, from: number, to: number): boolean {
    if (from < person.from && person.to < to) return !hasNear(all, from, from, person.from, OTHERS);
    if (from >= person.to)
      return from - person.to <= FAR && !hasNear(all, person.from, person.to, from, OTHERS);
    return (
      person.from - to <= FAR && !hasNear(all, person.from, to, person.from, new Set(['ik', 'bij', 'door']))
    );
  }

  function isNoSuspect(person: Person): boolean {
    if (!person.isSure && !BEFORE_LONE.has(all[person.from - 1]?.text ?? '')) return true;
    if (IS.has(all[person.to]?.text ?? '') && hasNear(all, person.from, person.to, person.to + 4, VICTIM))
      return true;
    return person.isIndirect || hasNear(all, person.from, person.to, person.to + 4, WITNESS);
  }
}
