/** What the embedded stack tells the try-out page at `/proef.json`. */
export type ProefAccount = {
  readonly role: string;
  /** CBS code of the wijk or buurt. */
  readonly wijk: string;
  readonly userId: string;
  readonly displayName: string;
  readonly password: string;
};

export type ProefSettings = {
  /** Base URL of the homeserver as the browser reaches it. */
  readonly homeserver: string;
  readonly serverName: string;
  readonly accounts: readonly ProefAccount[];
};

/** Fetches the settings; throws when the stack does not answer with them. */
export async function loadSettings(): Promise<ProefSettings> {
  const answer = await fetch('/proef.json', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`/proef.json gaf ${answer.status}`);
  return (await answer.json()) as ProefSettings;
}

/** The people that the three phones show first: two residents of one wijk and their coordinator. */
export function firstThree(accounts: readonly ProefAccount[]): readonly ProefAccount[] {
  for (const { wijk } of accounts) {
    const of = (role: string) => accounts.filter((one) => one.wijk === wijk && one.role === role);
    const [first, second] = of('resident');
    const [coordinator] = of('coordinator');
    if (first && second && coordinator) return [first, second, coordinator];
  }
  return accounts.slice(0, 3);
}
