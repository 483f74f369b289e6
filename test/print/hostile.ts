import fc from 'fast-check';

/** Texts that somebody types to spoil what is printed, or just types. */
export const HOSTILE: readonly string[] = [
  '',
  '=HYPERLINK("https://boos.example")',
  '(un) balanced \\) >> endobj stream',
  '<script>alert(1)</script>',
  'W'.repeat(300),
  'a\u0000b\u0007c\r\nd\te\u2028f',
  'regel\n'.repeat(100),
  'الشرطة في الشارع \u202Etxt.exe\u202C',
  'שלום',
  '👮🏽‍♀️🚨👀👀👀🏳️‍🌈1️⃣',
  'z̶̡̢̧̛̤̥̦̩̪̫̬̭a̵̢̡̧̨̛̩̪̫̬l̶̢̡̧̨̛̩̪̫g̷̢̡̧̨̛̩̪o',
  '漢字とかな',
  '\uD800los\uDC00',
  'Nguyễn Thị Ưu, Łukasz Żółć, Ğülşən Əliyeva, Sjûkje fan ’e Wâl',
  '\u200B\u200D\uFEFF\u00AD',
];

/** Any text at all, often a hostile one. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
