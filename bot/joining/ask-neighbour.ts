import { z } from 'zod';
import { JOINING_TEXTS } from '#basis/catalogue/person/joining.ts';
import { houseNumber } from '#basis/joining.ts';
import { LANGUAGES } from '#basis/language.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import { appendAudit } from '#store/audit.ts';
import { enqueue } from '#store/jobs.ts';
import type { Vote } from '#store/kennen.ts';
import { answerQuestion, openQuestion } from '#store/kennen.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send, sendWithTaps } from '../messages/send.ts';
import { tapKey } from '../messages/tap-key.ts';
import type { HeardTap, TapHandler } from '../messages/types.ts';
import { ownRoomOf } from './own-room-of.ts';

/** First part of the cause of the question whether somebody knows an applicant; the rest is its id. */
export const KNOW_CAUSE = 'ken';
const STEP = 'vraag';
const ANSWER = 'answer-neighbour';

const payloadOf = z.object({ vraag: z.uuid() });

/** `ask-neighbour {vraag}`: asks one person in their own room whether they know an applicant. */
export const askNeighbourJob: BotJob = {
  name: 'ask-neighbour',
  run: untilAllowed(async (payload, ctx) => {
    const { vraag } = payloadOf.parse(payload);
    const question = await openQuestion(ctx.sql, vraag);
    if (question === null) return;
    const room = await ownRoomOf(ctx, question.asked, question.gebied);
    const texts = JOINING_TEXTS[ctx.directory.language(question.asked)];
    const where = `${question.straat ?? ''} ${houseNumber(question)}`.trim();
    const body = texts.question(question.naam, where);
    const message = { cause: `${KNOW_CAUSE}:${vraag}`, step: STEP, room } as const;
    await sendWithTaps(ctx, message, { msgtype: 'm.text', body }, [texts.knows, texts.knowsNot]);
  }),
};

function voteOf(key: string): Vote | null {
  if (LANGUAGES.some((language) => tapKey(JOINING_TEXTS[language].knows) === key)) return 'ken-ik';
  if (LANGUAGES.some((language) => tapKey(JOINING_TEXTS[language].knowsNot) === key)) return 'ken-ik-niet';
  return null;
}

/** The taps under the question. What the applicant is told does not tell who was asked, nor what they said. */
export const neighbourTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const vote = voteOf(tap.key);
    if (tap.step !== STEP || vote === null || ctx.directory.room(tap.room)?.owner !== tap.by) return;
    const question = await openQuestion(tx, tap.id);
    const isOpen = question !== null && question.asked === tap.by;
    if (isOpen) {
      await answerQuestion(tx, tap.id, vote, tap.at);
      await weigh(tap, question.aanvraagId, vote);
    }
    const payload = { vraag: tap.id, room: tap.room, by: tap.by, open: isOpen };
    await enqueue(tx, 'bot', ANSWER, payload, { jobKey: `${ANSWER}:${tap.id}` });

    async function weigh({ by }: HeardTap, aanvraag: string, said: Vote): Promise<void> {
      const task = 'weigh-vouches';
      await enqueue(tx, 'provisioning', task, { aanvraag }, { jobKey: `${task} ${aanvraag}` });
      const person = ctx.directory.person(by);
      if (!person) return;
      await appendAudit(tx, {
        actor: `persoon:${person.personId}`,
        action: 'aanvraag.gekend',
        subject: `aanvraag:${aanvraag}`,
        reason: said,
      });
    }
  },
  async untapped(tap, tx) {
    const question = await openQuestion(tx, tap.id);
    if (question !== null && question.asked === tap.by && question.vote === voteOf(tap.key))
      await answerQuestion(tx, tap.id, null, tap.at);
  },
};

const answerOf = z.object({
  vraag: z.uuid(),
  room: z.string().transform(roomId),
  by: z.string().transform(userId),
  open: z.boolean(),
});

/** Thanks who answered, once. */
export const answerNeighbour: BotJob = {
  name: ANSWER,
  run: untilAllowed(async (payload, ctx) => {
    const { vraag, room, by, open } = answerOf.parse(payload);
    const texts = JOINING_TEXTS[ctx.directory.language(by)];
    const body = open ? texts.thanks : texts.tooLate;
    await send(ctx, { cause: `${KNOW_CAUSE}:${vraag}`, step: 'dank', room }, { msgtype: 'm.notice', body });
  }),
};
