/** A dump of a schema without what differs from one run or version of pg_dump to another. */
export function plainSchema(dump: string): string {
  const lines = dump
    .split('\n')
    // \restrict and \unrestrict carry a word of chance; settings and comments tell of the client.
    .filter((line) => !/^(--|\\(un)?restrict|SET |SELECT pg_catalog\.set_config)/.test(line));
  return `${lines
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()}\n`;
}
