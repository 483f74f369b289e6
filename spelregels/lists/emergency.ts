import { words } from './words.ts';

/** Words of the situations in which seconds count, as glossed (lists/gloss-everyday.ts). */
export const WEAPONS =
  words(`mes messen pistool pistolen geweer vuurwapen vuurwapens wapen wapens steekwapen bijl machete hakmes kapmes zwaard knuppel knuppels honkbalknuppel honkbalknuppels koevoet
  samoeraizwaard samuraizwaard katana hakbijl stanleymes vleesmes fileermes dolk sabel stiletto boksbeugel
  hamer taser mesken staaf staven ketting revolver steekwapens slagersmes keukenmes vlindermes broodmes molotov handgranaat granaat jachtgeweer kruisboog gun knife axe rifle`);
export const SOMEBODY =
  words(`man vrouw jongen jongens meisje meisjes iemand vent persoon personen mannen vrouwen figuur inbreker inbrekers dief dieven vreemde vreemden insluiper overvaller overvallers
  indringer klootzak klootzakken kind feint types type onbekende onbekenden twee drie vier groep buurman buurvrouw kerel gast`);
/** Who may be in danger. */
export const VULNERABLE =
  words(`kind kindje kinderen peuter kleuter baby meisje jongetje jongen zoon zoontje dochter dochtertje moeder vader oma opa man vrouw mevrouw meneer buurvrouw buurman iemand persoon
  demente verwarde bejaarde oudere heit mem us heer dame vriend vriendin broer zus maedje mins mensen bestuurder fietser ien feint frou lichaam pake beppe nonk opoe zusje broertje neefje nichtje kleinkind kleinzoon kleindochter jochie knul kerel bewoner bewoonster patient wandelaar schipper voetganger lady child kid woman girl boy mense schoonmoeder schoonvader collega postbode`);
export const PLACES_AT_HOME =
  words(`huis tuin achtertuin voortuin schuur schuurtje woning slaapkamer gang kamer garage keuken zolder balkon house garden shed hus tun skuorre beneden boven kelder
  woonkamer trapgat badkamer serre tuinhuis hal trappenhuis bijkeuken berging`);
export const BURGLARS = words(
  `inbreker inbrekers inbrekeres insluiper insluipers overvaller overvallers indringer indringers burglar burglars ynbrekker ynbrekkers inbraker inbrakers inbrker inbreeker inbrekkers dief dieven intruder`,
);

/** Situations that are dangerous as soon as they are named. */
export const SITUATIONS = words(`
  steekpartij schietpartij vechtpartij overval woningoverval straatroof gijzeling mishandeling aanranding verkrachting zelfmoord zelfdoding
  drenkeling aanrijding reanimatie reanimeren reanimeert gereanimeerd hartstilstand hartaanval hartinfarct bewusteloos bewusteloze onwel zwaargewond gewonde gewonden beroerte aed defibrillator infuus
  woningbrand schuurbrand autobrand schoorsteenbrand keukenbrand vlammen flammen rookontwikkeling ontploffing explosie explosief gaslucht gaslek koolmonoxide koolmonoxidevergiftiging koolmonoxidemelder
  instortingsgevaar neergestoken neergeschoten doodgestoken aangevallen belaagd aangereden ontvoerd gekidnapt glasgerinkel spookrijder verdrinkt verdrinken verdrinkend stikt
  stabbed stabbing drowning unconscious bleeding robbery explosion gewapend gewapende fjochterij bewusteleas ferdrinkt bekneld beklemd geelektrocuteerd bloedend levensgevaar levensgevaarlijk
  hulpgeroep noodkreet stervende dijkdoorbraak overstroming sneeuwlawine instorting ingestort kelderbrand flatbrand brandend brandende vermissing amber gekanteld gijzelaar strangling choking
  kindergehuil babygehuil gekerm bomaanslag messteek messteken steekincident schietincident koolstofmonoxide ontploft ontplofd geexplodeerd ontploffen
  bomaanslag terreuraanslag granaataanval handgranaat brandbom ontvoering kidnapping messentrekker amok
  ammoniaklek ammoniakwolk gifwolk gaswolk chloorlek chloorgas chloorwolk giflek gasexplosie gasontploffing gaslekkage explosies ontploffingen rookgasvergiftiging blauwzuur
  dakbrand bosbrand heidebrand bermbrand natuurbrand duinbrand rietbrand containerbrand scooterbrand scheepsbrand bootbrand accubrand caravanbrand zolderbrand garagebrand trailerbrand vrachtwagenbrand
  boerderijbrand stalbrand portiekbrand balkonbrand meterkastbrand pannenbrand vlamindepan steekvlam uitslaand
  verstikking verslikt elektrocutie geelektrocuteerd bewusteloosheid
  ferdronken verdrinking drijfzand gekapseisd kapseist doodgebloed doodbloedt lawine instortend
  epileptische epilepsie allergische insult stuip bloeding slagaderlijke hyperventileert ademnood`);

export const NOW: ReadonlySet<string> = new Set(
  words(
    'nu zojuist momenteel bezig steeds snel help direct spoed gaande now currently no krekt noch nog meteen dringend gauw vlug moment nuu nuuu onmiddellijk',
  ),
);
/** Words that put what is told in another time, or make it advice, play or news. */
export const NOT_NOW: ReadonlySet<string> = new Set(
  words(`gisteren gisteravond eergisteren vorige vorig afgelopen laatst destijds vroeger jaren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vannacht vanochtend vanmorgen vanmiddag
  morgen volgende straks ooit yesterday last tomorrow juster fannacht oefening oefenen training cursus workshop lezing voorlichting preventie voorkomen voorkom tips film serie boek krant nieuws
  tentoonstelling bleek blijkt oorzaak terecht opgelost geblust opgehaald toneel toneelrepetitie paasvuur paasvuren vuurkorf barbecue gebleken opgepakt gearresteerd
  herdenking aangehouden terugkoppeling uitkomst afloop collecte reden nep alarmtest oefent theater repetitie halloween lesdag voorheen getuigen winkelier maand zomer winter nooit`),
);
/** The same, but said of other things as well in the sentence of an emergency: only near. */
export const PAST: ReadonlySet<string> = new Set(
  words(
    `was waren werd werden geweest inmiddels veilig gevonden had hadden toen week weken gingen lekgestoken weggereden aangestoken gesticht gestoken ingeslagen gezocht ehbo hoorde`,
  ),
);
export const CONDITIONS: ReadonlySet<string> = new Set(
  words('als wanneer indien stel zodra mocht mochten if bij at hoe volgende tips wist'),
);
export const LOST = words(
  'vermist verdwenen kwijt zoek weggelopen verdwaald missing fermist spoorloos ontvoerd gone disappeared',
);
