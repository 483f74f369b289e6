/** Words by which people say where something is and what is the matter with it, in Dutch, Frisian and English; folded as {@link foldWord} does. */

/** Small letters without accents. Pure. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}|['’`]/gu, '')
    .toLowerCase();
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** They say nothing by themselves: of these alone nobody knows where it is. */
export const SMALL_WORDS: ReadonlySet<string> = setOf(`
  a aan achter af al alle allebei allemaal als at baai bij boven buiten by daar dan dat de deze die dit door een eerste en er erg ernaast
  fan foar fol geen gjin hast heel helemaal het hier hij ie ik in is it iets kant kom langs links lofts loopt maar met mij na naar naast
  nee net nei next niet nog nu ook of om onder op over rechts rjochts rond schuin staan staat stiet tegen tegenover til to toch tot tweede
  tsjin tsjinoer tusken tussen uit uut van vanaf vlak vlakbij voor vooraan waar wat we weer wij wordt you ze zeer zelfde zit zitten zo the
  and on off near behind before opposite between beside left right from with without no not are there here this that its one two side
  halverwege helft midden middenin eind einde begin bovenaan onderaan achterin voorin overkant kanten derde vierde vijfde laatste aantal
  paar meter meters stap stappen nr nummer number numer huisnummer hoek hoeken hoeke corner lang kort grote groot kleine klein oude nieuwe
  altijd always tijd still steeds soms nacht avond dag dagen week weken uur minuten lange evening night tonight vanavond gisteren overdag
  naby neist efter boppe under tichteby beide both all some half across along last first second third
`);

/** What there is to see in a street or at a house, and what is the matter with it: they do not say where by themselves. */
export const WHAT_WORDS: ReadonlySet<string> = setOf(`
  achterdeur afval afvalbak afvalbakken afvalcontainer autos auto balkon bench boot boten bord bordje borden brandt brievenbus
  brievenbussen buitenlamp bus container containers dak dakgoot deur deuren deurtje fiets fietsen gat gaten gevel goot heg heggen hek
  hekje hekken huis huizen huisje kliko klikos kofferbak kozijn ladder ladders lamp lampen lamppost lantaarn lantaarns lantaarnpaal
  lantaarnpalen lichtmast lichtmasten licht lichten luik mast mastnummer masten muur muurtje muren paal paaltje paaltjes palen plantenbak
  put putdeksel putten raam ramen raampje regenton regenpijp reling ruit ruiten scheef schuifpui schutting schuttingen sloten slot steiger
  steigers steen stenen stoeptegel stoeptegels tegel tegels trap trappen trapje tuindeur voordeur voorraam vuilcontainer vuilnisbak
  vuilnisbakken vuilniszak vuilniszakken woning woningen zijdeur zijraam zwerfvuil grofvuil rommel troep zak zakken doos dozen karton
  matras matrassen koelkast winkelwagen winkelwagentje bouwcontainer pion caravan camper aanhanger aanhangwagen scooter brommer bromfiets
  vrachtwagen bestelbus busje stuk kapot knippert knipperen flikkert donker donkere branden brandend vol volle overvol open openstaand
  dicht gesloten los losse liggend ligt gevallen omgevallen afgebroken gebroken beschadigd beschadigde scheve schots verzakt verzakte
  verroest vernield vernielde bekladdering beklad graffiti vies vieze nat glad gladde lek lekt lekkage losliggend ontbreekt weggewaaid
  hangt hangend kabel kabels draad draden snoer deksel dekseltje klep kap glas scherven olie vlek onkruid takken tak blad bladeren sneeuw
  ijs modder stank stinkt rook sleutel sleutels sleutelgat begane grond hoog laag bovenste onderste rood rode geel gele groen groene blauw
  blauwe wit witte zwart zwarte grijs grijze bruin bruine oranje houten ijzeren ijzer hout metalen stalen betonnen bakstenen doar doarren
  hage hikke hikken hoas huzen hus lampe lantearne lantearnepeal lantearnepeallen ljedder ljocht muorre peal peallen rut ruten skutting
  tsjuster stikken iepen folle fol bicycle bike bin bins broken car cars damaged dark door doors flashing flickering full house houses key
  lamps light lights lock lorry overflowing pole rail railing roof rubbish sign window windows lit unlit hanging fallen loose glass
  achterkant achterom achtertuin ambulance bank bankje bankjes berging bergingen boom bomen dakkapel drempel duiker fietspad garagedeur
  gemeente gras inrit inritten kast kastje keet kelder lift oprit opritten plaats plas riool riooldeksel schip schepen schoorsteen schuur
  schuurtje schuren stoep stoepen stoeprand straat straatje straten strook struik struiken toilet tuin tuinen tuinhek tuinhuisje trein
  verdieping voorkant voortuin weg wegen wijk wegdek zijkant zolder eerste zijde skuorre strjitte wein building bush bushes driveway fence
  garden grass hedge lane road shed site stop street traffic train tree trees wall yard
`);

/** Where something can be. No word of these lists is anybody's first name (the test sees to it). */
export const PLACE_WORDS: ReadonlySet<string> = setOf(`
  achterpad afdak afrit appartement appartementen apotheek basisschool begraafplaats bedrijf bedrijven bedrijventerrein bibliotheek
  binnenhaven bloembak bloembakken bloemperk brandgang brandkraan brug bruggen bruggetje brugge bungalow bushalte bushaltes bushok
  bushokje busstation cafe camera carport centrum coffeeshop crossing crossroads dijk dyk doodlopend doorgang dorpshuis
  elektriciteitshuisje elektriciteitskast entree eiland veerboot veerdam fietsenrek fietsenstalling fietstunnel flat flats flatgebouw
  fontein galerij garage garagebox garageboxen garages gang gangetje gemaal gemeentehuis geul glasbak glasbakken glascontainer gracht
  grasveld grasveldje gymzaal gym haven havens havenhoofd hotel huisarts huizenblok huisartsenpost hondenuitlaatplaats hondenveld
  hondentoilet ijsbaan ingang inham invalidenplaats jachthaven kade kanaal kantoor kapper kazerne kerk kerken kerkhof kerktoren
  kinderboerderij kiosk kinderopvang kledingbak kledingcontainer kruising kruispunt laadpaal laadpalen loods markt marktplein molen
  monument museum nooduitgang oever oprijlaan oversteek oversteekplaats opslag pad paden paadje papierbak papiercontainer park parkje
  parkeergarage parkeerplaats parkeerplaatsen parkeerplek parkeerterrein parkeervak parkeervakken parking pinautomaat perk perkje perron
  plantsoen plein pleintje poort poortje poorten portiek portieken postbus postkantoor pomp politiebureau prullenbak prullenbakken pub
  restaurant rijtje rijtjeshuis rotonde schakelkast scheepswerf scholen school schoolplein slagboom sloot sluis sluizen snackbar
  speelplaats speelplek speeltoestel speeltoestellen speeltuin speeltuintje speelveld speelveldje spoor spoorlijn spoorweg
  spoorwegovergang sportcomplex sporthal sportpark sportveld sportvelden stadhuis stalling station steeg steegje stegen stoplicht
  stoplichten stroomkast strand supermarkt tankstation tandarts telefooncel terras terrein terp toren trafo trafohuisje trottoir tunnel
  tunneltje treinstation uitgang uitrit vaart verkeersbord verkeersborden verkeerslicht verkeerslichten veld veldje vijver vluchtheuvel
  voetbalveld voetbalveldje voetpad volkstuin volkstuinen vuurtoren wal water waterkant weggetje weiland winkel winkels winkelcentrum
  winkelstraat woonboot woonboten woonblok wandelpad zaal zebrapad zee zeedijk zeewering ziekenhuis zijstraat zorgcentrum zwembad
  boerderij boerderijen jumbo lidl aldi coop spar action hema kruidvat etos gamma karwei praxis veerboten bouwplaats bouwhek dranghek
  noord noordkant noordzijde oost oostkant oostzijde zuid zuidkant zuidzijde west westkant westzijde boartersplak brege brechje fytspaad
  havenkom hiem merk paad poarte sek skoalle skoalplein sleat speeltunke stasjon stege toer tsjerke tsjerkhof tun tunen wei wetter alley
  apartment bakery bay beach bend block boat bridge canal car-park carpark cemetery church cycle dike entrance exit field footpath gate
  harbour hospital island library market mill passage path pavement playground pond post postbox quay railway roundabout shop shops
  shopping square stairs supermarket tower townhall underpass village
`);

/** What stands before a name: the word behind it is one, whatever it is. */
export const TITLES: ReadonlySet<string> = setOf(`
  meneer mevrouw mijnheer dhr heer mevr mw mej juffrouw fam familie gezin buurman buurvrouw opa oma tante oom juf meester dokter dominee
  pastoor menear frou mefrou famylje buorman buorfrou omke mr mrs ms miss sir lady family neighbour uncle aunt heet heten genaamd naam
  named called
`);

/** Parts of names that are small words too. */
export const NAME_PARTICLES: ReadonlySet<string> = setOf(
  'van de der den het t te ter ten v d vd fan el al la le von',
);

/** A word that ends so is a street, also one that is not on the gemeente's list. */
export const STREET_WORD =
  /^\p{L}{3,}(?:straat|strjitte|plein|gracht|singel|plantsoen|kade|steeg|laan|leane)$|^\p{L}{6,}weg$/u;
