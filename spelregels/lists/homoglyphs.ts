/**
 * Characters that look like Latin letters, quotes and dashes, as what they look like. Source: Unicode's confusables
 * (UTS 39), the part that reads as a lower-case Latin letter in common fonts. Left: the letter; right: its look-alikes.
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аɑαᴀⱥꓮꭺ',
  b: 'вьʙβƅɓƀꓐᏼ',
  c: 'сϲᴄƈȼꓚꮯ',
  d: 'ԁɗđᴅɖꓓꭰ',
  e: 'еєεᴇəҽɇɛꓰꭼ',
  f: 'ƒꜰꓝ',
  g: 'ɡԍɢɠǥꓖꮐ',
  h: 'һнʜհħɦꓧꮋ',
  i: 'іıιɪɩɨꓲꮖ',
  j: 'јϳᴊȷɉʝꓙꭻ',
  k: 'кκᴋĸƙⱪꓗꮶ',
  l: 'ӏłʟǀƚɫɭꓡꮮ',
  m: 'мᴍɱꓟꮇ',
  n: 'пηɴոռɲƞŋꓠ',
  o: 'оοσøօᴏɵꓳ',
  p: 'рρᴘƥᵽꓑꮲ',
  q: 'ԛգʠɋ',
  r: 'гʀᴦɍɽɾꓣꭱ',
  s: 'ѕꜱʂȿꓢꮪ',
  t: 'тτᴛŧƭʈⱦꓔꭲ',
  u: 'υսᴜцʋʉʊꓴ',
  v: 'ѵνᴠⱱꓦꮩ',
  w: 'ԝωᴡшաⱳꓪꮃ',
  x: 'хχꓫ',
  y: 'уүγʏƴɏꓬ',
  z: 'ᴢʐƶȥꓜꮓ',
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
