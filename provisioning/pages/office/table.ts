import type { OFFICE_MENU_NL } from '#basis/catalogue/pages/office/menu.nl.ts';
import type { PageName } from '#web/paths.ts';
import type { Page } from '../page.ts';
import { afwijkingenPage } from './afwijkingen.ts';
import { archiefPage } from './archief.ts';
import { backupPage } from './backup.ts';
import { berichtPage } from './bericht.ts';
import { berichtenPage } from './berichten.ts';
import { nieuwBerichtPage } from './berichten-nieuw.ts';
import { bewarenPage } from './bewaren.ts';
import { cijfersPage, cijfersVanWijkPage } from './cijfers.ts';
import { controlegetalPage } from './controlegetal.ts';
import { dienstPage } from './dienst.ts';
import { logboekPage, logboekRowPage } from './logboek.ts';
import { mensPage } from './mens.ts';
import { mensenPage } from './mensen.ts';
import { takenPage } from './taken.ts';
import { toegangPage } from './toegang.ts';
import { tokensPage } from './tokens.ts';

/** The pages with which the gemeente accounts for the service; part of PAGES. */
export const OFFICE_PAGES: readonly Page[] = [
  berichtenPage,
  nieuwBerichtPage,
  berichtPage,
  mensenPage,
  mensPage,
  toegangPage,
  tokensPage,
  afwijkingenPage,
  dienstPage,
  backupPage,
  takenPage,
  cijfersPage,
  cijfersVanWijkPage,
  archiefPage,
  bewarenPage,
  logboekPage,
  logboekRowPage,
  controlegetalPage,
];

/** What of them the home of officials leads to, in this order. */
export const OFFICE_MENU = [
  'beheer.berichten',
  'beheer.mensen',
  'beheer.cijfers',
  'beheer.afwijkingen',
  'beheer.archief',
  'beheer.toegang',
  'beheer.bewaren',
  'beheer.logboek',
  'beheer.controlegetal',
  'beheer.dienst',
  'beheer.back-up',
  'beheer.taken',
  'beheer.tokens',
] as const satisfies readonly (PageName & keyof typeof OFFICE_MENU_NL)[];
