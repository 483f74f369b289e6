import type { GemeenteView } from '#web/frame.ts';
import type { ProvisioningContext } from '../context.ts';
import { gemeenteOnPaper } from '../print/gemeente-on-paper.ts';
import { letterPdf } from '../print/letter.ts';
import { codeUrl } from './code-url.ts';
import type { Printed } from './print-letters.ts';

/** Letters with their codes as one PDF, a sheet each, for window envelopes. */
export async function lettersPdf(
  { sql, settings }: ProvisioningContext,
  printed: readonly Printed[],
  gemeente: GemeenteView,
): Promise<Uint8Array> {
  return await letterPdf(
    printed.map(({ brief, code, expires }) => ({
      name: brief.naam,
      street: brief.straat ?? '',
      houseNumber: brief.huisnummer,
      addition: brief.toevoeging,
      pc6: brief.pc6,
      place: brief.plaats ?? '',
      code,
      url: codeUrl(settings, code, brief),
      validUntil: expires,
      language: brief.language,
      purpose: brief.kind === 'wachtwoord' ? 'wachtwoord' : 'meedoen',
    })),
    await gemeenteOnPaper(sql, { gemeente }),
  );
}
