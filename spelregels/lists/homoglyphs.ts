/**
 * Characters that look like Latin letters, quotes and dashes, as what they look like. Source: Unicode's confusables
 * (UTS 39), the part that reads as a lower-case Latin letter in common fonts. Left: the letter; right: its look-alikes.
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аɑαᴀ',
  b: 'вьʙβƅ',
  c: 'сϲᴄ',
  d: 'ԁɗđᴅ',
  e: 'еєεᴇəҽ',
  f: 'ƒꜰ',
  g: 'ɡԍɢ',
  h: 'һнʜհ',
  i: 'іıιɪɩ',
  j: 'јϳᴊȷ',
  k: 'кκᴋĸ',
  l: 'ӏłʟǀ',
  m: 'мᴍ',
  n: 'пηɴոռ',
  o: 'оοσøօᴏ',
  p: 'рρᴘ',
  q: 'ԛգ',
  r: 'гʀᴦ',
  s: 'ѕꜱʂ',
  t: 'тτᴛŧ',
  u: 'υսᴜцʋ',
  v: 'ѵνᴠ',
  w: 'ԝωᴡшա',
  x: 'хχ',
  y: 'уүγʏ',
  z: 'ᴢʐƶ',
  ss: 'ß',
  ae: 'æ',
  oe: 'œ',
  "'": '‘’‚‛ʼʹ´`′',
  '"': '“”„‟«»″',
  '-': '‐‑‒–—―−',
};

export const HOMOGLYPHS: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, others]) =>
    [...others].map((other) => [other, latin] as const),
  ),
);
