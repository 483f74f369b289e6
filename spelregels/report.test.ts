import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { analyse } from './analyse.ts';
import { reportOf } from './report.ts';

const of = (text: string) => reportOf(analyse({ text, kind: 'text' }));
const SAMPLE = z.object({
  text: z.string(),
  report: z.boolean(),
  danger: z.boolean(),
  called: z.boolean(),
  wantsCall: z.boolean(),
});
const samples = readFileSync(new URL('./samples/meldingen.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => SAMPLE.parse(JSON.parse(line)));
const share = (from: typeof samples, is: (sample: (typeof samples)[number]) => boolean): number =>
  from.filter(is).length / from.length;
const reports = samples.filter((sample) => sample.report);
const others = samples.filter((sample) => !sample.report);

describe('the labelled messages', () => {
  it('are many, half of them no report', () => {
    expect(samples.length).toBeGreaterThanOrEqual(300);
    expect(others.length).toBeGreaterThanOrEqual(samples.length / 2);
  });
  it('that report are seen, nearly all without a question', () => {
    expect(share(reports, ({ text }) => of(text).isReport !== 'nee')).toBeGreaterThanOrEqual(0.98);
    expect(share(reports, ({ text }) => of(text).isReport === 'ja')).toBeGreaterThanOrEqual(0.93);
  });
  it('that report nothing get no card, and seldom a question', () => {
    expect(others.filter(({ text }) => of(text).isReport === 'ja')).toEqual([]);
    expect(share(others, ({ text }) => of(text).isReport === 'misschien')).toBeLessThanOrEqual(0.03);
  });
  it('of danger are known as such, and seldom others', () => {
    expect(
      share(
        samples.filter((sample) => sample.danger),
        ({ text }) => of(text).danger,
      ),
    ).toBeGreaterThanOrEqual(0.97);
    expect(
      share(
        samples.filter((sample) => !sample.danger),
        ({ text }) => of(text).danger,
      ),
    ).toBeLessThanOrEqual(0.02);
  });
  it.each([
    'mijn opa is benauwd en grijs en hij zweet heel erg, ik ben alleen bij hem',
    'Mijn huisgenoot heeft veel te veel pillen op en ligt blauw op bed, adem is weg, help, Dwarsstraat 18',
    'Kinderwagen in het water bij de vlonder, ik zie de baby niet, kom kom kom',
  ])('of danger that no phrase tells are known by what they are like: %s', (text) =>
    expect(of(text)).toMatchObject({ isReport: 'ja', danger: true }),
  );
  it('that are like danger and say that it is over are none', () =>
    expect(
      of(
        'Vader zoekt zoon: Lars, 9 jaar, geel jasje, niet thuisgekomen. UPDATE hij was bij een vriendje, loos alarm.',
      ).danger,
    ).toBe(false));
  it.each(samples.filter((sample) => sample.called || /112|politie|plysje|police/.test(sample.text)))(
    'say about calling: $text',
    ({ text, called, wantsCall }) => {
      const { called112, wantsCall: wants } = of(text);
      expect({ called112, wants }).toEqual({ called112: called, wants: wantsCall });
    },
  );
});

test.each([
  ['heb gebeld met 112', true],
  ['112 gebeld door mij', true],
  ['Politie is gebeld', true],
  ['politie komt, ik heb ze net gebeld via 112', true],
  ['112 gebeld, ze zijn er nog niet', true],
  ['Ik haw 112 belle', true],
  ['I have called 112', true],
  ['112 is nog niet gebeld', false],
  ['nog niemand heeft 112 gebeld', false],
  ['moet ik 112 bellen?', false],
  ['112 gebeld?', false],
  ['Heeft er al iemand 112 gebeld', false],
  ['Vorige week heb ik 112 gebeld', false],
  ['Als 112 is gebeld, zeg het dan', false],
  ['112 gebeld, niet nog een keer bellen', true],
  ['112 gebeld niet meer bellen', true],
  ['112 gebeld hoeft niet meer', true],
  ['112 gebeld heb ik niet', false],
  ['112 is gebeld, wie kijkt er mee?', true],
  ['112 is gebeld, toch?', false],
  ['112 al gedaan', true],
  ['112 is gebld', true],
  ['1-1-2 gebeld', true],
  ['Ben aan het bellen met 112', true],
  ['Ik hang aan de lijn met 112', true],
  ['Mijn man belt nu 112', true],
  ['Mijn vrouw is 112 aan het bellen', true],
  ['On the phone with 112', true],
  ['Ik bin oan it beljen mei 112', true],
  ['112 is noch net belle', false],
  ['Ik denk dat 112 al gebeld is', false],
  ['Is 112 al gebeld', false],
  ['Heb je 112 al gebeld Anna', false],
  ['politie komt eraan', true],
  ['Wanneer komt de politie eraan', false],
])('"%s" says that 112 was called: %s', (text, called) => expect(of(text).called112).toBe(called));

test('who called is not said by who tells that help is on its way', () => {
  expect(of('De politie is onderweg naar de Voorstraat')).toMatchObject({ called112: true, helpComes: true });
  expect(of('112 gebeld, de politie is onderweg')).toMatchObject({ called112: true, helpComes: false });
});

test.each([
  'Dan bel ik 112',
  '112 is al gebeld?',
  'Heb je 112 al gebeld Anna?',
  'zal ik ook bellen?',
  'Belt iemand 112?',
])('"%s" asks whether to call, or is about to', (text) =>
  expect(of(text)).toMatchObject({ called112: false, wantsCall: true }),
);
test.each(['Oké dan bel ik 112 niet', '112 bellen hoeft niet', 'Als hij terugkomt bel ik 112'])(
  '"%s" does neither',
  (text) => expect(of(text)).toMatchObject({ called112: false, wantsCall: false }),
);

test.each([
  'Dan bel ik 112',
  'Oké dan bel ik 112 niet',
  '112 al gedaan',
  '112 is gebld',
  'Ben aan het bellen met 112',
  'Mijn vrouw is 112 aan het bellen',
  'ambulance komt eraan',
  'On the phone with 112',
])('what is only about calling is no report: %s', (text) =>
  expect(of(text)).toMatchObject({ isReport: 'nee', danger: false }),
);
test.each([
  'Bel 112!',
  'kut ze gaan onder, twee zie ik nog, 112 112',
  '112 gebeld, er ligt een man in het water',
])('what cries for help is one of danger: %s', (text) =>
  expect(of(text)).toMatchObject({ isReport: 'ja', danger: true }),
);

test.each(['112!!!!', 'Bel 112!', '112 bellen!', 'help 112', 'IEMAND BEL NU 112 AUB'])(
  'a cry without more is danger, and of what was told before if anything was: %s',
  (text) =>
    expect(of(text)).toMatchObject({ isReport: 'ja', danger: true, wantsCall: true, refersBack: true }),
);
test.each([
  'Moet iemand 112 bellen?',
  'Als je iets ziet, bel 112',
  '112 is gebeld',
  'Ik bel 112',
  'Bel 112 bij brand',
  '112 bellen heeft geen zin',
  '112 kan ik niet bellen',
  'Kan 112 bellen kwaad?',
])('who asks, tells or advises does not cry: %s', (text) =>
  expect(of(text)).toMatchObject({ danger: false, refersBack: false }),
);

test.each([
  ['Ze rennen nu weg', true],
  ['Ze zijn in mijn tuin', true],
  ['Ze hebben een kind meegenomen', true],
  ['Hij heeft mijn fiets bij zich', true],
  ['Ze hebben mijn fiets gestolen', false],
  ['Ze hawwe myn auto iepenbrutsen', false],
  ['They have broken into my car', false],
])('"%s" goes on about what was said before: %s', (text, refersBack) =>
  expect(of(text)).toMatchObject({ refersBack }),
);

test.each([
  ['Man kijkt naar binnen op de Zuiderhaven 12', 'Zuiderhaven 12'],
  ['Verdacht busje bij nummer 4a', 'nummer 4a'],
  ['Vechtpartij op de Grote Bredeplaats', 'Grote Bredeplaats'],
  ['Groep jongeren bij de speeltuin', 'speeltuin'],
  ['Der rint in frjemde fint by de tsjerke', 'tsjerke'],
  ['Er loopt een vreemde man rond, ik ben onderweg', undefined],
  ['Verdachte man in de Lanen', 'Lanen'],
  ['Man kijkt binnen op de Grachtswal 12', 'Grachtswal 12'],
  ['busje rijdt rond in de Franekereind', 'Franekereind'],
  ['Fiets gestolen aan de Zoutsloot', 'Zoutsloot'],
  ['Groepje bij de Skil', 'Skil'],
  ['inbraak op het Kerkpad 3', 'Kerkpad 3'],
  ['Kerkpad 3: man voelt aan deur', 'Kerkpad 3'],
  ['Verdachte auto in Midlum', 'Midlum'],
  ['Ruit ingegooid Voorstraat bij nummer 12', 'Voorstraat bij nummer 12'],
  ['Ruiten ingeslagen in de Voorstraat bij 3 auto’s', 'Voorstraat'],
  ['Man loopt rond op de Ald Buorren', 'Ald Buorren'],
  ['Man op de Grote Ossenmarkt', 'Grote Ossenmarkt'],
  ['inbraak bij de Turkse bakker', 'bakker'],
  ['Man met mes, AED nodig bij de AED', undefined],
  ['OP DE HOEK STAAT EEN MAN', undefined],
  ['Auto uit Rotterdam rijdt rond', undefined],
  ['Om 12 uur nog een verdachte auto gezien', undefined],
])('the place in "%s" is %s', (text, place) => {
  const span = of(text).place;
  expect(span && text.slice(span.start, span.end)).toBe(place);
});

test('what is reported leaves out the greeting and the opening word', () => {
  const what = (text: string) => text.slice(of(text).what.start, of(text).what.end);
  expect(what('Melding: man voelt aan deuren.')).toBe('man voelt aan deuren.');
  expect(what('Goedemorgen allemaal! Er is ingebroken bij ons.')).toBe('Er is ingebroken bij ons.');
});

test.each([
  ['Ik wil een melding doen: drugsdeal op het plein', 'drugsdeal op het plein'],
  [
    'Wij willen graag een melding maken van een lantaarnpaal die scheef staat',
    'een lantaarnpaal die scheef staat',
  ],
  ['Melding doen: er staat een busje', 'er staat een busje'],
])('who wants to make a report makes one: %s', (text, reported) => {
  const { isReport, opens, what } = of(text);
  expect({ isReport, opens, what: text.slice(what.start, what.end) }).toEqual({
    isReport: 'ja',
    opens: true,
    what: reported,
  });
});
test.each([
  'Ik wil een melding doen',
  'Waar kan ik een melding doen van zwerfvuil?',
  'Je kunt een melding doen bij de gemeente',
  'Ik heb een melding gedaan van zwerfvuil',
])('who talks about making one makes none: %s', (text) => expect(of(text).isReport).toBe('nee'));

test('mirrors that were kicked off are a report', () =>
  expect(of("Spiegels van auto's afgetrapt in de Franekerend").isReport).toBe('ja'));

test.each([
  ['vermist mijn hond', false],
  ['Mijn hond is vermist', false],
  ['Onze poes is al drie dagen kwijt', false],
  ['Vermist: onze schildpad Bertus', false],
  ['vermist mijn zoontje', true],
  ['Vermist: kind met een hond', true],
])('an animal that is lost is a report, and none for 112: %s', (text, danger) =>
  expect(of(text)).toMatchObject({ isReport: 'ja', danger }),
);

test.each([
  'Ze is weer thuis, duizendmaal dank allemaal',
  'Hond is weer bij zijn baasje',
  'Poes zit weer binnen',
  'De inbrekers zijn weg',
  'De hond is terug',
  'Fijn dat het goed is afgelopen, bedankt allemaal',
])('that it is over is no report: %s', (text) =>
  expect(of(text)).toMatchObject({ isReport: 'nee', over: true }),
);
test.each([
  'Is hij al gevonden?',
  'Politie is er',
  'Hoe is het eigenlijk afgelopen met die inbraak?',
  'We hebben haar gevonden, ze is gewond en heeft hulp nodig',
  'Zij is nog niet gevonden',
  'De brand is nog niet uit',
  'ze is weer weg',
  'de man is niet weg',
  'Ik ben weer thuis',
  'politie is er nooit als je ze nodig hebt',
  'gelukkig niemand gewond',
  'Hij is weer terug!',
  'Hopelijk is ze snel weer thuis',
  'is de dader gepakt',
  'Hij moet opgepakt worden',
  'Dat is de derde keer deze week',
])('this does not say that it is over: %s', (text) => expect(of(text).over).toBe(false));
test.each([
  'Mijn dochter van 14 is niet thuisgekomen',
  'De brand is nog niet uit',
  'De inbrekers zijn nog niet weg',
])('what is not over is a report as it was: %s', (text) => expect(of(text).isReport).not.toBe('nee'));
test.each([
  'Er staat niks in brand',
  'Er is niemand neergestoken',
  'Hij slaat niet meer',
  'Hij heeft gelukkig geen mes',
])('that there is none is no danger: %s', (text) => expect(of(text).danger).toBe(false));
test.each(['Hij ademt niet meer', 'Is er brand bij jullie??? zie rook'])(
  'nor does a word of denial or a question hide it: %s',
  (text) => expect(of(text)).not.toMatchObject({ isReport: 'nee' }),
);
test('who is found and hurt is in danger', () => {
  expect(of('We hebben haar gevonden, ze is gewond en heeft hulp nodig').danger).toBe(true);
  expect(of('We hebben haar gevonden en ze is thuis').danger).toBe(false);
});

test.each([
  'Ik zie haar ook',
  'Ja ik zie het ook vanuit mijn raam',
  'Ik heb die man ook gezien, bij de Spar',
  'Bij ons ook aangebeld door die mannen',
  'I saw him too',
  'Die heb ik net gezien bij de Albert Heijn',
])('who saw the same says so: %s', (text) =>
  expect(of(text)).toMatchObject({ isReport: 'nee', alsoSeen: true }),
);
test.each([
  'Heeft iemand hem ook gezien?',
  'Wij ook',
  'Ik ook een goede avond',
  'ik heb hem ook niet gezien',
  'ik zie het ook nergens',
  'die heb ik gisteren ook gezien',
])('this does not: %s', (text) => expect(of(text).alsoSeen).toBe(false));

test.each(['Is er brand?', 'Zijn er gewonden?', 'Is het gaslek al dicht?', 'Wordt er nog gevochten?'])(
  'what is only asked rings nobody: %s',
  (text) => expect(of(text)).toMatchObject({ isReport: 'misschien', danger: false, asks: true }),
);
test.each([
  'Is er een arts in de buurt?',
  'Waar hangt de AED?',
  'Is dat brand daar bij de haven?',
  'Is er brand? Ik zie vlammen uit het dak',
])('who asks for help, or tells of it, does: %s', (text) =>
  expect(of(text)).toMatchObject({ isReport: 'ja', danger: true }),
);

test.each([
  'Ik zou 0900-8844 bellen, niet 112',
  '112 is niet nodig, het zijn dronken studenten',
  'Denk eraan: 112 is alleen voor nood',
  'Ik denk niet dat dit iets voor 112 is',
])('that 112 is not for it is no report: %s', (text) =>
  expect(of(text)).toMatchObject({ isReport: 'nee', danger: false, called112: false }),
);

test.each([
  ['112 gebeld voor de vechtpartij', true],
  ['Heb 112 gebeld over die man met dat mes', true],
  ['Politie is onderweg voor de vechtpartij', true],
  ['Politie is ter plaatse', true],
  ['112 gebeld, er wordt gevochten bij het café', false],
])('"%s" is about what is known: %s', (text, known) =>
  expect(of(text)).toMatchObject({ called112: true, calledForKnown: known }),
);
test.each([
  ['De politie is er voor iedereen', false],
  ['Politie is er nog niet', false],
  ['is de politie er al?', false],
  ['Police are on their way', true],
  ['Ambulance is er en politie ook', true],
  ['Ambulance is er, politie ook', true],
  ['Heb gebeld, ambulance komt', true],
  ['De ambulance is met spoed onderweg', true],
  ['De ambulance komt niet', false],
  ['brandweer is er al', true],
])('help comes or is there in "%s": %s', (text, comes) => expect(of(text).helpComes).toBe(comes));

test('who comes back with a knife is danger', () =>
  expect(of('Hij is er weer met een mes!!')).toMatchObject({ isReport: 'ja', danger: true }));

test('danger elsewhere in a text counts, whatever else it says', () => {
  expect(of('Brand is geblust. Maar nu staat een man met een mes op het plein!')).toMatchObject({
    isReport: 'ja',
    danger: true,
  });
});

test('never throws, and its spans lie within the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { what, place } = of(text);
      expect(what.start).toBeGreaterThanOrEqual(0);
      expect(what.end).toBeLessThanOrEqual(text.length);
      if (place) expect(place.end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('four times the text takes about four times the work', () => {
  /** Of the processor, not of the clock, in ms; the least of three. */
  const work = (text: string): number =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const from = process.cpuUsage();
        of(text);
        const { user, system } = process.cpuUsage(from);
        return (user + system) / 1_000;
      }),
    );
  for (const piece of [
    'man kijkt binnen ',
    '"zei 112 gebeld, ',
    '112 gebeld, heb je 112 gebeld ',
    'vermist hond Op de ',
    '? ',
  ]) {
    const [shorter, longer] = [work(piece.repeat(1_500)), work(piece.repeat(6_000))];
    // Quadratic work takes sixteen times as long.
    expect(longer).toBeLessThan(10 * Math.max(shorter, 20));
  }
});
