/** A server that takes signals as the public endpoint of Signalen has it in its published OpenAPI and source, and refuses what that does not allow. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** `V1PublicSignalPost`. */
const Signal = z.strictObject({
  text: z.string().min(1).max(3_000),
  location: z.strictObject({
    geometrie: z.strictObject({ type: z.literal('Point'), coordinates: z.array(z.number()).min(2).max(3) }),
    // It is looked up by these (`PDOKAddressValidation`).
    address: z
      .object({ openbare_ruimte: z.string(), huisnummer: z.string() })
      .catchall(z.string())
      .optional(),
  }),
  category: z.strictObject({ sub_category: z.url() }),
  reporter: z.strictObject({ sharing_allowed: z.boolean() }),
  incident_date_start: z.iso.datetime(),
});

export type Signalen = {
  readonly url: string;
  readonly made: readonly z.output<typeof Signal>[];
  /** It knows no address ("Niet-bestaand adres."). */
  knowsNoAddress: boolean;
  /** What it answers in place of making one; null: makes them. */
  answer: { readonly status: number; readonly text: string } | null;
  stop(): Promise<void>;
};

export async function startSignalen(): Promise<Signalen> {
  const made: z.output<typeof Signal>[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const say = (status: number, body: string): void => {
      response.writeHead(status).end(body);
    };
    if (signalen.answer !== null) return say(signalen.answer.status, signalen.answer.text);
    if (request.method !== 'POST' || request.url !== '/signals/v1/public/signals/') return say(404, '{}');
    const read = Signal.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    if (!read.success) return say(400, JSON.stringify(z.treeifyError(read.error)));
    if (signalen.knowsNoAddress && read.data.location.address !== undefined)
      return say(400, JSON.stringify({ location: 'Niet-bestaand adres.' }));
    made.push(read.data);
    // `V1PublicSignalDetailGet`.
    const signal = {
      _display: `SIG-${made.length}`,
      signal_id: crypto.randomUUID(),
      status: { state: 'OPEN' },
    };
    say(201, JSON.stringify(signal));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const signalen: Signalen = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    made,
    knowsNoAddress: false,
    answer: null,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return signalen;
}
