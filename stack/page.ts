import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, stop } from 'esbuild';
import { PROJECT_DIR } from './config.ts';

/** Builds the try-out page from its source into `dir`: index.html, main.js and its parts, main.css. Throws on a fault in the source. */
export async function buildPage(dir: string): Promise<void> {
  const source = join(PROJECT_DIR, 'web', 'proef');
  await build({
    entryPoints: [join(source, 'main.tsx')],
    outdir: dir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { global: 'globalThis' },
    logLevel: 'silent',
  });
  await stop();
  copyFileSync(join(source, 'index.html'), join(dir, 'index.html'));
}
