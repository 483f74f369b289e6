import type { Page } from '../page.ts';
import { applicationsPage } from './aanmeldingen.ts';
import { wijkSettingsPage } from './instellingen.ts';
import { membersPage } from './leden.ts';
import { memberPage } from './lid.ts';
import { movePage } from './overstap.ts';
import { tryPage } from './proberen.ts';
import { trialPage } from './proef.ts';
import { surveillancePage } from './surveillance.ts';
import { teamPage } from './team.ts';
import { invitePage } from './uitnodigen.ts';
import { waitPage } from './wait.ts';
import { wijkPage } from './wijk.ts';

/** The pages of one wijk, for its coordinators. */
export const WIJK_PAGES: readonly Page[] = [
  wijkPage,
  waitPage,
  applicationsPage,
  membersPage,
  memberPage,
  teamPage,
  invitePage,
  movePage,
  tryPage,
  trialPage,
  wijkSettingsPage,
  surveillancePage,
];
