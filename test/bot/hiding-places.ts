/** Every place in an event in which words can hide from a reader of `body` alone: what people could send, by place. */
import type { Content } from '#matrix/homeserver.ts';

export type HidingPlace = {
  readonly type: string;
  readonly content: Content;
  /** Who can send it: only a coordinator changes the room, and Synapse itself refuses some. */
  readonly by: 'resident' | 'coordinator' | 'nobody';
};

const MXC = 'mxc://test.localhost/abcdefghijkl';

/**
 * The places, each with `BAD` in it. `TARGET`: an event in the same room, by the same sender, for what edits, answers or reacts.
 */
export function hidingPlaces(BAD: string, TARGET: string): Readonly<Record<string, HidingPlace>> {
  const edit = editOf(TARGET);
  const places: Readonly<Record<string, readonly [type: string, content: Content]>> = {
    body: ['m.room.message', message({ body: `Die ${BAD} weer` })],
    'emote body': ['m.room.message', { msgtype: 'm.emote', body: `vindt hem een ${BAD}` }],
    'body of an unknown kind': ['m.room.message', { msgtype: 'com.example.x', body: BAD }],
    'formatted body alone': [
      'm.room.message',
      message({ format: 'org.matrix.custom.html', formatted_body: `Die <b>${BAD}</b>` }),
    ],
    'formatted body, split by tags': [
      'm.room.message',
      message({
        format: 'org.matrix.custom.html',
        formatted_body: `Die ${BAD.slice(0, 4)}<b></b>${BAD.slice(4, 6)}<i>${BAD.slice(6)}</i>`,
      }),
    ],
    'formatted body, as numbers': [
      'm.room.message',
      message({
        format: 'org.matrix.custom.html',
        formatted_body: `Die ${[...BAD].map((sign) => `&#${sign.codePointAt(0)};`).join('')}`,
      }),
    ],
    'formatted body without a format': ['m.room.message', message({ formatted_body: BAD })],
    'a spoiler’s reason': [
      'm.room.message',
      message({ formatted_body: `<span data-mx-spoiler="${BAD}">x</span>` }),
    ],
    'an address in formatted text': [
      'm.room.message',
      message({ formatted_body: `<a href="https://example.nl/${BAD}">x</a>` }),
    ],
    'a comment in formatted text': ['m.room.message', message({ formatted_body: `x<!-- ${BAD} -->` })],
    'new content of an edit': ['m.room.message', edit({ body: BAD })],
    'formatted new content of an edit': ['m.room.message', edit({ formatted_body: BAD })],
    'fallback of an edit with clean new content': ['m.room.message', edit({}, { body: `* ${BAD}` })],
    'formatted fallback of an edit': ['m.room.message', edit({}, { formatted_body: BAD })],
    'unknown key of new content': ['m.room.message', edit({ 'com.example': { x: [BAD] } })],
    'extensible text': ['m.room.message', message({ 'm.text': [{ body: BAD }] })],
    'extensible text of MSC1767': ['m.room.message', message({ 'org.matrix.msc1767.text': BAD })],
    'extensible HTML': [
      'm.room.message',
      message({ 'm.text': [{ body: `<p>${BAD}</p>`, mimetype: 'text/html' }] }),
    ],
    'new content without a relation': ['m.room.message', message({ 'm.new_content': { body: BAD } })],
    'unknown key': ['m.room.message', message({ 'com.example.note': BAD })],
    'name of a key': ['m.room.message', message({ [BAD]: true })],
    'deep in an unknown key': ['m.room.message', message({ x: [[{ y: { z: BAD } }]] })],
    'thread reply': [
      'm.room.message',
      message({
        body: BAD,
        'm.relates_to': { rel_type: 'm.thread', event_id: TARGET, 'm.in_reply_to': { event_id: TARGET } },
      }),
    ],
    'unknown key of a relation': [
      'm.room.message',
      message({ 'm.relates_to': { 'm.in_reply_to': { event_id: TARGET, x: BAD } } }),
    ],
    'a message that calls itself a reaction': [
      'm.room.message',
      message({ body: BAD, 'm.relates_to': { rel_type: 'm.annotation', event_id: TARGET, key: 'x' } }),
    ],
    'kind of a relation': [
      'm.room.message',
      message({ 'm.relates_to': { rel_type: BAD, event_id: TARGET } }),
    ],
    'the event that is answered': [
      'm.room.message',
      message({ 'm.relates_to': { 'm.in_reply_to': { event_id: `$${BAD}` } } }),
    ],
    'a body that is no text': ['m.room.message', message({ body: [BAD] })],
    'location body': ['m.room.message', { msgtype: 'm.location', body: BAD, geo_uri: 'geo:53.1,5.4' }],
    'location description': [
      'm.room.message',
      {
        msgtype: 'm.location',
        body: 'Plek',
        geo_uri: 'geo:53.1,5.4',
        'm.location': { uri: 'geo:53.1,5.4', description: BAD },
      },
    ],
    'location label': [
      'm.room.message',
      { msgtype: 'm.location', body: 'Plek', geo_uri: `geo:53.1,5.4?q=53.1,5.4(de%20${BAD})` },
    ],
    'location asset': [
      'm.room.message',
      { msgtype: 'm.location', body: 'Plek', geo_uri: 'geo:53.1,5.4', 'm.asset': { type: BAD } },
    ],
    'poll question': ['org.matrix.msc3381.poll.start', poll(BAD, ['Ja', 'Nee'])],
    'poll answer': ['org.matrix.msc3381.poll.start', poll('Wat vinden jullie?', ['Ja', BAD])],
    'poll answer id': [
      'org.matrix.msc3381.poll.start',
      {
        'org.matrix.msc3381.poll.start': {
          question: { 'org.matrix.msc1767.text': 'Wat vinden jullie?' },
          answers: [{ id: BAD, 'org.matrix.msc1767.text': 'Ja' }],
        },
      },
    ],
    'poll fallback text': [
      'org.matrix.msc3381.poll.start',
      { ...poll('Wat vinden jullie?', ['Ja']), 'org.matrix.msc1767.text': BAD },
    ],
    'stable poll question': [
      'm.poll.start',
      {
        'm.poll': {
          question: { 'm.text': [{ body: BAD }] },
          answers: [{ 'm.id': '1', 'm.text': [{ body: 'Ja' }] }],
        },
      },
    ],
    'end of a poll': [
      'org.matrix.msc3381.poll.end',
      {
        'm.relates_to': { rel_type: 'm.reference', event_id: TARGET },
        'org.matrix.msc3381.poll.end': {},
        'org.matrix.msc1767.text': BAD,
      },
    ],
    vote: [
      'org.matrix.msc3381.poll.response',
      {
        'm.relates_to': { rel_type: 'm.reference', event_id: TARGET },
        'org.matrix.msc3381.poll.response': { answers: [BAD] },
      },
    ],
    'reaction key': [
      'm.reaction',
      { 'm.relates_to': { rel_type: 'm.annotation', event_id: TARGET, key: BAD } },
    ],
    'reaction, unknown key': [
      'm.reaction',
      { 'm.relates_to': { rel_type: 'm.annotation', event_id: TARGET, key: '👍' }, shortcode: BAD },
    ],
    topic: ['m.room.topic', { topic: `Weg met die ${BAD}` }],
    'formatted topic': ['m.room.topic', { topic: 'Groep', 'm.topic': { 'm.text': [{ body: BAD }] } }],
    'room name': ['m.room.name', { name: BAD }],
    'caption of a photo': ['m.room.message', photo({ body: `Die ${BAD}`, filename: 'IMG_1.jpg' })],
    'file name of a photo': ['m.room.message', photo({ body: 'De auto', filename: `${BAD}.jpg` })],
    'name of a photo without a caption': ['m.room.message', photo({ body: `${BAD}.jpg` })],
    'type of a photo': ['m.room.message', photo({ body: 'x.jpg', info: { mimetype: BAD } })],
    sticker: ['m.sticker', { body: BAD, url: MXC, info: {} }],
    'name of what is told about a sticker': ['m.sticker', { body: 'x', url: MXC, info: { [BAD]: 1 } }],
  };
  return Object.fromEntries(
    Object.entries(places).map(([place, [type, content]]) => [
      place,
      { type, content, by: senderOf(type, content) },
    ]),
  );
}

function senderOf(type: string, content: Content): HidingPlace['by'] {
  if (type === 'm.room.topic' || type === 'm.room.name') return 'coordinator';
  // Synapse, EventValidator: "'body' not a string type".
  return 'body' in content && typeof content.body !== 'string' ? 'nobody' : 'resident';
}

export const message = (extra: Content): Content => ({
  msgtype: 'm.text',
  body: 'Er staat een auto',
  ...extra,
});

/** An edit of an event to a fit text, with other keys in its new content and in its fallback. */
export const editOf =
  (target: string) =>
  (inner: Content, outer: Content = {}): Content => ({
    msgtype: 'm.text',
    body: '* Er staat een auto',
    'm.new_content': { msgtype: 'm.text', body: 'Er staat een auto', ...inner },
    'm.relates_to': { rel_type: 'm.replace', event_id: target },
    ...outer,
  });

export function poll(question: string, answers: readonly string[]): Content {
  return {
    'org.matrix.msc3381.poll.start': {
      kind: 'org.matrix.msc3381.poll.disclosed',
      max_selections: 1,
      question: { 'org.matrix.msc1767.text': question, body: question, msgtype: 'm.text' },
      answers: answers.map((text, at) => ({ id: `a${at}`, 'org.matrix.msc1767.text': text })),
    },
    'org.matrix.msc1767.text': [question, ...answers].join('\n'),
  };
}

export function photo(extra: Content): Content {
  return {
    msgtype: 'm.image',
    url: MXC,
    info: { mimetype: 'image/jpeg', w: 10, h: 10, size: 100 },
    ...extra,
  };
}
