import { execFileSync } from 'node:child_process';
import { inject } from 'vitest';

/** A certificate for 127.0.0.1 and localhost that it signed itself, good for ten days, as PEM. Synapse's own library makes it. */
export function certificate(): { key: string; cert: string } {
  const program = `
import datetime, ipaddress
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
key = ec.generate_private_key(ec.SECP256R1())
name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "buurt")])
now = datetime.datetime.now(datetime.timezone.utc)
names = [x509.IPAddress(ipaddress.ip_address("127.0.0.1")), x509.DNSName("localhost")]
cert = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
  .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(hours=1))
  .not_valid_after(now + datetime.timedelta(days=10))
  .add_extension(x509.SubjectAlternativeName(names), False)
  .sign(key, hashes.SHA256()))
pem = serialization.Encoding.PEM
print(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()).decode(), end="---\\n")
print(cert.public_bytes(pem).decode(), end="")`;
  const said = execFileSync(inject('harness').python, ['-c', program], { encoding: 'utf8' });
  const [key = '', cert = ''] = said.split(/^---$/m);
  return { key, cert: cert.trimStart() };
}
