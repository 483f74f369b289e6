/**
 * What is kept how long: the one table. The cleaning jobs take their terms from it, the page about privacy, the register of processing and the
 * overview for officials show it. Terms that the operator may set are named; the others stand here.
 */
import { APPLICATION_KEPT_DAYS, LETTER_KEPT_DAYS } from './joining.ts';
import type { RetentionSettings, Term } from './retention-term.ts';

/** Days, by what is kept. */
export const KEPT_DAYS = {
  /** Words of a message that was never sent: nobody can ask about it. */
  neverSent: 1,
  /** Words of a melding, and of a question about one. */
  meldingWords: 30,
  /** A link by which the police got a melding, with the words of the reason: as long as the words of the melding. */
  meldingLinks: 30,
  /** What somebody wrote with a report: as long as the words of a held message, at most (issue "The eleven spelregels", 3). */
  reportWords: 30,
  /** What a rule on trial would have found: as long as a trial is looked back on. */
  trialWords: 30,
  /** Jobs that failed for good. */
  failedJobs: 30,
  /** Transactions of the homeserver that were taken in. */
  transactions: 30,
  /** Times in which the gate stood open: a year and what is needed to write about it. */
  gateOpen: 400,
  /** Which message of the bot's was about what, and who tapped on it: as long as anybody may still tap. */
  botMessages: 400,
  /** Who is invited to a group that moves over, after the list was begun. */
  invited: 60,
  /** How a wijk had its settings before; the last twenty. */
  formerSettings: 400,
  /** How backups and rehearsals went. */
  backupRuns: 400,
  /** Address, words and photo of what walkers of a round saw, and who was told of it (issue 7). */
  observations: 60,
  /** A house to look at while somebody is away, after the last day (issue 7). */
  holidayChecks: 1,
  /** What officials wrote when they looked at somebody. */
  looks: 400,
  /** A link to come in, after it stopped working. */
  signInLinks: 1,
  /** Who asked for a new group or was asked for one: since it began or was stopped, and at most since they asked. */
  newGroupEnded: 60,
  newGroupAsked: 365,
  /** An erasure is looked at once more after so many days; until then its own row leads to the account. */
  erasureRecheck: 2,
  /** How long somebody can read how their erasure ended. */
  erasureReport: 90,
} as const;

/** Hours for which a file that was sent waits to be read in. */
export const UPLOAD_HOURS = 1;
/** Hours in which an invitation by e-mail must have left; then its address is erased. */
export const INVITATION_MAIL_HOURS = 24;
/** Hours after which a conversation that did not end is thrown away. */
export const CONVERSATION_HOURS = 24;
/** Hours for which a link to an original works. */
export const POLICE_LINK_HOURS = 24;

export type RetentionRow = {
  readonly id: string;
  /** In Dutch, for officials; what residents read stands in catalogue/pages/privacy.ts. */
  readonly what: string;
  /** Tables and places. */
  readonly where: string;
  readonly term: (settings: RetentionSettings) => Term;
  /** The job that takes it away, as in the queue: `bot expire-originals`; `synapse` does so itself, `cascade` goes with its person. */
  readonly by: string;
};

const days = (count: number, after: string) => (): Term => ({ is: 'days', count, after });
const figure = (): Term => ({ is: 'figure' });
const whilst = (what: string) => (): Term => ({ is: 'while', what });

export const RETENTION: readonly RetentionRow[] = [
  {
    id: 'berichten',
    what: 'Berichten in de groepen',
    where: 'Synapse',
    term: ({ messages }) => ({ is: 'days', count: messages, after: 'het versturen' }),
    by: 'synapse',
  },
  {
    id: 'leeggemaakt',
    what: 'Wat is weggehaald, tot het is overschreven',
    where: 'Synapse',
    term: days(1, 'het weghalen'),
    by: 'synapse',
  },
  {
    id: 'origineel',
    what: 'Woorden van een bericht dat wachtte of is aangepast',
    where: 'zaak',
    term: ({ originals }) => ({ is: 'days', count: originals, after: 'het besluit' }),
    by: 'bot expire-originals',
  },
  {
    id: 'nooit-verzonden',
    what: 'Woorden van een bericht dat nooit is verzonden',
    where: 'zaak',
    term: days(KEPT_DAYS.neverSent, 'het typen'),
    by: 'bot expire-originals',
  },
  {
    id: 'tip',
    what: 'Woorden van een tip',
    where: 'tip',
    term: ({ originals }) => ({ is: 'days', count: originals, after: 'de tip' }),
    by: 'bot expire-originals',
  },
  {
    id: 'foto',
    what: 'Foto’s, video’s en bestanden, met het bericht in de groep',
    where: 'Synapse, zaak_media, foto_raster',
    term: ({ photos }) => ({ is: 'days', count: photos, after: 'het sluiten van de melding' }),
    by: 'bot erase-photos',
  },
  {
    id: 'politie-kopie',
    what: 'Origineel van een foto voor de politie, versleuteld',
    where: 'politie_kopie',
    // Whichever is longer: it goes with the photos of its melding, and not before its own term.
    term: ({ photos, policeCopies }) => ({
      ...{ is: 'days', count: Math.max(photos, policeCopies) },
      after: 'het plaatsen, of het sluiten van de melding',
    }),
    by: 'bot expire-originals',
  },
  {
    id: 'politie-link',
    what: 'Link naar zo’n origineel',
    where: 'politie_link',
    term: () => ({ is: 'hours', count: POLICE_LINK_HOURS, after: 'het maken' }),
    by: 'bot expire-originals',
  },
  {
    id: 'melding-woorden',
    what: 'Woorden van een melding en van vragen daarover',
    where: 'melding, melding_vraag',
    term: days(KEPT_DAYS.meldingWords, 'de melding'),
    by: 'bot forget-meldingen',
  },
  {
    id: 'melding-link',
    what: 'Links waarmee de politie een melding kreeg, met de woorden van de reden (de link zelf werkt 24 uur)',
    where: 'melding_link',
    term: days(KEPT_DAYS.meldingLinks, 'het maken'),
    by: 'provisioning expire-melding-links',
  },
  {
    id: 'rapport-woorden',
    what: 'Wat iemand bij een rapport schreef',
    where: 'rapport',
    term: days(KEPT_DAYS.reportWords, 'het rapport'),
    by: 'bot expire-reports',
  },
  {
    id: 'proef-woorden',
    what: 'Wat een spelregel op proef zou hebben gevonden',
    where: 'proef_treffer',
    term: days(KEPT_DAYS.trialWords, 'het bericht'),
    by: 'bot expire-trial',
  },
  {
    id: 'gesprek',
    what: 'Antwoorden voor een beschrijving die nog niet klaar is',
    where: 'gesprek',
    term: () => ({ is: 'hours', count: CONVERSATION_HOURS, after: 'het begin' }),
    by: 'bot sweep-gesprekken',
  },
  {
    id: 'bot-berichten',
    what: 'Welk bericht van de bot waarover ging, en wie daarop tikte',
    where: 'bericht, tik',
    term: days(KEPT_DAYS.botMessages, 'het bericht'),
    by: 'bot forget-ledger',
  },
  {
    id: 'waarneming',
    what: 'Wat vrijwilligers op een ronde zagen: adres, woorden, foto en wie het zag',
    where: 'waarneming, waarneming_gesprek',
    term: days(KEPT_DAYS.observations, 'de ronde'),
    by: 'bot forget-surveillance',
  },
  {
    id: 'ronde-loper',
    what: 'Wie welke ronde liep, of daarvoor is gevraagd',
    where: 'ronde_loper, ronde',
    term: days(KEPT_DAYS.observations, 'de ronde'),
    by: 'bot forget-surveillance',
  },
  {
    id: 'vrijwilliger',
    what: 'Wie rondes liep of dat aanbood, en wanneer die kon (dagen weg tot die dag voorbij is)',
    where: 'vrijwilliger, vrijwilliger_avond, vrijwilliger_weg',
    term: days(KEPT_DAYS.observations, 'het stoppen, of nadat het niet doorging'),
    by: 'bot forget-surveillance',
  },
  {
    id: 'verwerkt',
    what: 'Welke gebeurtenissen zijn verwerkt',
    where: 'gebeurtenis, poort_oordeel',
    term: ({ ledger }) => ({ is: 'days', count: ledger, after: 'de verwerking' }),
    by: 'bot forget-ledger',
  },
  {
    id: 'transacties',
    what: 'Welke zendingen van de server zijn ontvangen',
    where: 'dienst_transactie',
    term: days(KEPT_DAYS.transactions, 'de ontvangst'),
    by: 'provisioning prune-transactions',
  },
  {
    id: 'poort-open',
    what: 'Tijden waarin berichten zonder oordeel doorgingen',
    where: 'poort_open',
    term: days(KEPT_DAYS.gateOpen, 'die tijd'),
    by: 'bot forget-ledger',
  },
  {
    id: 'mislukt',
    what: 'Taken die zijn mislukt (zonder namen en teksten)',
    where: 'worker_bot, worker_provisioning',
    term: days(KEPT_DAYS.failedJobs, 'het mislukken'),
    by: 'bot forget-ledger, provisioning prune-failed-jobs',
  },
  {
    id: 'sessie',
    what: 'Wie op deze site is ingelogd',
    where: 'sessie',
    term: ({ sessionHours }) => ({ is: 'hours', count: sessionHours, after: 'het inloggen' }),
    by: 'provisioning expire-sessies',
  },
  {
    id: 'inloglink',
    what: 'Links om in te loggen',
    where: 'inloglink',
    term: days(KEPT_DAYS.signInLinks, 'het verlopen'),
    by: 'provisioning expire-sessies',
  },
  {
    id: 'koppellink',
    what: 'Links om een account van de inlogdienst te koppelen',
    where: 'koppellink',
    term: days(KEPT_DAYS.signInLinks, 'het verlopen'),
    by: 'provisioning expire-sessies',
  },
  {
    id: 'tweede-stap',
    what: 'Waarmee een coördinator of ambtenaar inlogt na de link: app (versleuteld), toegangssleutels, herstelcodes en koppeling met de inlogdienst (kenmerken waaruit niets te lezen is)',
    where: 'tweede_stap, toegangssleutel, herstelcode, tweede_stap_poging, inlogkoppeling',
    term: whilst('iemand coördinator, wijkagent of ambtenaar is'),
    by: 'provisioning expire-sessies',
  },
  {
    id: 'inzage',
    what: 'Wat een ambtenaar opschreef toen hij gegevens bekeek',
    where: 'inzage',
    term: days(KEPT_DAYS.looks, 'het kijken'),
    by: 'provisioning expire-inzage',
  },
  {
    id: 'archief',
    what: 'Wat de gemeente en de wijkagent in de groepen schreven, en berichten van de gemeente',
    where: 'archief, archief_versie, aankondiging, aankondiging_kamer',
    // Five years at first: Selectielijst gemeenten 2020, 6.1 (melding overlast) and 19.1.11 (ambtelijk overleg met derden).
    term: whilst('de selectielijst zegt; de gemeente kiest het aantal jaren bij Archief en Woo'),
    by: 'provisioning expire-archief',
  },
  {
    id: 'wissing-adres',
    what: 'Welk account bij een wissing hoort',
    where: 'wissing, wissing_kamer, wissing_media',
    term: days(KEPT_DAYS.erasureRecheck, 'de wissing'),
    by: 'provisioning recheck-erasures',
  },
  {
    id: 'wissing-pagina',
    what: 'De pagina waarop iemand leest hoe de wissing ging',
    where: 'wissing',
    term: days(KEPT_DAYS.erasureReport, 'de vraag'),
    by: 'provisioning recheck-erasures',
  },
  {
    id: 'aanvraag',
    what: 'Naam, adres en e-mailadres van wie zich aanmeldde, met de buren die zijn genoemd',
    where: 'aanvraag, aanvraag_sleutel, aanvraag_gevraagd',
    term: days(APPLICATION_KEPT_DAYS, 'de aanmelding'),
    by: 'provisioning expire-aanvragen',
  },
  {
    id: 'brief',
    what: 'Naam en adres op een brief met een code',
    where: 'brief',
    term: days(LETTER_KEPT_DAYS, 'de laatste dag van de code, of met de aanmelding'),
    by: 'provisioning expire-aanvragen',
  },
  {
    id: 'groep-aanvraag',
    what: 'Naam, adres en telefoonnummer of e-mailadres van wie om een groep vroeg, en namen van wie daarvoor is gevraagd (hoogstens een jaar na de vraag)',
    where: 'groep_aanvraag, groep_uitnodiging',
    term: days(KEPT_DAYS.newGroupEnded, 'het begin van de groep, of nadat ermee is gestopt'),
    by: 'provisioning expire-groepen',
  },
  {
    id: 'uitnodiging-mail',
    what: 'E-mailadres waarheen een uitnodiging voor een nieuwe groep gaat, als die nog niet is verstuurd',
    where: 'groep_uitnodiging',
    term: () => ({ is: 'hours', count: INVITATION_MAIL_HOURS, after: 'het vragen' }),
    by: 'provisioning mail-invitation, provisioning expire-groepen',
  },
  {
    id: 'inlezing',
    what: 'Bestanden die een ambtenaar stuurde en nog niet inlas',
    where: 'inlezing',
    term: () => ({ is: 'hours', count: UPLOAD_HOURS, after: 'het sturen' }),
    by: 'provisioning expire-groepen',
  },
  {
    id: 'avond-adres',
    what: 'Vanaf welke internetadressen mensen binnenkwamen op een informatieavond (een kenmerk, waaruit het adres zonder de code van de avond niet te lezen is)',
    where: 'infoavond_adres',
    term: whilst('de avond open is, hoogstens een uur langer'),
    by: 'provisioning expire-groepen',
  },
  {
    id: 'wachtwoord-link',
    what: 'Links voor een nieuw wachtwoord, en vragen daarom',
    where: 'wachtwoord_link, herstel_verzoek',
    term: days(1, 'het verlopen'),
    by: 'provisioning expire-aanvragen',
  },
  {
    id: 'herstel',
    what: 'Straat zonder huisnummer, e-mailadres voor een nieuw wachtwoord, en kenmerken van het adres waaruit het niet te lezen is',
    where: 'herstel',
    term: whilst('iemand meedoet'),
    by: 'provisioning expire-aanvragen',
  },
  {
    id: 'genodigde',
    what: 'Wie is uitgenodigd voor een groep die overstapt van WhatsApp: naam, adres of nummer',
    where: 'genodigde',
    term: days(KEPT_DAYS.invited, 'het begin van de overstap, of zodra de coördinator die afsluit'),
    by: 'provisioning forget-coordinatie',
  },
  {
    id: 'instellingen-oud',
    what: 'Hoe een groep was ingesteld, en wie dat veranderde (willekeurig nummer)',
    where: 'wijk_instelling_oud',
    term: days(KEPT_DAYS.formerSettings, 'de verandering'),
    by: 'provisioning forget-coordinatie',
  },
  {
    id: 'termijn',
    what: 'Tot wanneer iemand coördinator wil zijn',
    where: 'coordinator_termijn',
    term: whilst('iemand coördinator is'),
    by: 'provisioning swap-coordinator, provisioning forget-coordinatie',
  },
  {
    id: 'waarneming-verteld',
    what: 'Wie een bericht kreeg over wat op een ronde is gezien, en het nummer dat de gemeente aan een melding gaf',
    where: 'waarneming_bericht, openbare_melding',
    term: days(KEPT_DAYS.observations, 'de ronde'),
    by: 'provisioning forget-told',
  },
  {
    id: 'vakantiecontrole',
    what: 'Bij welk huis de lopers van een ronde kijken terwijl iemand weg is',
    where: 'vakantiecontrole',
    term: days(KEPT_DAYS.holidayChecks, 'de laatste dag, of meteen als iemand de vraag intrekt'),
    by: 'provisioning forget-told',
  },
  {
    id: 'persoon',
    what: 'Naam, gebruikersnaam, taal en rollen',
    where: 'persoon, lidmaatschap, account',
    term: whilst('iemand meedoet, of tot iemand vraagt om te wissen'),
    by: 'provisioning erase-person',
  },
  {
    id: 'cijfers',
    what: 'Cijfers over meldingen, zaken, tips, bezwaren en foto’s (zonder namen en teksten)',
    where:
      'zaak, melding, melding_teken, sanctie, bezwaar, rapport_zaak, proef_telling, foto, vertrek, wissing, pagina_besluit, overdracht, overstap, ronde, ronde_trekking, melding_buurwijk',
    term: figure,
    by: '',
  },
  { id: 'logboek', what: 'Het logboek (willekeurige nummers)', where: 'audit', term: figure, by: '' },
  {
    id: 'back-up',
    what: 'Versleutelde back-ups van alles',
    where: 'waar systeembeheer ze bewaart',
    term: whilst(
      'het een van de laatste zeven dagen, vier weken of twee maanden is (of wat systeembeheer instelde)',
    ),
    by: '',
  },
  {
    id: 'back-up-verloop',
    what: 'Hoe back-ups en proeven met back-ups gingen, en wanneer om een proef is gevraagd (geen personen)',
    where: 'kopie_verloop, proef_verzoek',
    term: days(KEPT_DAYS.backupRuns, 'de back-up'),
    by: 'provisioning expire-backup-runs',
  },
];

/** What residents are told the terms of, in days (catalogue/pages/privacy.ts and home.ts say it in their words). */
const TOLD = [
  'berichten',
  'foto',
  'origineel',
  'tip',
  'aanvraag',
  'brief',
  'genodigde',
  'waarneming-verteld',
  'vakantiecontrole',
] as const;
export type ToldDays = Readonly<Record<(typeof TOLD)[number], number>>;

/** The days of {@link TOLD}, out of the one table. */
export function toldDays(settings: RetentionSettings): ToldDays {
  const daysOf = (id: string): number => {
    const term = RETENTION.find((row) => row.id === id)?.term(settings);
    if (term?.is !== 'days') throw new Error(`${id} is not kept for a number of days`);
    return term.count;
  };
  return Object.fromEntries(TOLD.map((id) => [id, daysOf(id)])) as ToldDays;
}
