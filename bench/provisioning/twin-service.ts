/** Provisioning in a process without a homeserver: compares everything, asking the process that started it, and tells its greatest memory. */
import { readFileSync } from 'node:fs';
import { userId } from '#basis/matrix-ids.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import { keepMemorySmall } from '#provisioning/small-memory.ts';
import type { Answered, Asked } from './twin.ts';
import { applyAll, twinContext } from './twin-context.ts';

keepMemorySmall();
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

/** MiB: the most physical memory that this process ever had (proc_pid_status(5), VmHWM). */
function peakMemory(): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

const context = twinContext(databaseUrl, homeserver);
await applyAll(context, Number(gebieden));
await context.sql.end();
process.send?.({ peak: peakMemory() }, () => process.disconnect());
