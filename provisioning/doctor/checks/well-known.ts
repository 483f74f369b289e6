import { z } from 'zod';
import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { OUTSIDE } from '#matrix/outside-paths.ts';
import type { Check, Outcome } from '../check.ts';
import type { Given } from '../site.ts';
import { Unreachable } from '../site.ts';

const TEXT = DOCTOR_NL.wellKnown;
const Body = z.object({ 'm.homeserver': z.object({ base_url: z.url({ protocol: /^https?$/ }) }) });

/** Whether Element X and Element Web find the homeserver by the domain (client-server API, "Well-known URIs"). */
export const wellKnownCheck: Check = {
  id: 'well-known',
  name: TEXT.name,
  async look({ site }) {
    if (site === null) return { level: 'niet-gekeken', says: DOCTOR_NL.noSite };
    try {
      const read = readWellKnown(await site.wellKnown());
      if ('level' in read) return read;
      const versions = await site.ask(read.base + OUTSIDE.versions).catch(() => null);
      return versions?.status === 200
        ? { level: 'orde', says: TEXT.ok(read.base) }
        : { level: 'fout', says: TEXT.dead(read.base), todo: TEXT.todo };
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return {
        level: 'fout',
        says: DOCTOR_NL.unreachable(site.url, error.code),
        todo: DOCTOR_NL.unreachableTodo,
      };
    }
  },
};

/** The homeserver's address, without a slash at the end, or what is wrong with the answer. */
export function readWellKnown({
  status,
  headers,
  text,
}: Pick<Given, 'status' | 'headers' | 'text'>): { readonly base: string } | Outcome {
  const wrong = (says: string): Outcome => ({ level: 'fout', says, todo: TEXT.todo });
  if (status !== 200) return wrong(TEXT.status(status));
  let body: z.output<typeof Body>;
  try {
    body = Body.parse(JSON.parse(text));
  } catch {
    return wrong(TEXT.json);
  }
  if (headers.get('access-control-allow-origin') !== '*') return wrong(TEXT.cors);
  const type = (headers.get('content-type') ?? 'geen').split(';')[0]?.trim() ?? '';
  if (type !== 'application/json') return wrong(TEXT.type(type.slice(0, 60)));
  return { base: body['m.homeserver'].base_url.replace(/\/$/, '') };
}
