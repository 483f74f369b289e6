import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { CRIMINALS, PERSONS } from '../lists/violence.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

const PHRASES = compilePhrases<'chase'>(
  [
    {
      value: 'chase',
      patterns: [
        'ik|wij|mijn ~3 achtervolg|achtervolgen|klemrijden|klemzetten|achtervolgt|schaduw|schaduwen',
        'ik|wij ~2 klem gereden|rijden|gezet|zetten',
        'ik|wij rijd|rijden ~4 klem',
        'ik|wij ~2 zet|zetten ~1 <hem> ~2 klem',
        'ik|wij ~1 volg|volgen <hem>|<dader>|het|de|die|deze',
        'volg|volgen ik|wij <hem>|het|de|die',
        'ik|wij ben|zijn|ga|gaan|zit ~1 <hem> ~3 volgen|achtervolgen|achterna',
        'ik|wij ~1 <ga> ~5 achteraan|erachteraan|achterna|erachterna|dernei|efteroan',
        'ik|wij ~1 <ga> ~3 achter <hem>|<dader>|die|dat|de|het ~3 aan',
        'ik|wij ~1 <ga> er ~3 achteraan|achter|na',
        '<ga> ik|wij ~5 achteraan|erachteraan|achterna|erachterna',
        '<ga> ik|wij ~2 achter <hem>|<dader>|die|het|de ~3 aan',
        '^ erachteraan',
        '^ kom|hup|snel|allemaal|iedereen|jongens|mannen ~4 erachteraan|achterna|achteraan',
        '^ ga|rijd|ren|fiets|spring ~4 erachteraan|achterna|achteraan',
        '^ volg|achtervolg <hem>|<dader>|die|het|de',
        '^ achter <hem>|<dader>|die|het|de ~2 aan',
        'wie ~5 achteraan|erachteraan|achterna|achtervolgen|achtervolgt|erachterna',
        'wie ~4 achter <hem>|<dader>|die|het ~2 aan',
        'laten wij ~4 volgen|achtervolgen|achteraan|achterna|klemrijden|erachteraan|vangen',
        'kan|kunnen|moet|moeten iemand|wij|jullie|iedereen|jij ~5 achtervolgen|klemrijden|achterna|erachteraan|achteraan',
        'achter <hem>|die|het|de ~2 aan met|dan|en|jij|jullie',
        'rijd|rijden|zet|zetten <hem>|die|het|de ~2 klem',
        'blijf|blijven|zit|zitten ~2 achter <hem>|<dader>|die|het|de ~2 rijden|aan|plakken|hangen',
        'ik ~2 plak|hang|kleef ~2 aan ~2 bumper',
        'kan|kunnen ~3 geen kant ~2 op',
        'sluit|sluiten|versper|blokkeer|blokkeren|zet|zetten ~4 weg|straat|uitgang|brug ~3 af|met|zodat|dan',
        'ben|zijn ~2 achter ~5 aan ~1 gegaan|gereden|gerend|gefietst|gelopen',
        'blijf|blijven ~2 <hem>|die ~2 volgen|achtervolgen',
        'blijf|blijven ~4 <dader> ~1 volgen|achtervolgen',
        'chase|follow hem|haar|hen|dat|achtervolgen',
        'ik ~2 chasing|following|tailing',
      ],
    },
  ],
  {
    hem: PERSONS,
    dader: CRIMINALS,
    ga: words(
      'ga gaan ren rennen rijd rijden zit zitten loop lopen fiets fietsen scheur scheuren sprint spring stap kruip race spurt vlieg stuif storm',
    ),
  },
);
const NEGATIONS = new Set(words('niet geen nooit niemand nergens never'));
/** "Ik ga er achteraan" also means "I will see to it". */
const FOLLOW_UP = new Set(
  words(`gemeente morgen mail mailen bellen bel navragen vraag melding meldpunt formulier wijkagent vergunning maandag dinsdag woensdag donderdag vrijdag woningcorporatie politie nieuws
  berichten discussie voorbeeld instructies uitleg afstand brief klacht verzekering woningbouw corporatie antwoord cursus ronde wandeling woningstichting aannemer`),
);
/** "Zij liep achter hem aan" tells of others. */
const TOLD = new Set(words('liep liepen rende renden ging gingen reed reden fietste kwam kwamen'));
const SELF = new Set(words('ik wij'));
const NEAR = 7;

/** Rule 9: going after somebody, or calling on others to. From a distance, seeing to a matter, or advising against it passes. */
export function chase(analysed: Analysed): Finding[] {
  const { all, words: read } = cluesIn(analysed, PHRASES);
  return all
    .filter(
      ({ from, to }) =>
        !hasNear(read, from, from - 3, to + 1, NEGATIONS) &&
        !hasNear(read, from, from - NEAR, to + NEAR, FOLLOW_UP) &&
        !(hasNear(read, from, from - 2, from, TOLD) && !hasNear(read, from, from - 4, from, SELF)),
    )
    .map((match) => finding(analysed, 'achtervolgen', match));
}
