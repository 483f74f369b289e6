/**
 * What is noted as seen where a word stands, so that a phrase of which another word is missing is not tried: numbers by the words' numbers in the
 * vocabulary. Put down one by one while the modules load, and laid side by side when they are first read, as they are read all the time.
 */
class Marks {
  private readonly drafts: number[][] = [];
  private laid: { readonly from: Int32Array; readonly all: Int32Array } | undefined;
  /** How many there are. */
  count = 0;

  /** The number of a new mark. */
  make(): number {
    this.count += 1;
    return this.count - 1;
  }

  /** Has the word of a number make a mark. */
  add(id: number, mark: number): void {
    while (this.drafts.length <= id) this.drafts.push([]);
    this.drafts[id]?.push(mark);
    this.laid = undefined;
  }

  /** All marks, and for each word where its own begin; they end where those of the next word begin. Words after these have none. */
  read(): { readonly from: Int32Array; readonly all: Int32Array } {
    this.laid ??= this.lay();
    return this.laid;
  }

  private lay(): { readonly from: Int32Array; readonly all: Int32Array } {
    const from = new Int32Array(this.drafts.length + 1);
    for (const [id, marks] of this.drafts.entries()) from[id + 1] = (from[id] ?? 0) + marks.length;
    return { from, all: Int32Array.from(this.drafts.flat()) };
  }
}
export const MARKS = new Marks();
