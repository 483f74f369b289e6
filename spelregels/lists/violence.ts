import { words } from './words.ts';

/** Words of rule 9: no judge in one's own cause. As glossed (lists/gloss-everyday.ts). */
export const THEM =
  words(`hem haar ze hen hun zij die je jou jullie u zo elke iedere em um him her them you deze dat jij kerel dief inbreker dader kop gast zoiets zulke zulk
  jongen jongens man mannen meisje meisjes vrouw vrouwen tuig dieven inbrekers daders lui vandalen vandaal buurman rotjoch klootzak klootzakken klerelijer dealer dealers pedo pedofiel kleuter oplichter gasten kind kid`);
/** Said of people only. */
export const PERSONS = words('hem haar hen hun jou jullie him her them you zij m');
export const HIT =
  words(`sla schop trap ram beuk mep rag timmer stomp ros hak steek schiet knal snij snijd slach skop sjit verbouw wurg verzuip ransel kegel maai vloer kopstoot rij rijd
  ruk draai breek sloop mol hang gooi duw ram veeg`);
export const HIT_PLURAL =
  words(`slaan schoppen trappen rammen beuken meppen raggen timmeren stompen rossen hakken steken schieten knallen snijden slaen slagge verbouwen wurgen
  verzuipen ranselen kegelen rijden draaien breken slopen mollen hangen gooien duwen maaien rukken`);
export const OUTCOME =
  words(`dood verrot neer kapot elkaar elkander overhoop lens lek bek smoel kop harses hersens kaak tanden ziekenhuis strot keel poten schedel vlakte moes dea inoar gezicht
  kist rolstoel graf intensive coma gips eerstehulp benen vingers nek armen rug ribben knieschijf knieen botten pulp puin omver ballen kloten hospital half`);
/** To kill, maim or beat, as an infinitive. */
export const KILL =
  words(`doodslaan doodschieten doodsteken doodschoppen doodmaken doodrijden neersteken neerschieten neerslaan neerknallen afknallen afmaken afslachten vermoorden ophangen
  afschieten aftuigen afrossen afranselen toetakelen lynchen kapotmaken kapotslaan castreren stenigen omleggen kielhalen deameitsje deaslaan molesteren mishandelen wurgen aanvallen vastbinden
  martelen verzuipen verdrinken afzagen opknopen neermaaien slopen kreupelslaan afstraffen aanpakken verbouwen tackelen vloeren ontvoeren omverrijden aanrijden doodknuppelen beet
  ophanging overrijden platrijden onthoofden villen terugslaan terugpakken inmaken terechtstellen executeren kill shoot stab beat smash afdrogen`);
/** The same, as a verb of what the writer does. Not what is done to animals on a farm. */
export const KILL_NOW = words('vermoord vermoorden wurg wurgen lynch onthoofd verzuip stenig');
export const KILLED =
  words(`doodgeslagen doodgeschoten afgemaakt opgehangen afgeschoten neergeschoten afgeranseld gelyncht vermoord gestenigd afgeknald opgeknoopt geslacht afgetuigd
  aangepakt gecastreerd neergestoken gewurgd opgeruimd`);
/** What is dealt out: blows and worse. */
export const PUNISHMENT =
  words(`klap klappen knal knallen kogel kopstoot dreun hengst opdonder oplawaai opduvel lel muilpeer slaag rammel optater beuk beuken trap schop trappen schoppen
  aframmeling afranseling oplazer mep meppen pegel hijs oorvijg schroevendraaier mes vuist vuisten strop billenkoek afstraffing waarschuwingsschot bullet zweep zweepslagen`);
/** Weapons that a person would take along or keep ready. A hammer or a stick has other uses. */
export const ARMS =
  words(`knuppel knuppels honkbalknuppel honkbalknuppels mes messen pistool pistolen geweer geweren buks luchtbuks windbuks bijl koevoet koevoeten ploertendoder boksbeugel
  taser pepperspray machete hakmes kapmes zwaard vuurwapen vuurwapens wapen wapens kneppel kneppels bat gun knife ketting staaf staven jachtgeweer hooivork riek wapenstok gummiknuppel
  katapult kruisboog stroomstok keukenmes vleesmes slagersmes voorhamer traangas molotov zakmes golfclub hockeystick moker breekijzer gaspistool alarmpistool slagersmessen kettingzaag loden stiletto
  brandblusser stok stokken knots pijp baseballbat katana karabijn hagelgeweer dubbelloops bijlsteel bijlstelen hamersteel stoelpoot tafelpoot schoffel houweel deegroller luchtpistool knuppeltje loodgietersbuis loodpijp pijpen buis ijzer hakbijl pikhouweel steeksleutel waterpomptang gasbuks pijl paintballgeweer`);
/** Those of them that nobody takes along for anything else. */
export const PLAIN_ARMS =
  words(`knuppel knuppels honkbalknuppel honkbalknuppels mes messen zakmes keukenmes vleesmes slagersmes stiletto pistool pistolen geweer geweren buks luchtbuks windbuks bijl hakbijl ploertendoder
  boksbeugel taser pepperspray machete hakmes kapmes zwaard katana vuurwapen vuurwapens wapen wapens kneppel kneppels ketting staaf staven wapenstok gummiknuppel katapult kruisboog stroomstok traangas
  moker voorhamer breekijzer koevoet gaspistool alarmpistool baseballbat baseballknuppel knots bats bat steekwapen`);
/** The people who have done, or are said to have done, something. */
export const CRIMINALS =
  words(`dader daders dief dieven inbreker inbrekers vandaal vandalen gast gasten kerel kerels vent lui gozer gozers jongen jongens klootzak klootzakken tuig
  hangjongeren man mannen buurman buren idioot idioten pedo dealer dealers joch jochies rotjochies rotjongens busje bus auto scooter gluurder stalker kind figuur figuren types type
  oplichter oplichters vrouw meisje tweetal stel groepje fatbikers fatbiker brommer rotkinderen ettertjes snotneuzen ettertje snotneus koppel`);
