import { expect, test } from 'vitest';
import { SENTENCES } from '#basis/catalogue/person/spelregels.ts';
import { TIPS } from '#basis/catalogue/person/tips.ts';
import type { Zaak } from '#store/case-row.ts';
import type { WrittenAs } from './tip-text.ts';
import { tipText } from './tip-text.ts';

const finding = {
  rule: 8,
  code: 'schelden',
  action: 'soften',
  fragment: 'klojo',
  message: SENTENCES.nl.schelden,
} as const;
const waiting = { state: 'wacht', kind: 'image' } as Zaak;

const appealTo = 'coordinator';
test('says the rule, the fragment and what the others see', () => {
  const text = tipText({ action: 'soften', findings: [finding], shown: 'Wat een k***o' }, null, 'nl');
  for (const part of ['Spelregel 8', finding.message, '“klojo”', '“Wat een k***o”', 'je eigen scherm'])
    expect(text).toContain(part);
});

test('the same finding twice is one sentence with both fragments', () => {
  const text = tipText(
    { action: 'soften', findings: [finding, { ...finding, fragment: 'sukkel' }], shown: null },
    null,
    'nl',
  );
  expect(text.split(finding.message)).toHaveLength(2);
  expect(text).toContain('“klojo”');
  expect(text).toContain('“sukkel”');
});

test('of what waits it says so; of what was decided meanwhile it does not', () => {
  const tip = { action: 'hold', findings: [finding], shown: 'Foto wacht op de coördinator.' } as const;
  expect(tipText(tip, waiting, 'nl')).toContain('Je foto wacht even op de coördinator.');
  const decided = tipText(tip, { state: 'geplaatst', kind: 'image' } as Zaak, 'nl');
  expect(decided).not.toContain('wacht');
});

test('a nudge says that the message stands, and where', () => {
  const nudge = { action: 'nudge', findings: [finding], shown: null } as const;
  expect(tipText(nudge, null, 'nl')).toContain('Het staat gewoon in de groep');
  const where = { soort: 'surveillance', as: 'bericht', hasBuurtpraat: false, appealTo } as const;
  expect(tipText(nudge, null, 'nl', null, where)).toContain('Het staat gewoon in surveillance');
});

test.each(['nl', 'fy', 'en'] as const)(
  'a photo of a round is said to come where it comes (%s)',
  (language) => {
    const photo = { ...finding, rule: 10, code: 'foto', fragment: '', message: SENTENCES.nl.foto } as const;
    const tip = { action: 'hold', findings: [photo], shown: 'Foto van ronde 3 wacht.' } as const;
    const text = tipText(tip, waiting, language, null, {
      soort: 'surveillance',
      as: 'foto-van-ronde',
      hasBuurtpraat: true,
      appealTo,
    });
    expect(text).toContain('surveillance');
    for (const wrong of [SENTENCES[language].foto, TIPS[language].wait, TIPS[language].ownWindow])
      expect(text).not.toContain(wrong);
  },
);

test.each(['nl', 'fy', 'en'] as const)(
  'chatter is shown the way to buurtpraat where there is one (%s)',
  (language) => {
    const told = (code: string, hasBuurtpraat: boolean): string => {
      const nudge = { action: 'nudge', findings: [{ ...finding, rule: 11, code }], shown: null } as const;
      return tipText(nudge, null, language, null, {
        soort: 'melding',
        as: 'bericht',
        hasBuurtpraat,
        appealTo,
      });
    };
    for (const code of ['geklets', 'reclame']) {
      expect(told(code, true)).toContain('buurtpraat');
      expect(told(code, false)).not.toContain('buurtpraat');
    }
    expect(told('politiek', true)).not.toContain('buurtpraat');
  },
);

test.each(['nl', 'fy', 'en'] as const)(
  'of what was written in their own room it says only what they can do there, in %s',
  (language) => {
    const tip = { action: 'hold', findings: [finding], shown: 'Een bericht wacht' } as const;
    const held = { state: 'wacht', kind: 'text' } as Zaak;
    const text = (as: WrittenAs) =>
      tipText(tip, held, language, null, { soort: 'melding', as, hasBuurtpraat: false, appealTo });
    const texts = TIPS[language];
    expect(text('bericht')).toContain(texts.ownWindow);
    for (const as of ['signalement', 'vervolg'] as const) {
      expect(text(as)).toContain(texts.shown('Een bericht wacht'));
      expect(text(as)).not.toContain(texts.ownWindow);
    }
    expect(text('signalement')).toContain(texts.waitSignalement);
    expect(text('signalement')).not.toContain(texts.wait);
    expect(text('vervolg')).toContain(texts.wait);
    expect(text('teruggehaald')).toContain(texts.waitTakenBack);
    for (const wrong of [texts.wait, texts.ownWindow]) expect(text('teruggehaald')).not.toContain(wrong);
  },
);
