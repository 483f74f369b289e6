/**
 * Short Dutch words for things that everybody knows and can spell, none of them unkind: four of them, with a number, are a password.
 */
export const PASSWORD_WORDS: readonly string[] = `
  aal aap aarde aas abrikoos accu adem adres akker alarm album anjer anker antenne appel arend arm asperge aster auto
  avond azijn baai baan baard bad bak baken bal balk balkon ballon banaan band bank baret bark bast batterij beek been
  beer beet beitel beker bel berg berk bes bezem bij bijl biscuit blad blauw blik bloem bloes blok bocht bode boei
  boek boer bol bon boog boom boon boot bord bos bot boter bouw braam brand brief bril brood brug bruin buik buis bult
  bus buur cacao cactus cake camera camping caravan cello cement cent chef cijfer circus cirkel citroen clown club
  code college column concert contact cracker creme cursus dag dak dam dans das dauw deeg deel deken dennen deuk deur
  deurmat dier dijk diploma disk dobber dochter doek doel dok dolfijn donder donker doos dop dorp dorst douche draad
  draai draak draf dreef drempel droom drop druif druk druppel duif duik duim duin duw dweil echo eekhoorn eend
  eetlepel egel eik eiland eind elf elleboog emmer engel erf erwt ets etui ezel fabriek fakkel fanfare fee feest fiets
  figuur film filter flat fles flits fluit folder fontein fornuis foto framboos friet fris front fruit gaas gang gans
  garage garen garnaal gast gebak gebouw geel geit geld geluid gember geur gevel gewei gids gieter gist gitaar glans
  glas goot gordijn goud graaf graan gras grens grijs groen groente grond grot haai haak haan haard haas hagel hak hal
  ham hamer hamster hand hangmat hark harp hart haven haver havik hazelnoot heg heide helm hemd hemel herfst hert
  heuvel hiel hobby hoed hoek hoes hoeve hof hol hond honing hoofd hooi hoorn hotel hout huid huis hulst hut idee iep
  ijs ijsbeer ijzer inkt insect iris ivoor jaar jacht jam jas jasmijn jeep juli juni jurk juweel kaak kaap kaars kaart
  kaas kabel kabouter kade kalf kam kameel kamer kan kanaal kano kant kap kapper kar karaf karper karton kassa kast
  kat kater kegel kei kelder kelk ketel ketting keuken kever kiezel kikker kind kip kist kiwi klaver klei klem kleur
  klif klimop klok klomp kloof klos kluis knie knoop knop koe koek koffer koffie kok kolf kom komkommer komma konijn
  koning kooi kool koor kop koper korf korst kraag kraai kraan krab krans krant kreeft kreek krent kreukel kroon kruid
  kruik kruk kubus kudde kuif kuiken kuil kurk kus kussen kust kwal kwark kwartel kwast laars lade lamp land lantaarn
  lap las lat laurier lava lawine ledikant leem leer leeuw leeuwerik lei lelie lening lens lente lepel leraar letter
  lever lezer libel licht lied lift ligstoel lijm lijn lijst lijster limoen linde lint lip loep lof lok loket lont
  loods look loon loper lucht luik lus maan maand maart maat machine mais maker mand mango mantel map markt marmer
  mast mat matras meel meer mees meeuw mei melk melodie meloen merel mes metaal meter middag mier mijl mijn mist mode
  moeder moeras mok mol molen mond monnik mos mosterd motor mouw mug muis munt mus museum muts muur muziek naald naam
  nacht nagel narcis natuur neef nek nest net netel neus nevel nicht nier noord noot nota notaris nummer oase ober
  oever oker olie olifant olijf olm onweer oog oogst oom oor oost opa oranje orgel orkest otter oven overall paal
  paard paars pad paddenstoel pak paleis palm pan pand panda papaver papier paprika parade paraplu parel park pasta
  pastei patat pauw peer pels pen penseel peper perk perron pers perzik pet piano pier pij pijl pijp pinda pinguin pit
  plaat plak plan plank plant plas plein ploeg pluim poes poets poging pollepel pomp pond pont poort poot pop populier
  portier post pot prei pret prijs prins proef pruim puck pudding punt put puzzel raad raaf raam raap rabarber racket
  radijs radio raket rand rang rat ratel ravijn recept reep regen reiger reis rek rekening reling remise reptiel rest
  reus ribbel ridder riem riet rij rijst ring rits rivier robijn robot roer rog roggebrood rok rol rood room roos rots
  rozijn rug ruif ruimte ruit rups rust saffier salade sandaal sap saus schaap schaar schaats schaduw schelp schep
  scherm schip schoen schoof school schop schort schot schrift schroef schuim schuit schuur sein ski sla slaap slager
  slak slang slee sleutel slinger slot sluis smaak snaar snavel sneeuw snoek snoep snor soep sok soldaat som spaak
  spade spar specht speer spek spel spiegel spier spijker spin spiraal spoor sport sprong spruit staart stad staf stal
  stam stap station steeg steen stek stem ster steun stier stift stip stoel stoep stof stok stoom stoomboot storm
  straat strand streep strik stro stroom stroop struik stuiter stuur suiker taak taart tafel tak tand tang tapijt tas
  taxi tegel telefoon tent terras thee theepot thuis tijd tijger tijm tik timmerman toets tol tomaat ton tong toon tor
  toren touw traan tractor trap trechter trein trommel troon trui tuin tuit tulp tunnel turf uier uil uitje uniform
  uur vaart vaas vacht vader valk varen varken vat veen veer veld venster verf verhaal vest veter vijg vijver vin
  vinger vink viool vis vlag vlam vlecht vleugel vlieger vliet vlinder vloed vloer vlok vlonder voet vogel volk vork
  vos vriend vrucht vulkaan vuur waaier wafel wagen wal walnoot walvis wand wang warmte was water watten web
  weegschaal week weer wei wekker wereld werf wesp west wieg wiel wier wijzer wilg wind winkel winter wit woensdag wol
  wolf wolk woord wortel wouw zaad zaag zaal zadel zak zalm zand zang zebra zee zeef zeehond zeep zegel zeil zeis
  zetel ziel zilver zit zolder zomer zon zool zoon zout zuid zuil zus zwaan zwaluw zwam zwart zwembad
`
  .trim()
  .split(/\s+/);
