import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceptionWords } from './excepted.ts';
import { judge, wordsAction } from './judge.ts';
import { TARGETS } from './learned/model.ts';
import { COLOURS, GENDERS, RELIGIONS } from './lists/groups.ts';
import { NATIONALITIES } from './lists/nationalities.ts';
import type { Circumstances, MessageKind } from './types.ts';
import { MESSAGE_KINDS } from './types.ts';

const RESIDENT: Circumstances = { role: 'resident', room: 'melding' };
const OFFICIALS = ['coordinator', 'wijkagent', 'gemeente'] as const;
const judged = (text: string, circumstances = RESIDENT, kind: MessageKind = 'text') =>
  judge({ text, kind }, circumstances);

describe('judge', () => {
  it('masks what it softens and leaves the rest as typed', () => {
    const verdict = judged('Die kutlamp bij de poort flikkert weer 🙂');
    expect(verdict).toMatchObject({
      action: 'soften',
      text: 'Die k***** bij de poort flikkert weer 🙂',
      emergency: false,
    });
    expect(verdict.findings).toMatchObject([
      { rule: 8, code: 'schelden', fragment: 'kutlamp', start: 4, end: 11 },
    ]);
  });

  it('masks an insult, and does not take it for a threat', () => {
    for (const text of ['En zijn broer is een hufter.', 'De buurman van nummer 3 is een klootzak.'])
      expect(judged(text).findings.map(({ rule, action }) => [rule, action])).toEqual([[8, 'soften']]);
  });

  it.each([
    ['kut kind in het water bij de steiger', 'k***** kind in het water bij de steiger'],
    ['Er is een kut inbreker in mijn huis', 'Er is een k***** inbreker in mijn huis'],
    ['shit baby ademt niet', 's***** baby ademt niet'],
    ['fucking inbrekers in huis', 'f***** inbrekers in huis'],
    ['tering brand in de schuur', 't***** brand in de schuur'],
    ['die smerige inbrekers staan in mijn tuin', 'die s***** inbrekers staan in mijn tuin'],
    ['wat een stomme mensen', 'wat een s***** mensen'],
    ['die kloot zak is weer bezig', 'die k***** is weer bezig'],
  ])('masks the swear word in "%s", not what it is said of', (text, shown) =>
    expect(judged(text).text).toBe(shown),
  );

  it('finds nothing any more in a text that was masked', () => {
    for (const text of ['klootzak', 'kankerjoch en teringzooi', 'kut kind', 'vuile Turk', 'hou je bek']) {
      expect(judged(judged(text).text).findings).toEqual([]);
    }
  });

  it.each(OFFICIALS)('softens a %s and never holds them', (role) => {
    for (const text of [
      'Ik sla hem dood',
      'De dader is Jan de Vries',
      'klootzak',
      'Bel Jan op 06-12345678',
    ]) {
      expect(['nudge', 'soften']).toContain(judged(text, { role, room: 'melding' }).action);
    }
    for (const kind of MESSAGE_KINDS)
      expect(judged('Kijk', { role, room: 'melding' }, kind).action).toBe('allow');
  });

  it('takes the strictest of what the findings ask', () => {
    expect(judged('Klootzak, ik sla je dood').action).toBe('hold');
    expect(judged('Klootzak, ik rij nu achter die bus').action).toBe('soften');
  });

  it('lets an emergency pass at once and masks only its swear words', () => {
    const tip = judged('Er wordt nu ingebroken! Ik rij er nu achter, de dader is Jan de Vries');
    expect(tip).toMatchObject({ action: 'allow', emergency: true });
    expect(tip.text).toContain('Jan de Vries');
    const angry = judged('Help, die klootzak heeft een mes en ik sla hem dood');
    expect(angry).toMatchObject({ action: 'soften', emergency: true });
    expect(angry.text).toBe('Help, die k***** heeft een mes en ik sla hem dood');
  });

  it.each(['mild', 'gewoon', 'streng'] as const)(
    'masks an insult in an emergency in a wijk that is %s',
    (strictness) => {
      const text = 'HELP er is brand in de Dorpsstraat, die klootzak heeft het gedaan!';
      const verdict = judged(text, { ...RESIDENT, strictness });
      expect(verdict).toMatchObject({ action: 'soften', emergency: true });
      expect(verdict.text).toBe('HELP er is brand in de Dorpsstraat, die k***** heeft het gedaan!');
    },
  );

  it('masks what is said of a group in an emergency, where a wijk would hold it', () => {
    const verdict = judged('Brand! De kankerturken hebben mijn auto aangestoken, hij staat nu in brand', {
      ...RESIDENT,
      strictness: 'streng',
    });
    expect(verdict).toMatchObject({ action: 'soften', emergency: true });
    expect(verdict.text).not.toContain('kankerturken');
  });

  it('neither holds nor nudges at once what may be an emergency, in whatever words', () => {
    for (const text of [
      'Ik schiet hem neer als hij binnenkomt',
      'sla hem van die vrouw af!!',
      'pak een mes en snij hem los hij hangt aan de boom',
      'overdosis bij nr 6',
      'politie graag',
      'i n b r e k e r s',
      'ik fiets achter de man aan die net een meisje aanrandde',
    ])
      expect(judged(text)).toMatchObject({ action: 'allow', emergency: true });
  });

  it('holds a plain breach that says nothing else, though the message is like danger', () => {
    for (const text of [
      'mijn overburen (nr 16) zijn met kerst niet thuis',
      'zoon van de buren heeft een gewapende overval gepleegd in 2015',
      'Ik slaan him de harsens yn',
    ])
      expect(judged(text)).toMatchObject({ action: 'hold', emergency: false });
  });

  it('holds a weapon taken on the round and an empty house whatever the second reader says', () => {
    for (const text of ['ik heb altijd een mes bij me op de ronde', 'nummer 5 is op vakantie']) {
      const read = new Map([[text, TARGETS.map(() => -9)]]);
      expect(judged(text, { ...RESIDENT, read }).action).toBe('hold');
    }
  });

  it('holds the picture of an emergency and lets its words pass', () => {
    const verdict = judged('Brand in de schuur!', RESIDENT, 'image');
    expect(verdict).toMatchObject({ action: 'hold', emergency: true, text: 'Brand in de schuur!' });
    expect(wordsAction(verdict)).toBe('allow');
    expect(wordsAction(judged('Ik sla hem dood', RESIDENT, 'image'))).toBe('hold');
  });

  it('gives fragments exactly as typed, at their offsets, whatever is sent', () => {
    const pieces = fc.constantFrom(
      'kut',
      'K\u200Bút',
      'kl**tzak',
      'ik sla hem dood',
      '🙂',
      'кut',
      '06-12345678',
      '"',
      'riep',
      '.',
      'a@b.nl',
      'AB-12-CD is van Jan',
      'krijg de kanker',
    );
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }));
    const noise = units.map((some) => String.fromCharCode(...some));
    const text = fc.array(fc.oneof(pieces, noise)).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom(...MESSAGE_KINDS), (sent, kind) => {
        const verdict = judged(sent, RESIDENT, kind);
        const isTyped = verdict.findings.every(
          ({ start, end, fragment }) => sent.slice(start, end) === fragment,
        );
        return isTyped && isDeepStrictEqual(judged(sent, RESIDENT, kind), verdict);
      }),
    );
  });

  it.each([
    ['letters', 'k u t '],
    ['words of phrases', 'ik sla we maak hem '],
    ['quotation marks', '"riep\' "'],
    ['stars', 'k*t h**r k*nk*r '],
    ['one long word', 'kanker'],
    ['stretched', 'kuuuuuut'],
    ['spelled words', 'k a n k e r '],
    ['letters of flags', '🇰 '],
    ['pictures for letters', 'k💩t '],
    ['points for letters', 'k.t.n.k.r. '],
    ['digits for letters', 'k4nk3r h03r '],
    ['typing errors', 'klootzsk kankrhond teringzoi '],
    ['groups', 'Turken Polen die Marokkanen zijn moeten '],
    ['verbs of speech', 'riep hij werd geroepen voor met '],
    ['words thrown at heads', 'kreeg naar haar hoofd '],
    ['away', 'op vakantie nummer 12 '],
    ['names', 'dader is heeft het Jan de gedaan van '],
    ['digits', '06 12 34 '],
    ['at signs', 'a.b@c'],
    ['marks', 'k\u0301\u0302u\u0303t\u0336'],
    ['emergency', 'als brand man in huis help '],
  ])('is linear: it is soon done with 200,000 characters of %s', (_, piece) => {
    // Quadratic work would outlast the runner's own limit on a test by far.
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(judged(text, { role: 'wijkagent', room: 'melding' }).action).not.toBe('hold');
  });
});

describe('who is named makes no difference', () => {
  const frames = (singular: string, plural: string, adjective: string) => [
    `Een ${singular} loopt al een uur om het huis`,
    `Alle ${plural} zijn dieven`,
    `Vuile ${plural}`,
    `Er staat een groep ${adjective} jongens bij de school`,
    `Die ${adjective} klootzak reed door rood`,
    `Ik sla die ${singular} dood`,
    `De ${adjective} man met een mes staat nu bij de brug`,
    `De dader is een ${singular}`,
    `De ${plural} van nummer 12 zijn op vakantie`,
    `Twee ${plural} met een zaklamp in de steeg`,
    `${plural} moeten oprotten`,
  ];
  const grounds = { NATIONALITIES, RELIGIONS, COLOURS, GENDERS };

  it.each(Object.entries(grounds))('within %s', (_, groups) => {
    const one = fc.constantFrom(...groups);
    const shape = (group: (typeof groups)[number]) =>
      frames(capital(group.singular), capital(group.plural), group.adjective ?? '').map((text) => {
        const verdict = judged(text);
        return [verdict.action, verdict.emergency, verdict.findings.map((finding) => finding.code)];
      });
    fc.assert(
      fc.property(one, one, (a, b) => isDeepStrictEqual(shape(a), shape(b))),
      { numRuns: 100 },
    );
  });
});

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

describe('what a wijk wants otherwise', () => {
  const said = (text: string, wants: Partial<Circumstances>) =>
    judge({ text, kind: 'text' }, { role: 'resident', room: 'melding', ...wants });

  it('an exception lets that wording pass, however it is written, and no other', () => {
    const exceptions = [{ code: 'schelden', words: exceptionWords('Kut') }];
    expect(said('kut, alweer regen', {}).action).toBe('soften');
    expect(said('kut, alweer regen', { exceptions }).action).toBe('allow');
    expect(said('KÚT, alweer regen', { exceptions }).action).toBe('allow');
    expect(said('klote, alweer regen', { exceptions }).action).toBe('soften');
  });

  it('a rule on trial finds and does nothing', () => {
    const verdict = said('er staat een kut bus voor mijn oprit', { trial: [8] });
    expect(verdict).toMatchObject({
      action: 'allow',
      findings: [],
      text: 'er staat een kut bus voor mijn oprit',
    });
    expect(verdict.tried.map((found) => found.code)).toEqual(['schelden']);
  });

  it('a photo waits, whatever is on trial', () => {
    const photo = judge({ text: '', kind: 'image' }, { role: 'resident', room: 'melding', trial: [10] });
    expect(photo.action).toBe('hold');
  });

  it('mild leaves a swear word with a tip, strict holds an insult', () => {
    expect(said('wat een kut weer', { strictness: 'mild' })).toMatchObject({
      action: 'nudge',
      text: 'wat een kut weer',
    });
    expect(said('de buurman is een klootzak', { strictness: 'gewoon' }).action).toBe('soften');
    expect(said('kankerturken allemaal', { strictness: 'streng' }).action).toBe('hold');
  });
});
