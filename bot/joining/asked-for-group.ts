import { z } from 'zod';
import { JOINING_TEXTS } from '#basis/catalogue/person/joining.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { getGebied } from '#store/gebieden.ts';
import { getPersoon } from '#store/personen.ts';
import { pathTo } from '#web/paths.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';

const payloadOf = z.object({
  persoon: z.uuid(),
  uitnodiging: z.uuid(),
  gebied: z.string().transform(gebiedCode),
});

/** `asked-for-group {persoon, uitnodiging, gebied}`: tells a wijkagent who takes part already, once, that a new group asks for them. */
export const askedForGroup: BotJob = {
  name: 'asked-for-group',
  run: untilAllowed(async (payload, ctx) => {
    const { persoon, uitnodiging, gebied } = payloadOf.parse(payload);
    const person = await getPersoon(ctx.sql, persoon);
    const room = person && ctx.directory.ownRoom(person.userId);
    if (!person || person.endedAt !== null || !room) return;
    const group = (await getGebied(ctx.sql, gebied))?.naam ?? gebied;
    const { pagesUrl } = ctx.settings;
    const url = pagesUrl === undefined ? null : pagesUrl + pathTo('uitnodigingen');
    const body = JOINING_TEXTS[person.language].groupQuestion(group, url);
    await send(
      ctx,
      { cause: `uitnodiging:${uitnodiging}`, step: 'vraag', room },
      { msgtype: 'm.text', body },
    );
  }),
};
