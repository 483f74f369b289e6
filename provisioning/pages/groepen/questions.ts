import { z } from 'zod';
import { GROEP } from '#basis/catalogue/pages/groep.ts';
import { answerHandover, handoversAskedOf } from '#store/coordinatie.ts';
import { uitnodigingenFor } from '#store/groep-uitnodigingen.ts';
import { questionsView } from '#web/pages/uitnodigingen.tsx';
import { pathTo } from '#web/paths.ts';
import { answerInvitation } from '../../groups/answer.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';

/** What somebody who is signed in is asked: to be wijkagent or coordinator of a new group, or to take over from a coordinator. */
export const questionsPage = page({
  name: 'uitnodigingen',
  async show({ visitor, frame, form }, { sql }) {
    const personId = visitor.is === 'nobody' ? null : visitor.personId;
    const asked = personId === null ? [] : await uitnodigingenFor(sql, personId);
    const questions = asked.map(({ id, role, gebiedNaam, answer }) => ({
      id,
      role,
      gebied: gebiedNaam,
      answer,
    }));
    const taken = personId === null ? [] : await handoversAskedOf(sql, personId);
    const handovers = taken.map(({ id, from, gebiedNaam }) => ({ id, from, gebied: gebiedNaam }));
    return html(questionsView(frame, form, { questions, handovers }));
  },
  form: {
    schema: z.object({
      ja: z.uuid().optional(),
      nee: z.uuid().optional(),
      overnemen: z.uuid().optional(),
      bedanken: z.uuid().optional(),
    }),
    async submit({ ja, nee, overnemen, bedanken }, { visitor, frame }, context) {
      const late = refused({ field: null, message: GROEP[frame.language].invitation.late });
      if (visitor.is === 'nobody' || visitor.personId === null) return late;
      const handover = overnemen ?? bedanken;
      if (handover !== undefined) {
        const given = { by: visitor.personId, yes: overnemen !== undefined, at: context.clock() };
        const isKept = await context.sql.begin((tx) => answerHandover(tx, handover, given));
        if (!isKept) return late;
        return see(pathTo('uitnodigingen'), given.yes ? 'overdracht-ja' : 'antwoord-bewaard');
      }
      const asked = await uitnodigingenFor(context.sql, visitor.personId);
      const invited = asked.find(({ id }) => id === (ja ?? nee));
      if (invited === undefined) return late;
      const given = { answer: ja === undefined ? 'nee' : 'ja', naam: null, renew: false } as const;
      const outcome = await answerInvitation(context, invited, given, actorOf(visitor));
      return outcome.is === 'gedaan' ? see(pathTo('uitnodigingen'), 'antwoord-bewaard') : late;
    },
  },
});
