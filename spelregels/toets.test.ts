import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WIJK_SETTINGS } from '#basis/wijk-settings.ts';
import { TARGETS } from './learned/model.ts';
import type { ToetsMeans } from './toets.ts';
import { MAX_LINE, runToets, toetsExitCode, toetsLine } from './toets.ts';
import { wijkRules } from './wijk-rules.ts';

async function run(chunks: Iterable<string | Uint8Array>, means: ToetsMeans = {}) {
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const totals = await runToets(Readable.from(chunks), output, means);
  const answers = written
    .join('')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { totals, answers };
}

describe('toets', () => {
  it('answers each line in order, with the shape of the contract', async () => {
    const { totals, answers } = await run([
      '{"id":"a","text":"wat een kutweer"}\n{"id":2,"text":"Verdacht busje"}\n',
    ]);
    expect(answers).toEqual([
      {
        id: 'a',
        action: 'soften',
        findings: [{ rule: 8, code: 'schelden', fragment: 'kutweer', message: expect.any(String) }],
        text: 'wat een k*****',
      },
      { id: 2, action: 'allow', findings: [], text: 'Verdacht busje' },
    ]);
    expect(totals).toEqual({ lines: 2, errors: 0 });
    expect(toetsExitCode(totals)).toBe(0);
  });

  it('names a bad line and goes on', async () => {
    const { totals, answers } = await run([
      '{"id":"a"}\nniks\n\n[]\n{"id":"b","text":"x","kind":"foto"}\n{"id":"c","text":"ok"}',
    ]);
    expect(answers.map((answer) => answer.line ?? answer.id)).toEqual([1, 2, 4, 5, 'c']);
    expect(answers.slice(0, 4).every((answer) => typeof answer.error === 'string')).toBe(true);
    expect(totals).toEqual({ lines: 5, errors: 4 });
    expect(toetsExitCode(totals)).toBe(1);
  });

  it('judges by kind and role', async () => {
    const action = async (line: object) => JSON.parse((await toetsLine(JSON.stringify(line), 1)).json).action;
    expect(await action({ id: 1, text: '', kind: 'image' })).toBe('hold');
    expect(await action({ id: 1, text: '', kind: 'image', role: 'wijkagent' })).toBe('allow');
    expect(await action({ id: 1, text: 'Verdacht busje', wijk: 'WK007200' })).toBe('allow');
  });

  it('judges by the settings of the wijk that the line names, else of the one asked for', async () => {
    const mild = wijkRules({ ...DEFAULT_WIJK_SETTINGS, taal: 'mild' }, []);
    const rulesOf = (wijk: string | undefined) =>
      wijk === 'WK007299' ? 'unknown' : wijk === 'WK007201' ? mild : undefined;
    const line = (wijk?: string) => JSON.stringify({ id: 1, text: 'wat een kutweer', wijk });
    const said = async (wijk?: string) => JSON.parse((await toetsLine(line(wijk), 3, { rulesOf })).json);
    expect(await said('WK007201')).toMatchObject({ action: 'nudge', text: 'wat een kutweer' });
    expect((await said()).action).toBe('soften');
    expect(await said('WK007299')).toEqual({ error: 'wijk: WK007299 is hier niet bekend', line: 3 });
  });

  it('says what becomes of a message in the end, once the second reader has read what passed', async () => {
    const asked: string[] = [];
    const read = async (text: string) => {
      asked.push(text);
      return TARGETS.map((target) => (target === '4' || target === 'enige' ? 20 : -60));
    };
    const said = async (text: string) =>
      JSON.parse((await toetsLine(JSON.stringify({ id: 1, text }), 1, { read })).json);
    const text = 'Vroeger was dit een nette straat, tot zij kwamen';
    expect(JSON.parse((await toetsLine(JSON.stringify({ id: 1, text }), 1)).json).action).toBe('allow');
    expect(await said(text)).toMatchObject({ action: 'nudge', findings: [{ rule: 4 }], text });
    expect(asked).toEqual([text]);
    await said('wat een kutweer');
    expect(asked).toHaveLength(1);
    expect(await said('Alle Polen zijn dieven')).toMatchObject({ action: 'nudge', findings: [{ rule: 4 }] });
    expect(asked).toHaveLength(2);
  });

  it('stops where the second reader does', async () => {
    const read = () => Promise.reject(new Error('not there'));
    await expect(run(['{"id":1,"text":"Verdacht busje"}\n'], { read })).rejects.toThrow('not there');
  });

  it('joins characters that are cut between chunks, and takes CRLF and a byte order mark', async () => {
    const bytes = Buffer.from('\uFEFF{"id":"a","text":"één 🙂"}\r\n');
    const { answers } = await run(Array.from(bytes, (byte) => Buffer.of(byte)));
    expect(answers).toMatchObject([{ id: 'a', text: 'één 🙂' }]);
  });

  it('refuses a line without end and finds the next', async () => {
    const part = 'x'.repeat(MAX_LINE / 2 + 1);
    const { answers } = await run([part, part, part, '\n{"id":"b","text":"goed"}\n']);
    expect(answers).toMatchObject([{ line: 1 }, { id: 'b', action: 'allow' }]);
  });

  it('reads no further than the reader of its output', async () => {
    let given = 0;
    async function* lines() {
      for (let i = 0; i < 10_000; i += 1) {
        given += 1;
        yield `{"id":${i},"text":"Verdacht busje"}\n`;
      }
    }
    const output = new PassThrough({ highWaterMark: 1_000 });
    const done = runToets(lines(), output);
    await new Promise((resolve) => setImmediate(resolve));
    expect(given).toBeLessThan(200);
    output.resume();
    expect(await done).toEqual({ lines: 10_000, errors: 0 });
  });

  it('ends with an error when the output closes', async () => {
    const output = new PassThrough({ highWaterMark: 10 });
    const done = runToets(
      Readable.from(Array.from({ length: 50 }, (_, i) => `{"id":${i},"text":"x"}\n`)),
      output,
    );
    setImmediate(() => output.destroy());
    await expect(done).rejects.toThrow('gesloten');
  });
});
