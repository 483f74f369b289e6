import type { GemeenteSettings } from '#basis/gemeente-settings.ts';
import type { Role } from '#basis/roles.ts';

type Asks = Pick<GemeenteSettings, 'tweedeStapCoordinatoren' | 'tweedeStapAmbtenaren'>;

/** Whether the gemeente asks for a second step of whoever comes in with this role. Never of residents. */
export function isStepAsked(role: Role, asks: Asks): boolean {
  switch (role) {
    case 'resident':
      return false;
    case 'coordinator':
      return asks.tweedeStapCoordinatoren;
    case 'wijkagent':
    case 'gemeente':
    case 'auditor':
    case 'systeembeheer':
      return asks.tweedeStapAmbtenaren;
  }
}
