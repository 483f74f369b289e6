/**
 * What neighbours live through after the first message, on the try-out page: a round that is walked, a tip that was not right and is taken back, a
 * warning, reading only, an emergency that is placed all the same, and the week in three lines. Its pictures are those of docs/.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { type RunningStack, runningStack } from '#test/harness/stack.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { phone } from './proef.ts';

const PICTURES = process.env.BUURTBAKEN_PICTURES;
const WIJK = 'WK007200';
const PATIENCE = { timeout: 60_000 };
const missing = chromiumPath() === null && process.env.CI !== 'true';
if (missing) console.log('skipped: the story, since there is no Chromium (Debian: apt-get install chromium)');

describe.skipIf(missing)('the story of a tip, a warning and a week', () => {
  let stack: RunningStack;
  let browser: Browser;
  let page: Page;
  const picture = (name: string): Promise<unknown> =>
    PICTURES ? page.screenshot({ path: join(PICTURES, `${name}.png`) }) : Promise.resolve();

  /** One step of the ladder for each tip, and no quiet hours, so that the story is short. */
  async function hurry(): Promise<void> {
    const { stdout } = await stack.command('token', 'gemeente');
    const token = /bb_[\w-]+/.exec(stdout)?.[0] ?? '';
    const provisioning = `http://127.0.0.1:${stack.port + 2}`;
    const answer = await fetch(`${provisioning}/api/v1/wijken/${WIJK}/settings`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        ladder: { tips: 1, waarschuwingen: 1 },
        stilleUren: { van: '03:00', tot: '03:00' },
      }),
    });
    expect(answer.status).toBe(200);
  }

  /** A round that all who walk in the demo said yes to begins in a few minutes. Gives an address that is on the way. */
  async function callRound(): Promise<string> {
    const sql = connect(stack.status.postgres);
    try {
      const id = randomUUID();
      await sql`
        insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gevraagd_op)
        select ${id}, ${WIJK}, coalesce(max(nummer), 0) + 1, '2020-01-01', 1, now() + interval '5 minutes', now() + interval '65 minutes',
          'gevraagd', now(), now() from ronde where gebied_code = ${WIJK}`;
      await sql`
        insert into ronde_loper (ronde_id, persoon_id, gevraagd_op, antwoord, antwoord_op)
        select ${id}, persoon_id, now(), 'ja', now() from vrijwilliger where gebied_code = ${WIJK} and toestand = 'aangenomen'`;
      const [house] = await sql<[{ number: number }]>`
        insert into straat (pc6, huisnummer, straat, plaats)
        select pc6, huisnummer, 'Zuiderhaven', 'Harlingen' from adres where buurt_code like ${`BU${WIJK.slice(2)}%`}
        order by huisnummer, pc6 limit 1 returning huisnummer as number`;
      await enqueue(sql, 'bot', 'sweep-walks', {});
      return `Zuiderhaven ${house.number}`;
    } finally {
      await sql.end();
    }
  }

  beforeAll(async () => {
    stack = await runningStack();
    await hurry();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1320, height: 900 } });
    await page.goto(stack.status.web);
    for (const number of [1, 2, 3] as const)
      await phone(page, number).self.and(page.locator('[data-ready="true"]')).waitFor(PATIENCE);
    await phone(page, 1).openRoom(/meldingen/);
    await phone(page, 2).openRoom(/meldingen/);
    await phone(page, 3).openRoom(/coördinat/i);
  }, 420_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  it('a round is begun by a tap, told in a tap and words, and read in three lines', async () => {
    const address = await callRound();
    const [walker, other] = [phone(page, 2), phone(page, 3)];
    for (const one of [walker, other]) await one.openRoom(/je eigen hulp/);
    const start = walker
      .saying('begint jullie ronde')
      .last()
      .getByRole('button', { name: /^🚶 start/ });
    await start.waitFor(PATIENCE);
    await other.saying('begint jullie ronde').last().getByRole('button').first().waitFor(PATIENCE);
    await picture('ronde-start');
    await start.click();
    const menu = walker.saying('Wat zien jullie?').last();
    await menu.getByRole('button', { name: /^✅ nu in orde/ }).waitFor(PATIENCE);
    await picture('ronde-menu');
    await menu.getByRole('button', { name: /^🪜 ladder/ }).click();
    await walker.saying('Bij welk adres?').last().waitFor(PATIENCE);
    await walker.send(address);
    await walker.saying(`🪜 ladder · ${address}`).last().waitFor(PATIENCE);
    const next = walker
      .saying('Nog iets gezien?')
      .last()
      .getByRole('button', { name: /^🏁 klaar/ });
    await next.waitFor(PATIENCE);
    await picture('ronde-gezien');
    await next.click();
    await other.openRoom(/surveillance/);
    const report = other.saying('is gelopen').last();
    await report.waitFor(PATIENCE);
    await picture('ronde-klaar');
    expect(await report.textContent()).toContain('Gezien: 1 ladder.');
    expect(await report.textContent()).not.toContain(address);
    await walker.openRoom(/meldingen/);
    await other.openRoom(/coördinat/i);
  }, 120_000);

  it('a tip says what it is about, and a tap asks the coordinators to look again', async () => {
    await phone(page, 1).send('Wat een klotewind vandaag, de schutting ligt om bij de brug.');
    await phone(page, 2).saying('de schutting ligt om bij de brug').first().waitFor(PATIENCE);
    await phone(page, 1).openRoom(/je eigen hulp/);
    const tip = phone(page, 1).saying('Een tip bij je bericht.').last();
    await tip.getByRole('button', { name: /^✋ klopt niet/ }).waitFor(PATIENCE);
    await picture('tip');
    await tip.getByRole('button', { name: /^✋ klopt niet/ }).click();
    const card = phone(page, 3).saying('vindt dat een tip niet klopt').last();
    await card.getByRole('button', { name: /^✅ plaatsen/ }).waitFor(PATIENCE);
    await picture('bezwaar');
    await card.getByRole('button', { name: /^✅ plaatsen/ }).click();
    await phone(page, 2).saying('klotewind').first().waitFor(PATIENCE);
    await phone(page, 1).saying('je krijgt gelijk').waitFor(PATIENCE);
    await picture('bezwaar-gegeven');
  }, 240_000);

  it('the same words pass in this wijk from then on', async () => {
    await phone(page, 1).openRoom(/meldingen/);
    await phone(page, 1).send('Alweer zo’n klotewind, nu ligt er een boom op het fietspad.');
    const seen = phone(page, 2).saying('nu ligt er een boom op het fietspad').first();
    await seen.waitFor(PATIENCE);
    expect(await seen.textContent()).toContain('klotewind');
  }, 120_000);

  it('who goes on is warned, then may only read for a while, and is told until when', async () => {
    await phone(page, 1).send('De buurman van nummer 3 is een klootzak.');
    await phone(page, 1).openRoom(/je eigen hulp/);
    // The first was of the tip that was taken back, and went with it.
    await phone(page, 1).saying('Een waarschuwing.').nth(1).waitFor(PATIENCE);
    await picture('waarschuwing');
    await phone(page, 1).openRoom(/meldingen/);
    await phone(page, 1).send('En zijn broer is een hufter.');
    await phone(page, 1).openRoom(/je eigen hulp/);
    await phone(page, 1).saying('Daarom kun je nu even alleen lezen').waitFor(PATIENCE);
    await picture('alleen-lezen');
  }, 240_000);

  it('an emergency is placed all the same, and gets its card', async () => {
    await phone(page, 1).send('Er is brand in de schuur van nummer 5, de vlammen komen eruit!');
    await phone(page, 2).saying('Er is brand in de schuur van nummer 5').first().waitFor(PATIENCE);
    await phone(page, 2).saying('Bel eerst 112').first().waitFor(PATIENCE);
    await picture('noodgeval');
  }, 120_000);

  it('a week is told in three lines', async () => {
    const sql = connect(stack.status.postgres);
    try {
      await sql`update melding set geopend_op = geopend_op - interval '7 days'`;
      await enqueue(sql, 'bot', 'weekly-digest', {});
    } finally {
      await sql.end();
    }
    await phone(page, 2)
      .saying(/Week \d+: \d+ melding/)
      .waitFor(PATIENCE);
    await picture('weekoverzicht');
  }, 120_000);
});
