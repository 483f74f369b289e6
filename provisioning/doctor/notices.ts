import { readFileSync } from 'node:fs';
import { z } from 'zod';

const PRODUCTS = ['synapse', 'postgres', 'node', 'element'] as const;
export type Product = (typeof PRODUCTS)[number];

const Version = z.string().regex(/^\d+(\.\d+)*$/);
const Notice = z.object({
  product: z.enum(PRODUCTS),
  id: z.string().min(3),
  severity: z.enum(['high', 'other']),
  /** Absent where what was found does not say. */
  published: z.iso.date().optional(),
  /** Versions of the line `line` below `fixed` are affected; without a line all below it. */
  line: Version.optional(),
  fixed: Version,
  /** Where it was read. */
  source: z.url(),
});
const Notices = z.object({
  /** When somebody last looked for new ones. */
  checkedOn: z.iso.date(),
  notices: z.array(Notice),
});
export type Notices = z.output<typeof Notices>;
export type Notice = z.output<typeof Notice>;

/** What is shipped, in notices.json. Throws ZodError for a file that is not as it should be. */
export function readNotices(): Notices {
  return Notices.parse(JSON.parse(readFileSync(new URL('./notices.json', import.meta.url), 'utf8')));
}

/** Notices about this version of a product, the one fixed last first. A version that cannot be read has none. */
export function noticesFor({ notices }: Notices, product: Product, version: string): readonly Notice[] {
  const found = /^\d+(\.\d+)*/.exec(version)?.[0];
  if (found === undefined) return [];
  return notices
    .filter((notice) => notice.product === product)
    .filter(
      ({ line, fixed }) =>
        (line === undefined || `${found}.`.startsWith(`${line}.`)) && isBelow(found, fixed),
    )
    .toSorted((one, other) => (isBelow(one.fixed, other.fixed) ? 1 : -1));
}

function isBelow(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
