import { describe, expect, it } from 'vitest';
import {
  DEFAULT_WIJK_SETTINGS,
  minutesBetween,
  wijkSettingsOf,
  wijkSettingsSchema,
} from './wijk-settings.ts';

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
      { linkDomeinen: ['-.nl'] },
      { linkDomeinen: ['-politie.nl'] },
      { linkDomeinen: ['www.politie-.nl'] },
      { ladder: { tips: 0 } },
      { stilleUren: { van: '25:00', tot: '09:00' } },
      { proef: [12] },
      { surveillance: { lopers: 1 } },
      { surveillance: { van: '22:30', tot: '23:00', duur: 60 } },
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

  it('let a round end after midnight', () => {
    expect(minutesBetween('22:30', '00:30')).toBe(120);
    expect(minutesBetween('20:00', '20:00')).toBe(24 * 60);
    const late = { surveillance: { rondes: 2, van: '22:30', tot: '00:30', duur: 120 } };
    expect(wijkSettingsSchema.safeParse(late).success).toBe(true);
  });
});
