/** What the home of officials says of backups. In Dutch alone. */
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
  strangeRooms: (count: number) =>
    count === 1
      ? 'Er is een kamer die de dienst niet kent. Vraag systeembeheer om te kijken.'
      : `Er zijn ${count} kamers die de dienst niet kent. Vraag systeembeheer om te kijken.`,
} as const;
