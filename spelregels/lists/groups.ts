import { listed } from './entry.ts';
import type { Group } from './nationalities.ts';
import { groups, NATIONALITIES } from './nationalities.ts';

/**
 * Names of groups of people by the grounds of Dutch equal-treatment law: race and nationality, religion and belief, sex (with pregnancy and
 * motherhood), gender and orientation, political conviction and civil status (AWGB article 1), disability and chronic illness (WGBH/CZ), age (WGBL),
 * working hours (Wet onderscheid arbeidsduur) and a temporary contract (Wet onderscheid bepaalde en onbepaalde tijd). The names
 * themselves are neutral and never found; they say where a set phrase speaks of a whole group. Every group of a ground is
 * treated alike, because the phrases know only "a group". Names of two words (chronisch zieken) are in rules/group-words.ts.
 */
export const RELIGIONS: readonly Group[] = groups(`
moslim moslims islamitische
moslima moslima's moslim
islamiet islamieten islamistische
mohammedaan mohammedanen mohammedaanse
soenniet soennieten soennitische
sjiiet sjiieten sjiitische
aleviet alevieten alevitische
salafist salafisten salafistische
jood joden joodse
jodin jodinnen joods
christen christenen christelijke
katholiek katholieken katholieke
protestant protestanten protestantse
gereformeerde gereformeerden gereformeerde
hervormde hervormden hervormde
evangelist evangelisten evangelische
evangelische evangelischen evangelische
baptist baptisten baptistische
kopt kopten koptische
jehova jehova's jehovase
mormoon mormonen mormoonse
hindoe hindoes hindoeistische
hindoeist hindoeisten hindoese
boeddhist boeddhisten boeddhistische
sikh sikhs sikhse
atheist atheisten atheistische
humanist humanisten humanistische
antroposoof antroposofen antroposofische
gelovige gelovigen gelovige
ongelovige ongelovigen ongelovige
`);

/** Skin colours: an adjective of things as well (een zwarte auto), so that only the plural names people by itself. */
export const COLOURS: readonly Group[] = groups(`
zwarte zwarten zwarte
blanke blanken blanke
witte witten witte
bruine bruinen bruine
donkere donkeren donkere
gekleurde gekleurden gekleurde
getinte getinten getinte
lichtgetinte lichtgetinten lichtgetinte
donkergetinte donkergetinten donkergetinte
donkergekleurde donkergekleurden donkergekleurde
`);

export const ORIENTATIONS: readonly Group[] = groups(`
homo homo's homoseksuele
homoseksueel homoseksuelen homofiele
homofiel homofielen homo
lesbo lesbo's lesbische
lesbienne lesbiennes lesbo
hetero hetero's heteroseksuele
heteroseksueel heteroseksuelen hetero
biseksueel biseksuelen biseksuele
aseksueel aseksuelen aseksuele
transgender transgenders transgender
transseksueel transseksuelen transseksuele
transvrouw transvrouwen trans
transman transmannen transgenderse
travestiet travestieten travestiete
queer queers queer
lhbti'er lhbti'ers lhbti
interseksueel interseksuelen interseksuele
interseks interseksen intersekse
nonbinaire nonbinairen nonbinaire
panseksueel panseksuelen panseksuele
gay gays gay
`);

export const GENDERS: readonly Group[] = groups(`
man mannen mannelijke
vrouw vrouwen vrouwelijke
jongen jongens mannelijke
meisje meisjes vrouwelijke
kerel kerels mannelijke
meid meiden vrouwelijke
`);

/** Who is with child or has just had one: by law a matter of sex. */
export const PREGNANCY: readonly Group[] = groups(`
zwangere zwangeren zwangere
kraamvrouw kraamvrouwen hoogzwangere
`);

/** Disability and chronic illness. */
export const DISABILITIES: readonly Group[] = groups(`
gehandicapte gehandicapten gehandicapte
invalide invaliden invalide
mindervalide mindervaliden mindervalide
blinde blinden blinde
slechtziende slechtzienden slechtziende
dove doven dove
slechthorende slechthorenden slechthorende
doofstomme doofstommen doofstomme
rolstoeler rolstoelers rolstoelgebonden
rolstoelgebruiker rolstoelgebruikers rolstoelafhankelijke
autist autisten autistische
adhd'er adhd'ers adhd
zwakbegaafde zwakbegaafden zwakbegaafde
laagbegaafde laagbegaafden laagbegaafde
zwakzinnige zwakzinnigen zwakzinnige
dementerende dementerenden dementerende
demente dementen demente
kreupele kreupelen kreupele
wajonger wajongers wajong
epilepticus epileptici epileptische
stotteraar stotteraars stotterende
dwerg dwergen kleine
schizofreen schizofrenen schizofrene
diabeet diabeten diabetische
diabeticus diabetici diabetische
depressieve depressieven depressieve
astmaticus astmatici astmatische
`);

export const AGES: readonly Group[] = groups(`
oudere ouderen oudere
bejaarde bejaarden bejaarde
senior senioren senior
gepensioneerde gepensioneerden gepensioneerde
aow'er aow'ers aow
plusser plussers bejaarde
vijftigplusser vijftigplussers vijftigplus
boomer boomers boomer
babyboomer babyboomers babyboom
hoogbejaarde hoogbejaarden hoogbejaarde
millennial millennials millennial
`);

/** Political conviction. */
export const CONVICTIONS: readonly Group[] = groups(`
pvv'er pvv'ers pvv
vvd'er vvd'ers vvd
pvda'er pvda'ers pvda
cda'er cda'ers cda
d66'er d66'ers d66
sp'er sp'ers sp
fvd'er fvd'ers fvd
bbb'er bbb'ers bbb
sgp'er sgp'ers sgp
denk'er denk'ers denk
nsc'er nsc'ers nsc
groenlinkser groenlinksers groenlinkse
linkse linksen linkse
rechtse rechtsen rechtse
socialist socialisten socialistische
communist communisten communistische
liberaal liberalen liberale
conservatief conservatieven conservatieve
anarchist anarchisten anarchistische
populist populisten populistische
stemmer stemmers stemmende
aanhanger aanhangers links
milieuactivist milieuactivisten milieu
activist activisten activistische
feministe feministes feministische
feminist feministen feministisch
vegetarier vegetariers vegetarische
veganist veganisten veganistische
`);

/** Civil status and what the household lives of or in. */
export const STATUSES: readonly Group[] = groups(`
gescheidene gescheidenen gescheiden
alleenstaande alleenstaanden alleenstaande
ongehuwde ongehuwden ongehuwde
vrijgezel vrijgezellen vrijgezelle
weduwe weduwen verweduwde
samenwoner samenwoners samenwonende
ongetrouwde ongetrouwden ongetrouwde
gehuwde gehuwden gehuwde
getrouwde getrouwden getrouwde
weduwnaar weduwnaars verweduwde
bijstandsmoeder bijstandsmoeders bijstand
bijstandsgerechtigde bijstandsgerechtigden werkloze
bijstandstrekker bijstandstrekkers uitkeringsgerechtigde
uitkeringstrekker uitkeringstrekkers uitkerings
werkloze werklozen werkeloze
dakloze daklozen dakloze
zwerver zwervers zwervende
woonwagenbewoner woonwagenbewoners woonwagen
kamper kampers reizende
kamperts kampers kamper
student studenten studerende
verslaafde verslaafden verslaafde
importbewoner importbewoners import
stedeling stedelingen stadse
`);

/** How many hours somebody works, and until when. */
export const CONTRACTS: readonly Group[] = groups(`
deeltijder deeltijders deeltijdse
deeltijdwerker deeltijdwerkers deeltijdse
parttimer parttimers parttime
voltijder voltijders voltijdse
fulltimer fulltimers fulltime
flexwerker flexwerkers flex
flexkracht flexkrachten flex
uitzendkracht uitzendkrachten uitzend
oproepkracht oproepkrachten oproep
invalkracht invalkrachten inval
seizoenarbeider seizoenarbeiders seizoens
`);

/** The same in other spellings, languages and sizes: what people type, Frisian, English. */
const OTHER_SINGULARS = listed(`
  marokaan marrokaan marokkan maroccaan marrokkaan asielsoeker asylsiker buitelander moslim moslem islamiet homofiel lesbi dutser poal joad
  flechtling butenlanner muslim jew immigrant foreigner refugee moroccan romanian bulgarian syrian polak gypsy azc'er azcer vluchtelinge`);
const OTHER_PLURALS = listed(`
  marokanen marrokanen maroccanen marrokkanen marokkaantjes marokkanens roemenier turkjes poolen bulgaartjes asielsoekers asielzoeker's asylsikers buitelanders vluchtelinge vluchtelings
  moslims moslems poalen joaden flechtlingen butenlanners dutsers muslims jews immigrants foreigners refugees moroccans turks poles romanians bulgarians syrians blacks
  arabs africans asians mexicans gypsies gays lesbians migrants germans christians catholics seniors homos lesbos hindus hindoestanen transen allochtonuh azc'ers azcers
  gelukszoekers asielanten derdelanders bijstandstrekkers wietrokers pvvers vvders d66ers groenlinksers adhders aowers
  woonwagenkampers reizigersvolk zigeunervolk jehovas jehovagetuigen hoofddoekjes hoofddoeken hoofddoekdragers keppeltjes tulbanden baardmannen zwartjes bruintjes transgenders ouderlingen`);
const OTHER_ADJECTIVES = listed(
  'psychiatrische turks marokkaans pools roemeens bulgaars syrisch somalisch antilliaans surinaams oostblok oosteuropees afrikaans arabisch chinees russisch joods islamitisch muslim jewish polish turkish moroccan romanian foreign black african arab',
);

const BY_GROUND = [
  NATIONALITIES,
  RELIGIONS,
  ORIENTATIONS,
  PREGNANCY,
  DISABILITIES,
  AGES,
  CONVICTIONS,
  STATUSES,
  CONTRACTS,
].flat();
/** Those that say where something is, or how it is, as often as who somebody is. */
const AMBIGUOUS = new Set(
  listed(
    'linkse rechtse oudere jonge jongere blinde dove demente invalide schot let links rechts stemmer aanhanger patient plusser gescheidene evangelische nonbinaire zwangere depressieve gehuwde getrouwde',
  ),
);
const SMALL = (singular: string): string[] => [`${singular}je`, `${singular}tje`];
/** One person or more of a group, as a noun; without gender and without colours that are said of things too. */
export const GROUP_NOUNS = [
  ...BY_GROUND.flatMap((group) => [group.singular, group.plural]),
  ...COLOURS.map((group) => group.plural),
];
/** One of a group. */
export const GROUP_SINGULARS = [
  ...BY_GROUND.flatMap((group) => [group.singular, ...SMALL(group.singular)]).filter(
    (word) => !AMBIGUOUS.has(word),
  ),
  ...OTHER_SINGULARS,
];
/** All or several of a group. */
export const GROUP_PLURALS = [
  ...[...BY_GROUND, ...COLOURS].map((group) => group.plural),
  ...BY_GROUND.flatMap((group) => SMALL(group.singular).map((small) => `${small}s`)),
  ...OTHER_PLURALS,
];
export const GROUP_ADJECTIVES = [
  ...[...BY_GROUND, ...COLOURS].flatMap((group) => group.adjective ?? []),
  ...OTHER_ADJECTIVES,
];
export const GENDER_PLURALS = [
  ...GENDERS.map((group) => group.plural),
  'dames',
  'heren',
  'wijven',
  'moeders',
  'vaders',
  'froulju',
  'manlju',
  'women',
  'men',
];
/** The young, who are what most reports are about: like men and women, some of them are meant and not all. */
export const YOUNG_PLURALS = listed(
  'jongeren jeugd tieners pubers kids hangjongeren hangjeugd jongelui scholieren jeugdigen jongerein',
);
/** One of a gender, whichever. */
export const GENDER_SINGULARS = [
  ...GENDERS.map((group) => group.singular),
  ...listed('wijf vent vrouwtje mannetje meiske frou feint faam woman man girl boy'),
];
export const GENDER_NOUNS = GENDERS.flatMap((group) => [group.singular, group.plural]);
export const COLOUR_NOUNS = COLOURS.map((group) => group.singular);

/** Where people are said to come from or to belong. */
export const COUNTRIES = listed(`
  marokko turkije polen roemenie bulgarije syrie somalie eritrea afghanistan irak iran suriname curacao antillen afrika azie europa china rusland oekraine albanie servie bosnie kroatie hongarije
  tsjechie slowakije litouwen letland estland duitsland belgie frankrijk spanje portugal italie griekenland engeland ierland schotland nigeria ghana ethiopie soedan egypte tunesie algerije
  libie libanon palestina israel pakistan india indonesie vietnam japan korea amerika brazilie colombia mexico oosteuropa oostblok balkan azc asielzoekerscentrum buitenland
  zandbak woestijn jungle rimboe kamp woonwagenkamp bijlmer randstad amsterdam moldavie armenie georgie kazachstan congo kameroen angola kenia
  andorra argentinie aruba australie azerbeidzjan bahrein bangladesh barbados belarus belize benin bermuda bhutan birma bolivia bonaire botswana brunei burundi cambodja canada
  chili comoren cuba cyprus denemarken djibouti dominica ecuador eswatini fiji filipijnen finland gabon gambia grenada groenland guatemala guinee guyana haiti honduras hongkong ijsland
  ivoorkust jamaica jemen jordanie kaapverdie katar kirgizie kirgistan kiribati koerdistan koeweit kosovo kurdistan laos lesotho liberia liechtenstein luxemburg macedonie madagaskar malawi maldiven maleisie
  mali malta mauritanie mauritius micronesie molukken monaco mongolie montenegro mozambique myanmar namibie nauru nepal nicaragua niger noorwegen oeganda oezbekistan oman oostenrijk
  panama paraguay peru qatar rwanda samoa senegal seychellen singapore slovenie srilanka swaziland tadzjikistan taiwan tanzania thailand tibet togo tonga trinidad tsjaad tsjetsjenie turkmenistan tuvalu
  uruguay vanuatu venezuela zambia zanzibar zimbabwe zweden zwitserland`);
