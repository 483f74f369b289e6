import type { Page } from '../page.ts';
import { accountPage } from './account.ts';
import { joinAddressPage, noGroupPage } from './address.ts';
import { joinAgePage, youngPage } from './age.ts';
import { applicationPage, applicationsPage } from './applications.ts';
import { codePage } from './code.ts';
import { letterPage, lettersPage } from './letters.ts';
import { lostPasswordPage, newPasswordPage } from './lost-password.ts';
import { movingPage } from './moving.ts';
import { joinNamePage } from './name.ts';
import { oidcPage, oidcStartPage } from './oidc.ts';
import { joinProofPage } from './proof.ts';
import { joinRulesPage } from './rules.ts';

/** Pages of taking part, and of the account. */
export const JOINING_PAGES: readonly Page[] = [
  joinAddressPage,
  noGroupPage,
  joinAgePage,
  youngPage,
  joinRulesPage,
  joinNamePage,
  joinProofPage,
  codePage,
  accountPage,
  oidcStartPage,
  oidcPage,
  movingPage,
  lostPasswordPage,
  newPasswordPage,
  applicationsPage,
  applicationPage,
  lettersPage,
  letterPage,
];
