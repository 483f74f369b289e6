/** First names, folded, common among people who live in the Netherlands whatever their origin. For names typed without capital. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `jan piet peter pieter kees klaas henk hendrik gerrit johan johannes willem wim dirk arie bas sjoerd sietse sytse douwe hessel jelle jelmer tjeerd wytse wiebe
  anne bauke bouke eelke fokke folkert germ haije hidde ids jacob jaap jeroen joost joris jorrit karel koen lars luuk lucas maarten marcel mark martijn mathijs
  matthijs max menno michael michiel mike nick niels noah oscar patrick paul rick rik rob robert robin roel ronald ruben rutger ruud sander sem simon stefan
  steven sven teun theo thijs thomas tim timo tom ton tristan vincent wessel wouter yme johnny kevin dennis danny ricardo jordy jeffrey wesley brian melvin
  maria anna johanna sanne lisa emma sophie julia eva lotte femke fenna froukje fokje gea geertje gerda grietje hanneke hennie hilda ilse ineke ingrid
  janneke jannie jantje jeltje joke jolanda karin klaske laura lieke linda loes maaike marieke marijke marja marloes mieke miranda monique nienke noor petra
  renske ria rianne sandra saskia sietske sigrid silvia simone sjoukje suzanne tineke tjitske trijntje trijnie wilma wietske yvonne fatima aisha amina khadija mariam
  mohammed mohamed muhammed ahmed ali hassan hussein ibrahim omar youssef yusuf karim khalid mehmet mustafa murat emre hakan osman bilal rachid abdel abdullah samir
  hamid jamal tarik soufiane zakaria ayoub anouar nadia samira yasmina leila zeynep elif ayse fatma piotr pawel tomasz marek andrzej krzysztof katarzyna agnieszka
  ion andrei mihai dimitri ivan sergei olga natasha svetlana carlos jose juan pablo giovanni marco antonio kwame kofi jayden quincy dwight winston romano
  ruud richard richart danny ronny sjaak gerard harm harmen hielke janny durkje jouke jurjen klaske marcel nicole chantal damian stefan dylan thijmen rick ricky petra ineke karin tilly wim
  tineke ingrid jasper jesse sem sjefke sieb maaike herman hans frank erik eric bert bart  chris daniel david edwin ferry freek gijs gerben geert  harry hugo ivo jaco jeffry joep joey jos joshua jurgen  kjell
  laurens leo leon lennart levi liam luke maikel manuel marijn mario martin maurice  mels mitchell nico noud olaf olivier onno pascal pepijn philip pim raymond remco rene reinier roy ruben
  sebastiaan siebe sietze  stan stef tijs tjalling tobias twan valentijn victor wilbert willy xander yannick youri youssef zeger anja anneke annemarie annet astrid babette bianca brenda carla caroline
  charlotte claudia corrie daphne debby denise diana dorien edith elly ellen  esmee esther   frederique gerry gina greetje helga helen hetty ilona irene iris isabel jacqueline jessica
  jose judith kelly  kirsten kitty leonie liesbeth lianne  lucia madelon margriet marga marian marianne marije marina marjan marjolein marleen martine mathilde melanie melissa mieke mirjam nathalie
  nelleke nina pauline priscilla rachel rebecca ria rita romy   ruth sabine sara sarah  sharon sonja stephanie sylvia tamara tanja tatjana thea tessa truus ursula vanessa vera veronique wendy willemijn
  abdi abdelkader achmed adil amir anas anwar aziz bashir burak   driss enes erdem farid fatih fouad hamza hanan hicham houda idris imane ismail jawad kadir kamal kerem latifa malika mehdi
  mimoun mohamad mounir naima najib nordin nouredine oguz ozan rashid redouan rida  saida salim selim serkan sevda sibel soraya  tuncay ugur volkan yassin younes yunus zahra zohra
   aleksander bartek damian dariusz grzegorz jakub kamil karol krzysiek lukasz maciej magda mateusz michal monika patryk przemek radek slawek wojtek zbigniew bogdan catalin cristian florin gheorghe
  ionut marius mircea nicolae radu stefania vasile vlad ryan kyle jason josh jack james john  steve dave tommy kenny`.split(
    /\s+/,
  ),
);

/** Words that may stand with a capital inside a sentence and are no one's name: places, makes, bodies, days, months. Folded. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `harlingen harns midlum wijnaldum franeker leeuwarden sneek bolsward dokkum drachten heerenveen joure lemmer workum makkum kimswerd achlum herbaijum sexbierum
  pietersbierum oosterbierum tzummarum pingjum arum witmarsum zurich friesland fryslan groningen drenthe overijssel flevoland gelderland utrecht amsterdam rotterdam haag denhaag
  holland nederland zeeland brabant limburg duitsland belgie frankrijk polen roemenie bulgarije marokko turkije syrie engeland terschelling vlieland ameland texel afsluitdijk
  spiker hermes trebol trebolbuurt oosterpark koningsbuurt binnenstad noorderhaven zuiderhaven waddenzee
  volkswagen vw golf polo passat transporter caddy opel corsa astra vivaro ford fiesta focus transit peugeot partner renault clio megane kangoo trafic citroen berlingo fiat panda
  ducato bmw audi mercedes sprinter vito toyota yaris aygo kia picanto hyundai nissan mazda suzuki swift seat ibiza leon skoda octavia fabia volvo tesla mini smart honda yamaha piaggio
  vespa iveco jeep mitsubishi lexus porsche dacia saab gazelle batavus sparta koga
  politie gemeente brandweer ambulance handhaving boa boas wijkagent burgernet facebook whatsapp element marktplaats google instagram tiktok postnl dhl dpd ups gls jumbo lidl aldi
  albert heijn ah action hema kpn ziggo vattenfall essent liander stedin rijkswaterstaat prorail ns arriva kruidvat etos gamma praxis karwei
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december
  kerst pasen pinksteren ikea coop spar netto blokker nike adidas puma samsung iphone apple philips bosch makita stella swapfiets thuisbezorgd picnic flink zeeman wibra xenos halfords tango shell esso tinq total texaco
  ronde nieuwjaar oranje internet wifi koningsdag hemelvaart sinterklaas god jezus allah nederlands fries engels duits frans ik we wij hij zij ze het de een dit dat er jullie iedereen iemand niemand niet
  nog nu net al weer gepakt aangehouden opgepakt onbekend bekend gevlucht ontkomen gezien weg waarschijnlijk vermoedelijk mogelijk hem haar vermoord gewapend ongeveer circa lang klein
  dader daders dief dieven inbreker inbrekers verdachte verdachten man vrouw jongen meisje mannen vrouwen jongens meisjes kerel kerels meid meiden vent kenteken auto fiets scooter bus busje nummer nr tel`.split(
    /\s+/,
  ),
);

/** Ends of street names: a capitalised word that ends so is a place. */
export const STREET_ENDS: readonly string[] = [
  'straat',
  'strjitte',
  'straatje',
  'weg',
  'wei',
  'laan',
  'leane',
  'plein',
  'hof',
  'gracht',
  'kade',
  'haven',
  'park',
  'steeg',
  'singel',
  'pad',
  'wal',
  'dijk',
  'dyk',
  'buurt',
  'plantsoen',
  'hoek',
  'markt',
  'brug',
  'terrein',
  'school',
  'kerk',
];
export const PARTICLES: ReadonlySet<string> = new Set([
  'van',
  'de',
  'der',
  'den',
  'het',
  't',
  'te',
  'ter',
  'ten',
  'el',
  'al',
  'ben',
  'bin',
  'la',
  'le',
  'di',
  'von',
  'in',
]);
/** Words between a verb and a name: "de dader is waarschijnlijk onze buurjongen Piet". */
export const BEFORE_NAME: ReadonlySet<string> = new Set([
  ...[
    'waarschijnlijk',
    'vermoedelijk',
    'mogelijk',
    'gewoon',
    'weer',
    'die',
    'de',
    'onze',
    'mijn',
    'buurman',
    'buurvrouw',
    'buurjongen',
    'buurmeisje',
    'zoon',
    'dochter',
    'broer',
    'van',
    'meneer',
    'mevrouw',
  ],
  ...[
    'mevr',
    'mw',
    'dhr',
    'heer',
    'ene',
    'een',
    'zekere',
    'dus',
    'natuurlijk',
    'ook',
    'altijd',
    'familie',
    'fam',
    'volgens',
    'mij',
    'zeker',
    'echt',
    'wel',
    'genaamd',
    'heet',
    'juf',
    'meester',
    'dokter',
    'named',
  ],
]);
