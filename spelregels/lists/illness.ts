import { listed, sourced, wordsOfAll } from './entry.ts';

/** Illnesses that Dutch abuses as swear words. */
export const ILLNESS_GROUPS = sourced(
  {
    code: 'ziekte-als-scheldwoord',
    meaning:
      'ziekte, als vloek of verwensing; klere en kolere: cholera; tering: tuberculose; takke: van attaque, beroerte; kk en k-ziekte: kanker',
  } as const,
  {
    freedict: `kanker tering tyfus pest pokken cholera schurft aids corona griep lepra`,
    'van-dale': `klere kolere pleuris takke`,
    afgeleid: `kenker kankr kankre kanka teringtyfus tiefus typhus tyfes pleures pestpokken vinkentering`,
    gebruik: `kanekr kelere kk k-ziekte`,
  },
);
export const ILLNESSES = wordsOfAll(ILLNESS_GROUPS);
/** Those that hardly anybody has any more: alone they are an oath. */
export const OATHS = listed(
  'tering tyfus tiefus klere kolere kelere pleuris pleures vinkentering teringtyfus typhus',
);

/** Words near which an illness is meant as an illness, or as part of a harmless saying (de tering naar de nering zetten). */
export const MEDICAL: ReadonlySet<string> = new Set(
  listed(`
    heeft hebben had hadden gehad kreeg gekregen overleden overleed gestorven stierf ziek zieke ziekte ziekten ziektes ziekenhuis hospice kankerziekenhuis
    tuberculose tbc ggd vastgesteld behandeling behandelingen behandeld behandelt behandelen genezen geneest genezing chemo chemokuur chemotherapie bestraling bestraald diagnose uitgezaaid uitzaaiingen tumor
    operatie geopereerd patient patienten arts artsen oncoloog oncologie dokter huisarts specialist verpleegkundige medicijn medicijnen therapie scan
    collecte collecteren collecteert collecteerden collectant collectanten kwf fonds stichting onderzoek onderzoeken inzameling inzamelactie actie strijd tegen sponsorloop
    sponsoren doneren donatie donaties geld opbrengst kankerbestrijding vaccin vaccinatie vaccineren prik inenting ingeent besmet besmetting symptomen epidemie
    vader moeder zus broer opa oma lijdt leed lijden sterfte nering risico vorm vormen bevolkingsonderzoek sloopt slopende vecht gevochten herstel herstellende
    hat hie hiene krige ferstoarn stoarn sykte sikehus cancer suffered died has had terminaal ongeneeslijk kwaadaardig goedaardig borst long darm huid prostaat
    knobbeltje bult kat hond paard plant planten boom bomen roos rozen schimmel aardappel`),
);

/**
 * What follows the name of an illness in honest words (kankeronderzoek, tyfusvaccin): whole second parts up to three letters, and
 * beginnings of longer ones. Abuse is everything else, because nobody can list what people make up.
 */
export const MEDICAL_SECONDS = listed(`
  aar aars ing s t de den en end ende cel arts avond ambulan apotheek allian achtig afdeling atlas award baci bacteri behandel begeleid beleid bestrijd bestral bevolking boek
  epidemi probl straal tumor ziekt prik sen cell centr clini club coach collect congres consul curat diagn dokter donat donor eiwit erfelijk ervaring event expert fonds foundation gen genen genees gespr geval gezwel
  groei haard hospi hulp immun incid industrie info inloop inst internist kennis klini koorts kuur kring leider lezing lijn loop lopen lotgenot maand mark mechan medi
  merk middel monitor mortal mutati nazorg netwerk nieuws onco onder ontst oper organ oorzaak overl paneel passage pati pil pillen pit pitten plan plannen plat podcast poli
  praat praktijk prev proces prof prognos project promot prot psych punt raad rapport rec regi rehab remm revalid ringen risi roos scan school scree signaal soort
  speci stad stadi stat sticht sterf steun stok strijd studi sympt syndroom tech test thera thuis toel traject tum uitz update vacc verdacht verdenk verenig verleden verpleeg verplegen
  verwek verzorg virus vlek voorl vorm vraag vragen vrij vrijwillig week weef werkgroep wereld wetens wond ziek zorg zwell eloos verha kind gezin famil moeder vader`);
