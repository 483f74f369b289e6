/** What `up` and `status` print for people. */
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import type { Account } from './demo.ts';
import { readJson } from './files.ts';
import type { Layout } from './layout.ts';
import { portsFrom } from './layout.ts';
import { addresses } from './services.ts';
import { lastState } from './state.ts';

/** Where to go and whom to log in as. */
export function summary(paths: Layout, basePort: number): string {
  const { web, homeserver, element, provisioning } = addresses(portsFrom(basePort));
  const lines = ['', STACK_NL.openPage(web)];
  if (lastState(paths)?.element) lines.push(STACK_NL.openElement(element));
  lines.push(...STACK_NL.openPages(`${provisioning}/`));
  const accounts = readJson<Account[]>(paths.accounts) ?? [];
  if (accounts.length > 0) lines.push('', STACK_NL.accountsHead, ...table(accounts));
  lines.push('', ...STACK_NL.elementWords(homeserver));
  return lines.join('\n');
}

function table(accounts: readonly Account[]): string[] {
  const rows = accounts.map(({ role, wijk, displayName, userId, password }) => [
    role,
    wijk,
    displayName,
    userId,
    password,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}
