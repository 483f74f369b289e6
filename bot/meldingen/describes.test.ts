import { expect, test } from 'vitest';
import { isDescription } from './describes.ts';

test.each([
  'Man, 1.85, zwarte jas, grijze muts, blanke huid, rond 30, rode rugzak',
  'Twee jongens, ongeveer 16, op een scooter',
  'man van een jaar of 40, donker haar, groene jas met strepen',
  'a man in a dark coat, about 30, tall',
])('"%s" only describes', (text) => expect(isDescription(text)).toBe(true));

test.each([
  'Een man met capuchon liep net bij ons de tuin in',
  'Er staat een busje bij de speeltuin',
  'Er ligt glas op straat, de ruit is stuk, pas op',
  '',
])('"%s" tells something', (text) => expect(isDescription(text)).toBe(false));
