import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { IMPORT_NL } from '#basis/catalogue/provisioning.nl.ts';
import { UserError } from '#basis/errors.ts';

/** What an import reads: a file on this computer, or one that was sent. Can be read more than once. */
export type ImportSource = {
  /** As it is called in messages. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Its first bytes, at most so many. */
  head(bytes: number): Promise<Buffer>;
  whole(): Promise<Buffer>;
  chunks(): AsyncIterable<Buffer>;
};

const CHUNK_BYTES = 1 << 18;

/** A file on this computer. Throws UserError for one that can't be read. */
export async function fileSource(path: string): Promise<ImportSource> {
  try {
    const { size } = await stat(path);
    const handle = await open(path);
    await handle.close();
    return {
      name: path,
      size,
      async head(bytes) {
        const reading = await open(path);
        try {
          const { buffer, bytesRead } = await reading.read(Buffer.alloc(bytes), 0, bytes, 0);
          return buffer.subarray(0, bytesRead);
        } catch {
          throw new UserError(IMPORT_NL.cannotRead(path));
        } finally {
          await reading.close();
        }
      },
      whole: () => readFile(path),
      chunks: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
    };
  } catch {
    throw new UserError(IMPORT_NL.cannotRead(path));
  }
}

/** A file that was sent. */
export function bytesSource(name: string, bytes: Buffer): ImportSource {
  return {
    name,
    size: bytes.length,
    head: async (most) => bytes.subarray(0, most),
    whole: async () => bytes,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
    },
  };
}
