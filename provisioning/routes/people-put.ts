import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { nameFault } from '#basis/display-name.ts';
import { ProblemError } from '#basis/errors.ts';
import { userId } from '#basis/matrix-ids.ts';
import { appendAudit } from '#store/audit.ts';
import type { Persoon } from '#store/personen.ts';
import { addPersoon, getPersoon } from '#store/personen.ts';
import type { Caller } from '../access.ts';
import { changePerson } from '../change-person.ts';
import type { ProvisioningContext } from '../context.ts';
import { freeLocalpart } from '../localpart.ts';
import { route } from './route.ts';
import { Id, Language, Person } from './schemas.ts';
import { personView } from './views.ts';

const Body = z
  .strictObject({
    displayName: z
      .string()
      .max(200)
      .transform((name) => name.normalize('NFC').trim().replace(/ {2,}/g, ' ')),
    language: Language.default('nl'),
    official: z
      .boolean()
      .default(false)
      .describe(
        'holds an office, so that the name may say so (Wijkagent De Boer); refused for who has roles and not that one',
      ),
  })
  .superRefine(({ displayName, official }, context) => {
    const fault = nameFault(displayName, official);
    if (fault !== null)
      context.addIssue({ code: 'custom', path: ['displayName'], message: API_NL.name[fault] });
  });

export const putPersonRoute = route({
  name: 'people.put',
  method: 'PUT',
  path: '/people/:id',
  summary:
    'Add a person under an id of your choice (a random UUID), or change the name or language; repeating it changes nothing',
  params: z.strictObject({ id: Id }),
  body: Body,
  answers: { 200: Person, 201: Person },
  async handle({ params: { id }, body: { displayName, language } }, context, caller) {
    const body = { displayName, language };
    const former = await getPersoon(context.sql, id);
    if (former === null) return { status: 201, body: personView(await add(context, id, body, caller)) };
    if (former.endedAt !== null) throw new ProblemError('conflict', API_NL.endedPerson);
    await changePerson(context, former, body, { actor: `token:${caller.tokenId}`, field: 'displayName' });
    return { status: 200, body: personView({ ...former, ...body }) };
  },
});

type Details = Pick<Persoon, 'displayName' | 'language'>;

async function add(
  { sql, clock, random, settings }: ProvisioningContext,
  id: string,
  body: Details,
  caller: Caller,
): Promise<Persoon> {
  const at = clock();
  return await sql.begin(async (tx) => {
    const name = await freeLocalpart(tx, random);
    const added = { id, userId: userId(`@${name}:${settings.serverName}`), ...body };
    if (!(await addPersoon(tx, added, at))) throw new ProblemError('conflict', API_NL.takenId);
    await appendAudit(tx, {
      actor: `token:${caller.tokenId}`,
      action: 'persoon.nieuw',
      subject: `persoon:${id}`,
    });
    return { ...added, createdAt: at, endedAt: null };
  });
}
