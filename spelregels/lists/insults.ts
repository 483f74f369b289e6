import { listed } from './entry.ts';

/**
 * Words that insult only when they are said of a person: each also means something harmless (eikel: a fruit; teef: a female dog;
 * flikker: part of a verb), or is so mild that it takes a frame. They are found in frames of rule8-insults.ts alone.
 */
export const INSULTS_IN_FRAME: Readonly<Record<string, readonly string[]>> = {
  /** Names for a person who is thought stupid, mad, mean, lazy or dirty. Nobody else is called so; "rijdt als een idioot" passes. */
  dwaas: listed(`
    idioot idioten gestoort aso aso's asos randfiguur randfiguren prutser+s mislukkeling+en loser+s nitwit+s engerd+s lomperik+en lomperd+s
    crimineeltje+s nsb'er+s nsber+s  scum sukkel+s+tje+aar malloot malloten mafkees mafkezen mafketel+s leeghoofd+en onbenul+len oelewapper+s
    domkop+pen dombo dombo's dommerik+en domoor domoren viezerik+en viespeuk+en vuilak+ken gluiperd+s gluipkop+pen onderkruipsel+s onderkruiper+s
    schoft+en schavuit+en viswijf viswijven oen+en uilskuiken+s druiloor druiloren kneus kneuzen kluns klunzen knurft+en pummel+s sufferd+s sufkop+pen
    slapjanus+sen slijmbal+len slijmerd+s stumper+d+ds+s tokkie+s pauper+s zielepoot zielepoten zielenpoot idiootje minkukel+s koekwaus koekwauzen
    randmongool onnozelaar+s zeveraar+s trezebees trezebezen dikkenek lafbek+ken lafaard+s bangerik+en uitvreter+s klaploper+s matennaaier+s nsb-er
    zeurpiet+en zeurkous+en zeikgans zuurpruim+en azijnpisser+s kwezel+s boerenpummel+s botterik+en proleet proleten patjepeeer+s narcist+en
    viespeuken smeerpoes smeerpoets smeerpijp+en stinkerd+s zuiplap+pen dronkenlap+pen zatlap+pen zuipschuit+en vetzak+ken vetklep+pen dikzak+ken
    papzak+ken helleveeg helleveges feeks+en mietje+s watje+s janet+ten kaffer+s holbewoner+s nietsnut+ten leegloper+s niksnut+ten stommerik+en
    stommeling+en sukkelaar+s klungel+s warhoofd+en huichelaar+s hypocriet+en bemoeial+len kletsmajoor klikspaan klikspanen verlinker+s snitch+es
    moron+s jerk+s stumperd+s sodemieter+s lellebel+len slons slonzen omkoal omkoalen healwize+n sukkelder+s lompert+s smjunt+en lamstraal lamstralen
    lelkerd+s mispunt+en mispunten rotvent+en klerevent+en engnek+ken hoerenkind+eren graftak+ken opvreter+s kwibus+sen klier+en lamlul+len luiwammes luiwammesen mafklapper+s mafkikker+s misbaksel+s mormel+s naarling+en neuroot neuroten pias paljas plurk+en schlemiel+en
    schobbejak+ken schoelje+s schooier+s schreeuwlelijk+en slampamper+s slomerd+s slappeling+en snertvent+en sneuneus sneuneuzen spast+en trutmuts+en tuttebel+len tuthola vlerk+en vlegel+s vrek+ken
    windbuil+en zanikerd+s zwamneus zwamneuzen zwetser+s zwijnjak+ken aansteller+s angsthaas angsthazen bangebroek+en betweter+s blaaskaak blaaskaken boerenkinkel+s brulaap brulapen drammer+s
    egoist+en gladjanus+sen graaier+s grafzuiger+s griezel+s haaibaai+en hielenlikker+s huilebalk+en kakmadam+men kippenkop+pen kletskop+pen klaagmuur miezerd+s misgeboorte nepperd+s
    plebs praatjesmaker+s scharminkel+s schapenkop+pen schaapskop+pen schijtebroek+en slaapkop+pen snotneus snotneuzen snotjong+en sul+len uilenbal uilebal uilenballen
    wijsneus wijsneuzen zwakkeling+en dorpsgek+ken dorpsidioot dorpsidioten vakidioot verkeersidioot verkeersidioten wegpiraat rukker+s aftrekker eikelkop ezelskop eksterkop varkenskop
    apekop+pen sufferdje muppet+s clowns zeikdoos roddelaar+s roddeltante+s dwylkop domoars suplap+pen lulhannesen droeftoeter+s ettertje draaikont+en gladjakker+s kloothommel+s klootviool klootviolen manwijf manwijven relnicht+en hufterig trien trienen tut tutten boerenlul+len oetlul+len
    slaplul+len kaaslul+len hondenlul+len paardenlul+len lullebak+ken lamzak+ken zeikerd+s zeiksnor+ren zeikstraal zeikstralen zeikbak schijtlijster+s
    schijthuis schijtert schijterd+s schijtlaars schijtlul+len aarsgat reetveger+s gatlikker+s lapzwans lapzwansen smiecht+en rioolrat+ten
    flapdrol+len galbak+ken pisvlek+ken kontlikker+s kontkruiper+s snotaap snotapen sletje+s lulhannes lullo troela troela's etterbak+ken
    bruinwerker+s janetten eikelbijter+s gedrocht+en ettertje gestoorden achterlijken asocialen kanslozen halvegaren halfgaren hersenlozen hersendoden`),
  /** Rabble. */
  gespuis: listed(`
    gespuis gajes gajus geteisem schorem schorriemorrie uitschot asotuig crapuul janhagel`),
  /** Said of somebody; said of a thing or as a description they pass. */
  mal: listed(`
    gestoord achterlijk asociaal hoerig spastisch debielig gek zot dom stom debiel imbeciel onnozel idioot mesjogge schizofreen hersenloos hersendood zielig pathetisch lomp achterbaks laf waardeloos
    stupid dumb pathetic healwiis gek dom dwylsinnich schijnheilig hypocriet walgelijk kansloos gestoorde achterlijke asociale kansloze schijnheilige achterbakse halvegare halfgare
    hersenloze hersendode`),
  /** Also said in honest reports (a junkie in the porch): only to somebody's face, or after a word of contempt. */
  soort: listed(`
    junk+s junkie+s terrorist+en leugenaar+s racist+en psychopaat psychopaten pedo pedo's pedofiel+en homo homo's analfabeet analfabeten patser+s
    fantast+en monster+tje freak+s creep+s barbaar barbaren primaat primaten autist+en gek+ken nazi nazi's fascist+en fasciste dwaas dwazen zot+ten
    heks+en serpent+en teefje+s tuig etter+s+tje+tjes hork+en loeder+s secreet secreten bitch+es verrader+s profiteur+s parasiet+en ongedierte
    drol+len stronthoop hoertje+s sloerie+s snol+len zot+jes kieken+s moddervet+te marginalen kamper gekloai prick+s idiot+s`),
  /** Animals, fruits, things and parts of the body as names for a person. */
  ding: listed(`
    eikel+s teef teven zak+ken hond+en varken+s zwijn+en aap apen rat+ten koe koeien ezel+s kreng+en wijf wijven heks+en tuig uitschot ongedierte flikker nicht+en doos
    muts+en bok+ken pig+s rund+eren os+sen schaap schapen kip+pen gans ganzen slang+en worm+en luis luizen kakkerlak+ken teek teken bloedzuiger+s aasgier+en hyena's parasiet+en
    kwal+len pad+den gladiool gladiolen pannenkoek+en augurk+en pik+ken lamlul+len kloot kont+en aars zakje kalf kalveren geit+en eend+en baviaan bavianen gorilla's pinda's
    kwast+en vink tang droplul drol+len dweil+en trol+len zool zolen donder lor vod vaatdoek slak+ken dick dicks prick+s tool+s clown+s swyn swinen hun keal`),
};

/**
 * Adjectives that show contempt for whom they are said of. Before one of {@link INSULTS_IN_FRAME} they leave no doubt; "vieze",
 * "rare" and the like are not among them, as they describe (a dirty coat, a strange man).
 */
export const DEGRADING = listed(`
  stomme domme vuile gore smerige achterlijke laffe walgelijke stinkende kloterige fucking verdomde godverdomse stompzinnige onnozele zielige achterbakse debiele imbeciele
  hersenloze waardeloze miezerige lelijke klere kut kanker tering tyfus pleuris klote rot ranzige sneue luie gluiperige schijnheilige hondsbrutale mislukte
  arrogante vieze smoarge stinkerige teringse achterlijk dom stom gestoorde idiote opgefokte godvergeten vervloekte randdebiele
  domste lompe botte pathetische kansloze stupid dumb bloody filthy dirty lelike luje sjtom sjtomme achterlike lomp lompe sufferige duffe dwaze`);
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
