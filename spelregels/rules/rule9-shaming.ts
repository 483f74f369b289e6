import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

const PHRASES = compilePhrases<'shame'>(
  [
    {
      value: 'shame',
      patterns: [
        '<zet> ~2 <hem> ~5 <openbaar>',
        '<zet> ~4 <beeld> ~8 <openbaar>',
        '<beeld> ~6 <openbaar> ~4 <zetten>',
        '<beeld> ~4 <zetten> ~4 <openbaar>',
        '<hem> ~3 <openbaar> ~3 <zetten>',
        '<openbaar> ~2 <zetten> ~2 <hem>|<beeld>|die|zo',
        '<openbaar> ~1 ermee|met <hem>|<beeld>|die|zijn|haar|dat|dit',
        '<beeld> ~3 van <hem>|alle|die|dat|de|deze ~6 <openbaar>',
        '<beeld> ~5 hangen|hangt|komen|komt|staan|staat ~5 lantaarn|lantaarnpaal|lantaarnpalen|paal|palen|boom|bomen|raam|ramen|supermarkt|jumbo|etalage|bushokje|prikbord|prikborden|station|winkel',
        'hang|hangen|plak|plakken ~4 <beeld>|naam|posters|poster ~8 op|in|bij|aan',
        'plak ~3 naam ~5 ramen|muren|deur|auto|alle|overal',
        'print|druk|kopieer ~3 <beeld> ~6 hang|plak|verspreid|deel|uit|winkels|overal',
        'hang|plak ~1 <hem> ~2 in|op|bij|aan ~4 <openbaar>|winkels|winkel|lantaarnpalen|etalages|ramen|deuren',
        '<beeld> ~4 laten drukken|printen|afdrukken|kopieren',
        '<beeld>|posters ~3 ophangen|verspreiden|rondsturen|uitprinten|printen|uitdelen|afdrukken|rondbrengen|delen ~3 overal|in|bij|door|op|zodat|massaal|hele|met',
        'poster|posters|flyer|flyers|pamflet|pamfletten ~3 met|van ~4 <beeld>|naam|smoel|kop|dief|dader|hem|zijn',
        'maak|maken ~4 filmpje|video|poster|flyer|meme|pagina|account ~5 <hem>|dief|dader|zijn',
        'met naam en toenaam|foto|gezicht|adres|rugnummer',
        'naam ~2 en ~2 adres ~5 <openbaar>|rondsturen|delen|verspreiden',
        'naming|name and shaming|shame|shamen',
        'aan de ~1 schandpaal',
        'schandpaal|publiekelijk|openbaar ~3 schande|maken|hangen|nagelen|zetten|vernederen',
        'voor schut|paal ~1 zetten|zet',
        'schaamt|schamen ~3 rot|kapot|dood|wel',
        'laat|laten ~3 heel|hele|iedereen|alleman|heeldorp ~6 weten|zien|horen ~6 wie|wat',
        'iedereen|heel|hele ~4 mag|moet|moeten|zal|gaat ~5 weten|zien ~4 wie|wat|hoe|dat ~3 hij|zij|die|het|hem',
        'zeg|roep|schreeuw ~4 hardop ~8 gedaan|dief|is|heeft',
        'ga|gaan ~4 langs ~10 hardop|zeg|schreeuw|roep',
        'megafoon|omroepen|spandoek|bord ~8 dief|hij|naam|woont|pedo|dader|hem',
        'kalk|kalken|spuit|spuiten|verf|verven|schrijf ~6 dief|pedo|dader|oplichter|crimineel|inbreker ~4 op ~3 deur|huis|muur|auto|raam|oprit|ruit|gevel',
        'dief|pedo|dader|oplichter|inbreker op|over zijn|haar|hun|de ~1 deur|huis|muur|auto|raam|oprit|ruit|gevel ~2 spuiten|kalken|verven|schrijven|zetten|plakken',
        'werkgever|baas|school|vrouw|man|moeder|vader|klanten ~2 mag|moet|moeten|mogen ~4 weten',
        'werkgever|baas|school|vrouw|man|moeder|vader|klanten|collega|collegas ~5 inlichten|informeren|vertellen|mailen|bellen|weten ~4 wat|dat|wie|voor|hoe',
        'stuur|stuurt|sturen ~3 hem|haar|hen ~2 allemaal|massaal ~3 bericht|berichten|kaart|mail|pizza',
        'google|recensie|recensies|review|reviews ~5 slechte|1|een|ster|massaal|afkraken',
        'zijn|haar|hun ~1 <gezicht> ~6 <openbaar>|overal|verspreiden|delen|bekend',
        'deel|delen|verspreid|verspreiden ~4 <beeld> ~4 van <hem>|die|deze|dat|zijn|de ~2 dader|dief|gast|$',
        'hang|plak|zet ~3 <beeld> ~4 bij|op|aan ~5 dan ~4 weet|weten|ziet|zien|wit|witte',
        'put|post|share ~2 hem|haar|zijn|his ~3 <openbaar>|picture|face|everywhere',
        'boven ~4 zijn|haar ~2 deur|huis',
      ],
    },
  ],
  {
    zet: words(
      'zet gooi knal post plaats slinger smijt flikker kwak plak hang deel stuur pleur mik ram delen zetten gooien plakken hangen posten plaatsen verspreid verspreiden sturen',
    ),
    zetten: words(
      'zetten gooien gezet gegooid posten gepost plaatsen geplaatst slingeren knallen delen gedeeld ophangen opgehangen plakken geplakt verspreiden hangen knallen rondsturen gaan uploaden rammen mikken',
    ),
    hem: words('hem haar hen zij die deze zo zulke zijn hun iedereen alles m'),
    beeld: words(
      'foto fotos gezicht kop smoel smoelwerk tronie naam namen filmpje filmpjes video videos beelden adres gegevens profiel hoofd kenteken screenshot still bakkes portret face picture photo',
    ),
    gezicht: words('gezicht kop smoel tronie naam adres foto hoofd face bakkes'),
    openbaar: words(
      'facebook fb insta instagram tiktok internet twitter x snapchat dumpert youtube marktplaats online jumbo ah lidl aldi supermarkt krant buurtkrant dorpskrant prikbord prikborden etalage bushokje kerk kantine marktplein socials social media site website forum dorpsgek dorpsplein plein lantaarnpaal lantaarnpalen winkelruit overal viraal wall nextdoor linkedin geenstijl dorpspagina pagina stadspagina kroeg poiesz coop plus spar dirk hoogvliet action hema kruidvat bakker slager snackbar bibliotheek zwembad voetbalclub sportkantine bushalte hek schutting boom lantaarns kantoor',
    ),
  },
);
const NEGATIONS = new Set(words('niet geen nooit niemand never'));
/** A call of the police, somebody missing, an animal, or a thing lost: shared as widely as can be. */
const PASSES = new Set(
  words(`politie vermist vermiste vermissing kat poes hond hondje kwijt verdwenen gevonden eigenaar oproep opsporing wijkagent gemeente koop verkocht aangeboden verloren fiets fietsen slot rek jas bekladding gekalkt stond
  rondgaat rondging verwijderen verwijderd weghalen verhoord onschuldig vannacht gestolen tag babbeltrucs babbeltruc preventie inbraakpreventie tips informatie`),
);
const NEAR = 8;

/** Rule 9: putting somebody to shame before everybody, with picture, name or address. A call of the police or somebody missing passes. */
export function shaming(analysed: Analysed): Finding[] {
  const { all, words: read } = cluesIn(analysed, PHRASES);
  return all
    .filter(
      ({ from, to }) =>
        !hasNear(read, from, from - 4, to + 2, NEGATIONS) &&
        !hasNear(read, from, from - NEAR, to + NEAR, PASSES),
    )
    .map((match) => finding(analysed, 'schandpaal', match));
}
