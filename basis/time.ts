/** Gives the present moment. An argument everywhere, so that a test decides what time it is. */
export type Clock = () => Date;

/** Gives `length` random bytes. An argument everywhere, so that a test decides what chance brings. */
export type RandomBytes = (length: number) => Uint8Array;
