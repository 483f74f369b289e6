import { expect, test } from 'vitest';
import { readEvent } from '../gate/read/event.ts';
import { captionShown } from './caption.ts';

const UPLOAD = { filename: 'a.jpg', url: 'mxc://example.org/abc' };
const asTyped = (text: string) => text;

test('finds the words above the line that something waits, whatever it is', () => {
  for (const msgtype of ['m.image', 'm.video', 'm.file', 'm.audio']) {
    const { placeholder } = readEvent('m.room.message', { ...UPLOAD, msgtype, body: 'Kijk\n\nhier' });
    expect(captionShown(placeholder(asTyped))).toBe('Kijk\n\nhier');
    expect(captionShown(placeholder(null))).toBe('');
  }
  expect(captionShown({ msgtype: 'm.text', body: 'Deze man\n\nFoto wordt klaargezet.' })).toBe('Deze man');
});

test('of an edit those that it says now; nothing of what was taken away', () => {
  const content = { ...UPLOAD, msgtype: 'm.image', body: '* Anders' };
  const { placeholder } = readEvent('m.room.message', {
    ...content,
    'm.new_content': { ...UPLOAD, msgtype: 'm.image', body: 'Anders' },
    'm.relates_to': { rel_type: 'm.replace', event_id: `$${'a'.repeat(43)}` },
  });
  expect(captionShown(placeholder(asTyped))).toBe('Anders');
  expect(captionShown({})).toBe('');
  expect(captionShown({ msgtype: 'm.text', body: 'Een regel van vroeger wacht.' })).toBe(
    'Een regel van vroeger wacht.',
  );
});
