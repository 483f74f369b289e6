import type { Page } from '../page.ts';
import { askPoliceReportPage } from './ask-police-report.ts';
import { meldingenPage } from './meldingen.ts';
import { policeReportPage } from './police-report.ts';
import { printedOfPage, printedPage } from './printed.ts';

/** What is printed or given to the police. */
export const PRINT_PAGES: readonly Page[] = [
  printedPage,
  printedOfPage,
  meldingenPage,
  askPoliceReportPage,
  policeReportPage,
];
