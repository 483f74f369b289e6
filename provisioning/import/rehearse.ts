import type { Sql, Tx } from '#store/db.ts';

/** `large`: the plan takes away more than a fifth of what is there, or a gebied that has a group. */
export type ReadIn = { readonly state: 'nothing' | 'planned' | 'applied'; readonly large: boolean };

/** Runs `work` in a transaction that is kept only if it applied something; gives what it gives. */
export async function rehearse(sql: Sql, work: (tx: Tx) => Promise<ReadIn>): Promise<ReadIn> {
  const undo = new Error('undone on purpose');
  let done: ReadIn | undefined;
  try {
    await sql.begin(async (tx) => {
      done = await work(tx);
      if (done.state !== 'applied') throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  if (done === undefined) throw new Error('a rehearsal ended without an outcome');
  return done;
}
