/** What the supervisor tells stack/web.ts, in a file. */
export type WebSettings = {
  readonly host: string;
  readonly port: number;
  readonly homeserver: string;
  readonly serverName: string;
  readonly pageDir: string;
  /** The demo people; may come after the start. */
  readonly accountsFile: string;
  readonly element: { readonly port: number; readonly dir: string } | null;
};
