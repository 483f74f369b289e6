import { z } from 'zod';
import { listTokens } from '#store/tokens.ts';
import { route } from './route.ts';
import { GivenId, Moment, Role } from './schemas.ts';

const Token = z.object({
  id: GivenId,
  role: Role,
  gebied: z.string().nullable(),
  createdAt: Moment,
  usedAt: Moment.nullable().describe('to the hour'),
  revokedAt: Moment.nullable(),
});

export const listTokensRoute = route({
  name: 'tokens.list',
  method: 'GET',
  path: '/tokens',
  summary: 'Tokens of this API, revoked ones too; never the secrets themselves',
  answers: { 200: z.object({ tokens: z.array(Token) }) },
  async handle(_input, { sql }) {
    const tokens = (await listTokens(sql)).map((token) => ({
      ...token,
      createdAt: token.createdAt.toISOString(),
      usedAt: token.usedAt?.toISOString() ?? null,
      revokedAt: token.revokedAt?.toISOString() ?? null,
    }));
    return { status: 200, body: { tokens } };
  },
});
