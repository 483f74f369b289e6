import type { RandomBytes } from '#basis/time.ts';

/** The token of somebody's own link: 32 bytes, as PAGE_TOKEN of basis/sign-in.ts has it. */
export const newLinkToken = (random: RandomBytes): string => Buffer.from(random(32)).toString('base64url');
