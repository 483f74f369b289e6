import { words } from './words.ts';

/**
 * What people do that makes a report of it, in the forms in which it is told of others (as glossed): with one of these a message says more
 * than how somebody looks. Forms that warnings use as well (kijk, pak, bel) are not here.
 */
export const DEEDS: readonly string[] = words(`
  voelt voelde voelden gevoeld rammelt rammelde rammelden trekt trok trokken duwt duwde morrelt morrelde rukt rukte peutert peuterde tikt tikte
  gluurt gluurde gluurden tuurt loert loerde begluurt bespiedt spiekt keek keken kijkt gekeken filmt filmde filmden gefilmd filmend fotografeert fotografeerde gefotografeerd
  aanbelt aanbelde aangebeld belde belden aanklopt collecteert verkoopt verkopen verkocht leurt bedelt
  rondjes cirkelt sluipt sloop slopen sluipen kruipt kroop klimt klom klommen geklommen klimmen springt sprong sprongen rent rende renden wegrent wegrende wegrenden vlucht vluchtte vluchtten verstopt verstopte verschuilt hurkt bukt
  noteert noteerde noteren opschrijft tekent markeert plakt
  steelt stal stolen gestolen jat jatte gejat pakt pakte pakten gepakt pikt nam namen meegenomen meeneemt haalt haalde haalden gehaald laadt laadde laadden inladen sleept sleepten tilt draagt droeg droegen sjouwt sjouwen
  breekt brak braken ingebroken inbreken forceert forceerde geforceerd gooit gooide gooiden gegooid gooien schopt schopte schopten schoppen trapt trapte trapten slaat sloeg sloegen vernielt vernielde vernielen bekrast krast kladt spuit spoot
  schreeuwt schreeuwde schreeuwden schreeuwen riep riepen roept scheldt schold scholden uitgescholden bespuugd lastig lastigvalt bedreigt dreigt dreigde intimideert spuugt spuugde
  dealt dealde dealden dealen handelt drinkt drinken dronk dronken rookt roken blowt blowen snuift
  volgt volgde gevolgd achtervolgt aanspreekt aangesproken aansprak vraagt vroeg vroegen gevraagd biedt bood boden aanbiedt
  probeert probeerde probeerden proberen observeert verkent telt inspecteert doorzoekt doorzocht controleert
  zaklamp zaklampen koevoet ladder breekijzer schroevendraaier kniptang betonschaar slijptol jerrycan bivakmuts mes wapen lachgas
  verdween verdwenen weggerend weggereden wegreed gevlucht ontsnapt graaft groef knipt knipte doorgeknipt zaagt boort sleutelt plast plaste urineert poept
  stapvoets meermaals herhaaldelijk ermee rondsnuffelt rondsnuffelen struint scharrelt snuffelt rommelt rommelen opent opende openden openmaakt
  helpt hielp geholpen werkt werken werkte bezorgt bezorgde bracht brengt teruggebracht maait schildert repareert bouwt veegt ruimt
  betrapt ruzie vechten vecht vochten vechtpartij herrie lawaai overlast vuurwerk scheurt scheurde scheuren racet gaf gaven staart staarde wijst zwaait wenkt grijpt greep
  liegt bonkt bonkte bonst struikelt bloedt ligt lag slaapt slapen sliep verdwaald vermist kwijt zoekraakt zegt zei verscheen
  babbeltruc collectebus verkooppraatje glasvezel enquete meterstanden nepagent hengelt hengelde vist skimt deed deden
  trying checking taking running climbing knocking ringing filming stealing breaking following shouting tried took ran climbed knocked stole asked
  besiket ropt fynt smiten smyt stelt bellet
  legt legde leggen zet zette zetten plaatst plaatste hing hangt hangen gespoten gekalkt bespoten beklad sprayt bewoog lokt lokte deelde deelt knuffelt aait roofde rooft beroofde snijdt sneed zaagde
  gezakt gevallen gewond aangereden mishandeld beroofd bestolen geslagen aangevallen lekgestoken lek
  `);
/** Features of a description by kind: of one kind two say no more than one. */
export const FEATURES: readonly (readonly string[])[] = [
  words(`jas jasje trui vest hoodie hoody capuchon broek spijkerbroek joggingbroek trainingspak trainingsbroek pet petje muts mutsje schoenen sneakers sportschoenen laarzen shirt t-shirt tshirt
  overhemd jack winterjas bodywarmer hesje sjaal pak regenjas regenpak bomberjack pufferjas helm rok legging trenchcoat windjack rugzak tas handschoenen bril zonnebril jacket cap trousers`),
  words(
    'haar haren krullen kaal kale blond blonde donkerblond bruinharig grijs grijze snor sik stoppels staartje vlecht knot tatoeage tattoo litteken oorbel oorbellen piercing paardenstaart hair beard',
  ),
  words(
    'lang lange klein kleine dik dikke dun dunne mager magere slank slanke gezet gezette fors forse breed brede gespierd postuur tenger stevig stevige mollig meter cm lengte 1m80 tall short',
  ),
  words(
    'jaar jaren leeftijd twintig dertig veertig vijftig zestig twintiger dertiger veertiger vijftiger tiener',
  ),
  words('kenteken'),
];
