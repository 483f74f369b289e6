import { words } from './words.ts';

/** Words by which an emergency is known, long enough that a slip of one letter leaves them recognisable. As glossed. */
export const GUARDED: readonly string[] = words(`
  inbreker inbrekers ingebroken inbraak ambulance brandweer bewusteloos reanimeren reanimatie vermist steekpartij schietpartij vuurwapen pistool overval overvallen bedreigd aangereden gewond
  verdrinkt verdrinken achterdeur voordeur slaapkamer ademhaling hartaanval gevallen aangevallen neergestoken ontploffing explosie gaslucht koolmonoxide spookrijder mishandeld beroofd gestoken schreeuwt
  bloedt jongetje meisje schutting bivakmuts gewapend
`);
/** Real Dutch words that are one slip away from those (by wdutch): they mean what they say. */
export const NOT_SLIPS: ReadonlySet<string> = new Set(
  words(`
  aangebeden aangeraden aangeregen aangetreden aangevallene adelt adema adems adept adert ambulancen ambulances ambulante asemt bannen bedreig
  bedreigde beloofd bennen beroof beroofde berooft berooid bestoken bevallen bijnen binden binken binten bloed bloedde bloede bloeit bloemt bloest
  bonnen braadt brand brando brands brandy brant broedt bunnen eindje explosief explosies finnen gaslicht gedreigd gejond gemond gerond geroofd
  gesloken gestolen gestonken gestoten gestoven getallen getond gevallend gevallene gewand gewend gewoed gewold gewon gewonde gewone gewoond geword
  gezond glimmen glimt helpe helpt hielp hinnen inbrak inbreken innen jongetjes kaslucht kermist kimmen kindjes kindse kinkje kinnen klemmen klemt
  klikt klimmend klimmer klist klommen lammen limmen linnen longetje meije meise meisjes meiske mensje mesje minnen mishandel mishandelde mishandelt
  muisje neergestoten oeverval oevervallen omvervallen ongebroken overal overtal overvallend overvallene overvaller overvalt overvol overwal pinnen
  pistoor randt reisje schatting schreeuw schulting slaapkamers slammen slimmen spookrijden spookrijders tinnen tongetje vademt verbist verdringen
  verdringt verdrink verdrinkend verdronken vereist vergist vermast vermis vermiste vermits vernist verval vervallen vinnen vlamden vlammend voorkeur
  vuurwapens windje winnen zinnen
`),
);
/** Short words by which an emergency is known, and how they come out in panic. */
export const SLIPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    help: 'hlp helup hellp heeeelp hlpp hlpn hlep hepl ehlp helpp halp hwlp hekp helo jelp gelp hellep',
    brand: 'brnd braant brnnd brnad barnd brabd bramd brqnd braand',
    brandt: 'brnadt brantd brannt branndt braant',
    gas: 'gaz gass',
    bus: 'buss',
    inbreker: 'inbrkr inbrker inbrkkr',
    politie: 'pltie pliesie plisie polisie plietsie polietsie polizie',
    slaapkamer: 'slaapkmr slpkmr slaapkmer',
    beuken: 'beuke',
    rammen: 'ramme',
    steken: 'steke',
    roepen: 'roepe',
    breken: 'breke brekke',
    schoppen: 'schoppe',
    trappen: 'trappe',
    schreeuwen: 'schreeuwe schreewe',
    schreeuwt: 'schreewt',
    leven: 'leve',
    gekomen: 'gekome',
    iemand: 'iemad ieamnd imeand iemnd',
    gereden: 'gerede',
    gillen: 'gille',
    liggen: 'ligge',
    binnen: 'binne bnnen binnn bimnen bine',
    mes: 'nife knfie',
    ademt: 'aademt adenmt ademd',
    ambulance: 'amblance ambulanse ambulans amulance',
    moment: 'momemt',
  }).flatMap(([word, slips]) => words(slips).map((slip) => [slip, word] as const)),
);
