import type { Translated } from '../../language.ts';
import type { LookReason } from '../../looks.ts';
import type { Role } from '../../roles.ts';

type Looks = {
  readonly reasons: Readonly<Record<LookReason, string>>;
  readonly roles: Readonly<Record<Role, string>>;
};

/** Why an official looked, and as what; as the officials choose it and as the person reads it. */
export const LOOKS: Translated<Looks> = {
  nl: {
    reasons: {
      'verzoek-betrokkene': 'De persoon vroeg erom',
      'vraag-coordinator': 'Een coördinator vroeg erom',
      'rol-regelen': 'Een rol geven of beëindigen',
      'bezwaar-klacht': 'Een bezwaar of een klacht',
      misbruik: 'Misbruik onderzoeken',
      storing: 'Een storing oplossen',
      wettelijk: 'De wet vraagt het',
      anders: 'Iets anders',
    },
    roles: {
      systeembeheer: 'systeembeheerder',
      gemeente: 'medewerker van de gemeente',
      auditor: 'controleur',
      coordinator: 'coördinator',
      wijkagent: 'wijkagent',
      resident: 'bewoner',
    },
  },
  fy: {
    reasons: {
      'verzoek-betrokkene': 'De persoan frege derom',
      'vraag-coordinator': 'In koördinator frege derom',
      'rol-regelen': 'In rol jaan of beëinigje',
      'bezwaar-klacht': 'In beswier of in klacht',
      misbruik: 'Misbrûk ûndersykje',
      storing: 'In steuring oplosse',
      wettelijk: 'De wet freget it',
      anders: 'Wat oars',
    },
    roles: {
      systeembeheer: 'systeembehearder',
      gemeente: 'meiwurker fan de gemeente',
      auditor: 'kontroleur',
      coordinator: 'koördinator',
      wijkagent: 'wykagint',
      resident: 'bewenner',
    },
  },
  en: {
    reasons: {
      'verzoek-betrokkene': 'The person asked for it',
      'vraag-coordinator': 'A coordinator asked for it',
      'rol-regelen': 'To give or end a role',
      'bezwaar-klacht': 'An appeal or a complaint',
      misbruik: 'To look into misuse',
      storing: 'To mend a fault',
      wettelijk: 'The law asks for it',
      anders: 'Something else',
    },
    roles: {
      systeembeheer: 'system administrator',
      gemeente: 'official of the municipality',
      auditor: 'auditor',
      coordinator: 'coordinator',
      wijkagent: 'community police officer',
      resident: 'resident',
    },
  },
};
