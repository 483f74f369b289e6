/**
 * The register of processing (AVG art. 30), as far as the service knows it; what is the gemeente's to say is marked so. Terms come from
 * basis/retention.ts.
 */
export type Processing = {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly basis: string;
  readonly people: string;
  readonly data: string;
  readonly recipients: string;
  /** Rows of the table of terms. */
  readonly terms: readonly string[];
};

const TASK = 'Taak van algemeen belang (art. 6 lid 1 onder e). Meedoen is vrijwillig.';
const PUBLIC_ORDER =
  'Taak van algemeen belang (art. 6 lid 1 onder e). Gaat het over strafbare feiten: art. 10 AVG met art. 33 UAVG.';

export const REGISTER_NL = {
  title: 'Verwerkingsregister',
  lead: 'Wat de gemeente met buurtpreventie verwerkt (AVG, artikel 30). De termijnen zijn die waarmee dit systeem nu werkt.',
  controller: 'Verwerkingsverantwoordelijke',
  contact: 'Contact',
  officer: 'Functionaris gegevensbescherming',
  officerUnknown: 'vult de gemeente aan',
  transfer: 'Doorgifte buiten de EER',
  noTransfer:
    'Van wat mensen schrijven: geen. Alles staat op servers van de gemeente. Alleen seintjes naar telefoons gaan erbuiten, zonder tekst en zonder namen; zie “Seintjes op de telefoon”.',
  security: 'Beveiliging',
  securityItems: [
    'Iedere dienst heeft een eigen databaserol en kan niet meer dan nodig is.',
    'Foto’s voor de politie zijn versleuteld. Namen staan op één plek; verder alleen willekeurige nummers.',
    'Een logboek dat niemand kan veranderen, met een controlegetal.',
    'Een ambtenaar geeft een reden voordat hij persoonsgegevens ziet. De bewoner kan dat nalezen.',
    'Wat wacht op een besluit lezen alleen coördinatoren, nooit ambtenaren.',
    'Er is één weg naar buiten. Die laat alleen door naar adressen die in de instellingen staan: de seintjesdienst, en als ze zijn ingesteld de mailserver, de inlogdiensten en Signalen.',
  ],
  dpia: 'Een model voor de DPIA staat bij de documentatie (docs/dpia.md).',
  labels: {
    purpose: 'Doel',
    basis: 'Grondslag',
    people: 'Van wie',
    data: 'Welke gegevens',
    recipients: 'Wie ziet het',
    terms: 'Hoe lang',
  },
  termsTitle: 'Alle termijnen',
  termsHead: { what: 'Wat', term: 'Hoe lang', where: 'Waar' },
} as const;

/** What is done with personal data, one processing each. */
export const PROCESSINGS: readonly Processing[] = [
  {
    id: 'meedoen',
    name: 'Meedoen aan een groep',
    purpose: 'Bewoners van een wijk laten meedoen, en alleen bewoners van die wijk.',
    basis: TASK,
    people: 'Bewoners, coördinatoren, wijkagenten en ambtenaren die meedoen',
    data: 'Naam in de groep, straat zonder huisnummer, gebruikersnaam, taal, rol, wijk, sinds en tot wanneer. Geen geboortedatum, telefoonnummer of BSN.',
    recipients:
      'Bewoners van dezelfde groep (de straat alleen haar coördinatoren); de ambtenaar die over de groepen gaat',
    terms: ['persoon', 'herstel', 'cijfers'],
  },
  {
    id: 'aanmelden',
    name: 'Aanmelden, en een nieuw wachtwoord',
    purpose:
      'Vaststellen dat iemand woont waar hij meedoet, en hem weer toegang geven als zijn wachtwoord kwijt is.',
    basis: TASK,
    people: 'Mensen die zich aanmelden, en de buren die zij noemen',
    data: 'Naam, adres, taal, welke spelregels zijn aanvaard en wanneer, hoe is bewezen waar iemand woont. E-mailadres alleen als iemand dat wil. Op een informatieavond een kenmerk van het internetadres.',
    recipients:
      'De ambtenaar die brieven drukt of aan de balie zit; coördinatoren en genoemde buren (naam, straat en huisnummer), als de aanmelder dat kiest',
    terms: ['aanvraag', 'brief', 'avond-adres', 'wachtwoord-link', 'herstel'],
  },
  {
    id: 'coordineren',
    name: 'Een groep coördineren',
    purpose:
      'Kiezen over wat wacht, de groep instellen, het werk overdragen, en een groep laten overstappen van WhatsApp.',
    basis: TASK,
    people: 'Coördinatoren, hun opvolgers, en buurtgenoten die een coördinator uitnodigt',
    data: 'Wat een coördinator op de site koos, tot wanneer iemand coördinator wil zijn. Van wie is uitgenodigd: naam, en adres of telefoonnummer.',
    recipients: 'De coördinatoren van dezelfde groep. De gemeente ziet alleen aantallen.',
    terms: ['genodigde', 'instellingen-oud', 'termijn'],
  },
  {
    id: 'nieuwe-groep',
    name: 'Een nieuwe groep',
    purpose: 'Met de wijkagent en een coördinator een groep beginnen waar een bewoner om vraagt.',
    basis: TASK,
    people: 'Bewoners die om een groep vragen; wie wijkagent of coördinator wordt',
    data: 'Naam, adres, wie ja zei en wanneer. Telefoonnummer en e-mailadres alleen als iemand dat wil. Bestanden met adressen zonder namen.',
    recipients: 'De ambtenaar die over de groepen gaat, nadat die een reden gaf',
    terms: ['groep-aanvraag', 'uitnodiging-mail', 'inlezing'],
  },
  {
    id: 'rondes-vertellen',
    name: 'Vertellen wat op een ronde is gezien',
    purpose:
      'Bewoners laten weten wat een inbreker bij hun huis kan helpen, en de gemeente wat op straat kapot of vol is.',
    basis: TASK,
    people: 'Bewoners van een huis waar vrijwilligers op hun ronde iets zagen',
    data: 'Wie een bericht kreeg, over welk huis, wat er is gezien en wanneer. Geen namen van bewoners op kaarten. Van een lamp of container: de plaats en het nummer van de gemeente.',
    recipients:
      'De bewoner zelf; de coördinator die kaarten print; van een lamp of container de afdeling van de gemeente die meldingen openbare ruimte krijgt, per e-mail of in Signalen',
    terms: ['waarneming-verteld'],
  },
  {
    id: 'vakantiecontrole',
    name: 'Op een huis letten terwijl iemand weg is',
    purpose: 'Vrijwilligers op hun ronde naar een huis laten kijken, als de bewoner daarom vraagt.',
    basis: 'Toestemming (art. 6 lid 1 onder a): de bewoner vraagt het zelf en kan het intrekken.',
    people: 'Bewoners die het vragen',
    data: 'Adres, eerste en laatste dag',
    recipients:
      'Wie in die dagen een ronde loopt, alleen bij het begin ervan. Niet de groep, niet de gemeente.',
    terms: ['vakantiecontrole'],
  },
  {
    id: 'berichten',
    name: 'Berichten in de groepen',
    purpose: 'Bewoners waarschuwen elkaar en kijken samen uit.',
    basis: PUBLIC_ORDER,
    people: 'Bewoners die schrijven, en mensen over wie zij schrijven',
    data: 'Wat bewoners schrijven. Daar kunnen bijzondere gegevens (art. 9) of strafrechtelijke gegevens (art. 10) in staan; de spelregels houden die zo veel mogelijk tegen.',
    recipients: 'Bewoners van dezelfde groep; de wijkagent en de gemeente alleen in de meldingen',
    terms: ['berichten', 'leeggemaakt'],
  },
  {
    id: 'seintjes',
    name: 'Seintjes op de telefoon',
    purpose: 'Laten merken dat er een nieuw bericht is, ook als de app dicht is.',
    basis: TASK,
    people: 'Bewoners die de app gebruiken en seintjes aan laten staan',
    data: 'Het nummer van het bericht en van de kamer, hoeveel er ongelezen is, en het kenmerk van de app op die telefoon. Geen tekst, geen naam, geen wijk. De app haalt het bericht daarna zelf op bij de server van de gemeente.',
    recipients:
      'De seintjesdienst van de app (standaard matrix.org, Verenigd Koninkrijk) en de maker van de telefoon (Apple of Google, Verenigde Staten). De gemeente legt vast waarom dat mag, of zet seintjes uit.',
    terms: ['berichten'],
  },
  {
    id: 'spelregels',
    name: 'Berichten naast de spelregels leggen',
    purpose: 'Voorkomen dat iemand wordt beledigd, aangewezen of in gevaar gebracht.',
    basis: TASK,
    people: 'Bewoners die schrijven',
    data: 'Het bericht, en welke spelregel is gevonden. Er is geen besluit met rechtsgevolg door een computer (art. 22): over wat wacht beslist een coördinator.',
    recipients: 'De schrijver; coördinatoren van de wijk. Ambtenaren lezen deze teksten niet.',
    terms: ['origineel', 'nooit-verzonden', 'tip', 'proef-woorden'],
  },
  {
    id: 'fotos',
    name: 'Foto’s',
    purpose: 'Een signalement, als woorden niet genoeg zijn.',
    basis: PUBLIC_ORDER,
    people: 'Wie een foto stuurt, en wie erop staat',
    data: 'De foto zonder plaats en toestel. Elke foto wacht op een coördinator, die delen onherkenbaar kan maken.',
    recipients:
      'De groep, als een coördinator de foto plaatst; de politie op verzoek, met een link die verloopt of in de PDF van de melding',
    terms: ['foto', 'politie-kopie', 'politie-link'],
  },
  {
    id: 'meldingen',
    name: 'Meldingen',
    purpose: 'Weten wat er speelt, of 112 is gebeld, en hoe het afliep.',
    basis: PUBLIC_ORDER,
    people: 'Melders en buren die iets aantikken',
    data: 'Plaats, wat, uitkomst, en wie wat aantikte (als willekeurig nummer).',
    recipients: 'De groep, de wijkagent en de gemeente; de politie op verzoek, met een link die 24 uur werkt',
    terms: ['melding-woorden', 'melding-link', 'gesprek', 'bot-berichten'],
  },
  {
    id: 'rondes',
    name: 'Rondes van vrijwilligers',
    purpose: 'Op onverwachte avonden door de wijk lopen, en zien wat een inbreker kan helpen.',
    basis: TASK,
    people: 'Vrijwilligers die rondes lopen, en bewoners van een huis waar zij iets zagen',
    data: 'Wie wanneer liep, en wanneer die kan. Wat er is gezien, bij welk adres en hoe laat, soms met een foto waar geen mens op staat. Geen namen van bewoners.',
    recipients:
      'Wie de ronde liep, de coördinator en de wijkagent: aantallen, zonder adres. De bewoner van dat adres.',
    terms: ['waarneming', 'ronde-loper', 'vrijwilliger'],
  },
  {
    id: 'handhaving',
    name: 'Tips, waarschuwingen en bezwaar',
    purpose: 'De groep bij zijn doel houden, en wie het niet eens is een eerlijk antwoord geven.',
    basis: TASK,
    people: 'Bewoners die een spelregel niet volgden, of die iets rapporteerden',
    data: 'Spelregel, tijd, stap, uitkomst; wat iemand bij een rapport schreef.',
    recipients:
      'De bewoner zelf, coördinatoren; de gemeente alleen als er geen andere coördinator is of kiest: van een bezwaar zonder tekst, van een rapport met het bericht en wat erbij is geschreven',
    terms: ['tip', 'rapport-woorden', 'cijfers'],
  },
  {
    id: 'archief',
    name: 'Archief en berichten van de gemeente',
    purpose:
      'Bewaren wat de gemeente en de wijkagent in de groepen zeggen, en dat kunnen geven aan wie erom vraagt.',
    basis:
      'Wettelijke plicht (art. 6 lid 1 onder c): de Archiefwet (bewaren en op tijd vernietigen) en de Wet open overheid (openbaar maken).',
    people: 'Ambtenaren en wijkagenten die in een groep schrijven, en mensen over wie zij schrijven',
    data: 'De tekst, het tijdstip, de groep, de rol en een willekeurig nummer. Geen berichten van bewoners. Wie erom vraagt, krijgt de tekst zonder namen, telefoonnummers en adressen van bewoners.',
    recipients: 'De ambtenaar die over het archief gaat; wie een Woo-verzoek doet, zonder namen',
    terms: ['archief'],
  },
  {
    id: 'rechten',
    name: 'Rechten van bewoners',
    purpose: 'Gegevens laten zien, meegeven, verbeteren en wissen.',
    basis: 'Wettelijke plicht (art. 6 lid 1 onder c): AVG art. 12 tot en met 22.',
    people: 'Bewoners die erom vragen',
    data: 'Nummer, tijden en aantallen van een wissing.',
    recipients: 'De bewoner; de ambtenaar ziet alleen nummer en aantallen',
    terms: ['wissing-adres', 'wissing-pagina'],
  },
  {
    id: 'verantwoording',
    name: 'Inloggen, inzage en logboek',
    purpose: 'Kunnen laten zien wie wat deed, en waarom.',
    basis: 'Wettelijke plicht (art. 6 lid 1 onder c): AVG art. 5 lid 2 en art. 32.',
    people: 'Iedereen die inlogt of beheert',
    data: 'Tijd, handeling, reden en een willekeurig nummer. Geen namen en geen teksten van berichten. Van wie in twee stappen inlogt: waarmee dat gaat, versleuteld.',
    recipients: 'Gemeente, systeembeheer en controleur; de bewoner over zichzelf',
    terms: [
      'sessie',
      'inloglink',
      'koppellink',
      'tweede-stap',
      'inzage',
      'logboek',
      'verwerkt',
      'transacties',
      'mislukt',
      'poort-open',
    ],
  },
  {
    id: 'back-ups',
    name: 'Back-ups',
    purpose: 'Na een storing verder kunnen met wat er was.',
    basis: 'Wettelijke plicht (art. 6 lid 1 onder c): AVG art. 32 lid 1 onder b en c.',
    people: 'Iedereen van wie hierboven gegevens staan',
    data: 'Alles hierboven, versleuteld. Wat iemand laat wissen, staat tot de termijn om is nog in een back-up.',
    recipients: 'Wie de sleutel bewaart; de dienst zelf kan een back-up niet openen',
    terms: ['back-up', 'back-up-verloop'],
  },
];
