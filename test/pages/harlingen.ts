import { readFileSync } from 'node:fs';
import { readIn } from '#provisioning/import/read-in.ts';
import { bytesSource } from '#provisioning/import/source.ts';
import type { Site } from './site.ts';

const BOUNDARIES = new URL('../../provisioning/demo/harlingen.geojson', import.meta.url);
/** Made up: one postcode in Harlingen, one in Midlum, and one on the border of both. */
const ADDRESSES = [
  'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024',
  '8861AA;10;720001;7200;72',
  '8861AA;12;720001;7200;72',
  '8862AA;1;720100;7201;72',
  '8863AA;1;720006;7200;72',
  '8863AA;2;720100;7201;72',
  '',
].join('\n');

/** Reads the demo's boundaries and some addresses in, as the officer would. */
export async function readHarlingen({ api: { context } }: Pick<Site, 'api'>): Promise<void> {
  const rest = { yes: true, print: () => {}, clock: context.clock, actor: 'service:test' } as const;
  const files = [
    bytesSource('harlingen.geojson', readFileSync(BOUNDARIES)),
    bytesSource('adressen.csv', Buffer.from(ADDRESSES)),
  ];
  for (const source of files) await readIn(context.sql, { ...rest, source });
}
