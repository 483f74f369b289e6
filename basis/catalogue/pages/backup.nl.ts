/** What officials read of backups: on their home, and on the page where they ask for a rehearsal. In Dutch alone. */
export const BACKUP_PANEL_NL = {
  title: 'Back-up',
  noBackup: 'Er is nog geen back-up gemaakt. Vraag systeembeheer om dat te doen.',
  lastBackup: (when: string, megabytes: string) => `De laatste back-up is van ${when} (${megabytes} MB).`,
  backupFailed: (when: string) => `De back-up van ${when} is mislukt.`,
  backupOld: (days: number) => `Dat is meer dan ${days} dagen geleden.`,
  noRehearsal: 'Er is nog niet geprobeerd of een back-up is terug te zetten.',
  lastRehearsal: (when: string) => `Op ${when} is geprobeerd een back-up terug te zetten. Dat lukte.`,
  rehearsalFailed: (when: string) =>
    `Op ${when} is geprobeerd een back-up terug te zetten. Dat lukte niet. Vraag systeembeheer om te kijken.`,
  rehearsalOld: (days: number) => `Dat is meer dan ${days} dagen geleden.`,
  checked: (names: string) => `Nagekeken: ${names}.`,
  notChecked: (names: string) => `Niet nagekeken: ${names}.`,
  checks: {
    aantallen: 'de aantallen',
    logboek: 'het logboek',
    inloggen: 'inloggen',
    foto: 'een foto',
  },
  more: 'Probeer nu of een back-up terug te zetten is',
  strangeRooms: (count: number) =>
    count === 1
      ? 'Er is een kamer die de dienst niet kent. Vraag systeembeheer om te kijken.'
      : `Er zijn ${count} kamers die de dienst niet kent. Vraag systeembeheer om te kijken.`,
} as const;

export const BACKUP_PAGE_NL = {
  title: 'Back-up en proef',
  lead: 'Een back-up is alles bij elkaar, versleuteld. Een proef zet een verse back-up ergens anders terug en kijkt of alles er is.',
  heading: 'Nu proberen',
  about:
    'De proef telt alles na, kijkt het logboek na, logt in als iemand en opent een foto. Niemand merkt er iets van, en er gaat niets naar buiten. Het duurt een paar minuten, bij veel foto’s langer.',
  button: 'Probeer nu een back-up terug te zetten',
  asked: (when: string) => `Gevraagd op ${when}. De proef begint zo.`,
  busy: (nr: number, of: number, step: string) => `De proef loopt. Stap ${nr} van ${of}: ${step}.`,
  steps: {
    kopie: 'een back-up maken',
    terugzetten: 'de back-up ergens anders terugzetten',
    nakijken: 'kijken of alles er is',
  },
  look: 'Kijk hoe ver het is',
  passed: (when: string) => `De proef is klaar op ${when}. Hij lukte.`,
  failed: (when: string) =>
    `De proef is klaar op ${when}. Hij lukte niet. Vraag systeembeheer om in de logs van backup te kijken.`,
  absent:
    'Wat de back-ups maakt, heeft zich een kwartier niet gemeld. Op één computer typt systeembeheer: ./buurtbaken backup rehearse MAP. Met Docker: kijk of het onderdeel backup draait.',
  noKey:
    'Er is nog geen sleutel om back-ups mee te maken. Systeembeheer maakt die; hoe, staat in de handleiding voor beheer.',
  already: 'er loopt al een proef. Wacht tot die klaar is',
} as const;
