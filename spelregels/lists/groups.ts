/**
 * Names of groups of people by the grounds of Dutch equal-treatment law (AWGB article 1). The names themselves are neutral and
 * never found; they say where a set phrase speaks of a whole group. Every group of a ground is treated alike.
 */
type Group = { readonly singular: string; readonly plural: string; readonly adjective?: string };

function groups(rows: string): Group[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [singular = '', plural = '', adjective] = row.trim().split(' ');
      return adjective === undefined ? { singular, plural } : { singular, plural, adjective };
    });
}

export const NATIONALITIES: readonly Group[] = groups(`
turk turken turkse
marokkaan marokkanen marokkaanse
pool polen poolse
roemeen roemenen roemeense
bulgaar bulgaren bulgaarse
syrier syriers syrische
afghaan afghanen afghaanse
irakees irakezen iraakse
iranier iraniers iraanse
eritreeer eritreeers eritrese
somalier somaliers somalische
surinamer surinamers surinaamse
antilliaan antillianen antilliaanse
arubaan arubanen arubaanse
duitser duitsers duitse
belg belgen belgische
fransman fransen franse
engelsman engelsen engelse
italiaan italianen italiaanse
spanjaard spanjaarden spaanse
portugees portugezen portugese
griek grieken griekse
chinees chinezen chinese
indier indiers indiase
indonesier indonesiers indonesische
molukker molukkers molukse
oekrainer oekrainers oekraiense
rus russen russische
litouwer litouwers litouwse
letlander letten letse
hongaar hongaren hongaarse
slowaak slowaken slowaakse
tsjech tsjechen tsjechische
kroaat kroaten kroatische
servier serviers servische
bosnier bosniers bosnische
albanees albanezen albanese
macedonier macedoniers macedonische
armenier armeniers armeense
georgier georgiers georgische
ghanees ghanezen ghanese
nigeriaan nigerianen nigeriaanse
ethiopier ethiopiers ethiopische
soedanees soedanezen soedanese
egyptenaar egyptenaren egyptische
tunesier tunesiers tunesische
algerijn algerijnen algerijnse
libier libiers libische
pakistaan pakistanen pakistaanse
amerikaan amerikanen amerikaanse
braziliaan brazilianen braziliaanse
colombiaan colombianen colombiaanse
mexicaan mexicanen mexicaanse
japanner japanners japanse
koreaan koreanen koreaanse
vietnamees vietnamezen vietnamese
filipijn filipijnen filipijnse
nederlander nederlanders nederlandse
hollander hollanders hollandse
fries friezen friese
groninger groningers groningse
limburger limburgers limburgse
zweed zweden zweedse
noor noren noorse
deen denen deense
fin finnen finse
zwitser zwitsers zwitserse
oostenrijker oostenrijkers oostenrijkse
brit britten britse
ier ieren ierse
schot schotten schotse
afrikaan afrikanen afrikaanse
arabier arabieren arabische
aziaat aziaten aziatische
koerd koerden koerdische
zigeuner zigeuners zigeuner
roma roma roma
buitenlander buitenlanders buitenlandse
allochtoon allochtonen allochtone
autochtoon autochtonen autochtone
vluchteling vluchtelingen gevluchte
asielzoeker asielzoekers asielzoekende
migrant migranten gemigreerde
arbeidsmigrant arbeidsmigranten gemigreerde
statushouder statushouders gevestigde
`);

export const RELIGIONS: readonly Group[] = groups(`
moslim moslims islamitische
moslima moslima's islamitische
islamiet islamieten islamitische
jood joden joodse
christen christenen christelijke
katholiek katholieken katholieke
protestant protestanten protestantse
gereformeerde gereformeerden gereformeerde
hindoe hindoes hindoestaanse
boeddhist boeddhisten boeddhistische
sikh sikhs sikhse
atheist atheisten atheistische
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
`);

export const ORIENTATIONS: readonly Group[] = groups(`
homo homo's homoseksuele
lesbo lesbo's lesbische
lesbienne lesbiennes lesbische
hetero hetero's heteroseksuele
transgender transgenders transgender
`);

export const GENDERS: readonly Group[] = groups(`
man mannen mannelijke
vrouw vrouwen vrouwelijke
jongen jongens mannelijke
meisje meisjes vrouwelijke
kerel kerels mannelijke
meid meiden vrouwelijke
`);

const BY_ORIGIN = [...NATIONALITIES, ...RELIGIONS, ...ORIENTATIONS];
/** One person or more of a group, as a noun; without gender and without colours that are said of things too. */
export const GROUP_NOUNS = [
  ...BY_ORIGIN.flatMap((group) => [group.singular, group.plural]),
  ...COLOURS.map((group) => group.plural),
];
export const GROUP_PLURALS = [...BY_ORIGIN, ...COLOURS].map((group) => group.plural);
export const GROUP_ADJECTIVES = [...BY_ORIGIN, ...COLOURS].flatMap((group) => group.adjective ?? []);
export const GENDER_PLURALS = GENDERS.map((group) => group.plural);
export const GENDER_NOUNS = GENDERS.flatMap((group) => [group.singular, group.plural]);
export const COLOUR_NOUNS = COLOURS.map((group) => group.singular);
