import { listed } from './entry.ts';

/**
 * Parts of abusive compounds. Dutch makes them freely (kankerjoch, teringfatbike, klotebuurtapp), so that they are built from a
 * first part and what follows it.
 */

/** Illnesses and their worn-down forms: whatever follows them is abuse, unless it is of illness.ts' honest second parts. */
export const ILLNESS_FIRST_PARTS = listed(
  'kanker kenker kankr kanekr kankre tering teringtyfus tyfus tiefus typhus tyfes klere kolere kelere pleuris pleures pokke pokken tyfuskanker',
);
/** Coarse words of which no honest compound is made; takke: from "attaque", a stroke. Whatever follows is abuse as well. */
export const COARSE_OPEN_PARTS = listed('klote godver takke');
/** Coarse words that honest words and names begin with too (Kutlu, lulletje rozenwater, hoerenkamp): only before a listed second part. */
export const COARSE_FIRST_PARTS = listed(
  'kut hoeren hoere fuck shit kkr kk kanka fucking fokking mongolen mongool debielen hufter',
);
/** Of dirt, before what one lives in or hears and sees all day (schijtbuurt); elsewhere they are literal (strontkar, pisbak). */
export const DIRT_FIRST_PARTS = listed('schijt stront pis zeik pokken');
export const DAILY_PARTS = listed(
  'buurt wijk straat dorp stad land flat tent app groep herrie muziek lawaai scooter+s auto autos fiets fietsen brommer+s fatbike+s volk kind kinderen joch jochies hond honden kat katten bericht',
);
/** Words of dislike, harmless before a thing (rotweer, stinkdier); abuse before a person or a group. */
export const DISLIKE_FIRST_PARTS = listed('rot stink');

/** People, as second parts; also what one calls them. */
export const PERSON_PARTS = listed(`
  joch jochie+s jong+en+ens kind+eren kids jeugd puber+s bern jonge jonges baby baby's kleuter+s peuter+s tiener+s student+en scholier+en
  gast+en vent+je+en kerel+s wijf wijven wijfie wiif mens+en volk tuig moeder+s vader+s zoon zonen dochter+s meid+en meisje+s mannetje+s vrouwtje vrouw+en man mannen dame+s heer heren
  lijer+s lijder+s hoer+en slet+ten teef teven mongool mongolen debiel+en idioot idioten sukkel+s trut+ten gek+ken flikker+s homo homo's nicht+en neger+s
  smeris+sen wout+en juut juten politie agent+en boa boa's rechter+s ambtenaar ambtenaren handhaver+s wijkagent burgemeester wethouder+s baas
  buur buren buurman buurvrouw buurmeisje buurtbewoner+s bewoner+s huurder+s verhuurder+s huisbaas huisjesmelker+s familie gezin eigenaar toerist+en
  dief dieven crimineel criminelen inbreker+s dealer+s junk+s junkie+s zwerver+s hangjongere+n jongere+n jongelui hangjeugd figuur figuren type+s jager+s pedo pedo's
  coordinator+en beheerder+s bezorger+s koerier+s postbode chauffeur+s bestuurder+s automobilist+en fietser+s wielrenner+s scooterrijder+s taxichauffeur bouwvakker+s
  fint fjint minske+n bazin maat maten vriend+en collega collega's baas bazen ouder+s oma opa tante oom
  klant+en werknemer+s leraar leraren juf meester kinders snotneus snotneuzen wappie+s linkse rechtse`);
/** Animals, parts of the body and other names for a person. */
export const CREATURE_PARTS = listed(`
  hond+en hun aap apen varken+s zwijn+en rat+ten beest+en koe koeien ezel+s geit+en kat+ten poes poezen kip+pen haan hanen meeuw+en duif duiven dier+en vogel+s mug+gen
  wesp+en spin+nen muis muizen mier+en slak+ken paard+en schaap schapen eend+en kraai+en ratje
  zak+ken lul+len eikel+s kop+pen hoofd+en smoel+en bek+ken streek streken tronie muil kont+en reet poten gat neus tanden haar oog ogen stem`);
/** Things, places, weather, times and acts that people curse. */
export const THING_PARTS = listed(`
  zooi zooitje soai zootje bende troep rommel herrie lawaai geluid+en muziek vuurwerk bom+men knal+len feest+en+je gedoe gezeik gezeur geouwehoer gejank gekut stank sfeer leven
  ding+en telefoon+s app+s appje bericht+en+je opmerking+en idee ideeen vraag gelul geklets gejammer geschreeuw gelach geblaf gekrijs getoeter gebonk overlast rotzooi
  auto+tje auto's bus+sen+je scooter+s brommer+s bromfiets fiets+en fatbike+s bakfiets+en motor+en trein+en tram boot boten vrachtwagen+s camper+s caravan bestelbus step+pen
  hek+ken deur+en lamp+en alarm bel raam ramen muur muren dak schuur schutting brand+en+je slot sleutel+s bank camera camera's drone+s container+s prullenbak vuilnis afval plastic
  weer wind regen storm hitte kou sneeuw mist dag+en avond+en nacht+en ochtend tijd+en week maand jaar jaren winter zomer maandag vakantie
  buurt+en buurtapp buurtje wijk+en straat straten dorp+en stad steden land+en huis huizen hok+ken tent+en plek school winkel+s flat+s woning+en wei plein park pad buorren
  baan werk klus regel+s wet+ten bedrijf instantie gemeente regering belasting boete+s bon kosten rekening geld computer internet wifi spel systeem site film programma
  bouw weg+en verkeer stoplicht drempel+s brug+gen parkeerplaats parkeerplek lijn file+s
  zin actie+s fout+en grap+pen humor mop gevoel humeur excuus excuses smoes smoezen verhaal verhalen praat woord+en taal manier gedrag mentaliteit houding cultuur geloof
  ziekte pijn hoofdpijn drank bier eten vlees gras boom bomen blad tuin+en hoop stront drol+len
  groep groepje club kliek partij vereniging zaterdag zondag wereld maatschappij samenleving generatie`);
/** Adjectives and adverbs that the first part strengthens (kankerhard, klotelekker). */
export const QUALITY_PARTS = listed(`
  hard+e snel+le veel groot grote lelijk+e vies vieze irritant+e dom domme duur dure koud+e warm+e heet ver slecht+e goed lekker+e mooi+e boos druk zat moe gek+ke stil hoog lang+e laat
  vroeg saai+e ziek+e lui+e donker nat eng+e kut klein+e oud+e fout leuk+e vervelend+e lastig achterlijk+e gestoord+e zielig smerig+e gore stom+me ongelooflijk belachelijk asociaal`);

/** Honest words and names that are made of these parts by chance. */
export const INNOCENT_COMPOUNDS: ReadonlySet<string> = new Set(
  listed(`
    kankerplek+ken pokkenweer takkeweer kankerkat hoerenbuurt+en hoerenhuis hoerenhuizen hoerenkast+en hoerentent hoerenkamp hoerenjongen+s hoerenkind+eren hoerenloon kankerziekte+n kankerwond+en pokkenbriefjes hoerenjager+s hoerenlonen hoerenfeest hoerenloon hoerenwijk strontvlieg+en stronthoop strontkar strontkarren
    strontschuit pestvogel+s pestkop+pen pestgedrag pishond pisvogel stinkdier+en stinkbeest stinkbom+men stinkzwam strontboot pokkenbriefje teringhekel pleurishekel pesthuis pesthol
    rotman rotmensen takkeling+en godvergeten godverlaten godverlatener`),
);

/** Words that a scold ends with, whatever stands before (huftertaxi, appelhoer, verkeershufter). */
export const HEADS = listed(
  'miep+en gekkie+s lijer+s hoer+en slet+ten mongool mongolen neuker+s neger+s debiel+en hufter+s klootzak+ken',
);
/** What makes a scold of the name of a group (polentuig, turkenkop). */
export const GROUP_HEADS = listed(
  'tuig gespuis uitschot zooi plaag kop koppen joch jochie gajes ongedierte rat ratten hoer hoeren wijf wijven geteisem rotzooi',
);
/** What makes a scold with "tuig": from the street, on scooters. */
export const RABBLE_PARTS = listed(
  'straat scooter brommer fatbike hang jeugd jongeren stads dorps azc asiel moslim buitenlands kamp dealers drugs school',
);
/** Honest words with such an end. */
export const INNOCENT_HEADS: ReadonlySet<string> = new Set(
  listed(
    'blijer glijer+s uitglijer+s verhoer+en ouwehoer+en geouwehoer mierenneuker+s kommaneuker+s bronneger excuusneger+s verblijer oudehoer appelwijf azijnpisser',
  ),
);
