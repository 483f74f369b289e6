import { describe, expect, test } from 'vitest';
import { aFrame } from '#test/pages/frame.ts';
import { specimen } from '#test/pages/specimen.tsx';
import { UNTOUCHED } from '../form.ts';
import { renderPage } from '../render.ts';

const untouched = renderPage(specimen(aFrame(), UNTOUCHED));
const faulty = renderPage(
  specimen(aFrame(), {
    typed: { naam: '<b>"Jan" & zo', tekst: '</textarea><script>', soort: 'drie', meer: 'twee' },
    errors: [
      { field: 'naam', message: 'vul dit in' },
      { field: 'keuze', message: 'maak een keuze' },
    ],
  }),
);

test('every label, description and error is of something that is there, once', () => {
  for (const html of [untouched, faulty]) {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const pointing = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]*)"/g)];
    for (const id of pointing.flatMap(([, to = '']) => to.split(' '))) expect(ids).toContain(id);
    for (const [, to] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to);
  }
});

describe('a form that was not sent yet', () => {
  test.each([
    'value="Wat bewaard is"',
    'Twee\nregels</textarea>',
    '<option value="twee" selected',
    'enctype="multipart/form-data"',
    'name="_echt" value="een-kenmerk"',
  ])('has %s', (part) => expect(untouched).toContain(part));
  test('has what is kept ticked, and no summary of errors', () => {
    const ticked = [...untouched.matchAll(/<input[^>]*\bchecked\b[^>]*>/g)].map(([tag]) => tag);
    expect(ticked.length).toBe(4);
    expect(untouched).not.toContain('id="fouten"');
  });
});

describe('a form that comes back', () => {
  test('shows what was typed, as text', () => {
    expect(faulty).toContain('value="&lt;b>&quot;Jan&quot; &amp; zo"');
    expect(faulty).not.toContain('</textarea><script>');
    expect(faulty).toContain('<option value="drie" selected');
  });
  test('has ticked what was sent, not what was kept', () => {
    const ticked = [...faulty.matchAll(/<input[^>]*\bchecked\b[^>]*>/g)].map(([tag]) => tag);
    expect(ticked.map((tag) => /value="([^"]*)"/.exec(tag)?.[1])).toEqual(['twee']);
  });
  test('names each fault at its field and above, by its label', () => {
    expect(faulty).toContain('href="#veld-naam">Naam: vul dit in</a>');
    expect(faulty).toContain('id="veld-naam-fout" class="utrecht-form-field-error-message">Vul dit in.<');
    expect(faulty).toContain('aria-invalid="true"');
    expect(faulty).toContain('<title>Fout: Alle onderdelen – Buurtpreventie Gemeente Harlingen</title>');
  });
});
