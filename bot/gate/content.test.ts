import { describe, expect, it } from 'vitest';
import type { Content } from '#matrix/homeserver.ts';
import type { Circumstances } from '#spelregels/types.ts';
import { editOf, hidingPlaces, message, photo, poll } from '#test/bot/hiding-places.ts';
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

const edit = editOf(TARGET);

describe('each place where text hides', () => {
  for (const [place, { type, content }] of Object.entries(hidingPlaces(BAD, TARGET))) {
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

describe('formatted text that readers do not read alike', () => {
  it.each([
    'kloot<article>zak</article>',
    `${'<b>'.repeat(4_000)}klootzak`,
    'kloot<td>zak',
    'kloot</div>zak',
    'kloot</li>zak',
    'kloot<!-->zak-->',
    'kloot<!x>zak',
    'kloot<?x>zak',
    'kloot</ x>zak',
    'kloot<style>x</style>zak',
    'kloot<textarea>x</textarea>zak',
    'kloot<b "x>zak hallo">',
    'kloot&shyzak',
    'kloot&zwnj;zak',
    '&#0000000107;lootzak',
    '&#x000000006b;lootzak',
    '&#138;let',
    '<span data-mx-maths="\\text{kloot}\\text{zak}">x</span>',
    '<a href="https://matrix.to/#/@klootzak:example.nl">Anna</a>',
    '<a href="https://matrix.to/#/%40kloot%7Aak%3Aexample.nl">Anna</a>',
  ])('%s', (html) => {
    const content = message({ format: 'org.matrix.custom.html', formatted_body: html });
    const made = shown('m.room.message', content);
    expect(made).toMatchObject({ msgtype: 'm.text', body: 'Er staat een auto' });
    expect(made).not.toHaveProperty('formatted_body');
  });
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
      'formatted text with all that clients make of what people type',
      'm.room.message',
      message({
        format: 'org.matrix.custom.html',
        formatted_body:
          '<h1>Busje</h1><p>Er staat een <strong>wit</strong> busje <em>zonder</em> lampen,<br />lengte &lt; 5 meter.</p>\n<ul>\n<li>bij de kerk</li>\n<li>motor aan</li>\n</ul>\n<ol start="2">\n<li>niemand erin</li>\n</ol>\n<blockquote>\n<p>waar dan</p>\n</blockquote>\n<pre><code class="language-js">x = 1\n</code></pre>\n<p><span data-mx-spoiler>links</span> <del>rechts</del> <a href="https://www.harlingen.nl/afval?a=1&amp;b=2">afval</a></p>',
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
    const made = shown('m.room.message', edit({ body: THREAT }, { body: `* ${THREAT}` }));
    expect(made?.['m.new_content']).toEqual({
      msgtype: 'm.notice',
      body: 'Dit bericht wacht op de coördinator.',
    });
  });

  it('masks what stood there before, if that had passed unjudged', () => {
    const former = { msgtype: 'm.text', body: `Die ${BAD}` };
    const made = shown('m.room.message', edit({ body: THREAT }, { body: `* ${THREAT}` }), RESIDENT, former);
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

  it.each([
    ['an override', '\u202Ekaztoolk\u202C'],
    ['isolates', `\u2067${[...'kaztoolk'].map((sign) => `\u2066${sign}\u2069`).join('')}\u2069`],
    ['marks', [...'kaztoolk'].map((sign) => `\u200F${sign}`).join('')],
  ])('shows text that is turned by %s in the order in which it was judged', (_by, body) => {
    expect(shown('m.room.message', message({ body }))?.body).toBe('kaztoolk');
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

  it('makes no reaction of a message: Synapse would refuse it without a key', () => {
    const relation = { rel_type: 'm.annotation', event_id: TARGET, key: '👍' };
    expect(shown('m.room.message', message({ body: BAD, 'm.relates_to': relation }))).toEqual({
      msgtype: 'm.text',
      body: 'k*****',
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

  /** What the module can deliver: a content of at most 60 KiB, or no longer than the one that was sent. */
  const isDeliverable = (made: Content | undefined, sent: Content): boolean => {
    const size = Buffer.byteLength(JSON.stringify(made));
    return size <= 61_440 || size <= Buffer.byteLength(JSON.stringify(sent));
  };
  const LONG_REF = 'a'.repeat(22);

  it.each([56_100, 61_500, 63_500])('a masked text of %d bytes, with its reference', (size) => {
    const content = { msgtype: 'm.text', body: `${BAD} ${'x '.repeat(size / 2)}` };
    const made = judgeEvent('m.room.message', content, RESIDENT).replacement({ ref: LONG_REF });
    expect(isDeliverable(made, content)).toBe(true);
    expect(JSON.stringify(made)).not.toContain(BAD);
  });

  it('a held edit of a text so long that it does not fit in it twice', () => {
    const content = edit({ body: THREAT }, { body: `* ${THREAT}` });
    const former = { msgtype: 'm.text', body: 'auto '.repeat(8_000) };
    const made = judgeEvent('m.room.message', content, RESIDENT).replacement({ ref: LONG_REF, former });
    expect(isDeliverable(made, content)).toBe(true);
    const body = String((made?.['m.new_content'] as Content | undefined)?.body);
    expect(body).toMatch(/^(auto ){1000,}a?u?t?o?…$/);
    expect(body.length).toBeLessThanOrEqual(8_000);
  });

  it('a photo with a caption of which the mask is longer than the words', () => {
    const content = photo({ body: 'kut '.repeat(15_000), filename: 'a.jpg' });
    const made = judgeEvent('m.room.message', content, RESIDENT).replacement({ ref: LONG_REF });
    expect(isDeliverable(made, content)).toBe(true);
    expect(JSON.stringify(made)).not.toMatch(/kut|mxc/);
  });

  it('a masked poll of long answers is still that poll', () => {
    const answers = new Array<string>(20).fill(`kut ${'x '.repeat(1_400)}`);
    const content = {
      'm.poll': {
        question: { 'm.text': [{ body: 'Wie?' }] },
        answers: answers.map((body) => ({ 'm.text': [{ body }] })),
      },
    };
    const made = judgeEvent('m.poll.start', content, RESIDENT).replacement({ ref: LONG_REF });
    expect(isDeliverable(made, content)).toBe(true);
    expect(made?.['m.poll']).toMatchObject({ question: { 'm.text': [{ body: 'Wie?' }] } });
    expect(JSON.stringify(made)).not.toContain('kut');
  });

  it('a list too long to look at whole is not passed on', () => {
    const answers = [...new Array<number>(2_001).fill(0), BAD];
    const made = shown('org.matrix.msc3381.poll.response', {
      'org.matrix.msc3381.poll.response': { answers },
    });
    expect(made).toMatchObject({ 'org.matrix.msc3381.poll.response': { answers: [] } });
  });
});

describe('a text that is too long to judge in time', () => {
  const long = 'Er liep iemand langs de huizen aan de haven. '.repeat(1_300);
  const text = (body: string): Content => ({ msgtype: 'm.text', body });
  const body = (content: Content | undefined): string => String(content?.body);

  it('is shown as far as it was judged, and passes as it is when judged again', () => {
    const first = shown('m.room.message', text(`${long} klootzak`));
    expect(body(first)).toMatch(/^Er liep iemand langs de huizen/);
    expect(body(first).length).toBeLessThanOrEqual(8_000);
    expect(body(first)).not.toContain(BAD);
    const { 'nl.buurtbaken.ref': _ref, ...arrived } = first ?? {};
    expect(judgeEvent('m.room.message', arrived, RESIDENT)).toMatchObject({ action: 'allow', tidy: false });
  });

  it('also where masks make it longer than what may be judged', () => {
    const first = shown('m.room.message', text('lul '.repeat(2_000).trim()));
    expect(body(first).length).toBeLessThanOrEqual(8_000);
    expect(body(first)).not.toMatch(/\blul\b/);
  });

  it('waits if its beginning must wait, and never if it may be an emergency', () => {
    expect(judgeEvent('m.room.message', text(`${THREAT} ${long}`), RESIDENT).action).toBe('hold');
    const urgent = text(`Help, er wordt nu ingebroken bij de buren, bel 112! ${long}`);
    expect(judgeEvent('m.room.message', urgent, RESIDENT)).toMatchObject({ emergency: true });
    expect(judgeEvent('m.room.message', urgent, RESIDENT).action).not.toBe('hold');
  });
});

describe.each(['msgtype', 'format'])('a part of a text that says its %s', (key) => {
  const photo = { msgtype: 'm.image', body: 'IMG.jpg', url: MXC };

  it.each(['m.text', 'm.message', 'm.caption', 'org.matrix.msc1767.caption'])('in %s is read', (at) => {
    const sent = { msgtype: 'm.text', body: 'Er staat een auto', [at]: { [key]: BAD } };
    expect(judgeEvent('m.room.message', sent, RESIDENT).action).toBe('soften');
    expect(JSON.stringify(shown('m.room.message', sent))).not.toContain(BAD);
    const made = shown('m.room.message', edit(photo), RESIDENT, { body: 'auto', [at]: { [key]: BAD } });
    expect(JSON.stringify(made)).not.toContain(BAD);
  });

  it('in a file name is read', () => {
    const sent = { ...photo, filename: { [key]: BAD } };
    expect(JSON.stringify(shown('m.room.message', sent, COORDINATOR))).not.toContain(BAD);
    const made = shown('m.room.message', edit(photo), RESIDENT, sent);
    expect(JSON.stringify(made)).not.toContain(BAD);
  });
});
