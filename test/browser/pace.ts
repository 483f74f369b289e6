/**
 * How long a person takes, where a script takes none: every word is read, and everything is typed with two thumbs. Sources:
 * - Reading, in silence, in Dutch: 238 words a minute where words have 5.1 letters on average, fewer of longer words and more of shorter ones in
 *   proportion: 202 of 6.0, 270 of 4.5 (Brysbaert, Sui, Dirix & Duyck, "Improving reading rate prediction with word length information: Evidence
 *   from Dutch", Quarterly Journal of Experimental Psychology, 2021, doi:10.1177/17470218211017100). So letters are counted. Most adults read
 *   between 175 and 300 words where the average is 238 (Brysbaert, "How many words do we read per minute?", Journal of Memory and Language
 *   109, 2019, doi:10.1016/j.jml.2019.104047): the slow end is told as well.
 * - Typing on a phone: 36.2 words of five signs a minute (Palin, Feit, Kim, Kristensson & Oulasvirta, "How do people type on mobile devices?
 *   Observations from a study with 37,000 volunteers", MobileHCI 2019).
 * - Writing over by hand: 22 words a minute (Brown, "Human-Computer Interface Design Guidelines", 1988, as others quote it).
 * - A tap 1.1 s, and what to tap thought about 1.35 s (Card, Moran & Newell, "The keystroke-level model for user performance time with
 *   interactive systems", Communications of the ACM 23, 1980: pointing with a mouse, and preparing).
 */
const LETTERS_A_SECOND = (238 * 5.1) / 60;
/** Who reads at the slow end takes so many times as long. */
const SLOW = 238 / 175;
const SIGNS_A_SECOND = (36.2 * 5) / 60;
const WRITTEN_SIGNS_A_SECOND = (22 * 5) / 60;
const TAP_SECONDS = 1.1 + 1.35;

export type Pace = {
  /** Reads every word of a text. */
  read(what: string, text: string): void;
  type(what: string, text: string): void;
  /** Writes a text over on paper. */
  write(what: string, text: string): void;
  /** Anything that takes a known time: a tap if no seconds are given. */
  wait(what: string, seconds?: number): void;
  readonly lines: readonly { readonly what: string; readonly seconds: number }[];
  seconds(): number;
  /** The same for who reads at the slow end of what most adults do. */
  slowSeconds(): number;
};

export function personsPace(): Pace {
  const lines: { what: string; seconds: number }[] = [];
  let reading = 0;
  const add = (what: string, seconds: number): void => {
    lines.push({ what, seconds });
  };
  const seconds = (): number => lines.reduce((sum, one) => sum + one.seconds, 0);
  return {
    lines,
    read: (what, text) => {
      const seconds = (text.match(/[\p{L}\p{N}]/gu) ?? []).length / LETTERS_A_SECOND;
      reading += seconds;
      add(`reads ${what}`, seconds);
    },
    type: (what, text) => add(`types ${what}`, text.length / SIGNS_A_SECOND),
    write: (what, text) => add(`writes ${what}`, text.length / WRITTEN_SIGNS_A_SECOND),
    wait: (what, seconds = TAP_SECONDS) => add(what, seconds),
    seconds,
    slowSeconds: () => seconds() + reading * (SLOW - 1),
  };
}
