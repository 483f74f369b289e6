import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything, or refuses it. */
export type Mailbox = {
  /** Settings of a service that sends by it. */
  readonly settings: { readonly smtpUrl: string; readonly mailFrom: string };
  /** What came in, as it was sent, with soft line breaks taken out. */
  readonly mails: string[];
  /** From now on every address is refused for good, or taken again. */
  refuse(isRefused: boolean): void;
  /** Nothing listens any more; once is enough. */
  close(): Promise<void>;
};

export async function startMailbox(): Promise<Mailbox> {
  const mails: string[] = [];
  let isRefused = false;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(isRefused ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        mails.push(text.replace(/=\r?\n/g, '').replaceAll('=3D', '='));
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const server = smtp.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  let closing: Promise<void> | null = null;
  return {
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'buurt@harlingen.example' },
    mails,
    refuse: (it) => {
      isRefused = it;
    },
    close: () => {
      closing ??= new Promise<void>((resolve) => smtp.close(() => resolve()));
      return closing;
    },
  };
}
