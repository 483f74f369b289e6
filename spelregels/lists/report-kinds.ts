import type { MeldingKind } from '#basis/melding-kind.ts';

/**
 * Words by which the kind of a report is known, the most telling kind first: of a shed that burns while youths are about, the fire counts.
 * Folded; Dutch, Frisian, English. `x*` begins with x, `*x` ends with it; `a+b` are words that both stand in the report; `a|b` one of these.
 */
export const KIND_WORDS: readonly (readonly [MeldingKind, string])[] = [
  [
    'vermissing',
    `vermist* fermist* vermissing missing spoorloos weggelopen|verdwaald|dwaalt|dwaalde|dement*|demint*|alzheimer
    <kwetsbaar>+kwijt|zoek|verdwenen|weggelopen|weggebleven|thuisgekomen|thuskommen verward*+man|vrouw|heer|mevrouw|oude|oudere|bejaarde|opa|oma|persoon
    hond|kat|poes|kater|papegaai|konijn|parkiet+kwijt|ontsnapt|weggelopen|zoek|vermist gevonden|aangelopen+hond|kat|poes|kater|konijn`,
  ],
  [
    'oplichting',
    `babbeltruc* oplicht* opgelicht* nepagent* nepcollectant* nepmonteur* nepbezorger* nepverkoper* collectebus* phishing spoofing fraude* fraudeur* glasvezelverkoper* afgetroggeld colporteur*
    nep|neppe|valse|zogenaamd|zogenaamde|zogeheten|fake+agent*|politie*|collectant*|collecte*|monteur*|bezorger*|pakketbezorger*|thuiszorg*|loodgieter*|bank|verkoper*|isolatie*|dakdekker*|medewerker*|deurwaarder*
    voordoet|voordoen|voordeed|voordeden|doet|doen|deed|deden+alsof|thuiszorg*|agent|collectant|monteur
    belt|bellen|belde|belden|aanbelt|aangebeld|deur|deuren|doar|door+pasje|legitimatie|meterstand*|meterkast|bank|thuiszorg*|geld|jild|money|collect*|verhaal|isolatieverhaal|verkoper*|klusjesman|stratenmaker
    verkoper*+deur|deuren|opdringerig*|gladde|voet|verhaal bedelt|bedelen meegegeven|overgemaakt+euro|geld|pasje|pinpas pinpas*|skim*|geskimd`,
  ],
  [
    'gevaar',
    `brand brandje brandt|brant+huis|woning|flat|schuur|auto|dak|kelder|container|loods|boerderij|keuken|caravan|boot|iets brandend* brandde brandlucht* brandalarm* brandstichting* *brand bran fik fikt vuur|vlammen|flammen rook rookt rookmelder* rookpluim* rooklucht* reek gaslucht* gaslek* smoke fire gas+ruik|ruikt|ruiken|lucht|lek|smell explosie* ontploffing* handgranaat*
    mes messen mei+mes knife vuurwapen* pistool* geweer* schoten schot geschoten schieten gunshot* shots steekpartij* gestoken+iemand|man|vrouw|jongen|persoon
    vechtpartij* vechten vecht vocht fight* mishandel* bedreigt bedreigen bedreigd bedreigde bedreiging overval* beroof* berov* aangevallen aanranding* aangerand verkracht* achtervolg* achtervolgd ontvoer* gewurgd
    elkaar+geslagen|geschopt|getrapt|slaan|schoppen|wachten lastig|lestich+vallen|valt|gevallen|fallen|falt slaat|schopt|stompt|duwt+vrouw|man|kind|iemand|mensen|meisje|jongen
    reanim* bewusteloos ademt ademhaling breathing bloedt bloeden bloed gewond* ambulance* brandweer* ongeluk* ongeval* aanrijding* aangereden botsing* overdosis hartaanval* beroerte onwel
    water|haven|gracht|sloot|vaart|ijs|wetter|kanaal+gevallen|gesprongen|kind|fallen|verdrink*|gezakt verdrink* reling dakrand spoor+loopt|ligt|staat|lopen|persoon|kinderen
    ligt|liggen|leit+man|vrouw|iemand|fietser|kind|buurman|buurvrouw|mevrouw|oudere|persoon|frou geschreeuw|gegil|hulpgeroep|gil|gilt|gillen|screaming om+hulp roept+help
    spookrijder* zigzaggend* zigzagt slingert|slingerend* dronken|beschonken+rijdt|automobilist|bestuurder|stuur|auto|achter luchtbuks* kruisboog* knuppel* los|loslopend*|losgebroken+schapen|koe|koeien|paard|paarden|stier|vee
    gereden+fiets|scooter|bewusteloos instort* omgewaaid* stroomkabel* hete|hitte|warm+hond|kind|baby|dier vuurwerk+voorbijgangers|mensen|kinderen`,
  ],
  [
    'inbraak',
    `inbraak* inbreken inbreker* inbreekt inbrak ingebroken ynbr* inbreek* ingebrokenn insluip* ingeslopen woninginbraak* autoinbraak* burglar* breken|breke|breekt|break|broke|broken|breaking+in|into|binnen|open opengebroken openbreken forceert forceren geforceerd forceerde
    koevoet* breekijzer* crowbar* betonschaar* slijptol* bivakmuts*+juwelier|bank|winkel
    gestolen gejat gepikt geroofd gerold stolen stole stealing stikken+fyts|auto stellen jatten jat jatte pikt pikten steelt stelen stal diefstal* diefstallen *dief *dieven dieve dieven *diefstal ontvreemd* meegenomen weggenomen leeggehaald leeghalen leeggeroofd
    weggesleept losgesleept slijpen|losslijpen|slijpt+fiets|slot katalysator* buitenboordmotor*|butenboardmotor*+weg|gezaagd|seage doorgeknipt|doorgeknipte|doorgezaagd|doorgeslepen+slot|sloten|fiets|hek
    weg|verdwenen|fuort|gone+tas|handtas|fiets|fietsen|fyts|pakket|pakje|pakketje|gereedschap|laptop|telefoon|portemonnee|ladder|kliko|airbag|navigatie|koper|bakfiets|ebike|gasfles|plant|planten|accu|lood
    laden|laadt|sjouwen|dragen|inladen+huis|woning|buren|schuur|bus over|oer+schutting|hek|muur|fence door+achterdeur|slaapkamer|keuken alarm|inbraakalarm*+winkel|juwelier|bank|huis|woning|schuur|garage|pand|af glasgerinkel
    tuin|achtertuin|balkon|schuur|kelder|garage|berging|tun|skuorre+<wie>|weggerend spanje|vakantie|afwezig+licht|lopen|iemand|spullen wijd|wagenwijd+deur|voordeur|schuurdeur|portiekdeur|achterdeur kicked|kicking|smashed+door`,
  ],
  [
    'vernieling',
    `vernie* vandal* sloopt slopen gesloopt sloopten beklad* graffiti gekalkt bekrast kras krassen hakenkruis* leuzen leus ingegooid ingeslagen ingetikt ingetrapt ynsmiten ynsmite ynslein smashing smashed kapotgemaakt kapotgeslagen kapotgetrapt
    afgetrapt afgebroken|omgetrapt|omgezaagd|afgezaagd omgegooid omgekieperd omgeduwd omvergetrapt lekgestoken lekgeprikt lek+banden|band|prikt stukgeslagen stukgegooid vergiftigd* gif scratched
    kapot|stuk|stikken|kapotte|stukken|vernield|gesneuveld|ingeknald|gebarsten+ruit|ruiten|raam|ramen|spiegel*|hek|deur|lamp|lantaarn*|lampen|bank|bankje|bushokje|strjitlampen|prullenbak*|glas|speeltoestel*
    gooien|gooit|gooide|gooiden|smite|smyt|throwing+ruit|ruiten|ramen|stenen|stien|windows|auto|autos|auto's doorgeknipt|doorgesneden+kabel|kabels|laadpaal|net
    slaat|slaan|trapt|trappen|schopt|schoppen|steekt|beukt+auto|autos|auto's|spiegels|ruit|ruiten|deur|hek|bushokje|prullenbak*|rolluik omver|omgewaaid`,
  ],
  [
    'overlast',
    `overlast* herrie* lawaai* kabaal geluidsoverlast* schreeuwen schreeuwt schreeuwden schreeuwde schelden scheldt hangjongeren hangjeugd hangplek* blowen blowt wiet drugs* dealen dealt dealer* dealers lachgas* gasfles* zuipen vuurwerk* knallen rotjes cobra* wildplass* plassen plast
    gedumpt dump* afval* zwerfvuil rotzooi troep rommel grofvuil stank stinkt scheuren scheurt racen racet crossen crosst straatrace* quad* speeding wegpiraat* brommer*+rondjes|scheuren|hard scooters+hard|overlast|wakker jongeren+gooien|muziek|hangen|scooters|dak|klimmen
    wakker+buurt|straat|nacht ruzie* burenruzie* geblaf blaft muziek feest|feestje+hard|nacht|laat bonkt|bonken|gebonkt|gebonsd|bonst|belletje+deur|ramen|raam hard+rijdt|rijden dronken dronkaard slaapt|slapen|bivakkeert zwerver* dakloze* uitkleedt naakt* ontbloot masturbeert potloodventer* geparkeerd+stoep|uitrit|invalide* flesjes|flessen|eieren+gooien|gooit alarm|sirene+gaat|loeit|giet|klinkt`,
  ],
  [
    'verdacht',
    `verdacht* fertocht* verdagt* suspicious vreemd* frjemd* frem* strange raar rare onbekend* unbekende gluur* gluren gluurt loert loeren spying looking bivakmuts* zaklamp* capuchon rondjes stapvoets drone* posten uitkijk fotografeert
    rommelt rommelen morrelt morrelen rammelt rammelen voelt voelen handles deurklink* deurklinken autodeuren portier* achterom brandgang steeg kenteken* brievenbus* snoep noteert`,
  ],
];
