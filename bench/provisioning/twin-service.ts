/** Provisioning in a process without a homeserver: compares everything, asking the process that started it, and tells its greatest memory. */
import '#basis/small-memory.ts';
// The whole service, as it is loaded in production, with its pages.
import '#provisioning/start.ts';
import '#provisioning/jsx-hook.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import { peakOf } from './bot-memory.ts';
import type { Answered, Asked } from './twin.ts';
import { applyAll, twinContext } from './twin-context.ts';

const [databaseUrl = '', gebieden = '0', serverName = '', self = ''] = process.argv.slice(2);

const waiting = new Map<number, (value: unknown) => void>();
let serial = 0;
process.on('message', ({ id, value }: Answered) => {
  waiting.get(id)?.(value);
  waiting.delete(id);
});

const homeserver = new Proxy({ serverName, self: userId(self) } as Homeserver, {
  get(known, name) {
    if (name in known) return known[name as keyof Homeserver];
    return (...args: readonly unknown[]) =>
      new Promise((resolve) => {
        const asked: Asked = { id: ++serial, name: name as keyof Homeserver, args };
        waiting.set(asked.id, resolve);
        process.send?.(asked);
      });
  },
});

await import('#provisioning/pages/app.ts');
const context = twinContext(databaseUrl, homeserver);
await applyAll(context, Number(gebieden));
await context.sql.end();
process.send?.({ peak: peakOf('self') }, () => process.disconnect());
