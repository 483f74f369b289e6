/**
 * Rows as CSV for a spreadsheet in Dutch: semicolons, CRLF, every cell in quotes, with a byte order mark so that letters with accents are
 * read well. A text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV Injection"); numbers are left.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '""';
  if (typeof value === 'number') return String(value);
  // White space before the sign is dropped by some spreadsheets; full-width signs are read as plain ones.
  const safe = /^[\s\u00a0]*[=+\-@|%＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
