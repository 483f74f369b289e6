import type { ReportKey } from './key.ts';

/** Room for the signature, in bytes: more than one with a chain of three certificates takes. */
const SIGNATURE_BYTES = 16_000;

/**
 * The same PDF with a digital signature over all of it (ISO 32000-1, 12.8: PKCS#7 detached, SHA-256 and RSA). Not PAdES to the letter: it has
 * no signed certificate hash and no time stamp of an authority, so that the moment is what our own clock said.
 */
export async function signPdf(
  pdf: Uint8Array,
  key: ReportKey,
  it: { readonly reason: string; readonly name: string; readonly at: Date },
): Promise<Uint8Array> {
  const [{ plainAddPlaceholder }, { P12Signer }, { SignPdf }] = await Promise.all([
    import('@signpdf/placeholder-plain'),
    import('@signpdf/signer-p12'),
    import('@signpdf/signpdf'),
  ]);
  const prepared = plainAddPlaceholder({
    pdfBuffer: Buffer.from(pdf),
    ...{ reason: it.reason, name: it.name, contactInfo: '', location: '', signingTime: it.at },
    ...{ signatureLength: SIGNATURE_BYTES, appName: 'Buurtbaken' },
  });
  return await new SignPdf().sign(prepared, new P12Signer(key.p12), it.at);
}
