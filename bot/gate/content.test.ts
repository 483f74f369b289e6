import { describe, expect, it } from 'vitest';
import type { Content } from '#matrix/homeserver.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { judgeEvent } from './content.ts';

const RESIDENT: Circumstances = { role: 'resident', room: 'melding' };
const COORDINATOR: Circumstances = { role: 'coordinator', room: 'melding' };
const BAD = 'klootzak';
const THREAT = 'Ik sla hem vanavond dood.';
const TARGET = `$${'a'.repeat(43)}`;
const MXC = 'mxc://test.localhost/abcdefghijkl';

/** What others see of `content`; undefined if it is delivered as it is. */
function shown(
  type: string,
  content: Content,
  who: Circumstances = RESIDENT,
  former?: Content,
): Content | undefined {
  return judgeEvent(type, content, who).replacement({ ref: 'ref', former });
}

const message = (extra: Content): Content => ({ msgtype: 'm.text', body: 'Er staat een auto', ...extra });
const edit = (inner: Content, outer: Content = {}): Content => ({
  msgtype: 'm.text',
  body: '* Er staat een auto',
  'm.new_content': { msgtype: 'm.text', body: 'Er staat een auto', ...inner },
  'm.relates_to': { rel_type: 'm.replace', event_id: TARGET },
  ...outer,
});

describe('each place where text hides', () => {
  const PLACES: Readonly<Record<string, readonly [type: string, content: Content]>> = {
    body: ['m.room.message', message({ body: `Die ${BAD} weer` })],
    'emote body': ['m.room.message', { msgtype: 'm.emote', body: `vindt hem een ${BAD}` }],
    'body of an unknown kind': ['m.room.message', { msgtype: 'com.example.x', body: BAD }],
    'formatted body alone': [
      'm.room.message',
      message({ format: 'org.matrix.custom.html', formatted_body: `Die <b>${BAD}</b>` }),
    ],
    'formatted body, split by tags': [
      'm.room.message',
      message({ format: 'org.matrix.custom.html', formatted_body: 'Die kloo<b></b>tz<i>ak</i>' }),
    ],
    'formatted body, as numbers': [
      'm.room.message',
      message({ format: 'org.matrix.custom.html', formatted_body: 'Die &#107;l&#x6f;otzak' }),
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
  };

  for (const [place, [type, content]] of Object.entries(PLACES)) {
    for (const who of [RESIDENT, COORDINATOR]) {
      it(`${place}, of a ${who.role}`, () => {
        const judged = judgeEvent(type, content, who);
        expect(['soften', 'hold']).toContain(judged.action);
        expect(judged.findings.some((finding) => finding.code === 'schelden' || finding.rule === 8)).toBe(
          true,
        );
        expect(JSON.stringify(judged.replacement({ ref: 'ref' }))).not.toContain(BAD);
      });
    }
  }
});

describe('what passes', () => {
  it.each<[string, string, Content]>([
    ['plain text', 'm.room.message', message({})],
    [
      'formatted text with a mention',
      'm.room.message',
      message({
        format: 'org.matrix.custom.html',
        formatted_body:
          '<a href="https://matrix.to/#/@anna:test.localhost">Anna</a> zag een auto &amp; een fiets',
        'm.mentions': { user_ids: ['@anna:test.localhost'] },
      }),
    ],
    [
      'an edit',
      'm.room.message',
      edit({ body: 'Er staat een blauwe auto' }, { body: '* Er staat een blauwe auto' }),
    ],
    [
      'a reaction',
      'm.reaction',
      { 'm.relates_to': { rel_type: 'm.annotation', event_id: TARGET, key: '🚨 112 gebeld' } },
    ],
    ['a poll', 'org.matrix.msc3381.poll.start', poll('Wie loopt er mee?', ['Ik', 'Een andere keer'])],
    [
      'a place, as Element sends it',
      'm.room.message',
      {
        msgtype: 'm.location',
        body: 'Location geo:53.1,5.4;u=12 at 2026-11-23T20:15:00Z',
        geo_uri: 'geo:53.1,5.4;u=12',
        'org.matrix.msc3488.location': { uri: 'geo:53.1,5.4;u=12', description: null },
        'org.matrix.msc3488.asset': { type: 'm.self' },
        'org.matrix.msc3488.ts': 1_700_000_000_000,
        'org.matrix.msc1767.text': 'Location geo:53.1,5.4;u=12 at 2026-11-23T20:15:00Z',
      },
    ],
    [
      'a topic',
      'm.room.topic',
      { topic: 'Spoed? Bel 112.', 'm.topic': { 'm.text': [{ body: 'Spoed? Bel 112.' }] } },
    ],
  ])('%s', (_name, type, content) => {
    expect(shown(type, content)).toBeUndefined();
  });

  it('a photo of a coordinator', () => {
    expect(shown('m.room.message', photo({ body: 'IMG_1.jpg' }), COORDINATOR)).toBeUndefined();
  });
});

describe('what is shown instead', () => {
  it('masks words and keeps reply and mentions', () => {
    const relation = { 'm.in_reply_to': { event_id: TARGET } };
    const mentions = { user_ids: ['@anna:test.localhost'] };
    const content = message({
      body: `Die ${BAD} weer`,
      formatted_body: `Die <b>${BAD}</b> weer`,
      format: 'org.matrix.custom.html',
      'm.relates_to': relation,
      'm.mentions': mentions,
    });
    expect(shown('m.room.message', content)).toEqual({
      msgtype: 'm.text',
      body: 'Die k***** weer',
      'm.relates_to': relation,
      'm.mentions': mentions,
      'nl.buurtbaken.ref': 'ref',
    });
  });

  it('puts a notice in the place of a threat, which names no rule', () => {
    const content = message({ body: THREAT, 'm.mentions': { room: true } });
    expect(shown('m.room.message', content)).toEqual({
      msgtype: 'm.notice',
      body: 'Dit bericht wacht op de coördinator.',
      'nl.buurtbaken.ref': 'ref',
    });
  });

  it('shows the words of a photo, and none of the photo', () => {
    expect(shown('m.room.message', photo({ body: `Wie kent die ${BAD}?`, filename: 'IMG_1.jpg' }))).toEqual({
      msgtype: 'm.text',
      body: 'Wie kent die k*****?\n\nFoto wacht op de coördinator.',
      'nl.buurtbaken.ref': 'ref',
    });
  });

  it('asks whoever sends a voice message whether there is need', () => {
    const voice = { msgtype: 'm.audio', body: 'Spraakbericht.ogg', url: MXC, 'org.matrix.msc3245.voice': {} };
    const judged = judgeEvent('m.room.message', voice, RESIDENT);
    expect(judged.kind).toBe('voice');
    expect(judged.replacement({ ref: 'ref' })?.body).toBe(
      'Spraakbericht wacht op de coördinator. Nood? Bel 112.',
    );
  });

  it('never holds the words of an emergency, also if it says so in one place only', () => {
    const content = message({ body: `Help, bel 112! ${THREAT}`, formatted_body: THREAT });
    const judged = judgeEvent('m.room.message', content, RESIDENT);
    expect(judged.emergency).toBe(true);
    expect(judged.action).not.toBe('hold');
    expect(JSON.stringify(judged.replacement({ ref: 'ref' }) ?? content)).toContain('bel 112');
  });

  it('shows in a held edit what stood there before', () => {
    const former = { msgtype: 'm.text', body: 'Er loopt iemand', 'nl.buurtbaken.ref': 'former' };
    const made = shown('m.room.message', edit({ body: THREAT }, { body: `* ${THREAT}` }), RESIDENT, former);
    expect(made).toEqual({
      msgtype: 'm.text',
      body: '* Er loopt iemand',
      'm.new_content': { msgtype: 'm.text', body: 'Er loopt iemand' },
      'm.relates_to': { rel_type: 'm.replace', event_id: TARGET },
      'nl.buurtbaken.ref': 'ref',
    });
  });

  it('shows the placeholder in a held edit if the former text is not to be had', () => {
    const made = shown('m.room.message', edit({ body: THREAT }));
    expect(made?.['m.new_content']).toEqual({
      msgtype: 'm.notice',
      body: 'Dit bericht wacht op de coördinator.',
    });
  });

  it('masks what stood there before, if that had passed unjudged', () => {
    const former = { msgtype: 'm.text', body: `Die ${BAD}` };
    const made = shown('m.room.message', edit({ body: THREAT }), RESIDENT, former);
    expect(made?.['m.new_content']).toEqual({ msgtype: 'm.text', body: 'Die k*****' });
  });

  it('holds an edit that turns a text into a photo', () => {
    const judged = judgeEvent('m.room.message', edit(photo({ body: 'x.jpg' })), RESIDENT);
    expect(judged.action).toBe('hold');
    expect(JSON.stringify(judged.replacement({ ref: 'ref' }))).not.toContain('mxc');
  });

  it('holds an edit that is a photo for old clients alone', () => {
    const judged = judgeEvent('m.room.message', edit({}, photo({ body: 'x.jpg' })), RESIDENT);
    expect(judged.action).toBe('hold');
    expect(JSON.stringify(judged.replacement({ ref: 'ref' }))).not.toContain('mxc');
  });

  it('masks a quotation and blames nobody', () => {
    const content = message({
      body: `> <@jan:test.localhost> die ${BAD}\n\nIk heb die auto ook gezien.`,
      'm.relates_to': { 'm.in_reply_to': { event_id: TARGET } },
    });
    const judged = judgeEvent('m.room.message', content, RESIDENT);
    expect(judged.action).toBe('allow');
    expect(judged.tidy).toBe(true);
    expect(judged.findings).toEqual([]);
    expect(judged.replacement({})?.body).toBe(
      '> <@jan:test.localhost> die k*****\n\nIk heb die auto ook gezien.',
    );
  });

  it('judges what only looks like a quotation', () => {
    expect(judgeEvent('m.room.message', message({ body: `> die ${BAD}` }), RESIDENT).action).toBe('soften');
  });

  it('lets no picture in by way of formatted text', () => {
    const content = message({ formatted_body: `kijk <img src="${MXC}" alt="auto">` });
    const judged = judgeEvent('m.room.message', content, RESIDENT);
    expect(judged.action).toBe('allow');
    expect(judged.replacement({})).toEqual({ msgtype: 'm.text', body: 'Er staat een auto' });
  });

  it('replaces a picture as a reaction', () => {
    const content = { 'm.relates_to': { rel_type: 'm.annotation', event_id: TARGET, key: MXC } };
    expect(shown('m.reaction', content)).toMatchObject({ 'm.relates_to': { key: '▫️' } });
  });

  it('replaces only the key of an unfit reaction', () => {
    const relation = { rel_type: 'm.annotation', event_id: TARGET, key: BAD };
    expect(shown('m.reaction', { 'm.relates_to': relation })).toEqual({
      'm.relates_to': { ...relation, key: '▫️' },
      'nl.buurtbaken.ref': 'ref',
    });
  });

  it('leaves a coordinator’s photo with its words masked', () => {
    const made = shown('m.room.message', photo({ body: `Die ${BAD}`, filename: 'a.jpg' }), COORDINATOR);
    expect(made).toMatchObject({ msgtype: 'm.image', url: MXC, body: 'Die k*****', filename: 'a.jpg' });
  });

  it('takes away keys that only the services may send', () => {
    const content = message({ 'nl.buurtbaken.ref': 'stolen', 'nl.buurtbaken.sealed': {} });
    expect(judgeEvent('m.room.message', content, RESIDENT).replacement({})).toEqual({
      msgtype: 'm.text',
      body: 'Er staat een auto',
    });
  });

  it('still fits in an event when the mask is longer than the words', () => {
    const content = edit({ body: 'kut '.repeat(7_000) });
    const made = shown('m.room.message', content);
    expect(made).toBeDefined();
    expect(Buffer.byteLength(JSON.stringify(made))).toBeLessThan(60_000);
    expect(JSON.stringify(made)).not.toContain('kut');
  });
});

function poll(question: string, answers: readonly string[]): Content {
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

function photo(extra: Content): Content {
  return {
    msgtype: 'm.image',
    url: MXC,
    info: { mimetype: 'image/jpeg', w: 10, h: 10, size: 100 },
    ...extra,
  };
}
