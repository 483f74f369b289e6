import { z } from 'zod';
import { PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import { JobFailure } from '#basis/errors.ts';
import type { Zaak } from '#store/case-row.ts';
import { askMediaRemoval, messagesOf, setCard } from '#store/case-work.ts';
import { caseByRef } from '#store/cases.ts';
import { tipCause } from '#store/tips.ts';
import { settleAppeals } from '../bezwaar/settle.ts';
import { canPlace, cardContent, isSticker } from '../cases/card.ts';
import { takesPart } from '../cases/decide.ts';
import { CASE_KEY, nameOf, post, takeBack } from '../cases/messages.ts';
import { isCard } from '../cases/steps.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import { showUpload } from '../cases/upload.ts';
import { wordsToPlace } from '../cases/words.ts';
import type { BotContext } from '../context.ts';
import { isNextOfFlood } from '../flood/is-next.ts';
import type { BotJob } from '../job.ts';
import { historyOfSender } from '../ladder/history.ts';
import { firstAsked } from '../photos/deputy.ts';
import { placeDirectly } from '../photos/direct.ts';
import { photoOf } from '../photos/link.ts';
import { removeRasters } from '../photos/messages.ts';
import { offerDescription } from '../photos/offer.ts';
import { tellUnplaceable } from '../photos/unplaceable.ts';

const payloadOf = z.object({ ref: z.string() });

/** Shows a held message to the coordinators of its gebied, as it is now, with ✅ and ❌ to tap. */
export const presentCase: BotJob = {
  name: 'present-case',
  run: untilAllowed(async (payload, ctx) => {
    const { ref } = payloadOf.parse(payload);
    const zaak = await caseByRef(ctx.sql, ref);
    // Decided or taken back meanwhile: what there is of it, `finish-case` removes.
    if (zaak?.state !== 'wacht' || !zaak.original) return;
    const room = ctx.directory.roomOf(zaak.gebied, 'coordinatie');
    if (!room) throw new JobFailure('retry', `no coordinatie room for ${zaak.gebied}`);
    const photo = await photoOf(ctx, zaak);
    await removeFormer(ctx, zaak);
    if (photo) await removeRasters(ctx, photo, zaak.version);
    const shown = await showUpload(ctx, zaak);
    const words = wordsToPlace(zaak, zaak.original);
    const placeable = canPlace(shown);
    // Changed while the upload was readied: the next job shows that.
    if (!(await setCard(ctx.sql, ref, zaak.version, { placeable, placeText: words }))) return;
    if (photo && shown.is === 'photo' && (await placeDirectly(ctx, zaak, photo))) return;
    const step = (name: string) => ({ ref, step: `${name}-${zaak.version}`, version: zaak.version, room });
    if (shown.is === 'photo' || shown.is === 'file') {
      const mark = { [CASE_KEY]: { ref, versie: zaak.version } };
      await post(ctx, step('upload'), 'm.room.message', { ...shown.media, ...mark });
    }
    const asked = (await isNextOfFlood(ctx, zaak)) ? [] : firstAsked(ctx, zaak, photo);
    const coordinators = asked.map((user) => ({ userId: user, name: nameOf(ctx, user) }));
    const melding = photo?.melding?.number ?? null;
    const { holdHours, mediaMaxBytes: maxBytes } = ctx.settings;
    const senderName = nameOf(ctx, zaak.sender);
    const isIn = takesPart(ctx, zaak);
    const history = await historyOfSender(ctx, { ...zaak, except: tipCause(zaak) });
    const card = await post(
      ctx,
      step('kaart'),
      'm.room.message',
      cardContent({
        ...{ zaak, senderName, takesPart: isIn, coordinators, melding, shown, words, history },
        ...{ holdHours, maxBytes },
      }),
    );
    const tap = (key: string) => ({ 'm.relates_to': { rel_type: 'm.annotation', event_id: card, key } });
    if (placeable && isIn) await post(ctx, step('ja'), 'm.reaction', tap('✅'));
    await post(ctx, step('nee'), 'm.reaction', tap('❌'));
    if (shown.is === 'photo' && !isSticker(zaak))
      await post(ctx, step('deel'), 'm.reaction', tap(PHOTO_TAPS_NL.blur));
    if (photo && !placeable) await tellUnplaceable(ctx, zaak, photo, shown);
    else if (photo) await offerDescription(ctx, zaak, photo);
  }),
};

/** Cards and uploads of what the sender changed since. */
async function removeFormer(ctx: BotContext, zaak: Zaak): Promise<void> {
  if (zaak.version === 1) return;
  for (const message of await messagesOf(ctx.sql, zaak.ref))
    if (message.version < zaak.version && isCard(message)) await takeBack(ctx, message);
  await ctx.sql.begin(async (tx) => {
    await askMediaRemoval(tx, {
      ref: zaak.ref,
      sender: zaak.sender,
      at: ctx.clock(),
      olderThan: zaak.version,
    });
    await settleAppeals(tx, ctx, zaak);
  });
}
