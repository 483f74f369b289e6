import { execFile } from 'node:child_process';

const ASK_MS = 3_000;

/** Whether systemd says that the network keeps the machine's clock right; null where it cannot be asked, such as in a container. */
export function isClockKept(): Promise<boolean | null> {
  return new Promise((resolve) => {
    execFile(
      'timedatectl',
      ['show', '--property=NTPSynchronized', '--value'],
      { timeout: ASK_MS },
      (error, stdout) => {
        const said = stdout.trim();
        resolve(error === null && (said === 'yes' || said === 'no') ? said === 'yes' : null);
      },
    );
  });
}
