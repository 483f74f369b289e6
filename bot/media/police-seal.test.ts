import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openForPolice, sealForPolice } from './police-seal.ts';

const key = randomBytes(32);
const photo = randomBytes(5_000);
const sealed = sealForPolice(key, 'zaak-een', photo, randomBytes);

test('the key and the ref together open it', () => {
  expect(Buffer.from(openForPolice(key, 'zaak-een', sealed)).equals(photo)).toBe(true);
  expect(Buffer.from(sealed).includes(photo.subarray(0, 16))).toBe(false);
});

test('another key, another zaak or a changed byte does not', () => {
  const changed = Buffer.from(sealed);
  changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
  expect(() => openForPolice(randomBytes(32), 'zaak-een', sealed)).toThrow();
  expect(() => openForPolice(key, 'zaak-twee', sealed)).toThrow();
  expect(() => openForPolice(key, 'zaak-een', changed)).toThrow();
});
