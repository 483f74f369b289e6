import { describe, expect, it } from 'vitest';
import { language } from './rule8-language.ts';
import { codes, see } from './see.ts';

describe('rule 8, language', () => {
  it.each([
    'kut',
    'KUT',
    'kuuuut',
    'k.u.t',
    'k u t',
    'k-u-t',
    'k*t',
    'kút',
    'кut',
    'k\u200But',
    'k_u_t',
    'kutweer',
    'kut-auto',
    'fück',
    'sh1t',
    '$hit',
    'fucking',
  ])('sees the swear word in "wat een %s zeg"', (word) =>
    expect(codes(language, `wat een ${word} zeg`)).toEqual(['schelden']),
  );

  it.each([
    ['klootzak', 'belediging'],
    ['kl00tz4k', 'belediging'],
    ['kloot zak', 'belediging'],
    ['h0er', 'belediging'],
    ['kloatsek', 'belediging'],
    ['motherfucker', 'schelden'],
    ['kankerjoch', 'ziekte-als-scheldwoord'],
    ['k@nkerh0nd', 'ziekte-als-scheldwoord'],
    ['teringzooi', 'ziekte-als-scheldwoord'],
    ['kankertyfuszooi', 'ziekte-als-scheldwoord'],
    ['kutmarokkaan', 'discriminatie'],
    ['kutfries', 'discriminatie'],
    ['n1kker', 'discriminatie'],
    ['nlkker', 'discriminatie'],
    ['bosneger', 'discriminatie'],
    ['rifaap', 'discriminatie'],
    ['smous', 'discriminatie'],
    ['kan-kerjongeren', 'ziekte-als-scheldwoord'],
    ['kanekr herrie', 'ziekte-als-scheldwoord'],
    ['kanka herrie', 'schelden'],
    ['kutbrand', 'schelden'],
    ['neu.kers', 'schelden'],
    ['e.i.k.e.l', 'belediging'],
    ['g.ot.ver.domme', 'schelden'],
    ['ƙųţ', 'schelden'],
    ['ꓗꓴꓔ', 'schelden'],
    ['k ut zooi', 'schelden'],
    ['te ring zooi', 'ziekte-als-scheldwoord'],
    ['fu ck', 'schelden'],
    ['h o er', 'belediging'],
  ])('%s is %s', (word, code) => expect(codes(language, `Die ${word} weer`)).toEqual([code]));

  it('gives the fragment as typed', () => {
    expect(see(language, 'Ha, K\u200Bút-Auto!')).toContain('schelden: K\u200Bút-Auto');
  });

  it.each([
    'klootschieten, pikdonker, een pikmeeuw, de lamp flikkert',
    'Sexbierum, Rectum, asfaltering, de Kutschweg in Assen',
    'familie Kloots, mevrouw Poepjes, meneer De Joode, Hans Polak, Dick',
    'kankerpatiënt, kankeronderzoek, borstkanker, kankercollecte',
    'verbetering, versiering, kleren, klerenkast, takkenbos',
    'een 5-jarige, 2*3, A4-tje, **let op**, 12:30, nr. 5a, e-mail, z.s.m., n.v.t.',
    'de kloten van de stier, onze Hollandse smous is weggelopen, eikels op de stoep',
    'we gaan te voet, ze ging te ver, hij is zo op de weg, de hoek om, in de tent, nr 5 b ter hoogte van',
    'shiitake, scunthorpe, assistent, cockpit, Hitchcock',
  ])('leaves alone: %s', (text) => expect(see(language, text)).toEqual([]));

  it.each([
    'Hij riep "klootzak" naar mij',
    "'kankerhond', schreeuwde een van de jongens",
    'Ze riepen: klootzak',
  ])('lets pass what others shouted: %s', (text) => expect(see(language, text)).toEqual([]));

  it.each(['Ik riep "klootzak" naar hem', '"Klootzak" dat is wat het is'])(
    'not what the writer says: %s',
    (text) => expect(codes(language, text)).toEqual(['belediging']),
  );
});
