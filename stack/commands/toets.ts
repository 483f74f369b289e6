import { runToets, toetsExitCode } from '#spelregels/toets.ts';

/** Judges what stands on standard input; gives the exit code. A reader that has seen enough (`| head`) is no fault. */
export async function toets(): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  return toetsExitCode(await runToets(process.stdin, process.stdout));
}
