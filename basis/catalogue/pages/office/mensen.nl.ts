import type { GebiedRole } from '../../../roles.ts';

/** What a role is called to an official. */
export const ROLES_NL: Readonly<Record<GebiedRole | 'systeembeheer' | 'auditor', string>> = {
  resident: 'bewoner',
  coordinator: 'coördinator',
  wijkagent: 'wijkagent',
  gemeente: 'gemeente',
  systeembeheer: 'systeembeheer',
  auditor: 'auditor',
};

/** The pages about people and their roles. In Dutch alone. */
export const MENSEN_NL = {
  title: 'Mensen en rollen',
  lead: 'Zoek iemand om een rol te geven of te beëindigen. Wie je bekijkt, kan later zien dat je keek en waarom.',
  labels: { naam: 'Naam of deel van een naam', gebied: 'Wijk of buurt', rol: 'Rol' },
  anywhere: 'Overal',
  anyRole: 'Elke rol',
  button: 'Zoek',
  askMore: 'Vul een naam in, of kies een wijk of een rol.',
  none: 'Niemand past hierbij.',
  caption: (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`),
  cut: (most: number): string => `Dit zijn de eerste ${most}. Zoek preciezer om anderen te zien.`,
  columns: { name: 'Naam', roles: 'Rollen' },
  noRoles: 'geen rol meer',
  roleIn: (role: string, gebied: string): string => `${role} in ${gebied}`,
  person: {
    roles: 'Rollen nu',
    noRoles: 'Deze persoon heeft nu geen rol.',
    ended: 'Deze persoon doet niet meer mee. Een rol geven kan niet.',
    former: 'Rollen van vroeger',
    since: (day: string): string => `sinds ${day}`,
    until: (from: string, to: string, reason: string): string => `van ${from} tot ${to}: ${reason}`,
    readOnly: (until: string): string => `mag alleen lezen tot ${until}`,
    give: 'Rol geven',
    giveAbout: 'Heeft iemand al een rol in die wijk? Dan komt deze ervoor in de plaats.',
    giveLabels: { gebied: 'In welke wijk of buurt', rol: 'Welke nieuwe rol' },
    giveButton: 'Geef deze rol',
    end: 'Rol beëindigen',
    endLabels: { van: 'Welke rol', reden: 'Waarom' },
    endButton: 'Beëindig deze rol',
    step: 'Tweede stap bij het inloggen',
    stepAbout:
      'Is deze persoon de telefoon en de herstelcodes kwijt? Wis dan de tweede stap. Vraag eerst na of het echt deze persoon is, bijvoorbeeld door te bellen. De bot vertelt het aan deze persoon.',
    tie: 'Inloggen met de inlogdienst',
    tieAbout:
      'Met een koppellink koppelt deze persoon het eigen account van de inlogdienst. Geef de link alleen aan deze persoon zelf: wie hem opent, logt daarna in namens deze persoon. Hij werkt één keer, een dag lang. De bot vertelt deze persoon als er is gekoppeld.',
    tieButton: 'Maak een koppellink',
    tieLink: 'Koppellink (je ziet hem alleen nu)',
    stepButton: 'Wis de tweede stap',
    back: 'Zoek iemand anders',
    roleAbout: {
      resident: 'Leest en schrijft mee in de groep.',
      coordinator: 'Kiest wat er met tegengehouden berichten gebeurt.',
      wijkagent: 'Alleen als de politie deze wijkagent heeft genoemd.',
      gemeente: 'Kan daarna bij alle wijken, en bij deze pagina’s.',
    },
  },
  endReasons: {
    'zelf-vertrokken': 'wil zelf weg',
    verwijderd: 'is verwijderd',
    verhuisd: 'is verhuisd',
    'andere-rol': 'kreeg een andere rol',
    gestopt: 'is gestopt',
    'groep-opgeheven': 'de groep is gestopt',
  },
  errors: {
    'no-person': 'deze persoon is er niet meer',
    'ended-person': 'deze persoon doet niet meer mee',
    'no-gebied': 'deze wijk of buurt bestaat niet',
    ambt: 'de naam van deze persoon past niet bij de rollen: er staat een rol in die deze persoon dan niet heeft. Verander eerst de naam',
    'lijkt-op': 'in die wijk heet al iemand bijna zo. Verander eerst de naam',
    eigen: 'je eigen tweede stap wis je niet zo: gebruik een herstelcode, of vraag het een ander',
    'geen-koppellink': 'een koppellink maakt alleen systeembeheer, en alleen als er een inlogdienst is',
    'geen-stap': 'deze persoon heeft geen tweede stap',
    absent: 'deze rol was al beëindigd',
  },
} as const;

/** Who can reach the whole service, and the keys of the API. */
export const TOEGANG_NL = {
  title: 'Wie kan overal bij',
  lead: 'Hier zie je wie is ingelogd voor de hele dienst. Wijken en buurten staan hier niet bij.',
  officers: (count: number): string =>
    count === 1
      ? 'Eén persoon heeft de rol gemeente. Die logt in met een link van de bot.'
      : `${count} mensen hebben de rol gemeente. Zij loggen in met een link van de bot.`,
  findOfficers: 'Wie heeft de rol gemeente?',
  caption: 'Nu ingelogd zonder eigen account',
  columns: {
    role: 'Rol',
    since: 'Sinds',
    used: 'Laatst gebruikt',
    ends: 'Eindigt',
    action: 'Wat je kunt doen',
  },
  own: 'Dit ben jij',
  none: 'Niemand is nu zo ingelogd.',
  end: 'Log uit',
  endWho: (role: string, since: string): string => `, ${role} sinds ${since}`,
  invite: 'Link om in te loggen',
  inviteAbout: (minutes: number): string =>
    `Je krijgt een link die één keer werkt, binnen ${minutes} minuten. Geef hem alleen aan de persoon zelf. In het logboek staat dat jij hem maakte.`,
  role: 'Voor welke rol',
  roleAbout: {
    auditor: 'Leest het logboek en de cijfers, en verandert niets.',
    systeembeheer: 'Houdt de dienst draaiend.',
  },
  make: 'Maak een link',
  made: (role: string): string => `De link voor ${role} is klaar. Je ziet hem alleen nu.`,
  link: 'Link',
  code: 'Code bij de link',
  codeAbout:
    'Vraagt de gemeente om een tweede stap? Dan heeft diegene ook deze code nodig. Geef hem op een andere manier door dan de link, bijvoorbeeld door de telefoon.',
  notYours: 'deze rol kun jij niet geven',
  gone: 'deze persoon was al uitgelogd',
} as const;

export const TOKENS_NL = {
  title: 'Sleutels van de API',
  lead: 'Met een sleutel vraagt een programma iets aan de dienst. Een nieuwe maak je met de API of op de opdrachtregel.',
  caption: 'Sleutels',
  columns: { role: 'Rol', gebied: 'Wijk of buurt', made: 'Gemaakt', used: 'Laatst gebruikt', state: 'Stand' },
  never: 'nog nooit',
  everywhere: 'overal',
  revoked: (day: string): string => `ingetrokken op ${day}`,
  works: 'werkt',
  revoke: 'Trek in',
  revokeWho: (role: string, day: string): string => `: ${role}, gemaakt op ${day}`,
  none: 'Er zijn geen sleutels.',
  absent: 'deze sleutel is er niet',
} as const;
