import type { Content, Json } from '#matrix/homeserver.ts';
import type { MessageKind } from '#spelregels/types.ts';
import { stringsIn } from './json.ts';

/** Gives a text as others may see it: as typed, or masked. */
export type Show = (text: string) => string;

/** What an event says, wherever it says it, and how to say it again with other words. */
export type Reading = {
  /** What the message is; of an edit, what it becomes. */
  readonly kind: MessageKind;
  /** The words that come with it: body, caption, question. Empty if there are none. */
  readonly main: string;
  /** Other words that some reader sees: formatted text, file name, description, answers. Judged as the main ones are. */
  readonly words: readonly string[];
  /** Somebody else's words that came along (a reply fallback): masked if need be, never blamed on who replied. */
  readonly quotes: readonly string[];
  /** Text in places that no client is known to show. If a rule objects to it, it is left out. */
  readonly hidden: readonly string[];
  /** Holds something that may not be passed on as it is (a picture inside a text), apart from its words. */
  readonly unsound: boolean;
  /** False where nothing can wait for the coordinators: a reaction, a room's name. */
  readonly canWait: boolean;
  /** The content with its words through `show`, and without anything that is not known. */
  rebuild(show: Show): Content;
  /** What stands in its place while it waits; with its words through `show`, or without any of them. */
  placeholder(show: Show | null): Content;
};

/** Collects the text of places that are not known, on the way through a content. */
export class Leftovers {
  readonly hidden: string[] = [];
  unsound = false;

  /** Everything in `content` under keys that are not in `known`. With a picture's address in it, it is unsound. */
  addUnknown(content: Content, known: ReadonlySet<string>, picturesAllowed: boolean): void {
    for (const [key, value] of Object.entries(content)) {
      if (known.has(key)) continue;
      this.hidden.push(key);
      this.add(value, picturesAllowed);
    }
  }

  /** Everything in a value. */
  add(value: Json | undefined, picturesAllowed = false): void {
    const { strings, complete } = stringsIn(value);
    if (!complete) this.unsound = true;
    if (!picturesAllowed && strings.some((text) => /mxc:/i.test(text))) this.unsound = true;
    this.hidden.push(...strings.filter((text) => text !== ''));
  }

  /** A value that should have a certain form and has not. */
  addUnsound(value: Json | undefined): void {
    this.unsound = true;
    this.add(value);
  }
}
