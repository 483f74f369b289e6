export class TimeUp extends Error {
  override readonly name = 'TimeUp';
}

/** The promise's outcome, or a rejection with TimeUp after `limitMs` milliseconds. What comes later is ignored. */
export async function within<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeUp()), limitMs);
  });
  promise.catch(() => {});
  try {
    return await Promise.race([promise, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
