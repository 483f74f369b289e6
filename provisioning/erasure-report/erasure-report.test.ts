/** The signed report of an erasure, checked by OpenSSL, which did not make it. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newReportKey } from '#stack/report-key.ts';
import { ask } from '#test/pages/every-page.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { readPdf } from '#test/print/read-pdf.ts';
import { hashToken } from '../tokens.ts';

const TOKEN = 'a'.repeat(43);
const BUSY = 'b'.repeat(43);
let site: Site;
let dir: string;
let nr: number;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'verslag-'));
  site = await startSite({ reportKey: newReportKey(), pagesUrl: 'https://buurt.example' });
  nr = await erasure(TOKEN, true);
  await erasure(BUSY, false);
});
afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true });
});

/** A row as the job leaves it. */
async function erasure(token: string, isDone: boolean): Promise<number> {
  const at = site.api.context.clock();
  const [row] = await site.api.owner<{ nr: string }[]>`
    insert into wissing (persoon_id, user_id, oorzaak, taal, gebieden, gevraagd_op, token_sha256, stap, stap_op, aantallen, klaar_op)
    values (${randomUUID()}, '@stille-eend:example.org', 'zelf', 'en', '{WK007200}', ${at}, ${Buffer.from(hashToken(token))},
      ${isDone ? 'klaar' : 'media'}, ${at}, ${site.api.owner.json({ kamers: 3, berichten: 41, media: 2, rijen: 7 })},
      ${isDone ? at : null}) returning nr`;
  return Number(row?.nr);
}
const pdfAt = async (browser: Visit, path: string) => await ask(site, browser, { path });

/** What is signed and the signature, by the file's own account of it (ISO 32000-1, 12.8.1). */
function partsOf(pdf: Buffer): { covered: Buffer; signature: Buffer; range: number[] } {
  const found = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)/.exec(pdf.toString('latin1'));
  const range = (found ?? []).slice(1, 5).map(Number);
  const [from = 0, length = 0, next = 0, rest = 0] = range;
  const covered = Buffer.concat([pdf.subarray(from, from + length), pdf.subarray(next, next + rest)]);
  const hex = pdf.subarray(from + length + 1, next - 1).toString('latin1');
  const padded = Buffer.from(hex, 'hex');
  // DER says itself how long it is; what follows is room that was kept.
  const size = padded.readUInt16BE(2) + 4;
  return { covered, signature: padded.subarray(0, size), range };
}

/** Whether OpenSSL finds the signature right, by this certificate. */
function verify(pdf: Buffer, certificate: string): { isRight: boolean; said: string } {
  const { covered, signature } = partsOf(pdf);
  const [data, sign, cert] = ['inhoud', 'handtekening.der', 'certificaat.pem'].map((name) => join(dir, name));
  writeFileSync(data ?? '', covered);
  writeFileSync(sign ?? '', signature);
  writeFileSync(cert ?? '', certificate);
  const args = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', sign ?? '', '-content', data ?? ''];
  try {
    execFileSync('openssl', [...args, '-CAfile', cert ?? '', '-purpose', 'any', '-out', '/dev/null'], {
      stdio: 'pipe',
    });
    return { isRight: true, said: '' };
  } catch (error) {
    return { isRight: false, said: String((error as { stderr?: Buffer }).stderr) };
  }
}
const certificateOf = async (): Promise<string> => (await site.visitor().open('/verslagen/certificaat')).html;

test('who asked has it by the address that they have, in their language, without a name', async () => {
  const page = await site.visitor().open(`/gewist/${TOKEN}`);
  expect(page.html).toContain(`href="/gewist/${TOKEN}/verslag"`);
  const { status, headers, bytes } = await pdfAt(site.visitor(), `/gewist/${TOKEN}/verslag`);
  expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
    200,
    'application/pdf',
    `attachment; filename="report-erasure-${nr}.pdf"`,
  ]);
  const read = await readPdf(bytes);
  const text = read.pages.map((one) => one.text).join(' ');
  expect(read.language).toBe('en');
  for (const words of [`Report of erasure ${nr}`, '41 messages', 'https://buurt.example/verslagen'])
    expect(text).toContain(words);
  expect(text).not.toContain('stille-eend');
});

test('the officer has it by number, in Dutch; others have not', async () => {
  const officer = await site.signedIn('gemeente');
  const list = await officer.open('/beheer/wissingen');
  expect(list.html).toContain(`href="/beheer/wissingen/${nr}/verslag"`);
  const { bytes } = await pdfAt(officer, `/beheer/wissingen/${nr}/verslag`);
  const read = await readPdf(bytes);
  expect(read.pages.map((one) => one.text).join(' ')).toContain(`Verslag van wissing ${nr}`);
  expect((await pdfAt(await site.signedIn('coordinator'), `/beheer/wissingen/${nr}/verslag`)).status).toBe(
    403,
  );
  for (const other of ['0', '-1', '99', 'x', '1e3', '99999999999'])
    expect([other, (await officer.open(`/beheer/wissingen/${other}/verslag`)).status]).toEqual([other, 404]);
});

test('there is none before it is done, nor for an address that is none', async () => {
  for (const token of [BUSY, 'c'.repeat(43)]) {
    const { headers } = await pdfAt(site.visitor(), `/gewist/${token}/verslag`);
    expect(String(headers['content-type'])).toContain('text/html');
  }
});

test('OpenSSL finds the signature right: all of the file but the signature itself', async () => {
  const { bytes } = await pdfAt(site.visitor(), `/gewist/${TOKEN}/verslag`);
  const { range, covered } = partsOf(bytes);
  const [from = -1, length = 0, next = 0, rest = 0] = range;
  expect([from, next + rest]).toEqual([0, bytes.length]);
  expect(bytes[length]).toBe('<'.charCodeAt(0));
  expect(bytes[next - 1]).toBe('>'.charCodeAt(0));
  expect(covered.length).toBeGreaterThan(10_000);
  expect(verify(bytes, await certificateOf())).toEqual({ isRight: true, said: '' });
});

/** What a reader of PDFs says of the signature (poppler-utils); null where it is not installed. */
function pdfsig(pdf: Buffer): string | null {
  const file = join(dir, 'verslag.pdf');
  writeFileSync(file, pdf);
  try {
    return String(execFileSync('pdfsig', ['-nocert', file], { stdio: 'pipe' }));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

test('a reader of PDFs finds it too, over the whole document, and finds a change', async () => {
  const { bytes } = await pdfAt(site.visitor(), `/gewist/${TOKEN}/verslag`);
  const said = pdfsig(bytes);
  if (said === null)
    return console.log('skipped: pdfsig, since there is none (Debian: apt-get install poppler-utils)');
  expect(said).toContain('Signature Validation: Signature is Valid.');
  expect(said).toContain('Total document signed');
  expect(said).toContain('Signature Type: adbe.pkcs7.detached');
  const changed = Buffer.from(bytes);
  changed[Math.floor(bytes.length / 4)] = (bytes[Math.floor(bytes.length / 4)] ?? 0) ^ 1;
  expect(pdfsig(changed)).not.toContain('Signature is Valid.');
});

test('a file in which one byte was changed is found out, as is one signed by another', async () => {
  const { bytes } = await pdfAt(site.visitor(), `/gewist/${TOKEN}/verslag`);
  const certificate = await certificateOf();
  for (const at of [20, Math.floor(bytes.length / 4), bytes.length - 10]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect([at, verify(changed, certificate).isRight]).toEqual([at, false]);
  }
  const other = await startSite({ reportKey: newReportKey() });
  const theirs = (await other.visitor().open('/verslagen/certificaat')).html;
  await other.close();
  expect(verify(bytes, theirs).isRight).toBe(false);
});

test('the page about it has the fingerprint that OpenSSL finds', async () => {
  writeFileSync(join(dir, 'c.pem'), await certificateOf());
  const printed = execFileSync('openssl', [
    'x509',
    '-in',
    join(dir, 'c.pem'),
    '-noout',
    '-fingerprint',
    '-sha256',
  ]);
  const fingerprint = String(printed).trim().split('=')[1] ?? '';
  expect(fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  expect((await site.visitor().open('/verslagen')).html).toContain(fingerprint);
  const { bytes } = await pdfAt(site.visitor(), `/gewist/${TOKEN}/verslag`);
  const text = (await readPdf(bytes)).pages
    .map((one) => one.text)
    .join('')
    .replace(/\s/g, '');
  expect(text).toContain(fingerprint);
});

test('without a key there is none, and what is no key is refused by name', async () => {
  const bare = await startSite();
  expect((await bare.visitor().open('/verslagen')).text).toContain('niet ondertekend');
  expect((await bare.visitor().open('/verslagen/certificaat')).location).toBe('/verslagen');
  await bare.close();
  await expect(startSite({ reportKey: Buffer.from('geen sleutel').toString('base64') })).rejects.toThrow(
    'PKCS#12',
  );
});
