import { z } from 'zod';
import { TOKENS_NL as TEXT } from '#basis/catalogue/pages/office/mensen.nl.ts';
import { listTokens } from '#store/tokens.ts';
import { tokensView } from '#web/pages/office/tokens.tsx';
import { pathTo } from '#web/paths.ts';
import { withdrawToken } from '../../tokens.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { gebiedOptions, namesOf } from './gebieden.ts';

/** Keys of the API: those that work first; one can be made worthless. */
export const tokensPage = page({
  name: 'beheer.tokens',
  dutchOnly: true,
  async show({ frame, form }, { sql }) {
    const nameOf = namesOf(await gebiedOptions(sql, 'all'));
    const all = await listTokens(sql);
    const tokens = [
      ...all.filter(({ revokedAt }) => revokedAt === null),
      ...all.filter(({ revokedAt }) => revokedAt),
    ];
    return html(
      tokensView(frame, form, {
        tokens: tokens.map((it) => ({ ...it, gebied: it.gebied === null ? null : nameOf(it.gebied) })),
      }),
    );
  },
  form: {
    schema: z.object({ token: z.uuid() }),
    async submit({ token }, { visitor }, { sql, clock }) {
      if (visitor.is === 'nobody') return refused();
      const outcome = await withdrawToken(sql, token, clock(), actorOf(visitor));
      if (outcome === 'absent') return refused({ field: null, message: TEXT.absent });
      return see(pathTo('beheer.tokens'), outcome === 'revoked' ? 'bewaard' : 'niets-veranderd');
    },
  },
});
