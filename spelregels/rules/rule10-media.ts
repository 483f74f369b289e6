import type { Analysed } from '../analyse.ts';
import { finding } from '../finding.ts';
import type { Finding, FindingCode, MessageKind } from '../types.ts';

/** What no rule can look into, so that a person does. */
const MEDIA: Partial<Record<MessageKind, FindingCode>> = {
  image: 'foto',
  video: 'video',
  file: 'bestand',
  audio: 'geluid',
  voice: 'spraakbericht',
  sticker: 'sticker',
};

/** Rule 10: pictures, films, files and sound wait for the coordinator. The finding has no fragment. */
export function media(analysed: Analysed): Finding[] {
  const code = MEDIA[analysed.kind];
  return code ? [finding(analysed, code)] : [];
}
