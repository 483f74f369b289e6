import type { Page } from '../page.ts';
import { roundFiguresOfPage, roundFiguresPage } from './cijfers.ts';
import { publicReportsPage } from './openbaar.ts';
import { holidayPage } from './vakantie.ts';
import { observationsPage } from './waarnemingen.ts';

/** The pages about what walkers saw and what they look at; part of PAGES. */
export const OBSERVATION_PAGES: readonly Page[] = [
  observationsPage,
  roundFiguresPage,
  roundFiguresOfPage,
  publicReportsPage,
  holidayPage,
];
