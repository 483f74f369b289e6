/** The folders with source in them, the lowest layer first. */
export const FOLDERS = [
  'basis',
  'spelregels',
  'matrix',
  'store',
  'traces',
  'reader',
  'web',
  'provisioning',
  'bot',
  'stack',
  'docker',
  'bench',
  'test',
] as const;
