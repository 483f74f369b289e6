import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { getGebied } from '#store/gebieden.ts';
import { mayTouch } from '../access.ts';
import { trialFragments, trialOf, trialSince } from '../trial.ts';
import { route } from './route.ts';
import { GebiedCodeText, Moment } from './schemas.ts';

const Action = z.enum(['nudge', 'soften', 'hold']);
const Trial = z.object({
  since: Moment,
  rules: z.array(
    z.object({
      rule: z.int(),
      onTrial: z.boolean().describe('false if it was tried in these days and is no longer'),
      messages: z.int().describe('judged while the rule was on trial'),
      hold: z.int(),
      soften: z.int(),
      nudge: z.int(),
      examples: z
        .array(z.object({ code: z.string(), action: Action, fragment: z.string() }))
        .optional()
        .describe('what would have been found, the newest first; for a coordinator alone'),
    }),
  ),
});

export const getTrialRoute = route({
  name: 'trial.get',
  method: 'GET',
  path: '/wijken/:code/proef',
  summary: 'What the rules that a wijk or buurt tries would have done in the last 30 days',
  params: z.strictObject({ code: GebiedCodeText }),
  answers: { 200: Trial },
  async handle({ params: { code } }, { sql, clock }, caller) {
    if ((await getGebied(sql, code)) === null) throw new ProblemError('niet-gevonden', API_NL.noWijk(code));
    if (!mayTouch(caller, code))
      throw new ProblemError('geen-toegang', API_NL.otherGebied(caller.gebied ?? ''));
    const now = clock();
    const rules = [];
    for (const { gebied: _gebied, ...figures } of await trialOf(sql, { gebied: code, now })) {
      const examples =
        caller.role === 'coordinator'
          ? await trialFragments(sql, { gebied: code, rule: figures.rule, now })
          : null;
      rules.push({ ...figures, ...(examples && { examples: [...examples] }) });
    }
    return { status: 200, body: { since: trialSince(now).toISOString(), rules } };
  },
});
