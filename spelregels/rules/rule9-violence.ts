import type { Analysed, Word } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import {
  ARMS,
  CRIMINALS,
  HIT,
  HIT_PLURAL,
  KILL,
  KILL_NOW,
  KILLED,
  OUTCOME,
  PERSONS,
  PUNISHMENT,
  THEM,
} from '../lists/violence.ts';
import { words } from '../lists/words.ts';
import type { PhraseMatch } from '../phrases.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding, FindingCode } from '../types.ts';

type Code = Extract<FindingCode, 'bedreiging' | 'oproep-tot-geweld'>;

const PHRASES = compilePhrases<Code>(
  [
    {
      value: 'bedreiging',
      patterns: [
        // What the writer does or will do to somebody.
        'ik|wij ~1 maak|maken|meitsje ~2 <hem> ~3 af|dood|kapot|koud|kant|dea',
        'maak|maken ik|wij ~1 <hem> ~3 af|dood|kapot|koud|kant',
        'ik ~3 <sla> ~5 <gevolg>',
        '<sla> ik ~6 <gevolg>',
        'ik slaan|slaen|slan|slach <hem> ~3 <gevolg>|harsens|harses|yn|in',
        'ik ~1 <sla> <hem> op|tegen|voor zijn|haar|hun|je|jullie|de',
        '<sla> ik <hem> $',
        'wij ~3 <slaan> ~5 <gevolg>',
        '<slaan> wij ~5 <gevolg>',
        'ik|wij ~8 <gevolg> <slaan>|schop|trap',
        'ik|wij ~2 <hem> ~5 <doden>',
        'ik|wij ~1 <vermoord> <hem>',
        '<vermoord> ik|wij <hem>',
        'ik|wij ~2 bijt|bijten|ruk|rukken <hem> ~3 oor|oren|neus|vinger|vingers|hand|arm|kop ~1 eraf|af|uit',
        'ik|wij|mijn ~1 wil|willen|zal|zullen|ga|gaan|gaat|kan ~6 <doden>',
        'zal|ga|gaan|zullen|wil ik|wij ~6 <doden>',
        'ik|wij ~4 benen|poten|nek|vingers|armen breken|breek',
        'breek ik ~4 benen|poten|nek|armen|vingers|kaak',
        'pak|grijp ik <wie>',
        'pak|grijp ik die|de|deze <dader>',
        'pakken|grijpen wij <wie>',
        'pakken|grijpen wij die|de|deze <dader>',
        'ik|wij ~1 grijp|grijpen <wie>',
        'wij pakken <wie>',
        'wij pakken|grijpen die|de|deze <dader>',
        'ik pak <wie> ~1 nog|terug|keihard|hard|wel',
        'ik|wij ga|gaan|zal|zullen ~1 <hem> ~3 pakken|grijpen|krijgen|slopen|mollen|vangen|vastpakken|terugpakken',
        'ik|wij ~4 <hem> ~2 te pakken|grazen ~1 krijgen|krijg|nemen|neem',
        'ik ~1 krijg|krijgen <wie> ~1 wel|nog',
        '^ ik|wij kom|komen je|jou|jullie|hem|hen ~1 halen $',
        'ik|wij ~1 kom|komen je|jou|jullie|hem|hen wel|nog ~1 halen|pakken $',
        'zal|zullen|gaat|gaan ~3 bloed ~1 vloeien|stromen|spatten',
        'bloed ~2 vloeien|stromen|vloeit',
        // What will become of them.
        'jij|je|jullie|hij|die|zij gaat|gaan eraan',
        'jij|je|jullie|hij|die|zij gaat|gaan er aan $',
        'jij|je|jullie bent|zijn dood|geweest',
        'jij|je|jullie gaat|gaan dood|kapot',
        'gaat|gaan|komt|komen ~5 niet|nooit ~3 lopend|levend|heel|levendig|rechtop|ongeschonden ~3 uit|weg|thuis|vandaan|naar',
        'niet ~1 levend|lopend|heel ~4 uit|weg|thuis|vandaan',
        '<straf> ~2 krijgt|verdient|verdienen|krijgen ~2 hij|zij|die',
        'krijgt|krijgen ~3 van|fan mij|ons|mijn|my|us',
        'krijgt|krijgen|geef ~3 van|fan mij|ons ~4 <straf>',
        'krijgt|krijgen ~2 hij|zij|die|hem ~3 <straf>',
        'hij|zij|die|hem ~2 kan|kunnen ~4 <straf> ~2 krijgen',
        'geef|geven ik|wij ~3 <hem> ~4 <straf>',
        'ik|wij geef|geven ~4 <straf>',
        'krijgt|krijgen|krijg ~3 <hem> ~2 spijt',
        'zal|zullen ~4 spijt|bezuren|berouwen|betreuren|bezuinigen|betalen|weten|voelen ~2 krijgen|hebben|hoor|$',
        'gaat|gaan ~3 spijt ~3 krijgen',
        'ik|wij ~1 weet|weten ~2 waar ~1 jij|je|jullie|hij|zij|hem|die ~2 wonen|woont|slaapt|werkt|wonen',
        'ik|wij ~1 weet|weten ~1 jou|je|jullie|hem|hen|haar|zij ~1 wel? ~1 te? vinden|wonen',
        'weet|weten ~1 waar jij|je|jullie ~1 woont|wonen|slaapt',
        'weten|weet ~1 je|jullie|hem|hen ~1 te vinden',
        'slaapt|slapen ~2 niet|nooit ~2 lekker|rustig|meer',
        "kogel|kogels|bullet ~2 door|in|voor zijn|je|hun|haar|z'n|de|jullie|hem ~1 kop|hoofd|raam|knie|knieen|kont|kniet",
        'verdient|verdienen|waard|krijgt ~3 kogel|strop|doodstraf|nekschot|kogels',
        'ik|wij ~2 steek|steken ~4 in de? fik|brand|hens|vuur',
        'steek|steken|zet|zetten ik|wij ~4 in de fik|brand|hens',
        'zal|zul jij|je|jullie krijgen|betalen|bezuren $',
        'ik|wij ~3 kill|shoot|stab|beat|smash|putting|put ~2 hem|haar|hen|jij|die|dat|deze',
        'ik|wij ~3 hem|haar|hen|die|kind ~1 in hospital|ground|coma',
        'ziekenhuis|hospital|kist|graf|coma|rolstoel|lijkzak|gips ~1 in? slaan|schoppen|helpen|belandt|trappen|rijden|rammen|werken',
        'belandt|belanden|eindigt|eindigen ~4 ziekenhuis|kist|coma|rolstoel|gracht|sloot|ambulance',
        'hij|zij|die|scooter|fiets|auto ~5 in de ~1 haven|gracht|sloot|kanaal|water|vaart ~1 belandt|gooien|flikkeren|kieperen|drijft|donderen|smijten|verdwijnt|lazeren',
        'gooi|gooien|flikker|smijt|lazer|donder|kieper ~2 <hem> ~5 gracht|haven|sloot|kanaal|water|vaart|raam',
        'van mij|ons ~4 in|op zijn|haar|hun|de rug|kop|bek|smoel|gezicht|poten|ballen',
        'volgende|eerstvolgende ~2 krijgt|krijgen ~4 <straf>',
        'krijgt|krijgen ~3 <straf> ~1 met|van mijn|mij|ons',
        'volgende|eerstvolgende ~2 die|dief|inbreker|gast|keer ~12 <straf>|<sla>|eruit|kapot|lek|leksnijden|lekprikken|lek|afpakken|eraf',
        'handen|vuisten jeuken',
        'handjes|handen|vuisten ~3 los|wapperen|zwaaien|laten|jeuken',
        'dan|straks|hier ~4 vallen|gebeuren ~3 klappen|doden|gewonden|ongelukken|slachtoffers',
        'er|dan gaan|vallen ~3 klappen|gewonden|doden|doen',
        'sta ~3 niet ~3 voor mijzelf|mezelf|mij in',
        'dan|anders weet ik niet ~4 doe',
        'ik|wij ~4 niet ~2 verantwoordelijk ~3 doe|gebeurt',
        'rekening|appeltje|eitje ~4 vereffenen|schillen|pellen',
        'einde oefening ~2 voor hem|die|hen',
        'ben|is|bent ~2 nog niet ~2 van mij|ons af',
        'tanden ~3 oprapen|rapen|tellen|zoeken|zeef',
        'niet|nooit meer ~3 lopen|klimmen|fietsen|kijken|lachen|klimt|klauteren|steelt|inbreekt',
        'die|hij|zij|dief|inbreker klimt|steelt|doet|komt|loopt|rijdt ~2 nooit|niet meer',
        'leren|leert ~3 wel|eens|het ~1 wel $',
        'dan leren|leert|weten|weet|voelt|voelen die|zij|hij|hem',
        // Traps.
        '<ik> ~3 <zet> ~4 <val>',
        '<zet> ik|wij ~4 <val>',
        '<val> ~4 <zet> ~4 ik|wij|dan|gewoon',
        '<val> ~4 op|over|langs|onder|aan|in ~2 schutting|hek|muur|auto|garage|poort|pad|deurklink|oprit|schuur|tuin|scooter|fiets ~2 gezet|gehangen|gestrooid|gelegd|gespannen|gemaakt|zetten|strooien|leggen|spannen|dan',
        'tracker|gps|gpstracker|peilzender|airtag ~5 auto|scooter|fiets|hem|bus|tas ~4 gehangen|geplakt|gezet|verstopt|gestopt|hangen|plakken|zetten|stoppen|die|van',
        'wolfsklem|boobytrap|valkuil|struikeldraad|berenklem|vossenklem|wolfsklemmen',
        'onder stroom ~3 gezet|zetten|zet|staat|schutting',
        'schutting|hek|muur|deurklink|poort ~3 onder stroom',
        // Taken back by force.
        'ik|wij ~2 heb|hebben ~5 afgepakt|ingenomen|afgenomen ~8 niet|pas|tot|terug',
        'wij|ik ~3 knippen|knip|breken|breek ~6 slot ~3 open|door ~8 terug|spullen',
        'slot ~6 open|door ~3 halen|pakken ~3 terug',
        'sleutels|sleutel|telefoon|fiets|scooter afpakken|afpak|afnemen',
        'zelf ~4 maatregelen',
        'weet|weten ik|wij ~1 <hem>|het ~3 vinden',
        'ik|wij ~1 <hem> ~2 wel|nog|zelf ~2 vinden|krijgen|pakken',
        '<prik> ~2 zijn|haar|hun|de ~2 banden|band',
        'dan ~2 <prik> ~3 hem|haar|hen|banden|band',
        'ik <prik> ~6 hem|haar|hen',
        'geef|geven ~2 <hem> ~4 klets|pets|klap|tik|lel|muilpeer|trap|mep|dreun|aai|draai|watjekouw|peer|oplawaai|douw',
        'klets|pets|klap|mep|trap|dreun ~4 <gevolg>|bakkes|snuit|moel|smikkel|kanis|harsens',
        'op ~2 moel|bakkes|bek|smoel|smikkel|kanis ~2 sloan|slaan|slagge|geven|slao|meppen|rammen',
        'nog niet jarig',
        'ik|wij ~1 gooi|gooien|smijt|flikker|kieper|donder|duw|duwen ~10 gracht|haven|sloot|kanaal|vaart',
        'mijn|tegen ~1 vuist|vuisten ~4 aanlopen|aan|kennis|lopen|proeven|voelen|ruiken',
        '<straf> ~1 tegen|op|in|onder zijn|haar|hun|de ~2 <lichaam>',
        'mag|mogen ~2 blij zijn ~8 <arm>|tanden|leven|adem|loopt|leeft',
        'manieren leren|bijbrengen',
        // What waits for them.
        'minuut|minuten|tellen|seconden|kwartiertje ~2 alleen ~3 met <hem>',
        'minuut|minuten|tellen|seconden ~2 met <hem> alleen',
        'emmer|pan|ketel|bak ~3 over|in ~1 zijn|hun|die|je ~1 kop|bek|smoel',
        'begraaf|begraven|verzuip|verdrink ik|wij ~2 <hem>',
        'ik|wij ~4 begraaf|spijker|nagel|schuif|hang|knoop|smijt|knijp ~3 <hem>',
        '<hem> ~3 spijker|nagel|begraaf|knoop ik|wij',
        'ik|wij ~1 <hem> ~4 onder|voor ~2 auto|trekker|wielen|trein ~2 geschoven|gereden|gegooid|geduwd',
        'vingers|handen|poten|tanden|benen ~3 afhakken|afhakke|eraf',
        '<hem> ~3 vingers|handen|poten|tanden|benen ~2 breken',
        'gebroken vingers|benen|poten|kaken stelen|lopen|trappen|klimmen',
        'trap|beuk|ram|trappen|beuken|rammen ~2 zijn|haar|hun deur ~3 in|open',
        'afhakken|kelen|kaalscheren|kielhalen|brandmerken|vierendelen|castreren|onthoofden',
        'op|tegen een? kras ~4 kop|bek',
        'in de|het|een ~1 plomp|mestkelder|gierput|beerput|lijkzak',
        'horizontaal ~2 uit',
        'kreupel|mank|kruipend|horizontaal ~2 huis|uit|weg|naar',
        'adres ~8 allen|massaal|allemaal ~3 voor|langs|staan',
        'oog om',
        'leer|leren ik|wij ~3 manieren|lesje|les|mores',
        'met de riem|zweep|mattenklopper|liniaal|knoet',
        'rechtse|linkse directe|hoek',
        'van mij ~3 <straf>|directe|hoek',
        'kopje kleiner',
        '<rijd> <hem> ~3 van|uit|onder ~2 scooter|fiets|brommer|auto|wielen|sokken|weg',
        'van zijn|haar|hun scooter|fiets|brommer|sokken|fatbike ~1 rijden|trekken|schoppen|rammen|sleuren|slaan|af',
        'te pakken krijg|krijgen|krij|heb ~2 dan',
        'als ik|wij ~3 <hem> ~2 te pakken krijg|krijgen|krij',
        'hagel|hagelkorrels|hagelkorreltjes|schot|schoten|lood ~3 in ~2 kont|reet|benen|kont|billen|hol',
        'teer en veren',
        'oog om oog',
        'tand om tand',
        'hond ~14 kom maar',
        'hond ~5 los|loslaten|erop|bijten|honger|eten|vals ~8 kom|komen|laat|durven|bijten|jongens|inbrekers|zij|volgende',
        'laat|laten ~3 hond|honden ~3 los|op ~2',
        'hond ~2 op <hem> af|los|loslaten',
        'in|achter een|de|het ~1 steeg|bosje|bosjes|donker|hoekje ~3 pakken|nemen|trekken|sleuren|vastpakken',
        'tot moes|pulp|gehakt|schroot',
        'gehakt van ~2 <hem>',
        'maak|maken ~2 gehakt|brandhout|korte|schroot',
        'korte metten',
        'uit zijn|haar|hun|de ~1 huis|auto|bed|busje|tent ~3 sleuren|trekken|slepen|halen|rammen',
        'kom ~2 maar op',
        'kan|kun|mag ~3 zijn|je|haar ~2 tanden|botten|gebit|vingers|benen ~3 zoeken|rapen|bijeenrapen|tellen|missen|opvegen',
        'maatje kleiner|minder',
        'ziekenhuiseten|gipsvlucht',
        'voor|aan de kraaien',
        'ik|wij ~3 sta|staan|ben|zijn ~2 niet|nergens ~2 bang ~3 om|en ~6 <slaan>',
        'sluit|sluiten ~4 op ~3 schuur|kelder|garage|kast ~6 tot|tot',
        'vastbinden|vastketenen|vastknevelen|kooi|knevel ~6',
        'bind|binden ~3 <hem> ~3 vast',
        'moeten|moet|gaan|zullen|laten ~3 <hem> ~4 vastbinden|opsluiten|uitkleden|kaalscheren|wegsturen|verjagen|uitroken|wegpesten|rammen|pakken',
        'moeten|moet|gaan|zullen ~3 <hem> ~4 laten ~2 voelen|boeten|merken|schrikken|bloeden|betalen|weten|zien|lopen|rennen|gaan|zitten|liggen|verzuipen|stikken|creperen',
        'pakken ~3 zonder ~2 camera|cameras|getuigen',
        'zonder ~1 getuigen|camera|cameras',
        'neem|nemen|los|lossen|regel|regelen ik|wij|we|het|dat|dit ~3 zelf ~2 op|wel|maatregelen|recht|heft',
        'recht ~2 eigen hand|handen',
        'heft ~2 eigen ~1 hand|handen',
      ],
    },
    {
      value: 'oproep-tot-geweld',
      patterns: [
        'moet|moeten|mogen|mag|kunnen|zouden|zou|hoort|horen|kan ~7 <doden>|<gedood>',
        'moet|moeten|mogen|mag|zouden|laten|kan|gaan ~7 <gevolg> <slaan>',
        'moeten|moet|mag|mogen|verdienen|verdient|willen|zouden|hebben ~5 <straf> ~1 krijgen|hebben|verdienen|geven|nodig|uitdelen|$',
        '<doden> ~2 die|dat|de|hem|hen|zulke|zulk|zoiets',
        'should|ought|must|moet|moeten|zou|zouden ~2 shoot|kill|stab|hang|beat|burn ~1 those|them|him|that|these|die|dat|hem|hen|deze|zij',
        '<doden> en|meteen|gewoon|direct ~3 $',
        '[<slaan>|sla|schiet|steek|schop|ram|ros|mep ~1 <hem> ~4 <gevolg>|af|neer|omver]',
        'sla|schiet|schop|slaan|schieten|schoppen ~1 eerst|gewoon|maar|meteen|direct ~3 vraag|vragen|raak|los|terug|erop|erdoor|hem|zij|die|dan|en',
        'te grazen nemen|pakken|neem',
        'te pakken nemen|genomen',
        'op te wachten|vangen|pakken|jagen|sluiten',
        'moet|moeten|mag|mogen|zou|zouden|kun|kan ~6 in|van|uit ~2 gracht|haven|sloot|kanaal|water|vaart|raam|brug ~1 gooien|flikkeren|kieperen|duwen|smijten|donderen|lazeren|trappen',
        '<hem> ~3 in de gracht|haven|sloot|vaart gooien|duwen|flikkeren|kieperen|smijten|donderen',
        'onder handen nemen|neem|genomen',
        'lesje|les leren ~1 $',
        '<hem> ~3 een lesje|les leren',
        '<hem> ~2 mores leren',
        'poepie laten ruiken',
        'poep een? laten ruiken',
        'verhaal halen',
        'elkaar slaan|rossen|trappen|schoppen|timmeren|beuken|rammen',
        'op ~1 bek|smoel|donder|lazer|falie|flikker|kop|gezicht|sodemieter slaan|geven|timmeren|rossen|meppen',
        'eigen rechter spelen',
        'zelf afrekenen',
        'afrekenen met <hem>|<dader>',
        'laten|laat wij|we <hem> ~5 pakken|opwachten|opzoeken|grijpen|slaan|slopen|uitroken|wegjagen|verjagen|vangen|klemzetten|insluiten|vastzetten|schrikken',
        'laten|laat wij ~6 opwachten|aftuigen|insluiten|klemzetten',
        'wij|ik ~6 opwachten|insluiten',
        'wij|ik|kom|komt|dan ~8 sluiten|houden|hou|houd|zetten|zet ~2 <hem> ~3 in|vast|klem ~2 tot|en|op|totdat|met',
        'hou|houd|houden|pak|grijp|zet ~2 <hem> ~3 vast|beet|klem ~1 tot|totdat|als|en|zodat',
        'als ~4 hem|haar|hen|zij|die ~2 ziet|zie|tegenkomt|tegenkom|zien ~4 vasthouden|vastpakken|pakken|grijpen|vast|vastbinden|tackelen',
        'vasthouden|vastpakken|vastbinden ~1 tot|die|dat|hem|en',
        'wie gaat|doet|komt|rijdt|loopt|is|helpt|vangt|wil|durft ~4 mee|hem|zij|die ~5 <hem> ~4 pakken|opzoeken|halen|slaan|opwachten|zoeken|grijpen|terughalen|wegjagen|aanpakken',
        'wie gaat|doet ~8 mee ~10 <slaan>|schoppen',
        'wie vangt ~2 <hem> ~2 op|mee',
        'wie gaat|komt|doet ~3 mee ~8 verhaal|huis|deur|opwachten|afrekenen|aanspreken|klappen|bezoekje|slaan|ruiten|terughalen',
        'mannen|jongens|kerels|sterke|stoere|potige|vrijwilligers ~2 nodig|verzamelen|gezocht ~6 <hem>|<dader> ~3 pakken|wegjagen|opwachten|aanpakken|zoeken',
        'verzamelen ~8 pakken|opwachten|wegjagen|slaan|grijpen|zoeken|verhaal',
        "met z'n|zn|zijn|ons allen ~5 eraf|heen|naartoe|opzoeken|wegjagen|pakken|opwachten|deur|huis",
        "met z'n|zn|zijn|ons allen ~3 <hem> ~3 af",
        'ga|gaan ~2 allemaal|samen|massaal ~1 langs|heen|naartoe|ernaartoe|verhaal ~2 en',
        'bezoekje ~3 brengen',
        'die|willen|gaan <hem> ~3 bezoekje|lesje|bezoek|mores',
        'wij ~10 naar ~1 zijn|haar|hun huis|deur|adres|woning|voordeur ~8 zien|horen|halen|praten|slaan|eisen|afrekenen|verhaal|dan',
        'met ~1 tien|zes|vijf|acht|twintig|vier|paar|allen|man|stel ~3 naar ~1 zijn|haar|hun huis|deur|adres|woning',
        'brengen|breng ~4 bezoekje',
        'wij|jongens|allemaal|iedereen|kom|laten ~4 erop af|los',
        'wij|jongens|allemaal|iedereen|kom|laten ~4 er op af',
        'rammen|slaan|schieten wij ~1 <hem> ~2 eruit|weg|lek|neer',
        'steek|steken|zet ~4 huis|auto|scooter|tent|hut|moskee|kerk|azc|keet|caravan|bus|boel|zooi ~3 in de fik|brand|hens',
        'huis|auto|scooter|tent|moskee|kerk|azc|keet|caravan|boel ~2 in de fik|brand|hens steken|zetten|moeten',
        'en ~3 in de fik|hens $',
        'zijn|hun|haar|die|dat huis|auto|scooter|keet|caravan|boel|tent ~1 in de fik|hens $',
        'fik|fikken|vuur|lucifer|molotov|benzine erin|erbij|eronder|over',
        'gooi|gooien ~4 ruiten|ramen|raam|ruit in',
        'banden|band ~3 leksteken|leksnijden|lekprikken|lek|doorsnijden|doorprikken|stuk ~1 steken|snijden|prikken|moeten|en|zetten',
        'snij|snijd|steek|prik|prikken ~3 banden|band ~2 lek|door|stuk',
        'suiker in ~3 tank|benzinetank',
        'eierregen|eieren|steen|stenen|bakstenen|verf|stront|drol|poep ~4 organiseren|gooien|smeren|door|tegen ~4 huis|ruit|ruiten|raam|brievenbus|deur|auto|oprit',
        'moeten|zullen|laten|wie ~6 eierregen|stenen|eieren|verfbom|knokploeg|burgerwacht',
        'lossen wij|we het ~3 op',
        'dan lossen|regelen|doen wij|we ~3 zelf|op|wel',
        'politie ~4 niks|niets|niet ~6 dan|dus ~3 wij|we|ik|zelf',
        'iedereen ~3 kan vechten',
        'wie ~2 kan|durft|wil ~2 vechten|meppen|slaan|knokken|rammen',
        'vechten|knokken|matten ~2 kom|vanavond|om|uur',
        'wie gaat|komt|doet ~2 mee ~10 <slaan>|rammen|opwachten|aftuigen|meppen|verjagen',
        'wie gaat|komt|doet ~2 mee ~10 pakken wij|hem|hen|zij|ze|die ~1 hem|hen|zij|gast|gasten|<dader>',
        'wie gaat|komt|doet ~2 mee ~10 hem|hen|zij ~3 pakken',
        'met een|de|zijn ~1 man|mannen|hele|paar ~6 <slaan>|slaan|pakken|heen|opwachten|afrekenen|leren',
        'wij ga|gaan ~8 met ~2 hele|heel ~1 straat|buurt ~4 heen|langs|naartoe ~6 met',
        'houden|staan|lopen ~4 wacht ~3 met',
        'moet|moeten ~3 <hem>|gewoon|knul|die ~5 op ~3 bek|moel|smoel|kop|bakkes|donder',
        'moet|moeten ~2 <hem>|die|knul|gast ~3 eens|een|keer|gewoon|even ~5 pakken|raken|slaan|wurgen|grijpen|schoppen|vastpakken|leren',
        'knokploeg|eigen politie|straatjustitie|volksgericht|lynchpartij|ordedienst',
        "laten|let's ~2 us? beat|get|kill|catch|smash hem|haar|hen|die",
        'iemand ~2 moet|moeten|zou|mag ~4 hem|haar|hen|die ~4 leren|slaan|pakken|grijpen|raken|doden|rammen',
        'pek en veren',
        'aan de hoogste boom',
        'kop|koppen eraf|inslaan|kleiner|verbouwen|rammen|rollen',
        'kogel erin|erdoor|dan',
        'wie gooit|slaat|schopt|schiet|trapt|rost|timmert ~2 mee',
        '<slaan>|<sla>|rammen|opwachten ~8 wie doet|gaat|komt|helpt ~1 mee',
        'gewoon|lekker|flink rammen|meppen|beuken',
        'politie ~2 houdoe|doei|nodig|overbodig ~8 riek|knuppel|hooivork',
        'nekschot|ophangen|doodschieten|afknallen|castreren|afmaken',
      ],
    },
  ],
  {
    hem: THEM,
    lichaam: words(
      'knie knieen knieschijf kop hoofd bek smoel ballen kloten zak poten benen kont reet rug ribben kaak tanden neus gezicht schenen strot keel kruis kanis bakkes snufferd',
    ),
    arm: ARMS,
    rijd: words('rijd rij trap schop ruk sleur trek ram stoot duw'),
    prik: words('prik steek snij snijd prikken steken snijden rijg'),
    wie: PERSONS,
    dader: CRIMINALS,
    sla: HIT,
    slaan: HIT_PLURAL,
    gevolg: OUTCOME,
    doden: KILL,
    vermoord: KILL_NOW,
    gedood: KILLED,
    straf: PUNISHMENT,
    ik: ['ik', 'wij'],
    zet: words(
      'zet zetten leg leggen strooi strooien span spannen hang hangen smeer smeren plaats gooi heb maak graaf gezet gelegd gestrooid gespannen gehangen gesmeerd',
    ),
    val: words(
      'spijkers kopspijkers punaises glasscherven scherven stroomdraad schrikdraad prikkeldraad stroom struikeldraad visdraad wolfsklem klem val valkuil boobytrap gif rattengif kraaienpoten krammen draad spijkermat spijkerplank vislijn olie',
    ),
  },
);
/** Said in so many words: what else the message is about makes no difference. */
const PLAIN = compilePhrases<Code>(
  [
    {
      value: 'bedreiging',
      patterns: [
        'ik|wij ~2 <sla> <hem> ~3 <gevolg>',
        '<sla> ik <hem> ~3 <gevolg>',
        'ik slaan|slaen|slan|slach <hem> ~3 <gevolg>|harsens|harses',
        '^ ik|wij kom|komen je|jou|jullie halen $',
        'zal|zullen|gaat|gaan ~2 bloed ~1 vloeien|stromen',
        'ik|wij ~1 maak <hem> ~2 dood|kapot|koud|af',
        'ik|wij zal|ga|gaan|zullen <hem> ~2 <doden>',
        'ik|wij ~1 <vermoord> <hem>',
        '<vermoord> ik|wij <hem>',
      ],
    },
  ],
  { hem: PERSONS, sla: HIT, gevolg: OUTCOME, doden: KILL, vermoord: KILL_NOW },
);
const NEGATIONS = new Set(words('niet geen nooit niemand never'));
const SKIPPED_BEFORE = new Set(words('zelf ook eigen dus graag voor ze meteen direct'));
/** Who is in the sentence as the one it is done to, or does it to others: then it is a report. */
const VICTIM = new Set(
  words(`mij ons dreigt dreigde dreigden dreigen probeert proberen probeerde probeerden wilde wilden wil willen bewoner bewoners slachtoffer slachtoffers wordt werd worden werden hebben had
  heeft is zijn was waren gisteren vannacht hoorde zag gezien`),
);
const AUTHORITIES = new Set(
  words(
    `politie agenten agent wijkagent handhaving boa boas marechaussee rechter justitie dierenambulance gemeente kapotte`,
  ),
);
const OURS = new Set(
  words(
    'wij ik laten wie kom laat iemand moeten moet mag mogen iedereen allemaal verdient verdienen gewoon dan',
  ),
);
/** Somebody else does it: "ze slaan die jongen in elkaar". */
const THIRD = new Set(
  words('hij zij die mannen vrouwen jongens meisjes iemand twee drie vier groep vader man vrouw men'),
);
/** What a night watch, a clean-up or a sports match says, with the same words. */
const INNOCENT = new Set(
  words(`wedstrijd voetbal elftal spel toneel film honden hond bal tennis bier muggen vliegen ratten mollen onkruid gras mos slakken tuin haag rekening factuur
  batterij lamp computer accu sneeuw ijs gladheid zout strooien koffie taart gebak bloemen biertje fles beloning kopie sleutel pluim compliment`),
);
/** How far around a match its own sentence is looked at, in words. */
const NEAR = 6;

/** Rule 9: what the writer says in plain words that they will do to somebody. */
export function plainThreat(analysed: Analysed): Finding[] {
  const { all, words: read } = cluesIn(analysed, PLAIN);
  if (all.length === 0) return [];
  return all
    .filter((match) => !isDenied(read, match) && !isReport(read, match))
    .filter(({ from, to }) => !hasNear(read, from, from, to, NEGATIONS))
    .map((match) => finding(analysed, match.value, match));
}

/** Rule 9: threats, calls to violence, traps and taking back by force. What is told of others, denied or advised against passes. */
export function violence(analysed: Analysed): Finding[] {
  const { all, words: read } = cluesIn(analysed, PHRASES);
  return all
    .filter((match) => !isDenied(read, match) && !isReport(read, match))
    .map((match) => finding(analysed, match.value, match));
}

function isDenied(all: readonly Word[], match: PhraseMatch<Code>): boolean {
  let before = match.from - 1;
  while (before > match.from - 4 && SKIPPED_BEFORE.has(all[before]?.text ?? '')) before -= 1;
  const word = all[before];
  if (word?.sentence === all[match.from]?.sentence && NEGATIONS.has(word?.text ?? '')) return true;
  if (match.value === 'bedreiging') return hasNear(all, match.from, match.from, match.from + 3, DENYING);
  return hasNear(all, match.from, match.from, match.to + 1, NEGATIONS);
}
const DENYING = new Set(['geen', 'niemand', 'nooit']);

/** What is broken without a blow. */
const INTANGIBLE = new Set(words('leven reputatie sfeer vertrouwen'));
const HUNG = new Set(words('ophangen opgehangen'));
const HANGING = new Set(
  words(
    'flyer flyers spandoek spandoeken banner poster posters camera cameras lamp lampen alarm bord bordje brief briefje gordijn gordijnen slot deurbel was rookmelder vlag nestkast schilderij',
  ),
);
const TACKLED = new Set(words('aanpakken aangepakt slopen'));
const MEN = new Set([...PERSONS, ...CRIMINALS, ...words('die zulke jongens meisjes lui knul')]);
/** How far back it may have been said what is hung up, over the ends of sentences. */
const THING_NEAR = 14;

/** "De flyer zal ik ophangen", "hoe kunnen we dat aanpakken": of a thing and not of a person. */
function isOfThings(all: readonly Word[], { from, to }: PhraseMatch<Code>): boolean {
  const isIn = (set: ReadonlySet<string>): boolean => hasNear(all, from, from, to, set);
  if (isIn(TACKLED)) return !hasNear(all, from, from - 1, to, MEN);
  if (!isIn(HUNG)) return false;
  for (let i = Math.max(0, from - THING_NEAR); i < to + 3 && i < all.length; i += 1)
    if (HANGING.has(all[i]?.text ?? '')) return true;
  return false;
}

function isReport(all: readonly Word[], match: PhraseMatch<Code>): boolean {
  const near = (set: ReadonlySet<string>) =>
    hasNear(all, match.from, match.from - NEAR, match.to + NEAR, set);
  if (hasNear(all, match.from, match.from - 1, match.to + 1, INNOCENT)) return true;
  if (hasNear(all, match.from, match.from, match.to, INTANGIBLE)) return true;
  if (isOfThings(all, match)) return true;
  const isOrder = all[match.from - 1]?.sentence !== all[match.from]?.sentence;
  if (match.value === 'bedreiging' || isOrder) return false;
  if (
    hasNear(all, match.from, match.from - 3, match.from, THIRD) &&
    !hasNear(all, match.from, match.from - 3, match.from + 1, OURS)
  )
    return true;
  return near(AUTHORITIES) || (near(VICTIM) && !near(OURS));
}
