import { expect, test } from 'vitest';
import { gemeenteSettingsOf, gemeenteSettingsSchema } from './gemeente-settings.ts';

test('nothing chosen is a whole', () => {
  expect(gemeenteSettingsSchema.parse({})).toEqual(gemeenteSettingsOf(null));
});

test('what was kept and is no longer allowed becomes the default; the rest stays', () => {
  const kept = { kleur: '#ffff00', naam: 'Harlingen', links: 'geen lijst', onbekend: 1 };
  expect(gemeenteSettingsOf(kept)).toEqual({ ...gemeenteSettingsOf(null), naam: 'Harlingen' });
});

test('the least contrast that is allowed is 4.5, and the one below is told as what it is', () => {
  expect(gemeenteSettingsSchema.safeParse({ kleur: '#767676' }).success).toBe(true);
  const refused = gemeenteSettingsSchema.safeParse({ kleur: '#777777' });
  expect(refused.error?.issues[0]?.message).toContain('contrast 4,4, nodig is 4,5');
});
