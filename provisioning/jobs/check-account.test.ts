import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeIn } from '#provisioning/reconcile/take-in.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { checkAccount } from './check-account.ts';

let site: Site;
let person: string;
beforeEach(async () => {
  site = await startSite();
  const { context, owner } = site.api;
  await context.homeserver.prepare();
  await context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
  person = await site.person(['resident', 'WK007200']);
  const user = await context.homeserver.ensureUser({ localpart: `t-${person}`, displayName: 'Anna' });
  await owner`insert into account (persoon_id, user_id, weergavenaam) values (${person}, ${user}, 'Anna')`;
});
afterEach(() => site.close());

const erasures = async () =>
  (await site.api.owner`select oorzaak from wissing`).map(({ oorzaak }) => oorzaak);
const user = () =>
  `@t-${person}:example.org` as Parameters<Site['api']['context']['homeserver']['deactivateUser']>[0];

test('an account that was closed in Element is taken for leaving with erasure, once', async () => {
  const { context } = site.api;
  await checkAccount(context, { persoonId: person });
  expect(await erasures()).toEqual([]);
  await context.homeserver.deactivateUser(user(), false);
  await checkAccount(context, { persoonId: person });
  await checkAccount(context, { persoonId: person });
  expect(await erasures()).toEqual(['account-gesloten']);
});

test('a leave by choice asks for the check, whichever room it was', async () => {
  const { context, owner } = site.api;
  await owner`insert into kamer (soort, gebied_code, alias, room_id, gemaakt_op)
    values ('melding', 'WK007200', '#wijk-wk007200:example.org', '!melding', now())`;
  const leave = {
    ...{ type: 'm.room.member', eventId: '$weg', roomId: '!melding', sender: user(), stateKey: user() },
    ...{ originServerTs: context.clock().getTime(), content: { membership: 'leave' } },
  };
  await takeIn(context, 't1', [leave as never]);
  const jobs = await owner`select j.payload from worker_provisioning._private_jobs j
    join worker_provisioning._private_tasks t on t.id = j.task_id where t.identifier = 'check-account'`;
  expect(jobs.map(({ payload }) => payload)).toEqual([{ persoonId: person }]);
});
