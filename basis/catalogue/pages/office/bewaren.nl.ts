/** The page about what is kept how long. In Dutch alone. */
export const BEWAREN_NL = {
  title: 'Wat we hoe lang bewaren',
  lead: 'Dit is de lijst waarmee Buurtbaken zelf opruimt. Een termijn veranderen doet systeembeheer in de instellingen.',
  caption: 'Termijnen',
  columns: { what: 'Wat', term: 'Hoe lang', by: 'Wie ruimt het op' },
  byText: (by: string): string => {
    if (by === 'synapse') return 'de chatserver (Synapse)';
    if (by === 'cascade') return 'gaat mee met de persoon';
    if (by === '') return 'niemand: het blijft';
    return by
      .split(', ')
      .map((one) => one.split(' ')[1] ?? one)
      .join(', ');
  },
  runs: {
    caption: 'Het opruimen',
    task: 'Wat wordt opgeruimd',
    what: ([first = '', ...more]: readonly string[], task: string) =>
      `${first}${more.length === 0 ? '' : `, en nog ${more.length}`} (${task})`,
    last: 'Laatst begonnen',
    state: 'Stand',
    never: 'nog niet',
    whenNeeded: 'als het nodig is',
    failed: 'mislukt: systeembeheer ziet waarom',
    fine: 'goed',
  },
} as const;
