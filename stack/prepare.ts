/** Makes the venv while npm installs the packages, at the very first start. Imports no package. What goes wrong, `up` tells. */
import { chmodSync, mkdirSync } from 'node:fs';
import { stackEnvironment } from './config.ts';
import { ensureVenv } from './venv.ts';

const { dir, venv } = stackEnvironment();
mkdirSync(dir, { recursive: true, mode: 0o711 });
chmodSync(dir, 0o711);
await ensureVenv(dir, venv);
