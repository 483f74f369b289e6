import { GROUP_ADJECTIVES, GROUP_NOUNS } from './groups.ts';
import { words } from './words.ts';

/** Regions and the like, in the forms in which descriptions name them (folded); they join the groups of lists/groups.ts. */
const REGIONAL =
  words(`oosteuropese oosteuropees oost-europese oosteuropeaan oosteuropeanen noordafrikaanse noordafrikaan noordafrikanen europese zuideuropese
  westeuropese noordeuropese balkan slavische slavisch scandinavische latijns-amerikaanse latino latinos midden-oosterse oosterse westerse niet-westerse arabieren
  arabisch aziatisch afrikaans turks marokkaans pools roemeens bulgaars syrisch afghaans somalisch antilliaans surinaams nederlands fries duits belgisch
  islamitisch joods christelijk hindoestaans buitenlands allochtoon autochtoon exotisch exotische zuidelijk zuidelijke mediterraan mediterrane inheems
  inheemse getint donker blank bruin zwart licht lichtgetint donkergetint negroide blanke witte creoolse creool creolen gypsy gypsies sinti
  albanees ethiopisch eritrees russisch oekraiens`);
const PAIRED = words(
  'europees europese europeaan europeanen afrikaanse afrikaan afrikaans aziatisch amerikaanse westers oosters',
);

/** Words that say of a person where they come from, what they believe or what colour they are: never a ground for suspicion alone. */
export const ORIGIN_WORDS: readonly string[] = [
  ...GROUP_ADJECTIVES,
  ...GROUP_ADJECTIVES.map((adjective) => adjective.replace(/e$/, '')),
  ...REGIONAL,
  ...PAIRED,
];
/** The same as nouns: the word alone is the person. */
export const ORIGIN_NOUNS: readonly string[] = [
  ...GROUP_NOUNS,
  ...words(`oosteuropeaan oosteuropeanen noordafrikaan noordafrikanen europeaan europeanen latino latinos creool creolen sinti zigeunerin marokkaantje marokkaantjes turkje
  turkjes pooltje pooltjes roemeentjes antilliaantje antilliaantjes vluchtelingetjes nieuwkomer nieuwkomers expat expats kampers kamper woonwagenbewoner
  woonwagenbewoners zwerver zwervers dakloze daklozen junk junks azc'er azc'ers azcer azcers zwartjes donkertje donkertjes getinte donkere blanke gekleurde zwarte`),
];
/** People in general. */
export const PEOPLE: readonly string[] = words(`
  man mannen vrouw vrouwen jongen jongens meisje meisjes meid meiden kerel kerels vent venten gast gasten gozer gozers persoon personen mens mensen type types figuur figuren
  lui jongeman jongemannen mannetje mannetjes jongeren jeugd stel stelletje groep groepje familie gezin dame heer heren dames knul knullen mijnheer meneer mevrouw kind kinderen
  guy guys person men woman women people boys boy mins minsken frou froulju feint feinten manspersoon manspersonen mansfiguur gastjes jongetjes individu individuen
  mannenpersoon bezoeker bezoekers kwast kwasten snuiter snuiters tiener tieners twintiger twintigers dertiger dertigers veertiger volk duo tweetal drietal heerschap`);
/** What somebody looks like by belief, in place of an adjective: "man met baard en djellaba". */
export const ATTIRE: readonly string[] = words(
  'hoofddoek hoofddoekje hoofddoekjes hoofddoeken baard baarden djellaba djellabas jurk tulband keppel keppeltje boerka burka nikab niqab sluier kruisje gebedskleed dreads dreadlocks rasta rastahaar kroeshaar soepjurk tattoos tatoeages gewaad tulbanden',
);
export const APPEARANCE: readonly string[] = words(
  'uiterlijk afkomst uitziend huidskleur huid achtergrond komaf accent uiterlijks origine nationaliteit kleurtje tintje tint geloof ogend ogende uitziende bloed',
);
/** That somebody is there, and no more. */
export const PRESENCE: readonly string[] = words(`
  loopt lopen liep liepen staat staan stond stonden zit zitten zat zaten rijdt rijden reed reden fietst fietsen fietste is zijn was waren gezien zag zie zien gespot
  gesignaleerd wandelt wandelen komt komen kwam kwamen ziet rondloopt loop rondlopen wandelde kuiert slentert aanwezig rint sit stiet komme walking standing there's sjoen
  parkeert geparkeerd arriveert verschijnt verschenen aangekomen bevindt bevinden begeeft`);
/** That somebody is thought suspicious. */
export const SUSPICION: readonly string[] = words(`
  verdacht verdachte verdachts verdachten opletten oplette oppassen opgelet uitkijken vertrouw vertrouwt vertrouwen vreemd vreemde raar rare apart gek eng enge ongure onguur onbetrouwbaar
  alert waakzaam pas let kijk kijkt houd hou gaten ogen thuishoort thuishoren thuis hoort horen zoekt zoeken zoeke doet moet moeten onraad suspicious luguber
  onveilig unheimisch link linke foute fout louche obscure scheef niks goeds bang beware careful deuren slot dicht spullen oppasse betrout fertocht fertrou snode plannen
  huiverig gevoel waarschuwing attentie verwacht klopt pluis ploes thuisheurt heurt`);
