import { describe, expect, it } from 'vitest';
import { DEFAULT_WIJK_SETTINGS, wijkSettingsOf, wijkSettingsSchema } from './wijk-settings.ts';

describe('the settings of a wijk', () => {
  it('are the defaults where nothing was chosen', () => {
    expect(wijkSettingsSchema.parse({})).toEqual(DEFAULT_WIJK_SETTINGS);
    expect(DEFAULT_WIJK_SETTINGS).toMatchObject({ taal: 'gewoon', fotos: 'coordinator', proef: [] });
  });

  it('refuse what is no setting, out of limits or no domain', () => {
    for (const wrong of [
      { kleur: 'rood' },
      { berichtenPerMinuut: 0 },
      { linkDomeinen: ['geen domein'] },
      { ladder: { tips: 0 } },
      { stilleUren: { van: '25:00', tot: '09:00' } },
      { proef: [12] },
    ])
      expect(wijkSettingsSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });

  it('of an earlier version keep what is sound and take the default for the rest', () => {
    const kept = { taal: 'streng', fotos: 'nooit', kleur: 'rood', linkDomeinen: ['Buurt.NL'] };
    expect(wijkSettingsOf(kept)).toEqual({
      ...DEFAULT_WIJK_SETTINGS,
      taal: 'streng',
      linkDomeinen: ['buurt.nl'],
    });
    expect(wijkSettingsOf(null)).toEqual(DEFAULT_WIJK_SETTINGS);
  });
});
