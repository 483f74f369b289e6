import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { dutchDay } from '#basis/dutch-time.ts';
import type { Outcome } from '../check.ts';
import { insideCheck } from '../check.ts';
import type { Notices, Product } from '../notices.ts';
import { noticesFor } from '../notices.ts';

const TEXT = DOCTOR_NL.notices;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** A version of Buurtbaken brings a new list; older than this, silence means nothing. */
const STALE_DAYS = 120;

/** Whether what runs has security notices that we know of. */
export const noticesCheck = insideCheck({
  id: 'lekken',
  name: TEXT.name,
  look(status, { notices, clock, site }) {
    const versions: readonly (readonly [Product, string | null | undefined])[] = [
      ['synapse', status.homeserver?.version],
      ['postgres', status.database?.version],
      ['node', status.node],
      ['element', status.element],
    ];
    const known = versions.flatMap(([product, version]) => (version ? [{ product, version }] : []));
    return judgeVersions(known, notices, { now: clock(), isReachable: site !== null && !site.isLocal });
  },
});

/** What versions mean. On one computer alone a hole is for attention, not a fault. */
export function judgeVersions(
  versions: readonly { readonly product: Product; readonly version: string }[],
  notices: Notices,
  { now, isReachable }: { readonly now: Date; readonly isReachable: boolean },
): Outcome {
  const found = versions.flatMap(({ product, version }) => {
    const about = noticesFor(notices, product, version);
    return about[0] ? [{ product, version, about, fixed: about[0].fixed }] : [];
  });
  if (found.length > 0) {
    const isHigh = found.some(({ about }) => about.some(({ severity }) => severity === 'high'));
    const says = found.map(({ product, version, about, fixed }) => {
      const ids = about.map(({ id }) => id).join('; ');
      return TEXT.found(TEXT.products[product], version, fixed, ids);
    });
    return {
      level: isHigh && isReachable ? 'fout' : 'let-op',
      says: says.join(' '),
      todo: todoFor(found.map(({ product }) => product)),
    };
  }
  const checked = dutchDay(new Date(notices.checkedOn));
  const days = Math.floor((now.getTime() - Date.parse(notices.checkedOn)) / DAY_MS);
  if (days > STALE_DAYS) return { level: 'let-op', says: TEXT.stale(checked, days), todo: TEXT.staleTodo };
  const told = versions.map(({ product, version }) => `${TEXT.products[product]} ${version}`).join(', ');
  return { level: 'orde', says: TEXT.ok(told, checked) };
}

function todoFor(products: readonly Product[]): string {
  const alone: Partial<Record<Product, string>> = TEXT.alone;
  return [
    TEXT.todo(products.map((product) => TEXT.products[product]).join(', ')),
    ...products.flatMap((product) => alone[product] ?? []),
  ].join('; ');
}
