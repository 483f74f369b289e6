import type { Page } from '../page.ts';
import { servicePage, serviceReturnPage } from './service.ts';
import { ownTiePage, tieLinkPage } from './tie.ts';

/** Pages about signing in by the gemeente's own sign-in. */
export const SIGN_IN_SERVICE_PAGES: readonly Page[] = [
  servicePage,
  serviceReturnPage,
  tieLinkPage,
  ownTiePage,
];
