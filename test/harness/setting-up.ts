type Stop = () => Promise<unknown>;

/**
 * Makes what a test needs, in steps: `started` is told how each thing is stopped, before it runs or as soon as it does. Gives what was
 * made, with a `stop` for all of it: the last thing first, and each, whatever the others do. If a step throws, what was started by
 * then is stopped before the error goes on, since a test has nothing in hand to stop it by.
 */
export async function settingUp<T extends object>(
  make: (started: (stop: Stop) => void) => Promise<T>,
): Promise<T & { readonly stop: () => Promise<void> }> {
  const stops: Stop[] = [];
  const stop = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const one of stops.splice(0).reverse()) await one().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'not all of it stopped');
  };
  try {
    const made = await make((one) => stops.push(one));
    return { ...made, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}
