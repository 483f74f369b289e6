import type { MeantWords } from './entry.ts';
import { listed, sourced, wordsOfAll } from './entry.ts';

/** Words that rule8-insults.ts looks for in frames, and which of its classes they are. */
type FrameGroup = MeantWords & { readonly frame: 'dwaas' | 'gespuis' | 'mal' | 'soort' | 'ding' };

/**
 * Words that insult only when they are said of a person: each also means something harmless (eikel: a fruit; teef: a female dog;
 * flikker: part of a verb), or is so mild that it takes a frame. They are found in frames of rule8-insults.ts alone.
 */
export const INSULT_GROUPS: readonly FrameGroup[] = [
  ...sourced(
    {
      frame: 'dwaas',
      meaning: 'wie dom, gek, gemeen, lui of vies gevonden wordt; "rijdt als een idioot" zegt hoe',
    } as const,
    {
      freedict: `idioot lomperik+en lomperd+s malloot domkop+pen domoor schoft+en schavuit+en kneuzen sufferd+s stumper+d+ds+s pauper+s lafaard+s klaploper+s stinkerd+s
      zuiplap+pen zatlap+pen helleveeg feeks+en kaffer+s nietsnut+ten stommeling+en sukkelaar+s huichelaar+s hypocriet+en bemoeial+len klikspaan lamstraal
      kwibus+sen klier+en mormel+s pias paljas schobbejak+ken schoelje+s schooier+s schreeuwlelijk+en vlerk+en vlegel+s vrek+ken windbuil+en zwetser+s
      zwijnjak+ken aansteller+s blaaskaak haaibaai+en schaapskop+pen sul+len smiecht+en snotaap gedrocht+en`,
      'van-dale': `aso prutser+s mislukkeling+en loser+s engerd+s sukkel+s+tje+aar mafkees leeghoofd+en onbenul+len dommerik+en viezerik+en viespeuk+en vuilak+ken
      gluiperd+s onderkruipsel+s onderkruiper+s viswijf oen+en uilskuiken+s druiloor kneus kluns pummel+s slapjanus+sen slijmbal+len slijmerd+s tokkie+s
      zielepoot bangerik+en zeurpiet+en zeurkous+en zuurpruim+en azijnpisser+s kwezel+s botterik+en proleet patjepeeer+s narcist+en smeerpoes dronkenlap+pen
      vetzak+ken mietje+s watje+s leegloper+s stommerik+en klungel+s warhoofd+en kletsmajoor stumperd+s sodemieter+s lellebel+len slons mispunt+en
      graftak+ken luiwammes mafkikker+s misbaksel+s naarling+en neuroot schlemiel+en slampamper+s slappeling+en spast+en trutmuts+en tuttebel+len tuthola
      zanikerd+s zwamneus angsthaas betweter+s brulaap drammer+s egoist+en gladjanus+sen graaier+s griezel+s hielenlikker+s huilebalk+en slaapkop+pen
      snotneus uilenbal wijsneus zwakkeling+en dorpsgek+ken rukker+s eikelkop droeftoeter+s draaikont+en gladjakker+s klootviool tut zeikerd+s
      schijtlijster+s schijterd+s schijtlaars lapzwans flapdrol+len kontlikker+s kontkruiper+s lulhannes troela etterbak+ken`,
      afgeleid: `idioten aso's asos nitwit+s malloten mafkezen mafketel+s dombo dombo's domoren gluipkop+pen viswijven druiloren klunzen sufkop+pen zielepoten
      zielenpoot idiootje randmongool lafbek+ken uitvreter+s zeikgans boerenpummel+s proleten viespeuken smeerpoets smeerpijp+en zuipschuit+en dikzak+ken
      papzak+ken helleveges klikspanen moron+s slonzen sukkelder+s lompert+s lamstralen mispunten rotvent+en klerevent+en hoerenkind+eren opvreter+s
      lamlul+len luiwammesen mafklapper+s neuroten plurk+en zwamneuzen angsthazen bangebroek+en blaaskaken boerenkinkel+s brulapen grafzuiger+s kippenkop+pen
      kletskop+pen scharminkel+s schapenkop+pen schijtebroek+en snotneuzen snotjong+en uilebal uilenballen wijsneuzen dorpsidioot dorpsidioten vakidioot
      verkeersidioot verkeersidioten ezelskop eksterkop varkenskop apekop+pen sufferdje zeikdoos dwylkop domoars suplap+pen lulhannesen ettertje
      kloothommel+s klootviolen manwijf manwijven trienen tutten boerenlul+len oetlul+len slaplul+len kaaslul+len hondenlul+len paardenlul+len lullebak+ken
      lamzak+ken zeiksnor+ren zeikstraal zeikstralen zeikbak schijthuis schijtert schijtlul+len reetveger+s lapzwansen rioolrat+ten pisvlek+ken snotapen
      sletje+s lullo troela's eikelbijter+s ettertje achterlijken asocialen`,
      gebruik: `gestoort randfiguur randfiguren crimineeltje+s nsb'er+s nsber+s scum oelewapper+s knurft+en minkukel+s koekwaus koekwauzen onnozelaar+s zeveraar+s
      trezebees trezebezen dikkenek matennaaier+s nsb-er vetklep+pen holbewoner+s niksnut+ten verlinker+s snitch+es jerk+s omkoal omkoalen healwize+n
      smjunt+en lelkerd+s engnek+ken slomerd+s snertvent+en sneuneus sneuneuzen kakmadam+men klaagmuur miezerd+s misgeboorte nepperd+s plebs praatjesmaker+s
      muppet+s roddelaar+s roddeltante+s relnicht+en hufterig aarsgat gatlikker+s galbak+ken bruinwerker+s gestoorden kanslozen halvegaren
      halfgaren hersenlozen hersendoden`,
    },
  ),
  ...sourced(
    { frame: 'gespuis', meaning: 'mensen met wie niemand iets te maken wil hebben, samen' } as const,
    {
      freedict: `gespuis schorem uitschot`,
      'van-dale': `gajes geteisem schorriemorrie crapuul janhagel`,
      afgeleid: `asotuig`,
      gebruik: `gajus`,
    },
  ),
  ...sourced(
    {
      frame: 'mal',
      meaning:
        'hoe iemand is die dom, gek of slecht gevonden wordt; van een ding of als beschrijving onschuldig',
    } as const,
    {
      freedict: `asociaal gek zot dom stom imbeciel onnozel idioot hersenloos zielig lomp achterbaks laf waardeloos gek dom hypocriet`,
      'van-dale': `gestoord achterlijk debiel mesjogge schizofreen`,
      afgeleid: `hoerig debielig hersendood schijnheilig gestoorde achterlijke asociale schijnheilige achterbakse hersenloze hersendode`,
      gebruik: `spastisch pathetisch stupid dumb pathetic healwiis dwylsinnich walgelijk kansloos kansloze halvegare halfgare`,
    },
  ),
  ...sourced(
    {
      frame: 'soort',
      meaning:
        'wat iemand is of doet, ook in eerlijke meldingen (een junk in het portiek); als scheldwoord alleen in het gezicht of na een woord van minachting',
    } as const,
    {
      freedict: `terrorist+en leugenaar+s psychopaat pedofiel+en homo analfabeet monster+tje barbaar gek+ken nazi dwaas zot+ten heks+en tuig etter+s+tje+tjes loeder+s
      secreet verrader+s parasiet+en ongedierte drol+len sloerie+s snol+len zot+jes kieken+s`,
      'van-dale': `junk+s junkie+s racist+en pedo patser+s fantast+en freak+s fascist+en teefje+s hork+en stronthoop`,
      afgeleid: `psychopaten pedo's homo's analfabeten barbaren nazi's fasciste secreten bitch+es hoertje+s gekloai idiot+s`,
      gebruik: `creep+s primaat primaten autist+en dwazen serpent+en profiteur+s moddervet+te marginalen kamper prick+s`,
    },
  ),
  ...sourced(
    { frame: 'ding', meaning: 'dier, vrucht, voorwerp of lichaamsdeel, als naam voor een mens' } as const,
    {
      freedict: `eikel+s teef zak+ken hond+en varken+s zwijn+en aap rat+ten koe ezel+s kreng+en wijf heks+en tuig uitschot ongedierte flikker nicht+en doos muts+en
      bok+ken rund+eren os+sen schaap kip+pen gans slang+en worm+en luis kakkerlak+ken teek teken bloedzuiger+s aasgier+en parasiet+en kwal+len pad+den
      gladiool augurk+en pik+ken kloot kont+en aars zakje kalf geit+en eend+en baviaan kwast+en vink tang drol+len zool donder lor vod slak+ken clown+s hun`,
      afgeleid: `teven apen koeien wijven schapen gladiolen lamlul+len bavianen droplul dicks`,
      gebruik: `pig+s ganzen luizen hyena's pannenkoek+en kalveren gorilla's pinda's dweil+en trol+len zolen vaatdoek prick+s tool+s swyn swinen keal`,
    },
  ),
];

/** The same by their frames. */
export const INSULTS_IN_FRAME: Readonly<Record<FrameGroup['frame'], readonly string[]>> = {
  dwaas: ofFrame('dwaas'),
  gespuis: ofFrame('gespuis'),
  mal: ofFrame('mal'),
  soort: ofFrame('soort'),
  ding: ofFrame('ding'),
};

function ofFrame(frame: FrameGroup['frame']): readonly string[] {
  return wordsOfAll(INSULT_GROUPS.filter((group) => group.frame === frame));
}

/**
 * Adjectives that show contempt for whom they are said of. Before one of {@link INSULTS_IN_FRAME} they leave no doubt; "vieze",
 * "rare" and the like are not among them, as they describe (a dirty coat, a strange man).
 */
export const DEGRADING_GROUPS = sourced(
  { meaning: 'minachting voor wie of wat erna genoemd wordt' },
  {
    freedict: `stomme onnozele kut kanker tering tyfus rot dom stom lomp`,
    'van-dale': `verdomde klere pleuris klote achterlijk`,
    afgeleid: `domme achterlijke kloterige fucking godverdomse stompzinnige achterbakse debiele imbeciele teringse idiote opgefokte godvergeten randdebiele domste
      lompe achterlike lompe`,
    gebruik: `vuile gore smerige laffe walgelijke stinkende zielige hersenloze waardeloze miezerige lelijke ranzige sneue luie gluiperige schijnheilige hondsbrutale
      mislukte arrogante vieze smoarge stinkerige gestoorde vervloekte botte pathetische kansloze stupid dumb bloody filthy dirty lelike luje sjtom sjtomme
      sufferige duffe dwaze`,
  },
);
export const DEGRADING = wordsOfAll(DEGRADING_GROUPS);
/** Of those, the ones that insult whatever person they are said of ("domme mensen"); "vuile" and "dikke" may just describe. */
export const BELITTLING = listed(`
  achterlijke debiele imbeciele hersenloze hersendode randdebiele mongoloide stompzinnige achterbakse walgelijke kloterige domme onnozele laffe
  miezerige schijnheilige gluiperige waardeloze minderwaardige stupid`);
/** Whom {@link BELITTLING} may be said of. */
export const PERSONS = listed(`
  man mannen vrouw+en gast+en kerel+s vent+en jongen+s meid+en meisje+s joch jochies mensen mens lui volk buur buren buurman buurvrouw bestuurder+s automobilist+en fietser+s
  scooterrijder+s bewoner+s buurtbewoner+s ouder+s jeugd jongeren pubers kinderen kind toerist+en ambtenaar ambtenaren agent+en coordinator+en beheerder+s boer+en
  student+en figuur figuren types type persoon personen familie gezin wijf wijven chauffeur+s hangjongeren jongelui volwassenen stadslui dorpelingen people kids man guy guys woman`);
export const PRONOUNS = listed(
  'jij jullie je u gij ge gijle gullie jullies do jim jimme you ye dou du doe ie',
);

/** Adjectives that make a scold of whatever somebody is called for what they do (laffe fietsendief). */
export const SCOLDING = listed(
  'smerige gore laffe vuile achterlijke stomme domme walgelijke achterbakse verdomde vervloekte hersenloze debiele luie fucking smoarge',
);
export const AGENT_ENDINGS = listed(
  'er ers aar aars ster sters ling lingen ist isten erik eriken erd erds dief dieven kop koppen zak zakken kees gek gekken lul nek',
);
/** Things, times and bodies with such an ending. */
export const NO_AGENTS: ReadonlySet<string> = new Set(
  listed(`
    container+s scooter+s brommer+s emmer+s kamer+s vloer+en water+s computer+s camper+s trailer+s aanhanger+s koffer+s kelder+s zolder+s peper poster+s flyer+s sticker+s meter+s winter zomer
    donder teller+s ladder+s bunker+s vijver+s oever+s nummer+s weer verkeer beheer sfeer dier vuilniszak vuilniszakken plastic-zak afzak rugzak+ken broekzak+ken zakken slaapzak+ken luier+s
    kleur slinger+s spiegel douche keer manier manieren papier rivier leer veer heer meer vaatwasser wasser droger filter+s kachel oplader+s lader+s motor letter+s zuster+s dochter+s moeder+s
    vader+s broer+s later ander andere over onder achter lekker helder bitter sluier+s paper sneaker+s slipper+s sweater+s trawler tanker+s rolator router tuinier voer moer+en vuur sensor
    december september oktober november vlieger+s wekker+s hamer+s banner venster+s fluister luster ruster klooster kluster filmster monster+s poster boiler thriller schakelaar sierlijst`),
);
