import type { FastifyRequest } from 'fastify';
import { ProblemError } from '#basis/errors.ts';

/** A file as a browser sent it; its name is what the sender says it is. */
export type Upload = { readonly name: string; readonly bytes: Buffer };

const uploads = new WeakMap<FastifyRequest, Upload>();
const MOST_FIELDS = 100;
const FIELD_BYTES = 10_000;

export const uploadOf = (request: FastifyRequest): Upload | null => uploads.get(request) ?? null;

/** True for a body that only pages that take files may be sent. */
export function isMultipart(request: FastifyRequest): boolean {
  return /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
}

/**
 * Reads a form with one file of at most `most` bytes: the fields become the request's body, as those of other forms are. Throws ProblemError for
 * a file that is larger, and for what is no form.
 */
export async function takeUpload(request: FastifyRequest, most: number): Promise<void> {
  const fields = new Map<string, string>();
  try {
    const limits = {
      fileSize: most,
      files: 1,
      fields: MOST_FIELDS,
      fieldSize: FIELD_BYTES,
      fieldNameSize: 100,
    };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value));
      else {
        const bytes = await part.toBuffer();
        // A form that was sent without a file has an empty one.
        if (bytes.length > 0) uploads.set(request, { name: (part.filename ?? '').slice(-100), bytes });
      }
    }
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new ProblemError('te-groot', '');
    if (typeof code === 'string' && code.startsWith('FST_')) throw new ProblemError('ongeldige-invoer', '');
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('ongeldige-invoer', '');
  }
  request.body = Object.fromEntries(fields);
}
