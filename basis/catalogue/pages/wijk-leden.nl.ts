import { RULE_TITLES } from '../person/spelregels.ts';

const titles: Readonly<Record<number, string>> = RULE_TITLES.nl;

/** The members of a wijk: their names in the group and their roles, no more. */
export const LEDEN_NL = {
  title: 'Leden',
  count: (count: number) => (count === 1 ? '1 persoon doet mee.' : `${count} personen doen mee.`),
  noneFound: 'Niemand heet zo.',
  find: 'Zoek op naam',
  findButton: 'Zoek',
  all: 'Laat iedereen zien',
  caption: 'Wie meedoet',
  columns: { name: 'Naam in de groep', street: 'Straat', role: 'Rol', since: 'Sinds', reads: 'Schrijven' },
  roles: { resident: 'bewoner', coordinator: 'coördinator', wijkagent: 'wijkagent', gemeente: 'gemeente' },
  noStreet: 'niet bekend',
  writes: 'ja',
  readsUntil: (when: string) => `alleen lezen tot ${when}`,
  more: 'Van mensen zie je hier alleen de naam in de groep en, als die bekend is, de straat. Meer staat hier niet.',
} as const;

/** Who asked to take part and waits until it is clear that they live there. */
export const AANMELDINGEN_NL = {
  title: 'Aanmeldingen',
  lead: 'Ken je deze mensen? Eén coördinator die “ken ik” kiest, is genoeg.',
  about:
    'Kies alleen “ken ik” als je zeker weet dat iemand hier woont. Twijfel je? Doe niets: dan volgt een brief of de balie. De aanvrager hoort niet wie dit koos.',
  none: 'Er wacht nu niemand.',
  when: (moment: string) => `aangemeld op ${moment}`,
  known: '✅ Ken ik',
  knownOf: (name: string) => `✅ Ken ik: ${name}`,
  unknown: '❌ Ken ik niet',
  unknownOf: (name: string) => `❌ Ken ik niet: ${name}`,
  counts: (known: number, unknown: number) => `${known} keer “ken ik”, ${unknown} keer “ken ik niet”`,
  gone: 'deze aanmelding wacht niet meer',
} as const;

export const LID_NL = {
  back: 'Terug naar de leden',
  official: 'Dit is geen bewoner. Over coördinatoren, wijkagent en gemeente beslist de gemeente.',
  own: 'Dit ben je zelf.',
  labels: {
    uren: 'Hoe lang?',
    regelLezen: 'Om welke spelregel gaat het?',
    regelWeg: 'Om welke spelregel gaat het? (verwijderen)',
    reden: 'Waarom doet deze persoon niet meer mee?',
  },
  choose: 'Kies een spelregel',
  rule: (nr: number) => `${nr}. ${titles[nr] ?? ''}`,
  readOnly: {
    heading: 'Even alleen lezen',
    about:
      'Deze persoon ziet alles, maar kan een tijd niet schrijven. Die krijgt bericht en kan bezwaar maken. Een noodgeval komt nog steeds door, via Buurtbaken.',
    hours: { '24': 'een dag', '72': 'drie dagen', '168': 'een week' },
    button: 'Laat alleen lezen',
    until: (when: string) => `Leest nu alleen, tot ${when}.`,
    lift: 'Laat weer schrijven',
  },
  password: {
    heading: 'Wachtwoord kwijt',
    about:
      'Geef deze persoon een link om een nieuw wachtwoord te kiezen. Doe dat zelf, bij voorkeur als je elkaar ziet. Wie de link gebruikt, krijgt daar bericht van.',
    button: 'Maak een link',
    title: (name: string) => `Nieuw wachtwoord voor ${name}`,
    lead: (hours: number) =>
      `Laat deze code scannen, of geef de link. Hij werkt één keer, ${hours} uur lang.`,
    once: 'Deze link staat hier maar één keer. Weg? Maak dan een nieuwe.',
    link: 'Link',
    qrAlt: 'QR-code: nieuw wachtwoord kiezen',
  },
  end: {
    heading: 'Doet niet meer mee',
    about: 'Gebruik dit als iemand het zelf vraagt of niet meer in de wijk woont.',
    reasons: { 'zelf-vertrokken': 'Vroeg het zelf', verhuisd: 'Woont niet meer in de wijk' },
    button: 'Haal uit de groep',
  },
  remove: {
    heading: 'Verwijderen',
    about: (two: boolean) =>
      `Houdt iemand zich steeds niet aan de spelregels? Stel de vraag aan de coördinatoren. ${two ? 'Zijn jullie met meer, dan moeten twee van jullie het willen; jouw vraag telt als één.' : 'Jouw vraag telt als een ja.'} Wie verwijderd wordt, hoort dat en kan bezwaar maken bij de gemeente.`,
    button: 'Vraag om verwijderen',
  },
} as const;
