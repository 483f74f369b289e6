import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';

const BITS = 3072;
/** Reports are looked at for as long as anybody may ask what became of their data. */
const YEARS = 30;

/**
 * The key and certificate by which reports of erasures are signed: PKCS#12 without a password, in base64. Signed by itself: who wants to
 * know that it is ours compares its fingerprint with what the gemeente says, or puts a certificate of an authority in its place.
 */
export function newReportKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS });
  const key = forge.pki.privateKeyFromPem(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  // Positive (RFC 5280, 4.1.2.2).
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  const now = new Date();
  certificate.validity.notBefore = now;
  certificate.validity.notAfter = new Date(now);
  certificate.validity.notAfter.setFullYear(now.getFullYear() + YEARS);
  const name = [{ name: 'commonName', value: 'Buurtbaken, verslagen van wissingen' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  const p12 = forge.pkcs12.toPkcs12Asn1(key, [certificate], '', { algorithm: '3des' });
  return forge.util.encode64(forge.asn1.toDer(p12).getBytes());
}
