/** Every route under /api/v1. */

import { applyRoute } from './apply.ts';
import { listAuditRoute } from './audit.ts';
import { listDeparturesRoute } from './departures-list.ts';
import { decideDriftRoute } from './drift-decide.ts';
import { listDriftRoute } from './drift-list.ts';
import { getGemeenteRoute } from './gemeente.ts';
import { getGemeenteSettingsRoute } from './gemeente-settings-get.ts';
import { putGemeenteSettingsRoute } from './gemeente-settings-put.ts';
import { listJobsRoute } from './jobs-list.ts';
import { retryJobRoute } from './jobs-retry.ts';
import { endMembershipRoute } from './memberships-end.ts';
import { listMembershipsRoute } from './memberships-list.ts';
import { putMembershipRoute } from './memberships-put.ts';
import { readOnlyRoute } from './memberships-read-only.ts';
import { endPersonRoute } from './people-end.ts';
import { getPersonRoute } from './people-get.ts';
import { listPeopleRoute } from './people-list.ts';
import { putPersonRoute } from './people-put.ts';
import { getPlanRoute } from './plan.ts';
import { listRolesRoute } from './roles.ts';
import type { Route } from './route.ts';
import { getSettingsRoute } from './settings-get.ts';
import { putSettingsRoute } from './settings-put.ts';
import { getStatusRoute } from './status-get.ts';
import { listTokensRoute } from './tokens-list.ts';
import { putTokenRoute } from './tokens-put.ts';
import { revokeTokenRoute } from './tokens-revoke.ts';
import { getTrialRoute } from './trial-get.ts';
import { getWijkRoute } from './wijken-get.ts';
import { listWijkenRoute } from './wijken-list.ts';
import { switchWijkRoute } from './wijken-switch.ts';

export const ROUTES: readonly Route[] = [
  getGemeenteRoute,
  getGemeenteSettingsRoute,
  putGemeenteSettingsRoute,
  listWijkenRoute,
  getWijkRoute,
  switchWijkRoute,
  getSettingsRoute,
  putSettingsRoute,
  getTrialRoute,
  listPeopleRoute,
  getPersonRoute,
  putPersonRoute,
  endPersonRoute,
  listMembershipsRoute,
  putMembershipRoute,
  endMembershipRoute,
  readOnlyRoute,
  listDeparturesRoute,
  listRolesRoute,
  getPlanRoute,
  applyRoute,
  listDriftRoute,
  decideDriftRoute,
  listJobsRoute,
  retryJobRoute,
  listAuditRoute,
  getStatusRoute,
  listTokensRoute,
  putTokenRoute,
  revokeTokenRoute,
];
