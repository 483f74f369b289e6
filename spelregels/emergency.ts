import type { Analysed, Word } from './analyse.ts';
import { glossed } from './gloss.ts';
import {
  BURGLARS,
  CONDITIONS,
  LOST,
  NOT_NOW,
  NOW,
  PAST,
  PLACES_AT_HOME,
  SITUATIONS,
  SOMEBODY,
  VULNERABLE,
  WEAPONS,
} from './lists/emergency.ts';
import { COLOUR_NOUNS, GENDER_NOUNS, GROUP_NOUNS } from './lists/groups.ts';
import { words } from './lists/words.ts';
import type { Span } from './mask.ts';
import { compilePhrases } from './phrases.ts';
import { callsAgain } from './rules/rule7-again.ts';
import { violence } from './rules/rule9-violence.ts';
import { hasNear } from './sentences.ts';
import { withoutSlips } from './slips.ts';

/**
 * `present`: said only of what is going on. `named`: also told afterwards or as advice, so that the rest of the sentence decides. `called`:
 * that 112 is called says danger, unless it is all about calling (rule 7).
 */
type Strength = 'present' | 'named' | 'called';

const PHRASES = compilePhrases<Strength>(
  [
    {
      value: 'present',
      patterns: [
        // Cries.
        'help help',
        '^ help|hulp|hellup|helpe|heelp|hilfe $',
        'help mij|ons|snel|graag|dan|nr|nummer|please|toch|ze|er|iemand|hij|zij',
        '^ help|hellup die|deze|mijn|wij|man|vrouw|kind|inbraak|in|nu|dringend|ons|moeder|vader|someone',
        '^ help er|iemand|brand|ik|hij|zij|there|inbrekers|inbreker',
        'kom|komt|haal|roep|bel|snel|stuur|nodig ~1 snel|hulp|help|gauw ~1 hulp|helpen|help|komen|nodig|112|nu|please',
        'snel|gauw|vlug|dringend ~2 hulp|help|helpen|helpe|komen|ambulance|112|dokter',
        'hulp nodig|snel|alsjeblieft|gevraagd|nu|graag',
        'kom|komt nu|snel|nuu|gauw|helpen|direct|meteen|iemand|allemaal ~1 helpen|hulp|hierheen|$|ze|hij',
        'komsnel|komnu|helpmij|helpsnel',
        'kan niet ~1 bellen|praten|ademen',
        'politie kom|komt snel|nu',
        // Burglary under way.
        'wordt|word ~4 ingebroken|ynbrutsen',
        'probeert|proberen|besykje ~6 <open> ~2',
        'proberen|probeert ~6 te <open>',
        'breken|breekt ~4 in|open|binnen $',
        'breken|breekt ~2 in bij|op',
        'breken|breekt|breaking ~4 into|in ~2 nummer|mijn|number|huis|ons|nu|nr',
        'forceert|forceren|forceer ~3 deur|raam|slot|hek',
        'wrikt|wrikken|beukt|beuken|ramt|rammen ~5 deur|raam|slot|hek|ruit|voordeur|achterdeur',
        'rammelt|rammelen|voelt|voelen|trekt|morrelt|morrelen ~1 aan ~2 deurklink|voordeur|achterdeur|mijn|ons',
        '<inbreker> ~2 in|binnen|bezig|op|rent|rennen|vlucht|vluchten|klimt|klimmen|loopt|lopen|staat|staan|zit|zitten|nu|boven|beneden',
        'inbraak ~3 nu|bezig|gaande|op moment|help',
        'zij|hij|er|ze zijn|is|staat|staan|zitten|zit ~4 binnen',
        'zijn|is ~2 binnen bij|op|in|nu|snel',
        'binnen bij mij|ons|mijn',
        'staat|staan|zit|zitten|is|loopt|lopen ~3 binnen ~1 bij mij|ons|mijn',
        '<iemand> ~3 in|op mijn|ons ~2 <thuis>',
        '<iemand> ~6 in|op ~1 mijn|ons|de|het|zijn|haar|hun|uw|je|buurmans|buren|overburen ~1 slaapkamer|keuken|zolder|woning|woonkamer|kamer|kelder|gang|trapgat',
        '<inbreker> ~4 in|op ~3 <thuis>',
        '<iemand> ~2 klimt|klimmen|kruipt|sluipt|sluipen ~3 over|door|in|op|langs|achter|naar ~2 raam|schutting|binnen|balkon|dak|regenpijp|muur',
        'klimt|klimmen ~4 moment|nu ~3 over|door|in|naar',
        'klimt|klimmen ~3 door|naar ~2 raam|binnen|bovenraam|slaapkamerraam',
        'hij|zij klimt|klimmen|forceert|breekt|breken ~6',
        '<iemand> ~3 lopen|living in|into',
        'iemand ~2 lopen|trying ~2 to|naar break',
        'broken|breaking into mijn|ons|een|the|nummer',
        'op ~1 moment ~6 ingebroken|gestolen|geslagen|doorgeslepen|meegenomen|opengebroken',
        'wordt|word ~4 nu ~8 ingetrokken|meegenomen|gestolen|opengebroken|geslagen|getrapt|ingebroken',
        'wordt|word nu ~8',
        'zijn ~4 aan het doorslijpen|slijpen|inbreken|slopen|stelen|leeghalen|openbreken|inladen ~6 nu|moment|hier',
        'overbuurman|overburen|buren ~6 ingebroken nu',
        'staat|staan|stond ~4 deur ~3 duwt|duwen|beuken|schoppen|bonken|trapt|trappen|slaan|forceren',
        'beukt|bonkt|trapt|schopt|ramt|beuken|bonken|trappen|schoppen ~4 op|tegen|aan ~2 deur|voordeur|raam',
        'duwt|duwen|trapt ~3 deur ~2 open|in',
        'trappen|trappe de|mijn|onze|ons|hun|zijn|haar|een deur|voordeur|achterdeur ~4 in',
        // Violence.
        'hij|zij|die|ze heeft|hebben|hat ~2 <wapen>',
        '<iemand> ~1 heeft|hebben|hat|has ~3 <wapen>',
        '<iemand> ~4 met|mei ~3 <wapen>',
        'loopt|lopen|staat|staan|rent|rennen|zwaait|zwaaien|dreigt|dreigen|steekt|steken|zit ~3 met ~2 <wapen>',
        'met <wapen> ~5 richting|naar|op|bij|voor|aan',
        'wordt|worden|word ~5 bedreigd|aangevallen|geslagen|mishandeld|overvallen|beroofd|gestoken|lastiggevallen|achtervolgd|geschoten|gevochten|gegooid|getrapt|geschopt|gewurgd|verkracht|vastgehouden|ontvoerd',
        'wordt|worden|word ~4 in elkaar',
        'bedreigt|bedreigen|slaat|slaan|schopt|schoppen|mishandelt|steekt|wurgt|overvalt|belaagt|slaan|trapt|trappen|vermoordt|duwt ~2 mij|ons|haar|iemand|mensen|elkaar|vrouw|kind|kinderen|jongen|meisje|buurvrouw|buurman|hond|hem|man|moeder|vader',
        'slaat|mishandelt|bedreigt|stompt|wurgt zijn|haar|een|de ~1 vrouw|man|vriendin|kind|kinderen|moeder|buurvrouw|buurman|hond',
        'man|vrouw|jongen|iemand|mensen|elkaar ~2 aan het ~1 slaan|schoppen|wurgen|trappen|vechten|steken|mishandelen',
        'slaan|schoppen|trappen|rammen ~4 in elkaar',
        'hij|zij is ~2 haar|hem|mij choking|strangling|killing|hitting|beating',
        'vecht|vechten ~6 straat|plein|cafe|haven|hier|deur|elkaar|voor|met|nu|brug|station|school',
        'aan het ~1 vechten|schieten|steken|inbreken|slopen|verdrinken|reanimeren|slaan|schoppen|doorslijpen',
        'hoor|horen|hear|heard|klonk|klinkt|klonken ~5 schoten|geschreeuw|gegil|hulpgeroep|gunshots|screaming|shots|gillen|schreeuwen|huilen|schot',
        'hoor ~3 haar|hem|ze|iemand|vrouw|kind ~3 gillen|schreeuwen|roepen|huilen|kermen',
        'schreeuwt|gilt|roept|schreeuwen|gillen ~3 om hulp',
        'roept|schreeuwt ~4 vermoord|vermoordt|help',
        'knallen|schoten ~6 rennen|gewonden|blijf|politie',
        'er wordt|is ~2 geschoten',
        'shots fired',
        'word|wordt ik|ik ~2 gevolgd|achtervolgd|bedreigd|belaagd',
        'ik wordt|word ~2 gevolgd|achtervolgd|bedreigd|belaagd|aangevallen',
        'probeert|proberen ~5 te|tas ~4 trekken|ontvoeren|meenemen|sleuren|steken|slaan|duwen|pakken',
        'probeert|proberen ~6 in ~2 auto|busje|bus ~2 trekken|te|duwen|sleuren',
        'wil|gaat|dreigt ~6 springen|vermoorden|steken|schieten|zichzelf',
        'staat|zit|hangt ~3 op|over|aan ~2 reling|dakrand|balustrade|richel|balkon|spoor ~10 springt|springen|wil|dreigt|stapt',
        'op ~1 dak ~5 springen|springt',
        'springt|springen ~3 van ~2 brug|flat|dak|balkon',
        'blijf|blijven ~2 allemaal|iedereen|binnen ~2 binnen|weg',
        'blijf binnen|weg|van',
        'ik heb ~1 hem vast',
        'gijzelt|gegijzeld',
        'bommelding|bom|handgranaat|explosief',
        // Fire, gas, accidents, health, water, animals and children on the road.
        '^ brand|bran|fik|vuur $',
        '^ brand ~4 in|bij|op|aan|achter|boven|nr|nummer',
        'er|daar is|woedt ~3 brand|brandje',
        'woedt|uitslaande ~3 brand',
        'brandt|brant|brandend ~4 kelder|flat|schuur|huis|auto|woning|container|dak|keuken|een|boerderij|kerk|loods|caravan|boot',
        'schuur|huis|flat|auto|woning|dak|boerderij|keuken|container|loods ~1 brandt|fikt',
        'daar is|it brand|bran',
        'staat|staan ~6 brand|fik|hens|lichterlaaie|vlammen|bran|brandje',
        '<object> ~2 in de? brand|fik|hens|vlammen',
        'alarm ~4 gaat|loeit|juwelier|bank ~12 bivakmuts|bivakmutsen|mannen|vrouwen|jongens|iemand|inbrekers',
        'bivakmuts|bivakmutsen ~8 stappen|binnen|juwelier|bank|winkel|scooter|nu',
        'rijdt|rijden|reed|ramt ~4 in ~2 op ~2 mensen|terras|menigte|publiek|kinderen',
        'gooien|gooit ~2 nu|stenen|vuurwerk ~6 ambulance|politie|hulpverleners|brandweer',
        '<kwetsbaar> is|zijn ~1 weg vermist|sinds|al|help',
        'opa|oma|kind|kindje|dochtertje|zoontje|peuter|kleuter|baby|vader|moeder ~1 is|zijn ~2 weg',
        'jongetje|meisje|kind|dochter|zoon|jongen|moeder|vader|vrouw|man|opa|oma ~12 niet ~3 thuis ~2 gekomen|gekomen',
        'op|in de|het ~1 grond|vloer|water|straat|bad|gang ~2 liggen|ligt',
        'iemand|man|mannen|vrouw|vrouwen|jongen|jongens|meisje|meisjes|persoon ~4 aan ~2 mijn|ons|de ~2 achterdeur|voordeur|deur|raam ~4 rammelen|morrelen|voelen|trekken|wrikken|beuken|te',
        'mensen|iemand|man|mannen|vrouw|vrouwen|jongen|jongens|meisje|meisjes ~2 in huis',
        '<iemand> ~2 bij ons|mij in ~3 <thuis>',
        'zit|staat|loopt|zitten|lopen ~2 iemand|een|man|ien ~3 in ~3 <thuis> ~6 koevoet|breekijzer|brekizer|mes|bij|nu|alleen',
        'zij|hen ~2 in ~2 <thuis> ~1 zien|horen',
        'handen trillen',
        'ik zit ~4 op slot|verstopt|wc|kast|badkamer',
        'kan niet ~1 bellen|praten',
        'in ~1 brand ~2 staat|staan|vliegt|nu|bij|straat|parallelweg|tegen',
        'auto|huis|schuur|container|flat|bus|boom|boot|heg|scooter in brand',
        'sticht|steekt|stichten|steken|sticht ~4 brand|fik|vuur',
        'is op fire|brand',
        'rook|vlammen|vuur|reek|flammen ~4 uit|ut|from|pouring|coming|door|boven|dak|meterkast|raam',
        'komt|komen|pouring ~2 rook|vuur|vlammen|zwarte|veel ~3 uit|van|onder|door|$|rook',
        'smoke|rook pouring|coming',
        'vonken ~1 onder|uit|tussen ~2 pannen|dakpannen|dak|dakgoot|raam|meterkast',
        'ruik|ruiken|smell|stinkt|sterke|geur|lucht ~3 gas|brand|rook|gaslucht|brandlucht|smoke',
        'gas smell|lucht|lek',
        '<iemand> ~4 ademt|ademhaling|breathing',
        'ademt|ademhaling|breathing|breathe|adem|lucht ~3 niet|geen|amper|not|nauwelijks|slecht',
        'niet|geen|amper|not|nauwelijks|krijgt ~2 breathing|lucht|adem|ademen|ademt|ademhaling|wakker',
        'niet bij bewustzijn|kennis',
        'buiten bewustzijn|kennis|westen',
        'beweegt|beweecht|reageert|reagearret|zegt|praat ~2 niet|nergens|niks|noch|nog|meer ~1 meer|op|niks|$',
        'wordt|word|wurdt ~2 niet ~1 wakker',
        'wakker ~2 niet|krijgen',
        'bloedt|bloeden|bloedend|bloed|hevig ~1 uit|veel|hevig|erg|hard|enorm|veel',
        'ik bloed',
        'hulpverlener|<kwetsbaar> bloedt|bloed',
        'ligt|liggen|leit|ligk|leik|lies ~2 <kwetsbaar> ~4 op|in|onder|langs|bij|onderaan|onderaon ~2 straat|grond|weg|stoep|water|sloot|gracht|spoor|dyk|haven|rijbaan|trap|fietspad|vaart|kanaal|meer|sluis|rivier|maas|vloer|feart|ijs|vijver|steiger|auto|trappe',
        '<kwetsbaar> ~4 ligt|lig|leit ~3 op|in|onder|bij ~2 straat|grond|weg|stoep|water|sloot|gracht|spoor|haven|trap|vloer|appie|auto|feart|dyk|fietspad|winkel|deur',
        'gevallen|valt|gesprongen|springt|gereden|raakt|te|foel|fallen|gezakt|val|gleed|geraakt|fell ~3 water|haven|gracht|sloot|kanaal|vaart|trap|balkon|dak|steiger|ijs|feart|raam',
        'door|troch|through ~2 ijs ~2 gezakt|gegaan|is|zakte',
        'te water ~2 bij|geraakt|gesprongen|in|auto',
        'kind|kindje|kleuter|peuter|auto|iemand|man|vrouw|fietser|mens|maedje|ien ~2 in|te ~2 water|haven|gracht|sloot|kanaal|vaart|vijver|maas|plas|rivier|feart',
        'is gevallen|fallen|gefallen ~6 wakker|bloedt|bewusteloos|trap|hoofd|beweegt|staat',
        '<kwetsbaar> ~2 gevallen ~6',
        'kan|kunnen|wie ~4 reanimeren|reanimearje|ehbo|eerste hulp',
        'arts|dokter|verpleegkundige|ehbo|bhv ~5 buurt|nodig|hier|aanwezig',
        'ambulance|ambulanz|brandweer|traumahelikopter|traumaheli ~3 nodig|snel|nu|spoed|kan|niet|onderweg|zoekt|yet|komt|er',
        'reanimatie|reanimeer|reanimeren|aed|defibrillator ~3 nodig|nu|bezig|naar|waar|snel|wie|iemand',
        '^ vermist|vermissing',
        'ligt|liggen|leit|ligk er al een ~2 op|in',
        '<kwijt> ~4 <kwetsbaar>',
        'is ~3 kwijt|zoek|verdwenen ~3 kind|jongetje|meisje|oma|opa',
        '<kwetsbaar> ~8 vermist|verdwenen|weggelopen|verdwaald|missing|spoorloos|ontvoerd',
        '<kwetsbaar> ~8 kwijt|zoek',
        'verwarde|demente|dementerende|verward|gedesorienteerde|verdwaalde|ferbjustere|dwalende|vergeetachtige ~3 man|vrouw|heer|persoon|oudere|bejaarde|jongen|opa|oma|buurvrouw|buurman ~2 loopt|dwaalt|in|bij|op|staat|zit|rent|ligt|langs|zonder|gezien|gevonden|buiten|aan|weg|kwijt|vermist|die|met',
        'man|vrouw|opa|oma|buurvrouw|buurman|bejaarde ~4 verward|war|verdwaald|pyjama|nachthemd|ochtendjas|vergeetachtig ~6 straat|loopt|dwaalt|weg|niet|kwijt',
        '<dier> ~6 op|midden|langs|over|tussen|op ~2 weg|snelweg|rijbaan|spoor|rotonde|a31|n31|n393|rondweg|autos|straat|provinciale',
        '<dier> ~4 los|loslopende|losgebroken ~4 weg|snelweg|rijbaan|spoor|straat|autos',
        'loslopende|losgebroken ~1 <dier> ~6 weg|autos|rijbaan|spoor|rent|verkeer',
        'tussen de autos',
        'kind|kinderen|peuter|kleuter|iemand|man|vrouw|oude|mens ~5 op|midden ~2 weg|snelweg|spoor|dak|rijbaan|rails|provinciale|a31|n31',
        'op het|de spoor|rails ~6',
        'spookrijder|tegen het verkeer in',
        'auto|auot|vrachtwagen|bus|trekker ~3 op zijn|de kop|kant|dak|zij|zijkant',
        'op elkaar ~2 gereden|in|gebotst|geklapt|geknald',
        'zit|zitten ~4 klem|bekneld|vast ~4 auto|bestuurder|wrak|onder|mens|iemand|er',
        'klem|bekneld|beklemd ~4 zit|zitten|auto|onder|haal|hulp',
        'draad|kabel|stroomkabel|hoogspanning|hoogspanningskabel ~6 straat|weg|vonkt|los|grond|stoep',
        'vonkt|vonken ~4',
        'dijk|kade|waterkering|sluis ~3 lekt|breekt|doorgebroken|bezweken|water',
        'water loopt|stroomt|stijgt ~4 tuinen|huis|binnen|straat|hard|woning|snel',
        'iedereen|allemaal ~2 eruit|naar buiten|weg|evacueren',
        'geen licht aan',
        'ramen|ramen ~2 dicht|open ~2 allemaal|iedereen|direct|nu|giftig|en',
        'lekt|loopt|komt ~4 uit ~2 tank ~6',
        'koolmonoxide|co ~2 alarm|melder|af|gaat|vergiftiging',
        'rookmelder|brandalarm|koolmonoxidemelder|rookalarm gaat|loeit|af ~6 niemand|open|rook|kind|slaapt',
        'instorten|instort|stort|ingestort|omvallen ~3 huis|muur|steiger|dak|boom|gevel|kraan|flat|in|op',
        'weeen|bevalling ~4 nu|begonnen|straat|auto|begint',
        'overdosis|vergiftigd|vergiftiging|pillen ~4 ingenomen|geslikt|genomen|bewusteloos',
        'infarct|hartaanval|beroerte|attack ~3 heeft|kreeg|krijgt|heart|nu',
        'heeft|kreeg|krijgt ~2 een? ~1 hartaanval|beroerte|infarct|epileptische|aanval|toeval|shock|allergische',
        'hartaanval|hartstilstand|hartpatient ~8 nu|aed|kom|help|snel',
        'zwaar|ernstig gewond',
        'kind|baby|peuter ~6 auto ~4 opgesloten|hitte|warm|zon|alleen',
        // A door, a window, a shutter, the stairs.
        '<iemand> ~3 in|op <ons> ~2 <thuis>|<pand>',
        '<iemand> ~3 in|bij|achter|onder <ons> ~2 <pand>|rolluik|bed|kast',
        'zit|sit|staat|loopt|is ~2 iemand|een|wat|ien ~3 in <ons> ~2 <thuis>|<pand>',
        'staan|staat|bonken|bonkt ~3 <ons> ~1 deur|voordeur|achterdeur|raam ~4 beuken|bonken|rammen|trappen|schoppen|slaan|breken|rammelen',
        'aan|op|tegen <ons> ~1 deur|voordeur|achterdeur|raam|ruit ~2 te ~1 beuken|bonken|rammen|trappen|schoppen|slaan|breken|rammelen|trekken|kloppen|voelen',
        'probeert|proberen|probeer ~10 te ~3 <geweld>|<open>',
        'breken|breekt|wrikken|wrikt|zagen|zaagt|slijpen|slijpt|snijden|snijdt|boren|boort ~5 deur|deuren|raam|slot|poort|kluis|hek|rolluik|schuur|auto|container|loods ~5 open|door|los|kapot',
        'slaan|slaat|trappen|trapt|beuken|beukt|gooien|gooit|schoppen|schopt ~5 raam|ramen|ruit|ruiten|deur|deuren|glas|voordeur|winkel|etalage|pui ~2 in|kapot|eruit|stuk|aan',
        '<iemand> ~3 klimt|klimmen|kruipt|kruipen|sluipt|sluipen ~3 <open2>',
        'klimt|klimmen|kruipt|kruipen|sluipt|sluipen ~2 iemand|een|twee|drie|man|kerel|vent|jongen ~5 <open2>',
        'klimt|klimmen|kruipt|kruipen ~6 naar boven|omhoog',
        'komt|komen|loopt|lopen|sluipt|sluipen|rent|rennen ~2 trap op|af',
        'komt|komen ~2 nu ~1 naar boven|beneden|binnen|mij|ons',
        'hij|zij|die|er zijn|is nu ~1 boven|beneden|binnen|achter|hier',
        'hij|zij heeft|hebben mij|ons gezien|gehoord',
        'wordt|worden ~4 leeggehaald|leeggeroofd|ingetrapt|bestormd|gewurgd|meegesleurd',
        'huis|winkel|woning|zaak|loods|schuur wordt|word|wordt ~4 leeggehaald|leeggeroofd|leeg',
        // Somebody with a weapon, or beside himself.
        'heeft|hebben ~1 nu|ineens|opeens|plots|plotseling|inmiddels|ook ~2 <wapen>',
        'heeft|hebben|trekt|zwaait|richt|steekt die|dat|hij|zij ~1 <iemand>? ~2 <wapen>',
        'trekt|trekken|zwaait|zwaaien|richt|dreigt|dreigen|loopt|rent|steekt ~4 <wapen>',
        'binnenlopen|binnengelopen|binnengekomen|binnengestormd ~3 met ~3 <wapen>',
        'komt|komen|loopt|rent|stormt ~3 op|naar ~2 mensen|mij|ons|kinderen|publiek|iedereen ~1 af|toe',
        'overgiet|overgooit|begiet|overgoten ~5',
        'wil|gaat|zal ~4 doodmaken|vermoorden|doodslaan|doodsteken|doodschieten|wurgen|neersteken',
        'wil|wol|wou ~2 niet meer ~1 leven|verder',
        'roept|schreeuwt|zegt|zei ~6 niet meer wil|verder',
        'een einde ~3 leven|maken',
        'slaat|bonkt|beukt ~3 hoofd|kop ~3 muur|deur|grond',
        'trekken|trekt|sleuren|sleurt|slepen|sleept|duwen|duwt|dragging ~5 <kwetsbaar> ~4 uit|mee|van',
        'sleuren|sleurt|slepen|sleept|dragging ~3 <kwetsbaar>',
        '<klein> ~8 in ~3 auto|busje|bus|kofferbak|bestelbus ~2 gestapt|meegenomen',
        'in ~3 auto|busje|bus|kofferbak|bestelbus|golf ~2 getrokken|gesleurd|geduwd|gedwongen',
        'wordt|worden|word ~5 vastgehouden|meegenomen|meegesleurd|ontvoerd|gedwongen|afgetuigd',
        'hond|honden|pitbull|herder|stafford|rottweiler|bulterrier ~2 bijt|bijten|valt|aanvalt ~4 <kwetsbaar>|mij|ons|kat|hond|schapen|schaap|aan',
        'krijg hem|haar|ze|het ~1 niet los',
        // Fire and smoke.
        'overal|veel|dikke|zwarte|dichte|grijze|donkere|grey|gray|black|thick|dark rook|vlammen|flames|vuur|brand',
        'rook|vlammen|flames ~1 achter|behind ~1 haar|hem|hen|het|de|raam|ramen|window|deur|gordijn',
        'hij|zij|he|she heeft|is ~2 collapsed|slumped|fainted|sunk',
        'rook|vlammen|vuur ~3 in ~2 gang|huis|kamer|trappenhuis|portiek|keuken|hal|flat|kelder|meterkast|woning|school',
        'brandt|brant ~1 iets|wat|balkon|bank|gordijn|gordijnen|scootmobiel|fiets|scooter|prullenbak|schutting|heg|dakgoot|zonnepanelen|accu',
        'stookt|stoken ~6 schuur|schuurtje|huis|gevel|muur|schutting|trappenhuis|portiek',
        'ruikt|stinkt ~2 naar benzine|gas|rook|brand',
        'uit ~1 lift ~2 komen|bevrijden|halen',
        'lift ~3 vast|stil ~4 ik|wij',
        'ik|wij ~3 vast ~2 lift',
        'opgesloten ~3 in|op',
        'zit|zitten|ben ~4 opgesloten',
        // Water, heights, rails and roads.
        'hulp ~1 roepen|roept|geroepen|geroep',
        'hangt|hangen|bungelt|bungelen ~5 aan|over|buiten|uit ~4 brug|brugleuning|reling|leuning|balkon|flat|dakgoot|gevel|galerij|trein|dakrand|vensterbank|hijskraan',
        'over ~2 reling|leuning|balustrade|brugleuning ~4 gestapt|geklommen|gesprongen|hangt|staat|klimt',
        'aan ~1 verkeerde kant ~3 reling|brug|leuning|hek|balustrade',
        'zakte|zakt|zonk|zinkt ~3 <kwetsbaar>|auto|boot|naar|door ~3 bodem|ijs|water|weg|modder|drijfzand',
        'onder water ~4 <kwetsbaar>',
        'kopje onder',
        'afgedreven|afdrijven|afdrijvend|weggedreven',
        'drijft|drijven|dobbert ~4 <kwetsbaar>|lichaam',
        'in|te ~2 water|sloot|gracht|vaart|haven|kanaal ~1 gereden|beland|geraakt|gesprongen|gegleden|gezakt|geduwd',
        '<kwetsbaar> ~6 op|over|langs|midden ~2 <weg>',
        'auto|bus|tractor|scootmobiel|rolstoel ~5 op ~2 spoorwegovergang|overweg|spoorbomen|spoor|rails',
        '<kwetsbaar> ~5 onder ~3 trekker|tractor|auto|bus|muur|machine|heftruck|steiger|vrachtwagen|tram|trein|puin',
        'ligt|zit|liggen|zitten|leit ~3 onder ~2 trekker|tractor|muur|machine|heftruck|steiger|tram|trein|puin',
        '<kwetsbaar> ~6 eronder|bekneld|beklemd',
        'zit|ligt ~2 <kwetsbaar> ~2 klem',
        'omgevallen|omgewaaide|omgevalle boom ~4 <kwetsbaar>',
        'ligt|zit|liggen|zitten ~1 hij|zij|nog ~1 eronder|bekneld|beklemd',
        'frontale|frontaal|zware ~1 botsing|aanrijding|ongeval|gebotst',
        // Somebody unwell or hurt.
        'wie ~2 arts|dokter|verpleegkundige|ehbo|bhv|verpleger|aed',
        'trap|dak|ladder|steiger|balkon|bed|paard|flat|trapgat gevallen|gedonderd|gelazerd|getuimeld|gestort|gekukeld|geduveld',
        '<kwetsbaar> is ~4 gevallen|ingestort|flauwgevallen|onwel|gewond|neergevallen|omgevallen',
        'zakt|zakte|zakken|stort|stortte in elkaar',
        'valt|viel|vallen ~1 flauw|weg|om $',
        'flauwgevallen|flauwvallen|neergegaan',
        'grauw|blauw|wit|paars|grijs|groen ~3 mond|lippen|gezicht|aangelopen|weggetrokken|mule',
        'loopt ~2 blauw|paars ~1 aan',
        'schuim ~4 mond|bek|lippen',
        'pijn ~3 borst|hart ~4',
        'stikt|verslikt|verslikte|choking ~4',
        'been|arm|enkel|pols|nek ~2 verkeerd|eraf|scheef|rare ~2',
        'vrouw|man|iemand|buurvrouw|buurman|meisje|jongen|moeder|oma|opa ~3 te? gillen|kermen|krijsen|gilt|kermt|krijst|schudt|schokt|trilt',
        'weeen ~4 om|komen|beginnen|al',
        'baby|kindje komt|komp ~3 nu|eraan|al|hier',
        'iemand|man|vrouw|kind|jongen|meisje licht op|in|bij ~2 grond|stoep|straat|weg|water|sloot|trap|vloer',
        'zegt|dreigt|roept|schreeuwt|wil|gaat ~5 springt|springen|spring',
        'op ~2 rand|randje ~3 dak|brug|flat|balkon|toren',
        'ligt|liggen|leit ~2 bewegingloos|roerloos|voorover|languit|levenloos',
        'fikt|fikken|vlamt|smeult ~3 schuur|huis|auto|container|flat|dak|woning|loods|keuken|garage|caravan',
        'schuur|huis|auto|container|flat|dak|woning|loods|keuken|garage|caravan|box|boot ~4 fikt|vlamt|smeult|brandt',
        'fikkie|brandje ~2 in|bij|op|onder',
        'vol|helemaal|alles ~1 rook',
        'rook|smoke overal|everywhere',
        '<kwetsbaar>|kleuters|peuters|kindjes|jongetjes ~4 op ~1 ijs',
        '<kwetsbaar> ~3 in|te ~2 water|haven|gracht|sloot|kanaal|vaart|vijver|plas|rivier|zee',
        'trekt|trekken|sleurt|sleuren|duwt|duwen|dwingt ~7 busje|auto|bus|bosjes|steeg in',
        'mensen|kinderen|iemand|vrouw|man|bestuurder ~2 zit|zitten ~1 vast|klem|bekneld',
        'ik ben ~1 gestoken|neergestoken|aangevallen|overvallen|beroofd|geslagen|aangereden|neergeslagen|geschoten|gevallen|gewond',
        'hond|hij ~4 te pakken ~4 los',
        'laat|laten niet ~1 los',
        'gooit|gooien|strooit|giet ~3 benzine|spiritus|terpentine',
        'aansteker|lucifer|lucifers ~3 hand',
        'deur|raam|voordeur|achterdeur ~1 ingetrapt|ingebeukt|geforceerd|opengebroken ~4 zij|hij|nu|binnen|boven|zijn|staan',
        'eind|einde ~2 maakt|maken|aan',
        'heeft|hebben zich ~4 opgesloten|gebarricadeerd',
        'waving|holding|pulled|carrying ~2 <wapen>',
        'trying|tries ~3 get|break|come|climb ~1 in|into|binnen|door',
        'kan|kunnen ~3 niet ~1 uit|buiten|weg',
        'kan|kunnen|kom|komen ~4 niet ~1 uit',
        'bij ~1 keel|strot ~4',
        'heeft|hebben|houdt|houden|pakt ~1 haar|hem|mij ~1 vast',
        'hangt|hangen|bungelt ~3 buiten|uit ~3 raam|balkon|flat',
        'onder ~1 wielen|wiel|rupsbanden ~2 gekomen|geraakt|terecht|beland',
        'arm|been|hand|vingers|haar|mouw ~4 in ~2 machine|zaagmachine|grasmaaier|hakselaar|maaier|roltrap|deur',
        'aan|tegen ~1 hoogspanning|stroomdraad|bovenleiding|bovenleidingmast',
        'onder stroom',
        'brandbom|brandbommen|molotovcocktails|molotov ~4',
        'gooien|gooit ~3 brandbom|brandbommen|molotov',
        'op ~2 vensterbank|raamkozijn|dakgoot ~5',
        'op ~2 overweg|spoorwegovergang|spoor|rails ~4 dicht|vast|stil|vastgelopen',
        'vast|stil|vastgelopen ~3 overweg|spoorwegovergang|spoor',
        'bloedt ~2 verschrikkelijk|ontzettend|flink|heftig|dood',
        'raak|aanraken ~3 niet ~2 aan $',
        'by the hair|throat',
        'dragging ~2 haar|hem|her|him',
        // Lost.
        '<klein> ~5 is|zijn ~2 weg|kwijt|verdwenen|zoek|foetsie|weggelopen|spoorloos',
        '<klein> ~4 niet ~4 gekomen|teruggekomen|thuisgekomen|aangekomen|gekome|thuis',
        '<klein> ~4 helemaal? alleen ~6 weg|rondweg|straat|vluchtheuvel|huilen|huilt|haven|water|pier|dijk',
        'huilt|huilen ~6 <klein> ~4 alleen|kwijt',
        'kinderen|kids|families|bewoners|mensen ~3 nog binnen|erin|in|boven',
        'er zitten|zit|zijn nog mensen|kinderen|iemand|bewoners ~2 in|binnen|boven|erin',
        'hijisinhuis|inbrekerinhuis|iemandinhuis|isinhuis|zijninhuis',
        'where is|are ~2 ambulance|police|fire|ladder|firetruck',
        'bel|bellen hem|hun|hen|zij ~2 alsjeblieft|nu|snel|aub|please',
        'breaks|smashing ~2 raam|window|deur|door|ruit',
        'cars|autos ~2 coming|komen|aan',
      ],
    },
    {
      value: 'named',
      patterns: [
        '<situatie>',
        'brand|inbraak ~3 bij|in|gaande|bezig|nu|aan|op',
        'ingebroken ~2 nu|net|zojuist',
        'net|zojuist ~6 ingebroken|beroofd|overvallen|gestoken|geslagen|aangereden|gevallen',
        'ongeluk|ongeval ~3 gebeurd|bij|op|met|hier|gewonden',
        'auto|fietser|scooter|kind|voetganger|brommer ~4 aangereden|botst|gebotst|geschept',
        '<iemand> ~3 in|op ~1 de|het|zijn|haar|hun|uw|je|buurmans|buren|overburen ~1 <thuis> ~8 probeert|raam|deur|wrikken|breken|nu|binnen|zaklamp',
        'alleen thuis ~8 iemand|man|deur|tuin|beneden',
      ],
    },
    {
      value: 'called',
      patterns: [
        '112 ~1 is|al|net|zojuist|gebeld|onderweg|komt|neemt|weet|aan',
        'heb|hebben|heeft|is|hat ~3 112 ~2 gebeld|lijn',
        'bel|bellen|roep|call ~3 nu|snel|direct|iemand|meteen|gauw|graag ~2 112|politie|ambulance|brandweer',
        'bel|bellen ~1 112',
        '112 ~1 112|bellen|bel|nu|snel|$',
        '112 aan ~2 lijn|telefoon',
        'call ~2 112|politie|ambulance',
        'ambulance|brandweer|politie ~1 nodig|snel|spoed|gebeld ~2',
        'ambulance|brandweer|hulpdiensten|traumaheli|knrm|kustwacht ~3 gebeld|gewaarschuwd|onderweg|gealarmeerd|komen|komt|gevraagd',
        '112 gedaan|ingeschakeld|gewaarschuwd|gealarmeerd',
        'alarmnummer|noodnummer|meldkamer ~3 lijn|telefoon',
      ],
    },
  ],
  {
    ons: words('mijn ons mij onze'),
    pand: words(
      'winkel zaak kantoor tuinhuis tuinhuisje garagebox berging schuur caravan loods kapsalon cafe toonbank stal',
    ),
    geweld: words(
      'trekken pakken ontvoeren meenemen sleuren steken slaan duwen wurgen rammen schoppen beroven gooien verdrinken verbranden springen',
    ),
    open2: words(
      'raam rolluik schutting dak balkon regenpijp dakraam kelderraam bovenraam kattenluik lichtkoepel zolderraam',
    ),
    klein: words(
      'zus broer kleuters peuters kindjes kind kindje kinderen peuter kleuter baby zoon zoontje dochter dochtertje kleinkind kleinzoon kleindochter meisje jongetje jochie zusje broertje neefje nichtje kleine oma opa pake beppe moeder vader dementerende bewoner bewoonster',
    ),
    weg: words(
      'snelweg spoor rijbaan rails provinciale rondweg ringweg afsluitdijk spoorbrug viaduct a31 n31 a7 a6 a32 a28 a1 a2 a12 n359 n384 n393 n355 autosnelweg autoweg vluchtstrook',
    ),
    inbreker: BURGLARS,
    iemand: [...SOMEBODY, ...GROUP_NOUNS, ...COLOUR_NOUNS, ...GENDER_NOUNS],
    kwetsbaar: [...VULNERABLE, ...GROUP_NOUNS, ...GENDER_NOUNS],
    thuis: PLACES_AT_HOME,
    wapen: WEAPONS,
    situatie: SITUATIONS,
    kwijt: LOST,
    open: words(
      'breken binnen open openen forceren openbreken inbreken wrikken komen trappen klimmen wringen break ynbrekke binnendringen in',
    ),
    object: words(
      'auto huis schuur container flat bus boom boot heg scooter boerderij woning dak keuken loods boerderieje kerk caravan',
    ),
    dier: words(
      'paard paarden koe koeien schaap schapen kalf kalveren pony ponys hond husky hert herten kat zwaan zwanen eenden eend hynder kij skiep ko pinken stier stieren veulen geit geiten varken varkens zwijn',
    ),
  },
);

/**
 * Whether a message may report something that is happening now: danger to life, violence, a crime under way, fire, somebody lost or
 * unwell, an animal or child on the road. Doubt counts as yes; a sentence that is clearly of another day (`gisteren`) or
 * conditional (`als er brand is`) does not count, nor does 112 alone where the message is about who calls (rule 7).
 */
export function reportsEmergency(analysed: Analysed): boolean {
  const read = glossed(analysed);
  if (isEmergency(analysed, read)) return true;
  const righted = withoutSlips(read);
  return righted !== undefined && isEmergency(analysed, righted);
}

function isEmergency(analysed: Analysed, read: readonly Word[]): boolean {
  let isCalled = false;
  let threats: readonly Span[] | undefined;
  /** "Steek zijn huis in de fik" is no fire. */
  const isThreat = (match: Span) => {
    threats ??= violence(analysed);
    return threats.some((threat) => threat.start <= match.start && match.end <= threat.end);
  };
  let lastNow: number | undefined;
  const still = () => {
    lastNow ??= lastOfNow(read);
    return lastNow;
  };
  for (const match of PHRASES.find(read)) {
    if (match.value === 'called' && isCalled) continue;
    if (isElsewhen(read, match, still) || isDenied(read, match) || isThreat(match)) continue;
    if (match.value !== 'called') return true;
    isCalled = true;
  }
  return isCalled && callsAgain(analysed).length === 0;
}

/** "Geen brand", "zonder mes", "raken me niet kwijt". */
function isDenied(all: readonly Word[], { from, to }: { from: number; to: number }): boolean {
  const before = all[from - 1];
  const isNone = before?.text === 'geen' || before?.text === 'zonder';
  if (isNone && before?.sentence === all[from]?.sentence) return true;
  return LOST_WORDS.has(all[to - 1]?.text ?? '') && all[to - 2]?.text === 'niet';
}
const LOST_WORDS = new Set(['kwijt', 'zoek']);

const SEEN = new Set(['gezien', 'gesignaleerd', 'bij', 'in', 'op', 'richting', 'sjoen', 'seen']);

/** Whether a word near puts it in another time: "gisteren", not "sinds gisteren". */
function isPut(all: readonly Word[], from: number, to: number): boolean {
  const sentence = all[from]?.sentence;
  for (let i = Math.max(0, from - FAR); i < to + FAR && i < all.length; i += 1) {
    const word = all[i];
    if (word === undefined || word.sentence !== sentence) continue;
    if (!NOT_NOW.has(word.text) || all[i - 1]?.text === 'sinds') continue;
    // "Voor het laatst gezien" is said of who is missing now.
    if (!(word.text === 'laatst' && SEEN.has(all[i + 1]?.text ?? ''))) return true;
  }
  return false;
}

/** How far around a match words are looked at that put it in another time; the mild ones, which also stand in other clauses, only near. */
const FAR = 12;
const NEAR = 5;

/** "Bij de brug" tells where, "bij brand" tells when. */
const OF_PLACES = new Set(['bij', 'at']);
const DEFINITE = new Set(['de', 'het', 'ons', 'mijn', 'mij', 'the', 'nummer', 'nr', 'hem', 'haar']);
/** "Bij de inbraak van dinsdag" tells of something that is over. */
const EVENTS = new Set(words('inbraak overval brand diefstal eerste tweede aanrijding vorige ruzie melding'));
/** "Als hij nog eens komt": "nog" does not make it now. */
const CONDITIONAL = new Set(words('als wanneer mocht mochten zodra indien if'));
const URGENT = new Set(words('nu nuu momenteel help zojuist now direct meteen'));

/** The first word of the sentence of the word at `at`, if that is not far. */
function firstOf(all: readonly Word[], at: number): string {
  let first = at;
  while (first > at - FAR && first > 0 && all[first - 1]?.sentence === all[at]?.sentence) first -= 1;
  return all[first]?.text ?? '';
}

function isElsewhen(
  all: readonly Word[],
  { from, to }: { from: number; to: number },
  still: () => number,
): boolean {
  const sentence = all[from]?.sentence;
  const isConditional =
    CONDITIONAL.has(firstOf(all, from)) && !hasNear(all, from, from - FAR, to + FAR, URGENT);
  if (!isConditional && hasNear(all, from, from - FAR, to + FAR, NOW)) return false;
  const isFirst = (i: number) => all[i - 1]?.sentence !== sentence;
  const isPlace = (i: number) =>
    OF_PLACES.has(all[i]?.text ?? '') &&
    DEFINITE.has(all[i + 1]?.text ?? '') &&
    !EVENTS.has(all[i + 2]?.text ?? '');
  for (let i = Math.max(0, from - FAR); i <= from; i += 1) {
    if (all[i]?.sentence === sentence && isFirst(i) && CONDITIONS.has(all[i]?.text ?? '')) return !isPlace(i);
  }
  if (isPut(all, from, to)) return true;
  const isPast = hasNear(all, from, from - NEAR, from, PAST) || hasNear(all, from, to, to + NEAR, PAST);
  if (!isPast) return false;
  return !goesOn(all, { from, to }, still());
}

/** What somebody has just found, told as it went: "ik zag dat er vonken kwamen". */
const FOUND = new Set(
  words(
    'zag zagen rook roken hoorde hoorden merkte merkten vond vonden ontdekte saw seen heard smelled found',
  ),
);
/** Words of what still is. */
const STILL = new Set(
  words(
    'doet staat is zijn zit zitten ligt liggen komt komen brandt gaat reageert blijft hangt loopt lopen krijg krijgt kan durf weet hoor zie ruik stinkt antwoordt',
  ),
);

/**
 * Whether what is told as past is told by who has just found it and still goes on: "toen zag ik vonken onder de pannen. Er doet niemand open". Only
 * where nothing puts it on another day or says how it ended: `still` is {@link lastOfNow}.
 */
function goesOn(all: readonly Word[], { from, to }: { from: number; to: number }, still: number): boolean {
  return still > (all[from]?.sentence ?? 0) && hasNear(all, from, from - 2 * FAR, to + FAR, FOUND);
}

/** The last sentence that tells of what still is; -1 if there is none, or if anything puts it on another day or says how it ended. */
function lastOfNow(all: readonly Word[]): number {
  let last = -1;
  for (const { text, sentence } of all) {
    if (NOT_NOW.has(text) || ENDED.has(text)) return -1;
    if (STILL.has(text)) last = sentence;
  }
  return last;
}
const ENDED = new Set(
  words(
    'inmiddels gelukkig achteraf uiteindelijk later veilig voorbij afgelopen eergisteren gedoofd weer vals schrok eens keer geweest luckily afterwards',
  ),
);
