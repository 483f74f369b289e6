import { words } from './words.ts';

/** Words of rule 11, as glossed. */

/** Each of these alone makes a message of small words a greeting, thanks, agreement or a laugh. "Ja" and "nee" are not here: they answer a question. */
export const SMALL_TALK_CORES: ReadonlySet<string> = new Set(
  words(`goedemorgen goeiemorgen goedemiddag goeiemiddag goedenavond goedeavond goeienavond goedenacht goeiedag goedendag goeie hallo hoi hey hai doei houdoe moi moin hi hello welterusten truste
  trusten dank dankje dankjewel dankuwel bedankt thanks thx tnx thank tige tank merci ok oke okee okay okidoki top prima mooi fijn fijne prettige gezellig gezellige leuk leuke geweldig mooizo toppie
  goedzo haha hahaha hahahaha hihi hehe lol grappig xd wow groetjes groet groeten gelukkig gefeliciteerd lokwinske proficiat beterschap sterkte succes welkom super netjes moarn morning
  goejun goemoarn toppers topper toppers kanjers kanjer helden lief lieve chapeau hulde joepie jippie hoera yes yess yay gefelicitaties congrats happy cheers aju doeg ciao adios
  kusjes kus proost amen santjes welterustu welterust slaeplekker goodnight tankewol topteam knap
  hihihi gossie jeetje tjonge tjongejonge nounou goeiendag smakelijk applaus helaas jammer balen eens snap`),
);
/** Words that a greeting or thanks is filled with. */
const SMALL_TALK_FILL = words(`
  goede goed morgen middag avond nacht dag slaap slapen lekker je jij u jouw jullie wel hartelijk harte vriendelijk graag gedaan heel erg zeer hartstikke veel nogmaals alvast ook namens ons mij hele
  helemaal groet gr xx x xxx mvg jaja tja hmm allemaal allen iedereen mensen buren buurt buur weekend dagje feestdagen kerst kerstdagen nieuwjaar jaarwisseling nieuwe leden lid groepsleden voor de het een en in
  van met dat dit is a info informatie melding meldingen reactie reacties hulp snelle tip tips uitleg update bericht waarschuwing oplettendheid toevoegen zo weer nog deze groep app foar dy jim jun net te horen zeg echt
  wat vind ik wij allegear bed mijn ga goodnight happy new year neighbours zijn alle mee you day night good tot straks gauw snel zondag zaterdag een zonnetje vandaag weertje weer noflike noflik evening all the maar ben blij mee hoor meeleven medeleven
  berichtjes kaarten bloemen steun inzet werk moeite goedgekeurd zeker dan toch daar er nu al zonnige avondje he h o ja ach ah oh nou
  die dat is happy birthday verjaardag jaar jaren toegewenst gezond gezonde wens wensen beste liefs kus kusjes knuffel`);
export const SMALL_TALK: ReadonlySet<string> = new Set([...SMALL_TALK_CORES, ...SMALL_TALK_FILL]);

/** Words of a grave report: with one of these a message is neither chatter nor an advert, whatever else it says. */
export const REPORT_WORDS: ReadonlySet<string> = new Set(
  words(`verdacht inbraak inbraken ingebroken inbreker inbrekers dief dieven diefstal gestolen gejat vernield vernieling vernielingen vandalisme bekrast overlast hangjongeren hangjeugd drugs dealen
 politie 112 wijkagent aangifte signalement kenteken dader daders beelden camera camerabeelden brand rook alarm gewond gewonde ambulance brandweer vermist vermiste kwijt verdwaald verward verwarde weggelopen
 ontsnapt losgebroken loslopende losgelopen aangetroffen gevonden aangereden oplichter oplichters oplichting babbeltruc nepagent nepagenten phishing gluurder insluiper insluipers zaklamp rondhangen
 rondlopen rondrijden schichtig capuchon onbekend onbekende onbekenden geschreeuw gegil knal knallen ruzie vechten bedreigd opletten oppassen surveillance surveillanceronde ronde hesje hesjes stroomstoring gaslucht
 lekgestoken nep valse vals collectant collecte gemeente handhaving gemeld gebeld kapot vastzit mauwen klem gered dierenambulance dakgoot put storing lantaarn lantaarnpaal straatlamp sloten braak
 forceren geforceerd wapen mes geslagen beroofd zakkenroller gedumpt dumping afval rat ratten asbest wateroverlast lekkage omgewaaid losliggend gevaarlijk spoor noodweer 
 schapen koe zwaan halsband getuige getuigen terugkoppeling uitkomst bewonersavond bijeenkomst wijkbijeenkomst verlichting 
 portemonnee pinpas laadpaal stoeptegel verzakking scherven bestelbus busje scooter brommer fatbike fatbikes
 verzakt verdwenen leeggehaald graffiti bekladden beklad gekalkt vuurwerk knalvuurwerk suspicious stolen missing fertocht stellen`),
);
/** Words of what people report in general: with one of these no mild sign of chatter counts. */
export const TOPIC_WORDS: ReadonlySet<string> = new Set(
  words(`man mannen vrouw vrouwen jongen jongens meisje persoon personen gast vent kerel figuur auto bus vrachtwagen aanhanger caravan camper fiets fietsen motor drone gezien zag hoorde gehoord
  geluid lawaai herrie muziek lamp licht deur tuin steeg straat parkeerplaats nummer nr huis dak container vuilnis stank lucht water gas lek boom tak stoep bel belde aangebeld deurbel klopte verkoper
  monteur pakket pakketje pakketjes brief briefje sticker krijt bezorger postbode storing riool wegwerkzaamheden afgesloten stoplicht verkeer gevaar voorzichtig let kijk pas richting reed liep stond zat
  sleutel sleutelbos glas spijkers hek poort schutting brandgang schuur schuurdeur achterdeur voordeur kozijn ruit ruiten raam hond poes kat paard egel stroom code makelaar huurder gat chip eigenaar storm melding
  groep app groepsapp lid lezen meelezen chat klopt bevestigen bevestig kleur vannacht gisteren zojuist net uur om rond nooduitgang aed ehbo wijkcentrum sirene helikopter boot sloep gracht schip steiger speeltuin school`),
);

/** Pictures that by themselves cry for help. */
export const CRYING_SIGNS: readonly string[] = ['🆘', '🚨', '🔥', '🚑', '🚒'];
/** Pictures that by themselves may mean danger. */
export const DANGER_SIGNS: readonly string[] = [
  ...CRYING_SIGNS,
  '🚓',
  '🚔',
  '⚠',
  '🔪',
  '🔫',
  '☎',
  '📞',
  '🩸',
  '⛑',
  '💣',
];
