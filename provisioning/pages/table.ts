import { accessibilityPage } from './accessibility.ts';
import { beheerPage } from './beheer.ts';
import { elementPage } from './element/element.ts';
import { erasedPage } from './erased.ts';
import { erasuresPage } from './erasures.ts';
import { eveningPage } from './evening.ts';
import { askForGroupPage } from './groepen/ask.ts';
import { groepVragersPage } from './groepen/askers.ts';
import { groepenPage } from './groepen/list.ts';
import { groepPage } from './groepen/one.ts';
import { ownGroupPage } from './groepen/own.ts';
import { questionsPage } from './groepen/questions.ts';
import { homePage } from './home.ts';
import { inrichtenPage } from './inrichten.ts';
import { instellingenPage } from './instellingen.ts';
import { JOINING_PAGES } from './joining/table.ts';
import { leavePage } from './leave.ts';
import { logoPage } from './logo.ts';
import { OBSERVATION_PAGES } from './observations/table.ts';
import { OFFICE_PAGES } from './office/table.ts';
import { ownDataPage } from './own-data.ts';
import { ownDataFilePage } from './own-data-file.ts';
import type { Page } from './page.ts';
import { PRINT_PAGES } from './print/table.ts';
import { privacyPage } from './privacy.ts';
import { redenPage } from './reden.ts';
import { registerPage } from './register.ts';
import { certificatePage, officeReportPage, ownReportPage, reportsPage } from './reports/report.ts';
import { rulesPage } from './rules.ts';
import { ownStepPage } from './second-step/own.ts';
import { stepPage } from './second-step/step.ts';
import { signInPage } from './sign-in.ts';
import { signInLinkPage } from './sign-in-link.ts';
import { SIGN_IN_SERVICE_PAGES } from './sign-in-service/table.ts';
import { signOutPage } from './sign-out.ts';
import { calendarPage } from './walking/calendar.ts';
import { walkingPage } from './walking/walking.ts';
import { WIJK_PAGES } from './wijk/table.ts';
import { wijkPage } from './wijken/area.ts';
import { findWijkPage } from './wijken/find.ts';
import { wijkenPage } from './wijken/list.ts';
import { eveningBeheerPage, eveningScreenPage } from './wijken-beheer/evening.ts';
import { wijkenBeheerPage } from './wijken-beheer/list.ts';
import { wijkBeheerPage } from './wijken-beheer/one.ts';
import { wijkPlanPage } from './wijken-beheer/plan.ts';
import { inlezenPage } from './wijken-beheer/read-in.ts';

/** Every page. */
export const PAGES: readonly Page[] = [
  homePage,
  rulesPage,
  privacyPage,
  accessibilityPage,
  signInPage,
  signInLinkPage,
  signOutPage,
  ...SIGN_IN_SERVICE_PAGES,
  stepPage,
  ownStepPage,
  beheerPage,
  instellingenPage,
  inrichtenPage,
  logoPage,

  elementPage,
  ...WIJK_PAGES,
  ...JOINING_PAGES,
  walkingPage,
  calendarPage,
  ...OFFICE_PAGES,
  ...OBSERVATION_PAGES,
  // Wijken, new groups and evenings.
  wijkenPage,
  wijkPage,
  findWijkPage,
  askForGroupPage,
  ownGroupPage,
  questionsPage,
  eveningPage,
  groepenPage,
  groepPage,
  groepVragersPage,
  wijkenBeheerPage,
  wijkBeheerPage,
  wijkPlanPage,
  inlezenPage,
  eveningBeheerPage,
  eveningScreenPage,
  redenPage,
  ownDataPage,
  ownDataFilePage,
  leavePage,
  erasedPage,
  erasuresPage,
  ownReportPage,
  officeReportPage,
  reportsPage,
  certificatePage,
  registerPage,
  ...PRINT_PAGES,
];
