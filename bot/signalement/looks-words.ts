/** Words that say who or how somebody is, where, or that it feels wrong; never what somebody does. Folded: without accents. */
const split = (rows: string): string[] => rows.trim().split(/\s+/);

const SMALL = split(`
  een n de het t er der dr d is zijn was waren ben bent en of met mei van fan in yn op bij by voor foar aan oan door om uit ut naar nei te tot oant tussen
  die dat deze dit dy dizze hij hy zij sy ze hun hem haar ik wij we wy mijn onze us jullie je jij men iemand immen iets niets wat wa wie hier hjir daar ginder
  weer wer nu no net krekt zojuist vandaag hjoed al ook ek nog noch zo sa heel erg hiel beetje wel niet net geen gjin maar mar want als ook dus toch steeds
  a an the of with in on at by and or is are was were this that these those he she they it i we my our their someone somebody something here there now just again
  ongeveer ongefeer rond circa ca zon misschien waarschijnlijk denk about around maybe
  very not no too his her him around near
`);
const PEOPLE = split(`
  man mannen vrouw vrouwen jongen jongens meisje meisjes meid meiden kerel kerels vent gast gasten gozer gozers persoon personen mens mensen type types figuur figuren
  jongeman jongemannen jongere jongeren jeugd groep groepje stel stelletje kind kinderen knul knullen tiener tieners individu lui volk heer dame dames minske minsken frou froulju
  manlju jonge jonges famke famkes bern persoan persoanen ien auto auto's autos wagen busje bus bestelbus bestelbusje scooter fiets brommer motor vrachtwagen voertuig kenteken
  person persons people woman women men guy guys boy boys girl girls kid kids teenager teenagers youth group gang car van vehicle twee drie vier vijf twa trije two three four 1 2 3 4 5
`);
const LOOKS = split(`
  wit witte zwart zwarte rood rode blauw blauwe groen groene geel gele grijs grijze bruin bruine oranje paars paarse roze beige licht lichte donker donkere donkerblauw donkerblauwe
  donkergrijs lichtblauw getint getinte blank blanke gekleurd gekleurde buitenlands buitenlandse allochtoon allochtone autochtoon uiterlijk afkomst huid huidskleur kleur kleurtje tint tintje
  accent achtergrond komaf origine nationaliteit uitziend uitziende ziet uit eruit lang lange klein kleine groot grote dik dikke dun dunne mager magere slank slanke breed brede fors forse
  stevig stevige gespierd gespierde jong jonge jongere oud oude oudere bejaard bejaarde jaar jaren jier kaal kale blond blonde haar haren hier krullen krulhaar kort korte baard snor bril
  zonnebril tatoeage tatoeages litteken jas jasje trui vest hoodie capuchon pet petje muts broek spijkerbroek trainingspak joggingbroek schoenen sneakers laarzen shirt rok jurk sjaal tas rugzak
  rugtas handschoenen hoofddoek djellaba hoofddoekje kleding kleren klean jack pak helm mondkapje masker gekleed
  white black red blue green yellow grey gray brown orange purple pink light dark tall short big small thin fat slim old young years hair bald beard moustache glasses tattoo jacket coat
  sweater hoodie cap hat trousers jeans shoes shirt bag backpack skin foreign immigrant looking wearing colour color
  reade read blauwe griene swart swarte wyt wite grut grutte lyts lytse jong alde ald kaal burd jas broek buitenlansk
`);
/** That somebody is there, or that it does not feel right: asked on, what then do they do? */
const PRESENCE = split(`
  loopt lopen liep lopend staat staan stond stiet zit zitten zat rint kuiert wandelt wandelen bevindt aanwezig gezien zie zag sjoch komt kwam rijdt rijden reed fietst
  straat weg buurt wijk buert wyk strjitte plein park hoek huis
  verdacht verdachte verdachts raar rare vreemd vreemde eng enge gek gekke louche ongure onguur fout foute onbekend onbekende apart niet pluis klopt vertrouw vertrouwt vertrouwen let
  letten opletten oppassen opgelet gevoel lijkt hoort thuis situatie mis gaande gebeurt aan hand loos
  walks walking stands standing sits sitting street neighbourhood suspicious strange weird unknown creepy odd dodgy
`);

/** See the file's head. Groups by origin, belief and the like come from the lists of the rules. */
export const LOOKS_WORDS: ReadonlySet<string> = new Set([...SMALL, ...PEOPLE, ...LOOKS, ...PRESENCE]);
