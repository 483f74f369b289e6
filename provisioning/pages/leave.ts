import { z } from 'zod';
import { requestErasure } from '#store/erasure.ts';
import { leaveView, leftView } from '#web/pages/leave.tsx';
import { noOwnDataView } from '#web/pages/own-data.tsx';
import { pathTo } from '#web/paths.ts';
import { endPerson } from '../end-person.ts';
import { hashToken } from '../tokens.ts';
import { choice } from './fields.ts';
import { html, page, refused, see } from './page.ts';

const TOKEN_BYTES = 32;

/** Leaving, by one tap: with or without erasure. Who is erased gets the address of a page that tells how it ended, and nobody else has it. */
export const leavePage = page({
  name: 'mijn.stoppen',
  async show({ visitor, frame }) {
    if (visitor.is === 'nobody' || visitor.personId === null) return html(noOwnDataView(frame));
    return html(
      leaveView(frame, { isCoordinator: visitor.grants.some(({ role }) => role === 'coordinator') }),
    );
  },
  form: {
    schema: z.object({ hoe: choice(['stoppen', 'wissen']) }),
    async submit({ hoe }, { visitor, frame }, { sql, clock, random }) {
      const personId = visitor.is === 'nobody' ? null : visitor.personId;
      if (personId === null) return refused();
      const at = clock();
      if (hoe === 'stoppen') {
        await sql.begin((tx) => endPerson(tx, personId, { actor: `persoon:${personId}`, at }));
        return html(leftView({ ...frame, isSignedIn: false }), { cookies: { session: null } });
      }
      const token = Buffer.from(random(TOKEN_BYTES)).toString('base64url');
      await sql.begin((tx) => requestErasure(tx, personId, 'zelf', { hash: hashToken(token), at }));
      return see(pathTo('gewist', { token }), null, { session: null });
    },
  },
});
