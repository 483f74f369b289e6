import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cleanPhoto } from './clean-photo.ts';

/** Red left, blue right, as a camera held on its side writes it, with everything that a phone adds. */
async function phonePhoto(width = 400, height = 200): Promise<Buffer> {
  const half = { width: width / 2, height, channels: 3 as const };
  const blue = await sharp({ create: { ...half, background: '#0000ff' } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: blue, left: width / 2, top: 0 }])
    .withMetadata({ orientation: 6, icc: 'p3' })
    .withExifMerge({
      IFD0: { Make: 'Fabrikant', Model: 'Telefoon 12', Software: 'Camera', Copyright: 'Jan Jansen' },
      IFD2: { DateTimeOriginal: '2026:03:02 12:00:00', LensSerialNumber: 'SN-0042' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '53/1 10/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '5/1 25/1 0/1',
      },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>',
    )
    .jpeg()
    .toBuffer();
}

/** Segment markers of a JPEG before its picture data (ISO/IEC 10918-1, annex B). */
function segments(jpeg: Uint8Array): number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; ) {
    markers.push(jpeg[at + 1] ?? 0);
    at += 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0);
  }
  return markers;
}
const APP1_EXIF_XMP = 0xe1;
const APP2_ICC = 0xe2;
const APP13_IPTC = 0xed;
const COMMENT = 0xfe;

test('location, device, date, profile and thumbnail are gone', async () => {
  const photo = await phonePhoto();
  expect(photo.includes('Telefoon 12')).toBe(true);
  expect(segments(photo)).toContain(APP1_EXIF_XMP);
  const clean = await cleanPhoto(photo);
  expect(clean?.contentType).toBe('image/jpeg');
  const bytes = Buffer.from(clean?.bytes ?? []);
  for (const marker of [APP1_EXIF_XMP, APP2_ICC, APP13_IPTC, COMMENT])
    expect(segments(bytes)).not.toContain(marker);
  for (const word of ['Exif', 'GPS', 'Telefoon', 'Jan Jansen', 'SN-0042', 'xmpmeta', '2026:'])
    expect(bytes.includes(word)).toBe(false);
  const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
  expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
});

test('it stands upright, as its sender saw it', async () => {
  const clean = await cleanPhoto(await phonePhoto());
  expect([clean?.width, clean?.height]).toEqual([200, 400]);
  const pixels = await sharp(clean?.bytes).raw().toBuffer();
  const [red = 0, , blue = 0] = pixels;
  expect(red).toBeGreaterThan(200);
  expect(blue).toBeLessThan(60);
});

test('a large one is made 1600 pixels at most, a small one stays as large as it is', async () => {
  const large = await cleanPhoto(await phonePhoto(4000, 2000));
  expect([large?.width, large?.height]).toEqual([800, 1600]);
});

test('a thumbnail inside the EXIF of another camera is gone', async () => {
  const secret = await sharp({ create: { width: 16, height: 16, channels: 3, background: '#00ff00' } })
    .jpeg()
    .toBuffer();
  const photo = await phonePhoto();
  // An APP1 segment with a whole JPEG in it, as EXIF thumbnails are.
  const header = Buffer.from([0xff, APP1_EXIF_XMP, (secret.length + 2) >> 8, (secret.length + 2) & 0xff]);
  const withThumbnail = Buffer.concat([photo.subarray(0, 2), header, secret, photo.subarray(2)]);
  const clean = Buffer.from((await cleanPhoto(withThumbnail))?.bytes ?? []);
  expect(clean.length).toBeGreaterThan(0);
  expect(clean.includes(secret.subarray(20, 60))).toBe(false);
  expect(clean.indexOf(Buffer.from([0xff, 0xd8]), 2)).toBe(-1);
});

test.each([
  ['no picture', Buffer.from('geen foto')],
  ['nothing', Buffer.alloc(0)],
  [
    'a drawing that may name other files',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  ],
])('%s is not decoded', async (_name, bytes) => {
  expect(await cleanPhoto(bytes)).toBeNull();
});

test('half a photo is not decoded', async () => {
  const photo = await phonePhoto(2000, 1000);
  expect(await cleanPhoto(photo.subarray(0, photo.length / 2))).toBeNull();
});

/** A white PNG of one bit a pixel, which compresses a thousandfold (PNG specification, "Chunk layout"). */
function whitePng(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(1, 8);
  const row = Buffer.alloc(1 + Math.ceil(side / 8), 0xff).fill(0, 0, 1);
  const rows = Buffer.concat(Array.from({ length: side }, () => row));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a small file that holds a huge picture is not decoded', async () => {
  const huge = whitePng(16_000);
  expect(huge.length).toBeLessThan(200_000);
  expect(await cleanPhoto(huge)).toBeNull();
  expect(await cleanPhoto(whitePng(160))).toMatchObject({ width: 160, height: 160 });
});
