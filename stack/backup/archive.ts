/** Files in a tar, as streams: the uploads that a list names, and small texts. */
import { createReadStream, createWriteStream } from 'node:fs';
import { chown, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pack } from 'tar-stream';
import { extract, pack } from 'tar-stream';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';

export type MediaTally = { files: number; missing: number; bytes: number };

/** Where Synapse keeps an upload and its thumbnails (synapse/media/filepath.py). */
const placesOf = (id: string) => {
  const path = join(id.slice(0, 2), id.slice(2, 4), id.slice(4));
  return { content: join('local_content', path), thumbnails: join('local_thumbnails', path) };
};

/** Synapse's own IDs of uploads; another kind of ID could name any file. */
const MEDIA_ID = /^[A-Za-z]{24}$/;
const MEDIA_ENTRY =
  /^(local_content\/[A-Za-z]{2}\/[A-Za-z]{2}\/[A-Za-z]{20}|local_thumbnails\/[A-Za-z]{2}\/[A-Za-z]{2}\/[A-Za-z]{20}\/[A-Za-z0-9-]{1,60})$/;
const SECRET_ENTRY = /^[a-z][a-z0-9.-]{0,60}$/;
const MOST_SECRET_BYTES = 1_000_000;

/**
 * A tar of the uploads with these IDs, read from Synapse's folder of media. What is no longer there when its turn comes was removed since
 * the list was made (Synapse's retention) and is counted as missing. `tally` is complete when the stream has ended.
 */
export function packMedia(
  mediaDir: string,
  ids: AsyncIterable<readonly string[]>,
): { readonly tar: Readable; readonly tally: MediaTally } {
  const tar = pack();
  const tally: MediaTally = { files: 0, missing: 0, bytes: 0 };
  const fill = async (): Promise<void> => {
    for await (const batch of ids)
      for (const id of batch.filter((one) => MEDIA_ID.test(one))) {
        const { content, thumbnails } = placesOf(id);
        if (await addFile(tar, mediaDir, content, tally)) tally.files += 1;
        else tally.missing += 1;
        for (const name of await readdir(join(mediaDir, thumbnails)).catch(() => []))
          await addFile(tar, mediaDir, join(thumbnails, name), tally);
      }
    tar.finalize();
  };
  fill().catch((error: Error) => tar.destroy(error));
  return { tar: nodeStream(tar), tally };
}

async function addFile(tar: Pack, dir: string, name: string, tally: MediaTally): Promise<boolean> {
  const file = await open(join(dir, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return false;
  try {
    const { size } = await file.stat();
    const entry = tar.entry({ name, size, mode: 0o600 });
    // Of a file that is open, all that its size said can be read, whoever removes it meanwhile.
    if (size === 0) (entry as unknown as Writable).end();
    else await pipeline(file.createReadStream({ autoClose: false, end: size - 1 }), entry);
    tally.bytes += size;
  } finally {
    await file.close();
  }
  return true;
}

/** A tar of small texts by name. */
export function packTexts(texts: Readonly<Record<string, string>>): Readable {
  const tar = pack();
  for (const [name, text] of Object.entries(texts)) tar.entry({ name, mode: 0o600 }, text);
  tar.finalize();
  return nodeStream(tar);
}

/** tar-stream's streams are of another make, which Node's own do not all take. */
const nodeStream = (tar: Pack): Readable => Readable.from(tar, { objectMode: false });

/** Puts a tar of {@link packMedia} into a folder of media; gives how many uploads. `owner`: uid and gid of the files. */
export async function unpackMedia(tar: Readable, mediaDir: string, owner: number | null): Promise<number> {
  let files = 0;
  await eachEntry(tar, async (name, _size, body) => {
    if (!MEDIA_ENTRY.test(name)) throw new UserError(BACKUP_NL.badEntry(name.slice(0, 80)));
    const place = join(mediaDir, name);
    await makeFolders(mediaDir, dirname(name), owner);
    await pipeline(body, createWriteStream(place, { mode: 0o600, flush: true }));
    if (owner !== null) await chown(place, owner, owner);
    if (name.startsWith('local_content/')) files += 1;
  });
  return files;
}

/** Reads a tar of {@link packTexts}. */
export async function unpackTexts(tar: Readable): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  await eachEntry(tar, async (name, size, body) => {
    if (!SECRET_ENTRY.test(name) || size > MOST_SECRET_BYTES)
      throw new UserError(BACKUP_NL.badEntry(name.slice(0, 80)));
    const chunks: Buffer[] = [];
    for await (const chunk of body) chunks.push(chunk as Buffer);
    texts[name] = Buffer.concat(chunks).toString('utf8');
  });
  return texts;
}

async function eachEntry(
  tar: Readable,
  take: (name: string, size: number, body: Readable) => Promise<void>,
): Promise<void> {
  const entries = extract();
  const read = pipeline(tar, entries);
  read.catch(() => {});
  for await (const entry of entries) {
    const body = entry as unknown as Readable;
    if (entry.header.type === 'file') await take(entry.header.name, entry.header.size ?? 0, body);
    else if (entry.header.type !== 'directory') throw new UserError(BACKUP_NL.badEntry(entry.header.name));
    entry.resume();
  }
  await read;
}

/** Made one by one, so that each can be given to its owner. */
async function makeFolders(root: string, path: string, owner: number | null): Promise<void> {
  let folder = root;
  for (const part of path.split('/')) {
    folder = join(folder, part);
    const made = await mkdir(folder, { mode: 0o700 }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (made && owner !== null) await chown(folder, owner, owner);
  }
}

/** True for what may be the name of a secret or setting. */
export const isSecretName = (name: string): boolean => SECRET_ENTRY.test(name);

/** Bytes of a file, as a stream. */
export const readFileStream = (file: string): Readable => createReadStream(file);
