import { expect, it } from 'vitest';
import { MESSAGE_KINDS } from '../types.ts';
import { media } from './rule10-media.ts';
import { see } from './see.ts';

it('holds what no rule can look into, whatever its caption, and nothing else', () => {
  const found = Object.fromEntries(MESSAGE_KINDS.map((kind) => [kind, see(media, 'Kijk', undefined, kind)]));
  expect(found).toEqual({
    ...Object.fromEntries(MESSAGE_KINDS.map((kind) => [kind, []])),
    image: ['foto: '],
    video: ['video: '],
    file: ['bestand: '],
    audio: ['geluid: '],
    voice: ['spraakbericht: '],
    sticker: ['sticker: '],
  });
});
