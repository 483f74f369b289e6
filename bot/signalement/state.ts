import { z } from 'zod';
import { QUESTIONS } from './questions.ts';
import type { State } from './steps.ts';

const question = z.enum(QUESTIONS);
const answer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('keuze'), keuze: z.string() }),
  z.object({ is: z.literal('tekst'), tekst: z.string() }),
  z.object({ is: z.literal('niets') }),
]);
const facts = {
  opties: z.array(z.object({ id: z.uuid(), nummer: z.int() })),
  antwoorden: z.partialRecord(question, answer),
};
const hint = z.enum(['gedrag', 'kenteken', 'tik', 'eerste', 'bezig', 'nood']).nullable();
const asked = z.object({
  fase: z.literal('vraag'),
  vraag: question,
  daarna: z.enum(['volgende', 'overzicht']),
  hint,
});
const review = z.object({ fase: z.literal('overzicht'), hint });
const choosing = z.object({ fase: z.literal('kiezen'), hint });
const asking = z.discriminatedUnion('fase', [asked, review, choosing]);
const state = z.discriminatedUnion('fase', [
  asked.extend(facts),
  review.extend(facts),
  choosing.extend(facts),
  z.object({ fase: z.literal('doorgaan'), terug: asking, naar: z.uuid(), hint, ...facts }),
  z.object({ fase: z.literal('klaar'), einde: z.enum(['plaatsen', 'gestopt', 'weggegooid']), ...facts }),
]);

/** A state as it was kept; null where its words are gone, or where an earlier version kept another form. */
export function stateOf(kept: unknown): State | null {
  const parsed = state.safeParse(kept);
  return parsed.success ? (parsed.data as State) : null;
}
