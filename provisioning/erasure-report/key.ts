import { X509Certificate } from 'node:crypto';
import forge from 'node-forge';

/** By what reports are signed, and what others know it by. */
export type ReportKey = {
  /** PKCS#12 without a password. */
  readonly p12: Buffer;
  readonly certificatePem: string;
  /** SHA-256 of the certificate, in pairs of capitals with colons, as tools print it. */
  readonly fingerprint: string;
};

const known = new Map<string, ReportKey>();

/** Reads a key as the settings have it: base64 of PKCS#12 without a password, with one RSA key and its certificate. Throws for another. */
export function readReportKey(base64: string): ReportKey {
  const former = known.get(base64);
  if (former !== undefined) return former;
  const p12 = Buffer.from(base64, 'base64');
  const read = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(p12.toString('binary')), false, '');
  const bags = (type: string | undefined) =>
    type === undefined ? [] : (read.getBags({ bagType: type })[type] ?? []);
  const key = bags(forge.pki.oids.pkcs8ShroudedKeyBag)[0]?.key;
  const own = bags(forge.pki.oids.certBag).find(({ cert }) => {
    const theirs = cert?.publicKey as forge.pki.rsa.PublicKey | undefined;
    return key != null && theirs?.n.equals((key as forge.pki.rsa.PrivateKey).n) === true;
  })?.cert;
  if (own == null) throw new Error('no RSA key with its certificate in the PKCS#12');
  const certificatePem = forge.pki.certificateToPem(own).replaceAll('\r', '');
  const made = { p12, certificatePem, fingerprint: new X509Certificate(certificatePem).fingerprint256 };
  known.set(base64, made);
  return made;
}
