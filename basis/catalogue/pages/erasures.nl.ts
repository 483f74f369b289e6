/** Erasures by number, for officials. In Dutch alone. */
export const ERASURES_NL = {
  title: 'Wissingen',
  lead: 'Wat er op verzoek is gewist. Wie het was, staat hier niet: dat weet niemand meer.',
  none: 'Er is nog niets gewist.',
  caption: 'Wissingen, de nieuwste eerst',
  head: {
    nr: 'Nummer',
    asked: 'Gevraagd',
    cause: 'Waarom',
    state: 'Hoe het staat',
    gone: 'Wat weg is',
    report: 'Verslag',
  },
  causes: {
    zelf: 'zelf gevraagd',
    'account-gesloten': 'account gesloten in de app',
    gemeente: 'door de gemeente',
  },
  steps: {
    gevraagd: 'gevraagd',
    kamers: 'kamers opzoeken',
    berichten: 'berichten weghalen',
    media: 'foto’s weghalen',
    account: 'account sluiten',
    tabellen: 'administratie legen',
    klaar: 'klaar en gecontroleerd',
  },
  since: (when: string) => `sinds ${when}`,
  gone: (counts: { kamers: number; berichten: number; media: number; rijen: number }) =>
    `${counts.berichten} berichten in ${counts.kamers} kamers, ${counts.media} bestanden, ${counts.rijen} rijen`,
  report: (nr: number) => `Verslag van ${nr} (pdf)`,
  late: 'Staat er een langer dan een dag niet op “klaar”? Kijk dan bij de taken die niet lukken.',
  stays: 'Wat blijft, en waarom',
} as const;
