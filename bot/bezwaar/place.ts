import { PLACED_NL } from '#basis/catalogue/cases.nl.ts';
import type { CaseState } from '#basis/zaak.ts';
import type { Appeal } from '#store/bezwaren.ts';
import type { Zaak } from '#store/case-row.ts';
import { takesPart } from '../cases/decide.ts';
import { nameOf } from '../cases/messages.ts';
import { asAnswer } from '../cases/placed.ts';
import { uploadOf } from '../cases/words.ts';
import type { BotContext } from '../context.ts';
import { hearPosted } from '../meldingen/hear-posted.ts';
import { send } from '../messages/send.ts';
import type { Subject } from './subject.ts';
import { typedWords } from './subject.ts';

/** A zaak in these states is placed when an appeal is granted; `wacht` by its own job, as any held message. */
export const PLACEABLE: readonly CaseState[] = ['wacht', 'verzacht', 'vervallen', 'verlopen'];
/** What is no message of its own can be done again, now that its words may pass. */
const NO_MESSAGE: ReadonlySet<string> = new Set(['reaction', 'topic', 'name']);

/**
 * Places what was softened or dropped as it was typed, once: with its sender's name, and as an answer to what the others saw, as a placed
 * held message. False if there is nothing (left) to place: its words are gone, its sender took it back or is out of the group, or it was a
 * file that was removed.
 */
export async function placeAsTyped(
  ctx: BotContext,
  appeal: Appeal,
  subject: Extract<Subject, { is: 'tip' }>,
): Promise<boolean> {
  const { zaak } = subject;
  const words = typedWords(subject);
  if (!zaak || !words || zaak.state === 'wacht' || !PLACEABLE.includes(zaak.state)) return false;
  if (!takesPart(ctx, zaak)) return false;
  if (NO_MESSAGE.has(zaak.kind) || (zaak.state !== 'verzacht' && uploadOf(zaak.kind) !== 'none'))
    return false;
  const say = zaak.editOf === null ? PLACED_NL.text : PLACED_NL.changed;
  const content = { msgtype: 'm.text', body: say(nameOf(ctx, zaak.sender), words) };
  const answer = await answering(ctx, zaak);
  if (answer === 'gone') return false;
  const shown =
    answer === null
      ? { ...content, 'm.mentions': {} }
      : asAnswer(zaak, answer.event, answer.content, content);
  const message = { cause: `bezwaar:${appeal.id}`, step: 'geplaatst', room: zaak.room } as const;
  const event = await send(ctx, message, shown);
  // What was softened was heard with its words masked; of what was dropped nobody has read anything yet.
  if (zaak.state !== 'verzacht') await hearPosted(ctx, { ...zaak, event, text: words });
  return true;
}

type Answered = Parameters<typeof asAnswer>[1];

/** What the placed words answer; null if nothing stands there any more by the coordinators' doing, `gone` by the sender's. */
async function answering(
  ctx: BotContext,
  zaak: Zaak,
): Promise<{ readonly event: Answered; readonly content: Parameters<typeof asAnswer>[2] } | null | 'gone'> {
  if (zaak.state !== 'verzacht') return null;
  const event = zaak.editOf ?? zaak.placeholder;
  const standing = await ctx.rooms.getEvent(zaak.room, event);
  if (standing === null || Object.keys(standing.content).length === 0) return 'gone';
  return { event, content: standing.content };
}
