import { COLOURS, RELIGIONS } from './groups.ts';
import { NATIONALITIES } from './nationalities.ts';
import { words } from './words.ts';

const BY_BIRTH = [...NATIONALITIES, ...RELIGIONS];
/** Adjectives as they stand before a noun: "Turkse". */
export const INFLECTED = [...BY_BIRTH, ...COLOURS].flatMap((group) => group.adjective ?? []);

/** Regions and the like, in the forms in which descriptions name them (folded); they join the groups of lists/groups.ts. */
const REGIONAL =
  words(`oosteuropese oosteuropees oosterse oosters noordafrikaanse noordafrikaans europese europees zuideuropese zuideuropees westeuropese noordeuropese
  balkan slavische slavisch scandinavische latino latijns westerse westers arabisch aziatisch afrikaans indisch indische oost-europees allochtoon autochtoon exotisch exotische zuidelijk zuidelijke mediterraan
  mediterrane inheems getint donker blank bruin zwart lichtgetint donkergetint donkergetinte negroide creoolse creool creolen gypsy gypsies buitenlands kleurling
  uitheems uitheemse vreemdsoortig europeaan amerikaanse russisch ethiopisch eritrees albanees oekraiens zigeunerachtige donkerkleurig donkerkleurige zwartharig gekleurd
  arab african polish romanian moroccan turkish asian eastern european white foreign muslim jewish bulgarian syrian somali russian spanish dutch chinese indian pakistani
  brown-skinned dark-skinned arabic`);

/** Words that say of a person where they come from, what they believe or what colour they are: never a ground for suspicion alone. */
export const ORIGIN_WORDS: readonly string[] = [
  ...INFLECTED,
  ...INFLECTED.map((adjective) => adjective.replace(/e$/, '')),
  ...INFLECTED.map((adjective) => adjective.replace(/([aeo])([nkls])e$/, '$1$1$2')),
  ...REGIONAL,
];
/** The same as nouns: the word alone is the person. */
export const ORIGIN_NOUNS: readonly string[] = [
  ...BY_BIRTH.flatMap((group) => [group.singular, group.plural]),
  ...COLOURS.map((group) => group.plural),
  ...words(`oosteuropeaan oosteuropeanen noordafrikaan noordafrikanen europeaan europeanen latino latinos creool creolen sinti marokkaantje marokkaantjes turkje turkjes pooltje pooltjes
  roemeentje roemeentjes antilliaantje antilliaantjes nieuwkomer nieuwkomers kamper kampers woonwagenbewoner woonwagenbewoners azc'er azc'ers azcer azcers poalen poal oostblokker oostblokkers
  asielsoeker asielsoekers asielzoekers buitelander buitelanders buitlanders kleurling kleurlingen moslimas zigeunervrouw zigeunerman zigeunerjongen zigeunerfamilie turkenfamilie moslimman moslimvrouw moslima negerin asielzoekster buitenlandertje buitenlandertjes arab arabs immigrant immigrants foreigner foreigners
  muslim muslims pole poles romanian romanians turk moroccan moroccans gypsy gypsies african africans`),
];
export const ORIGIN_PLURALS: readonly string[] = [
  ...[...BY_BIRTH, ...COLOURS].map((group) => group.plural),
  ...words(
    'oosteuropeanen noordafrikanen latinos creolen sinti marokkaantjes turkjes pooltjes roemeentjes antilliaantjes kampers poalen oostblokkers asielsoekers asielzoekers buitelanders immigrants foreigners muslims gypsies',
  ),
];
/** An origin and a person in one word. */
export const ORIGIN_COMPOUNDS: readonly string[] = words(
  'zigeuner turken marokkanen polen roemenen moslim moslim joden islam neger asielzoekers vluchtelingen',
).flatMap((origin) =>
  ['vrouw', 'man', 'jongen', 'jongens', 'mannen', 'vrouwen', 'familie', 'stel', 'kind', 'meisje', 'type'].map(
    (who) => origin + who,
  ),
);

/** People in general. */
export const PEOPLE: readonly string[] = words(`
  man mannen vrouw vrouwen jongen jongens meisje meisjes meid meiden kerel kerels vent gast gozer persoon personen mens mensen type types figuur figuren
  lui jongeman jongemannen jongeren jeugd stel stelletje groep groepje familie gezin dames knul knullen kind kinderen mins minsken manspersoon manspersonen individu individuen
  mannenpersoon bezoeker bezoekers kwast kwasten tiener tieners twintiger twintigers dertiger dertigers veertiger volk duo tweetal drietal heerschap bestuurder chauffeur stelletje
  echtpaar koppel oudere bejaarde opa oma meute clubje iemand wandelaar fietser`);
/** What somebody wears by belief, or wears their hair, in place of an adjective: "man met baard en djellaba". */
export const ATTIRE: readonly string[] = words(
  'hoofddoek hoofddoekje hoofddoekjes hoofddoeken baard djellaba djellabas jurk tulband tulbanden keppel keppeltje keppeltjes boerka burka nikab niqab sluier gebedskleed dreads dreadlocks rasta rastahaar rastaharen kroeshaar soepjurk gewaad kaftan sari',
);
export const APPEARANCE: readonly string[] = words(
  'uiterlijk afkomst uitziend uitziende huidskleur huid achtergrond komaf accent uiterlijks origine nationaliteit kleurtje tintje tint ogend ogende bloed kijken kenteken plaat nummerplaat nummerbord kentekenplaat',
);
/** What of looks, means or age is taken for a ground by itself. */
export const LOOKS: readonly string[] = words(`
  baard hoofddoek hoofddoeken hoofddoekje sluier boerka nikab djellaba tulband dreads kroeshaar kroes capuchon capuchons hoodie hoodies trainingspak trainingspakken joggingpak tattoo tattoos tatoeage tatoeages piercing
  neusring slobbertrui merkkleding gucci accent taaltje huidskleur uiterlijk kapsel smoelwerk koppie tronie boevenkop achternaam zwerver zwervers dakloze daklozen junk junks bedelaar onverzorgd armoedig sjofel
  hangjongeren hangjeugd jeugd jongeren pubers fatbikers azc buitenlander buitenlanders allochtoon allochtonen statushouder statushouders vluchtelingen asielzoekers gypsy gypsies foreign`);
/** That somebody is there, and no more. */
export const PRESENCE: readonly string[] = words(`
  loopt lopen liep liepen staat staan stond stonden zit zitten zat zaten rijdt rijden reed reden fietst fietsen fietste is zijn was waren gezien zag zie zien gespot
  gesignaleerd wandelt wandelen wandelde komt komen kwam kwamen ziet rondloopt rondlopen kuiert slentert aanwezig parkeert geparkeerd parked verschijnt verschenen aangekomen bevindt
  langsrijden langslopen langsgelopen voorbij passeert passeerde woont wonen sitting gesjoen picknicken lopende wandelend`);
/** That somebody is thought suspicious, or that others should beware. */
export const SUSPICION: readonly string[] = words(`
  verdacht opletten oplette opleten oppassen opgelet uitkijken vertrouw vertrouwt vertrouwen vreemd vreemde raar rare apart gek eng enge ongure onguur onbetrouwbaar opgepast waarschuw
  alert waakzaam pas let houd hou gaten ogen thuishoort thuishoren hoort horen zoekt zoeken moet moeten onraad luguber dicht slot sloten alarm spullen tas portemonnee
  onveilig unheimisch link foute fout louche obscure scheef goeds bang oppasse betrout snode plannen huiverig gevoel waarschuwing attentie pluis
  locked keep klopt meld melding meldde noem kennen ken gebruikelijk voorzichtig vasthouden vastzetten bewaken meter binnen deuren ramen schuren fietsen weet betekent verwachten like bijzonder gewoon`);
/** With these the person is wronged or welcome: no suspicion. */
export const WELCOME: readonly string[] = words(`
  feest bruiloft voetbal film les taal cursus welkom bedankt dank vriendelijke vriendelijk aardige aardig behulpzaam buurtvaders buurvaders slachtoffer slachtoffers getuige getuigen terecht
  huilt huilen verdwaald hulp tolk vertalen ambassade consulaat kunstwerk standbeeld gestalte filmploeg`);
/** What somebody is in the neighbourhood: behind an origin they say who it is, "de Turkse bakker". */
export const CALLINGS: readonly string[] = words(`
  bakker bakkerij winkel winkelier restaurant toko moskee kerk synagoge school collega schoonmaakster kapper kapsalon tandarts huisarts dokter verpleegster leraar slager oppas markt muziek
  supermarkt buurman buurvrouw buren overbuurman overbuurvrouw bezorger postbode loodgieter schilder herder brood pizza pizzeria keuken vlag film eten les ambassade vrachtwagen vrachtwagens
  vereniging gemeenschap buurtvaders koningsdag boer aannemer klusser monteur bouwvakkers stratenmakers toeristen club`);
