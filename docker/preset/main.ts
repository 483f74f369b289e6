/** One-shot job: makes of the settings what Caddy, Element Web and the way out read. Safe to run again; needs no network and no rights. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '#basis/errors.ts';
import { composeSettings } from '../settings.ts';
import { presetFiles } from './files.ts';
import { LOGO_FILE, logoPng } from './logo.ts';

const ROOT = '/preset';

/** A reader never finds half a file. */
function put(name: string, content: string | Uint8Array): void {
  const path = join(ROOT, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.new`, content, { mode: 0o644 });
  renameSync(`${path}.new`, path);
}

try {
  const settings = composeSettings();
  for (const [name, content] of Object.entries(presetFiles(settings))) put(name, content);
  put(LOGO_FILE, await logoPng(readFileSync('/logo')));
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
