import type { ProvisioningContext } from './context.ts';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;

/** Becomes the homeserver's admin, and keeps it delivering: after a failed transaction it would wait, up to eight minutes. */
export type HomeserverLink = {
  /** Tries until the homeserver answers, then calls `onLinked`, once. */
  start(onLinked: () => Promise<void>): void;
  /** A transaction was refused: the homeserver is asked to deliver again soon. */
  deliveryFailed(): void;
  stop(): void;
};

export function homeserverLink({ homeserver, settings, clock, log }: ProvisioningContext): HomeserverLink {
  const since = clock().getTime();
  let stopped = false;
  let linked = false;
  let timer: NodeJS.Timeout | undefined;
  let pings = 0;
  let whenLinked = async (): Promise<void> => {};

  const attempt = async (): Promise<void> => {
    if (!linked) {
      await becomeAdmin();
      // Stopped meanwhile: nothing may begin that nobody would end.
      if (stopped) return;
      await whenLinked();
      linked = true;
    }
    pings += 1;
    await homeserver.pingAppservice(`ping-${since}-${pings}`);
  };
  const becomeAdmin = async (): Promise<void> => {
    await homeserver.prepare();
    if (await homeserver.isAdmin()) return;
    if (settings.registrationSharedSecret === undefined)
      throw new Error('not yet admin: BUURTBAKEN_REGISTRATION_SHARED_SECRET is needed this once');
    await homeserver.becomeAdmin(settings.registrationSharedSecret);
    log.info('became admin of the homeserver');
  };
  const plan = (delayMs: number): void => {
    if (stopped || timer !== undefined) return;
    timer = setTimeout(async () => {
      const failed = await attempt().then(
        () => false,
        (error: unknown) => {
          log.warn({ err: error }, 'the homeserver does not do as asked yet; trying again');
          return true;
        },
      );
      timer = undefined;
      if (failed) plan(Math.min(Math.max(delayMs * 2, FIRST_DELAY_MS), LONGEST_DELAY_MS));
    }, delayMs);
  };
  return {
    start(onLinked) {
      whenLinked = onLinked;
      plan(0);
    },
    deliveryFailed: () => plan(FIRST_DELAY_MS),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
