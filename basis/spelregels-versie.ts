import { createHash } from 'node:crypto';
import { RULES } from './catalogue/pages/rules.ts';

/**
 * Which text of the spelregels somebody accepted: the first signs of the SHA-256 of the eleven in Dutch. Another word is another version,
 * without anybody having to think of it.
 */
export const SPELREGELS_VERSION: string = createHash('sha256')
  .update(RULES.nl.rules.map(({ rule }) => rule).join('\n'))
  .digest('hex')
  .slice(0, 12);
