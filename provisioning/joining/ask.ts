import type { GebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import type { Proof } from '#basis/joining.ts';
import { APPLICATION_DAYS } from '#basis/joining.ts';
import type { Language } from '#basis/language.ts';
import type { Applicant } from '#store/aanvragen.ts';
import { addAanvraag, addSleutel } from '#store/aanvragen.ts';
import { appendAudit } from '#store/audit.ts';
import { requestLetterFor } from '#store/brieven.ts';
import { enqueue } from '#store/jobs.ts';
import type { ProvisioningContext } from '../context.ts';
import { hashToken } from '../tokens.ts';
import { newPageToken } from './tokens.ts';

const DAY_MS = 24 * 60 * 60_000;

export type Asking = {
  readonly gebied: GebiedCode;
  readonly who: Applicant;
  readonly language: Language;
  readonly rules: { readonly version: string; readonly at: Date };
  readonly proofs: readonly Proof[];
  readonly choice: Proof;
  readonly neighbours: readonly string[];
  readonly mover?: string;
};

/**
 * Keeps that somebody wants to take part, and asks for what proves that they live there; gives the token by which they follow it. It looks at
 * no member: whoever asks learns nothing of who takes part, by the answer or by how long it takes. Neighbours are looked up by a job. Of an
 * address where so many wait that it can be no household nothing is kept, and the answer is the same.
 */
export async function askToJoin({ sql, clock, random }: ProvisioningContext, it: Asking): Promise<string> {
  const at = clock();
  const [id, letter, token] = [newId(random), newId(random), newPageToken(random)];
  const { gebied, choice } = it;
  await sql.begin(async (tx) => {
    const kept = await addAanvraag(tx, { ...it, id, mover: it.mover ?? null }, at);
    const expires = new Date(at.getTime() + APPLICATION_DAYS * DAY_MS);
    await addSleutel(tx, { hash: hashToken(token), aanvraagId: id, at, expires });
    if (choice === 'brief') await requestLetterFor(tx, { id: letter, aanvraagId: id, kind: 'meedoen' }, at);
    if (choice === 'buren')
      await enqueue(
        tx,
        'provisioning',
        'ask-neighbours',
        { aanvraag: id },
        { jobKey: `ask-neighbours ${id}` },
      );
    await appendAudit(tx, {
      actor: 'service:provisioning',
      action: kept ? 'aanvraag.nieuw' : 'aanvraag.te-veel',
      subject: `aanvraag:${id}`,
      detail: { gebied, bewijs: choice, verhuizing: it.mover !== undefined },
    });
  });
  return token;
}
