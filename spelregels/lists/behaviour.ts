import { words } from './words.ts';

/**
 * What people do that makes a report of it, as verbs in the forms that reports use (folded): with one of these a message says more than how
 * somebody looks. Also what they have with them to do it.
 */
export const BEHAVIOUR: ReadonlySet<string> = new Set(
  words(`
  voelt voelen voelde voelden gevoeld rammelt rammelen rammelde trekt trekken trok duwt duwen duwde morrelt morrelen morrelde rukt rukken peutert
  gluurt gluren gluurde gluurden gluren tuurt loert loeren loerde begluurt begluren spiekt spieken binnenkijken kijkt kijken keek keken kiken sjocht
  belt bellen belde belden aanbelt aanbellen aanbelde aangebeld klopt kloppen klopte aanklopt collecteert verkoopt verkopen verkocht
  rondjes rondje heen weer rond rondrijdt rondrijden rondhangt rondhangen rondhing cirkelt cirkelen sluipt sluipen sloop slopen gesloopt kruipt kruipen klimt klimmen klom klommen geklommen
  springt springen sprong rent rennen rende renden wegrent wegrennen vlucht vluchten vluchtte verstopt verstopte verschuilt schuilt hurkt bukt
  filmt filmen filmde fotografeert fotografeerde fotos foto schrijft schreef noteert noteren notities tekent markeert stickers krijt
  steelt stelen stal stolen gestolen jat jatten gejat pakt pakken pakte gepakt pikt neemt nam meegenomen meenemen meeneemt haalt haalden gehaald laadt inladen laden laadden sleept tilt draagt dragen droeg sjouwt sjouwen
  breekt breken brak ingebroken forceert forceren geforceerd gooit gooien gooide gooiden gegooid schopt schoppen schopte trapt trappen trapte slaat slaan sloeg sloegen vernielt vernielen vernielde bekrast krast kladt spuit spuiten spoot
  schreeuwt schreeuwen schreeuwde roept roepen riep riepen scheldt schelden schold valt vallen lastig lastigvalt bedreigt bedreigen dreigt dreigen intimideert spuugt spuugde
  dealt dealen dealde drugs wiet handelt handelen verhandelt wisselt envelop envelopje pakje pakjes pakketje pakket pakketjes zakje zakjes drinkt drinken dronken bier blikjes rookt roken blowen blowt blowt
  volgt volgen volgde achtervolgt achterna spreekt sprak spraken aanspreekt aangesproken aansprak vraagt vragen vroeg vroegen gevraagd bedelt bedelen biedt bood leurt
  probeert proberen probeerde probeerden wacht wachten wachtte posten observeert observeren bespiedt bespieden verkent verkennen telt inspecteert
  zaklamp zaklampen lampje lampjes koevoet ladder breekijzer schroevendraaier gereedschap tang betonschaar boor slijptol tas tassen rugzak zak zakken jerrycan bivakmuts mes wapen handschoenen
  verdwijnt verdween weggerend weggereden wegrijdt wegreed gevlucht ontsnapt verstoppen schuilen graaft graven knipt knippen zaagt boort draait draaien sleutelt plast plassen poept urineert wildplast
  stapvoets langzaam meermaals keer keren uren uur minuten kwartier steeds constant telkens herhaaldelijk voortdurend dagen weken
  opent openen openmaakt opendoet open poorten poort schuur schuurtje brievenbus brievenbussen deurklink deurklinken portier portieren autodeuren kofferbak containers tuinen achtertuin achtertuinen brandgang schutting dak
  helpt helpen hielp geholpen werkt werken werkte bezorgt bezorgen bracht brengt brengen teruggebracht maait schildert repareert bouwt veegt ruimt
  verstoord betrapt ruzie vechten vecht vechtpartij herrie lawaai muziek overlast vuurwerk scheurt scheuren racet gassen geeft gaf staart staren staarde aanstaart wijst wijzen zwaait wenkt
  praat praten praatte liegt bonkt bonken bonst trilt valt struikelt bloedt ligt liggen lag slaapt slapen sliep verward verdwaald vermist zoekraakt
  babbeltruc oplichting meterstanden meter collectebus verkooppraatje glasvezel enquete nepagent hengelt hengelen vist gehengeld pincode skimmen
  looking trying checking taking running climbing knocking ringing filming stealing breaking following shouting
  fielt fielen besiket besykje ropt roppe fynt klimme klimt smiten smyt stelle stelt fotografearret bellet
  `),
);
/** What is worn and how somebody is built: features of a description besides origin and sex. */
export const FEATURES: ReadonlySet<string> = new Set(
  words(`
  jas jasje trui vest hoodie capuchon broek spijkerbroek joggingbroek trainingspak trainingsbroek pet petje muts mutsje schoenen sneakers sportschoenen laarzen shirt t-shirt tshirt overhemd
  jack winterjas bodywarmer hesje hesjes sjaal bril zonnebril pak regenjas regenpak bomberjack pufferjas helm rok jurkje
  haar haren krullen kaal kale staart staartje vlecht blond blonde donkerblond bruinharig grijs grijze snor baardje stoppels sik tatoeage tattoo litteken oorbel oorbellen piercing gezicht
  lang lange klein kleine groot grote dik dikke dun dunne mager magere slank slanke gezet gezette fors forse breed brede gespierd postuur tenger stevig stevige mollig
  jaar jaren jr leeftijd twintig dertig veertig vijftig zestig twintiger dertiger veertiger vijftiger eind begin midden meter cm lengte 1m80
  rode blauwe groene gele oranje paarse roze beige
  kenteken auto busje bestelbus bus scooter fiets bakfiets elektrische brommer golf bmw audi mercedes volkswagen caddy opel ford renault peugeot aanhanger
  jacket hoodie cap trousers tall short hair
  `),
);
