import type { MeantWords } from './entry.ts';
import { listed } from './entry.ts';

function ordinary(meaning: string, words: string): MeantWords {
  return { meaning, source: 'gewoon', words: listed(words) };
}

/**
 * What is said of a whole group of people: the words of the set phrases in rule8-discrimination.ts. Each is harmless by itself.
 */
export const CONTEMPT = {
  VILE_NATURE: ordinary(
    'wat niemand door geboorte is: van een groep gezegd is het minachting, waar het ook staat',
    `
  dief dieven inbreker+s crimineel criminelen boef boeven tuig uitschot gespuis gajes ongedierte parasiet+en profiteur+s uitvreter+s viezerik+en smeerlap+pen leugenaar+s oplichter+s
  terrorist+en verkrachter+s aanrander+s pedo's pedofielen pedofiel moordenaars minderwaardig+e gestoord+e apen aap beest+en dieren ratten honden varken+s zwijnen kakkerlakken lui dom achterlijk+e
  vies smerig onbetrouwbaar onbetrouwbare slecht achterbaks drugsdealers dealers dronkaards dronkenlappen zuiplappen barbaren barbaars primitief schijnheilig hypocriet gierig krenterig
  inhalig arrogant asociaal onbeschoft abnormaal onnatuurlijk ziek pervers gek gekken idioten imbecielen debiel debielen sukkels losers nietsnutten klaplopers lafaards hoeren sletten
  waardeloos nutteloos overbodig gewetenloos zwakzinnig dommer minder luier viezer goor gore ranzig tweederangs onbekwaam hysterisch vijand vijanden gevaar pest plaag ziekte kanker
  bende zooi zootje schande last probleem ellende thieves criminals dirty lazy stupid animals scum evil disgusting rapists terrorists vermin liars dieve smoarch smoarge gefaarlik
  onrein zondig zondaars ketters heidenen dommen luilakken luiwammesen stelende stelers rovers egoist egoisten brandstichters hufters hufter vandalen klieren zakkenrollers fraudeurs bedriegers bedrieglijk wilden uitkeringstrekkers steuntrekkers`,
  ),
  BAD_STATE: ordinary(
    'wat mensen ook een avond lang zijn: minachting als het van allen of altijd gezegd wordt',
    `
  gewelddadig+e agressief agressieve gevaarlijk+e dronken luidruchtig lawaaiig brutaal onaangepast ongeintegreerd lastig eng onbetrouwbaar raar vreemd irritant verward crimineel
  hetzelfde fout rot niks niets`,
  ),
  BAD_DEEDS: ordinary(
    'wat van een hele groep gezegd wordt dat ze doen',
    'stelen jatten liegen bedriegen stinken profiteren zuipen roven rauzen frauderen klaplopen parasiteren vervuilen verpesten verzieken verloederen verkrachten vreten fokken schijten krijsen dealen steal lie stink stelle stjonke',
  ),
  BE_GONE: ordinary(
    'weg moeten, of erger',
    `
  oprotten opdonderen wegwezen opsodemieteren opflikkeren opkrassen ophoepelen opzouten optiefen oplazeren oppleuren opbokken verdwijnen eruit derut uitgezet uitzetten weggestuurd
  teruggestuurd terugsturen deporteren gedeporteerd opgesloten opsluiten weggejaagd verbannen verboden verbieden afgeschoten afgemaakt vergast uitgeroeid uitroeien geweerd wegblijven aanpassen oprotsje opdonderje vertrekken
  verhuizen weren tegenhouden ophokken opgehokt gesteriliseerd leave`,
  ),
  THROW: ordinary(
    'bevel waarmee iemand eruit gezet wordt',
    'stuur gooi zet trap schop flikker donder pleur knikker mieter smijt jaag deporteer schiet sturen zetten gooien trappen schoppen send kick throw stjoer set smyt',
  ),
  PEOPLE: ordinary(
    'mensen, zoals in "dat soort mensen"',
    'mensen lui luitjes volk types type figuren gasten gastjes lieden minsken folk lju people gezinnen families jongens mannen vrouwen wijven tuig soort slag jongeren bewoners gevallen',
  ),
  MEMBERS: ordinary(
    'een van een groep, na de naam van de herkomst',
    'mens man vrouw jongen meisje kerel vent gast buurman buurvrouw gezin familie persoon wijf vrouwtje mannetje jochie chauffeur ondernemer bakker winkelier knul figuur',
  ),
  MEMBERS_PLURAL: ordinary(
    'een aantal van een groep, na de naam van de herkomst',
    'mensen mannen vrouwen jongens meisjes kerels venten gasten buren gezinnen families personen wijven types lui volk jeugd jongeren kinderen ouders moeders vaders bewoners gemeenschap hangjongeren straatjeugd jochies kids arbeiders werknemers patienten minsken men women people medemens medemensen studenten ondernemers',
  ),
  HOMES: ordinary(
    'waar mensen wonen die ziek zijn, geen huis hebben of asiel zoeken',
    'tehuis inrichting kliniek opvang instelling woongroep ggz azc asielzoekerscentrum kamp woonwagenkamp gesticht zorginstelling nachtopvang psychiatrie daklozenopvang opvanghuis',
  ),
  VIRTUES: ordinary(
    'wat elk mens heeft, na "hebben geen"',
    'normen waarden respect fatsoen manieren beschaving opvoeding hersens verstand moraal eer cultuur gevoel schaamte ruggengraat discipline hygiene werklust ambitie beschaafdheid benul humor geweten',
  ),
  TRAITS: ordinary(
    'wat maakt dat mensen een groep zijn, na "met"',
    'down downsyndroom beperking handicap migratieachtergrond achtergrond stoornis kleurtje uitkering hoofddoek hoofddoekje hoofddoekjes hoofddoeken aandoening afkomst huidskleur autisme rugzakje vlekje bijstand rolstoel baard djellaba keppeltje tulband boerka nikab',
  ),
} as const;
