import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OWN_KEY_PREFIX, REF_KEY } from '#basis/rooms.ts';
import type { Content, Json } from '#matrix/homeserver.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { judgeEvent } from './content.ts';

const BAD = 'klootzak';
const TARGET = `$${'a'.repeat(43)}`;
const TYPES = [
  'm.room.message',
  'm.poll.start',
  'org.matrix.msc3381.poll.start',
  'm.poll.response',
  'org.matrix.msc3381.poll.end',
  'm.sticker',
  'm.reaction',
  'm.room.topic',
  'm.room.name',
  'com.example.unknown',
];
const KEYS = [
  ...['msgtype', 'body', 'format', 'formatted_body', 'm.new_content', 'm.relates_to', 'rel_type', 'event_id'],
  ...[
    'm.in_reply_to',
    'key',
    'm.mentions',
    'user_ids',
    'room',
    'url',
    'info',
    'filename',
    'file',
    'mimetype',
  ],
  ...[
    'm.text',
    'org.matrix.msc1767.text',
    'org.matrix.msc1767.html',
    'geo_uri',
    'm.location',
    'description',
    'uri',
  ],
  ...[
    'question',
    'answers',
    'id',
    'm.id',
    'kind',
    'm.poll',
    'org.matrix.msc3381.poll.start',
    'topic',
    'm.topic',
  ],
  ...[
    'name',
    'x',
    'nl.buurtbaken.ref',
    'nl.buurtbaken.sealed',
    '__proto__',
    'constructor',
    'is_falling_back',
  ],
];
const STRINGS = [
  ...[
    '',
    'Er staat een auto',
    'm.text',
    'm.image',
    'm.audio',
    'm.location',
    'm.replace',
    'm.annotation',
    TARGET,
  ],
  ...[
    'org.matrix.custom.html',
    'mxc://test.localhost/abc',
    'geo:53.1,5.4',
    '@anna:test.localhost',
    'text/html',
  ],
  ...[
    BAD,
    `die ${BAD} weer`,
    `<b>${BAD}</b>`,
    `> ${BAD}\n\nja`,
    `&#107;lootzak`,
    `geo:1,2?q=${BAD}`,
    '112',
    '👍',
  ],
];

const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...STRINGS) },
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const { value } = fc.letrec<{ value: Json; object: Content }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc.constantFrom<Json>(null, true, false, 0, 1, -1),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS) }, text), tie('value'), {
    maxKeys: 7,
  }),
}));
/** Often in the shape of a message, so that each reader is reached and not only its ways out. */
const content = fc
  .record(
    {
      msgtype: fc.oneof(text, fc.constantFrom('m.text', 'm.image', 'm.audio', 'm.location')),
      body: fc.oneof(text, value),
      formatted_body: value,
      filename: value,
      'm.new_content': value,
      'm.relates_to': fc.oneof(value, fc.constant({ rel_type: 'm.replace', event_id: TARGET })),
      'm.mentions': value,
      info: value,
      url: fc.oneof(value, fc.constant('mxc://test.localhost/abc')),
      'org.matrix.msc3381.poll.start': value,
      x: value,
    },
    { requiredKeys: [] },
  )
  .map((made) => made as Content);
const who = fc.record({
  role: fc.constantFrom<Circumstances['role']>('resident', 'coordinator', 'wijkagent', 'gemeente'),
  room: fc.constantFrom<Circumstances['room']>('melding', 'buurtpraat'),
});

it('never throws, and lets neither unfit words nor keys of our own through in a replacement', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TYPES),
      content,
      who,
      fc.option(content, { nil: undefined }),
      (type, sent, circumstances, former) => {
        const judged = judgeEvent(type, sent, circumstances);
        const isCase = judged.action === 'soften' || judged.action === 'hold';
        const made = judged.replacement(isCase ? { ref: 'ref', former } : {});
        if (isCase) expect(made).toBeDefined();
        if (!made) {
          expect(ownKeys(sent)).toEqual([]);
          return;
        }
        const { [REF_KEY]: ref, ...rest } = made;
        expect(ref).toBe(isCase ? 'ref' : undefined);
        expect(ownKeys(rest)).toEqual([]);
        expect(JSON.stringify(rest).toLowerCase()).not.toContain(BAD);
        expect(judgeEvent(type, rest, circumstances).action).not.toBe('soften');
      },
    ),
    { numRuns: 3_000 },
  );
});

it('holds every upload of a resident, and shows no address of it', () => {
  fc.assert(
    fc.property(content, fc.constantFrom('m.image', 'm.video', 'm.file', 'm.audio'), (made, msgtype) => {
      const sent = { ...made, msgtype, url: 'mxc://test.localhost/upload' };
      const judged = judgeEvent('m.room.message', sent, { role: 'resident', room: 'melding' });
      expect(judged.action).toBe('hold');
      expect(JSON.stringify(judged.replacement({ ref: 'ref' }))).not.toMatch(
        /mxc:\/\/test.localhost\/upload/,
      );
    }),
    { numRuns: 1_000 },
  );
});

/** Keys of our own where the module takes them for ours: in the content itself and in an edit's new content. */
function ownKeys(made: Content): string[] {
  const inner = made['m.new_content'];
  const nested =
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.keys(inner) : [];
  return [...Object.keys(made), ...nested].filter((key) => key.startsWith(OWN_KEY_PREFIX));
}
