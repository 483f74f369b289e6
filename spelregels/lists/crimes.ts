import { words } from './words.ts';

/** What somebody is called who is said to have done wrong (folded). */
export const CRIMINAL: readonly string[] = words(`
  dader daders dief dieven inbreker inbrekers verdachte verdachten schuldige schuldigen vandaal vandalen pedo pedofiel dealer drugsdealer oplichter oplichters oplichtster stalker crimineel brandstichter
  verkrachter winkeldief fietsendief fietsdief insluiper heler dierenbeul aanrander autodief vernieler culprit thief burglar overvaller gluurder zakkenroller pyromaan dieder boosdoener
  bloemendief pakketdief pakketjesdief benzinedief mishandelaar rover hooligan loverboy dieveegge afperser kattenvergiftiger dealert oplichtert daderes veroorzaker vluchtrijder`);
/** Done to others or their things: perfect participles. */
export const DONE: readonly string[] = words(`
  ingebroken gestolen vernield gejat bekrast mishandeld opgelicht beroofd gedeald gesloopt gepikt bestolen aangerand vernielt meegenomen ingeslagen ingegooid ingetrapt opengebroken leeggehaald
  leeggeroofd lekgestoken lekgeprikt lekgesneden bekladt beklad gespoten gekrast omgegooid omvergetrapt omvergereden kapotgemaakt kapotgeslagen kapotgegooid aangestoken gesticht gestoken doodgereden
  aangereden doorgereden afgetrapt afgebroken verduisterd achtergehouden ontvreemd bedreigd geslagen geschopt gestalkt lastiggevallen betast misbruikt verkracht vergiftigd gegooid gedumpt
  gestort opgeblazen doorgeknipt doorgezaagd weggehaald geplunderd gerold getimmerd gekeyd keyed stolen gejatt stikken ynbrutsen stellen gepleegd gereden geforceerd gekalkt
  bestoolen bespuugd gewurgd belaagd afgeperst gefraudeerd gechanteerd bedrogen uitgedeeld geflest belazerd opgebroken gemold verknald afgefakkeld gedealt dichtgekit besmeurd
  gegraaid afgepakt weggenomen`);
/** The same, told in present and past. */
export const DOES: readonly string[] = words(`
  steelt jat jatte stal dealt dealde inbreekt inbrak vernielt vernielde mishandelt sloopt sloopte bekrast kraste besteelt pikt pikte ingooit ingooide insloeg intrapt intrapte oplicht
  vergiftigt stookt gooide gooit lekstak lekstoken lekprikt leksteekt dumpt dumpte knipte rooft roofde gluurt begluurt stalkt bedreigt slaat sloeg schopt schopte ynsloech ynsloeg ynbruts stelt stiel
  stole steals keyed broke deals dealing smashed hit flest belazert afperst handelt uitdeelt wegneemt weghaalt meenam meeneemt opblies opblaast spuit spoot kalkt kalkte molt beschadigt beschadigde
  omgooit omgooide bekladt bekladde eraftrapt lekgeprikt lekstak afbreekt aanstak aansteekt stak weghaalde pleegt pleegde inreed aanreed doorreed`);
/** What one's neighbours should not know of one: health, addiction, debts, a criminal record, care. Folded; also what it is told with. */
export const SENSITIVE: readonly string[] = words(`
  verslaafd verslaafde alcoholist alcoholiste alcoholverslaafd drugsverslaafd gokverslaafd junk junkie heroineverslaafde bipolair schizofreen schizofrenie borderline autist autistisch autisme adhd
  psychiater psychiatrisch psychiatrische psycholoog psychose psychotisch psychoses depressief depressie manisch suicidaal zelfmoordpoging jeugdzorg schuldsanering failliet
  bewindvoering schuldhulp voedselbank bijstand strafblad vastgezeten enkelband veroordeeld zedenzaak zedendelinquent zedendelict tbs tbs'er hiv aids hepatitis soa dement dementie alzheimer
  parkinson methadon afkickkliniek afkick afgekickt ontwenningskliniek kliniek ggz inrichting medicatie pillen antipsychotica lithium incest ontucht gevangenis bajes
  celstraf voorwaardelijk reclassering ontnomen uithuisgeplaatst uitgezet deurwaarder schulden pleegzorg abortus transitie chemo uitgezaaid terminaal hersentumor
  kanker longkanker borstkanker exgedetineerde voorarrest detentie verleden zwakbegaafd lvb verstandelijk diagnose zwanger vreemdgaan vreemdgegaan affaire minnaar minnares geopereerd delier delirium rolstoelgebonden incontinent scheiding ontslag ontslagen werkloos uitkering euthanasie kinderbescherming ondertoezichtstelling opgepakt gearresteerd gedetineerd celstraf taakstraf werkstraf antecedenten justitieel veroordeling recidivist overdosis coke cocaine heroine speed ghb drankprobleem alcoholprobleem parkinson reuma hartpatient nierpatient dialyse miskraam ivf burnout overspannen antidepressiva kalmeringsmiddelen slaappillen ritalin psychofarmaca angststoornis dwangstoornis anorexia boulimia automutilatie borderliner dementerend psychisch`);
