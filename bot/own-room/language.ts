import { LANGUAGE_BUTTONS } from '#basis/catalogue/person/own-room.ts';
import { LANGUAGES, type Language } from '#basis/language.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { BotContext } from '../context.ts';
import type { TapHandler } from '../messages/types.ts';
import { answerOwnRoom } from './answer.ts';

/** Lets provisioning, which keeps who people are, note somebody's language; answers in that language. `about`: what they did. */
export async function chooseLanguage(
  tx: Tx,
  ctx: BotContext,
  it: { readonly room: RoomId; readonly by: UserId; readonly about: string; readonly language: Language },
): Promise<void> {
  const person = ctx.directory.person(it.by);
  if (!person) return;
  const payload = { persoonId: person.personId, language: it.language };
  // One after another: of two choices the later one counts.
  const queue = {
    jobKey: `set-language:${it.about}`,
    queueName: `set-language:${person.personId.slice(0, 1)}`,
  };
  await enqueue(tx, 'provisioning', 'set-language', payload, queue);
  const { room, by: to, about, language } = it;
  await answerOwnRoom(tx, { room, to, about, what: 'taal-gezet', language });
}

/** A tap on the question which language. */
export const languageTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const language = LANGUAGES.find((one) => LANGUAGE_BUTTONS[one] === tap.key);
    if (tap.step !== 'taal' || language === undefined) return;
    if (ctx.directory.room(tap.room)?.owner !== tap.by) return;
    await chooseLanguage(tx, ctx, { room: tap.room, by: tap.by, about: tap.event, language });
  },
};
