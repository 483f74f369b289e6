import { z } from 'zod';
import type { MxcUri } from '#basis/matrix-ids.ts';
import { mxcUri } from '#basis/matrix-ids.ts';
import type { Rooms } from './homeserver.ts';
import { HomeserverError } from './homeserver.ts';
import { matrixError } from './synapse-fetch.ts';
import type { Transport } from './synapse-transport.ts';
import { answer, homeserverError, path, refused, unlessRefused } from './synapse-transport.ts';

const UPLOAD_TIMEOUT_MS = 120_000;
const reserved = z.object({ content_uri: z.string() });

type Media = Pick<Rooms, 'reserveMedia' | 'uploadMedia' | 'downloadMedia'>;

/** The media part of {@link Rooms} (client-server API, "Content repository"; MSC2246 for reserving). */
export function synapseMedia(transport: Transport): Media {
  return {
    async reserveMedia() {
      const endpoint = '/_matrix/media/v1/create';
      const given = await transport.call({ method: 'POST', path: endpoint, body: {} });
      return mxcUri(answer(reserved, given, endpoint).content_uri);
    },
    async uploadMedia(uri, bytes, contentType, fileName) {
      const { server, id } = partsOf(uri);
      // 409 M_CANNOT_OVERWRITE_MEDIA: filled by an earlier try.
      await unlessRefused([409], null, () =>
        transport.call({
          method: 'PUT',
          path: path`/_matrix/media/v3/upload/${server}/${id}`,
          query: { filename: fileName },
          body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
          contentType,
          timeoutMs: UPLOAD_TIMEOUT_MS,
        }),
      );
    },
    downloadMedia: (uri, maxBytes) => download(transport, uri, maxBytes),
  };
}

/** `mxc://server/id` in its two parts. */
export function partsOf(uri: MxcUri): { server: string; id: string } {
  const [server = '', id = ''] = uri.slice('mxc://'.length).split('/');
  return { server, id };
}

/** By fetch, since the SDK reads an answer whole before its size can be looked at. */
async function download(
  { options }: Transport,
  uri: MxcUri,
  maxBytes: number,
): ReturnType<Rooms['downloadMedia']> {
  const { server, id } = partsOf(uri);
  const url = new URL(path`/_matrix/client/v1/media/download/${server}/${id}`, options.homeserverUrl);
  url.searchParams.set('user_id', options.self);
  // What is reserved and not yet filled is absent, and not worth waiting for.
  url.searchParams.set('timeout_ms', '1');
  const what = `GET ${url.pathname}`;
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${options.asToken}` },
      signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
    });
    if (!response.ok) return await absentOrRefused(response, what);
    const bytes = await readAtMost(response, maxBytes, what);
    return { bytes, contentType: response.headers.get('content-type') ?? 'application/octet-stream' };
  } catch (error) {
    throw homeserverError(error, what);
  }
}

async function absentOrRefused(response: Response, what: string): Promise<null> {
  const { data: problem } = matrixError.safeParse(await response.json().catch(() => null));
  if (response.status === 404 || problem?.errcode === 'M_NOT_YET_UPLOADED') return null;
  throw refused(response.status, problem?.errcode ?? 'M_UNKNOWN', `${what}: ${problem?.error ?? 'refused'}`);
}

async function readAtMost(response: Response, maxBytes: number, what: string): Promise<Uint8Array> {
  const tooLarge = () => new HomeserverError('fail', 'M_TOO_LARGE', `${what}: more than ${maxBytes} bytes`);
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  try {
    if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.byteLength;
      if (length > maxBytes) throw tooLarge();
      parts.push(part.value);
    }
    return Buffer.concat(parts);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
