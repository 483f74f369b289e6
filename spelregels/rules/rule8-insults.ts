import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { DEGRADING, INSULTS_IN_FRAME, PRONOUNS } from '../lists/insults.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding, FindingCode } from '../types.ts';

const { dwaas = [], ding = [] } = INSULTS_IN_FRAME;

const PHRASES = compilePhrases<FindingCode>(
  [
    {
      value: 'belediging',
      patterns: [
        '<jij> bent|zijn|bist|binne|are toch|echt|gewoon|wel|een|a|in|an? een|in? [<dwaas>]',
        'bent|zijn|ben|bist jij|jullie ~1 [<dwaas>]',
        '<jij> bent|zijn|bist ~1 een|in [<ding>]',
        'jij|jullie|you [<dwaas>]',
        'jij [<ding>]',
        'wat een|n [<dwaas>]',
        'wat een [eikel|eikels|teef|tuig|uitschot|flikker|zak|kreng|wijf] $',
        'stelletje|zootje|stuk|bende [<dwaas>]',
        'stelletje|zootje|stuk [<ding>]',
        "die|deze|zo'n [idioot|idioten|gestoorde|asociaal|mislukkeling|engerd|prutser|prutsers|idiot|idiots]",
        "die [aso|aso's|eikel|flikker] van|die|op|aan|uit",
        '<minachtend> [<dwaas>]',
        '<minachtend> [eikel|eikels|teef|teven|zak|varken|varkens|zwijn|zwijnen|aap|apen|rat|ratten|koe|ezel|kreng|wijf|wijven|heks|tuig|uitschot|flikker|nicht|doos|muts|bok]',
        'vieze|lelijke|ouwe|oude [teef|wijf|wijven|flikker|nicht|heks|tuig]',
        'dat|dit [wijf|uitschot|ongedierte]',
        '[tuig van de richel]',
        '[langs tuig]',
        '^ [idioot|idioten|eikel|eikels|prutsers|losers|tuig|asocialen|idiots] $',
      ],
    },
    {
      value: 'schelden',
      patterns: [
        '[hou|houd|hald|hold ~1 je|jullie|uw|de|dyn|jim bek|muil|smoel|waffel|snavel|klep]',
        '[rot|flikker|sodemieter|sodemiter|lazer|lazerstraal|neuk|pis toch|nou|maar|allemaal|lekker|eens? op]',
        '[piss off]',
        '[shut the fuck? up]',
        '[krijg|krij ~1 de kramp|klap|koorts|hik|takke|klere|schijt|rambam]',
        "[lik|kus mijn|m'n|me reet|kont|gat]",
      ],
    },
  ],
  { dwaas, ding, minachtend: DEGRADING, jij: PRONOUNS },
);

/** Rule 8: harmless words that insult because of how they are said to or of a person. */
export function insults(analysed: Analysed): Finding[] {
  return PHRASES.find(analysed.words)
    .filter((match) => !isQuoted(analysed, match))
    .map((match) => finding(analysed, match.value, match));
}
