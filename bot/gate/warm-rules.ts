import { judgeEvent } from './content.ts';

const ROUNDS = 60;
const SENTENCES = [
  'Er loopt een man met een donkere jas langs de auto’s, hij voelt aan de portieren.',
  'Wat een klootzak, die rijdt hier altijd te hard.',
  'Help, er wordt nu ingebroken, bel 112!',
  'Goedemorgen buren, bedankt voor gisteren 😀',
  'Ken je die blauwe Volkswagen met kenteken AB-123-C?',
];

/**
 * Judges a few texts before the first message comes: a process that has just started takes several times as long for its first
 * judgements, and a long message would then pass the gate's deadline unjudged.
 */
export function warmRules(): void {
  const circumstances = { role: 'resident', room: 'melding' } as const;
  for (let round = 0; round < ROUNDS; round += 1) {
    const body = SENTENCES.slice(round % SENTENCES.length).join(' ');
    judgeEvent('m.room.message', { msgtype: 'm.text', body }, circumstances);
  }
  const body = SENTENCES.join(' ').repeat(30);
  judgeEvent('m.room.message', { msgtype: 'm.text', body }, circumstances);
}
