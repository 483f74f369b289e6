import { CONTROLEGETAL_BERICHT_NL } from '#basis/catalogue/pages/office/logboek.nl.ts';
import { dutchInput, dutchMoment } from '#basis/dutch-time.ts';
import type { RoomId } from '#basis/matrix-ids.ts';
import type { AuditMark } from '#store/audit.ts';
import { auditHead } from '#store/audit.ts';
import type { Cause } from '#store/bot-messages.ts';
import { pathTo } from '#web/paths.ts';
import type { BotContext } from '../context.ts';
import type { BotCron, BotJob } from '../job.ts';
import { lastWeek } from '../meldingen/time.ts';
import { send } from '../messages/send.ts';

const FROM_HOUR = '07:00';

/**
 * Posts the hash of the audit log's last row: each day in the gemeente's own rooms, each week in every `overleg`. Whoever keeps such a message
 * can show later that an older row was changed, also by who owns the database. Once for each person and day, and each overleg and week,
 * however often it runs; rings no phone.
 */
export const postCheckNumber: BotJob = {
  name: 'post-check-number',
  async run(_payload, ctx) {
    const now = ctx.clock();
    const [day = '', time = ''] = dutchInput(now).split('T');
    if (time < FROM_HOUR) return;
    const head = await auditHead(ctx.sql);
    if (head === null) return;
    const officers = new Set<string>();
    const { key: week } = lastWeek(now);
    for (const { gebied } of ctx.directory.roomsOf('overleg'))
      for (const user of ctx.directory.holders(gebied, 'gemeente')) {
        const [person, room] = [ctx.directory.person(user), ctx.directory.ownRoom(user)];
        if (person === undefined || room === undefined || officers.has(person.personId)) continue;
        officers.add(person.personId);
        await post(ctx, room, `controlegetal:${day}-${person.personId}`, head);
      }
    for (const { gebied, room } of ctx.directory.roomsOf('overleg'))
      await post(ctx, room, `controlegetal:${week}-${gebied}`, head);
  },
};

async function post(ctx: BotContext, room: RoomId, cause: Cause, { nr, at, hash }: AuditMark): Promise<void> {
  const { pagesUrl } = ctx.settings;
  const link = pagesUrl === undefined ? null : pagesUrl + pathTo('beheer.controlegetal');
  const body = CONTROLEGETAL_BERICHT_NL.text({
    nr: nr.toLocaleString('nl-NL'),
    at: dutchMoment(at),
    hash,
    link,
  });
  await send(ctx, { cause, step: 'getal', room }, { msgtype: 'm.notice', body, 'm.mentions': {} });
}

/** Every hour: the first after seven in the morning posts it, a later one what was missed. */
export const postCheckNumberHourly: BotCron = { schedule: '12 * * * *', job: postCheckNumber };
