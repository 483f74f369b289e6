import type { Locator, Page } from 'playwright-core';

/** One of the three phones of the try-out page, as a person uses it. */
export type PhoneHandle = {
  readonly self: Locator;
  readonly messages: Locator;
  openRoom(name: RegExp): Promise<void>;
  send(text: string): Promise<void>;
  sendPhoto(photo: { name: string; mimeType: string; buffer: Buffer }, caption?: string): Promise<void>;
  /** The messages that hold this text. */
  saying(text: string | RegExp): Locator;
};

/** Phone `number` (1, 2 or 3) of an opened try-out page. */
export function phone(page: Page, number: 1 | 2 | 3): PhoneHandle {
  const self = page.locator('section.phone').nth(number - 1);
  const messages = self.locator('ol.timeline > li');
  const saying = (text: string | RegExp): Locator => messages.filter({ hasText: text });
  const type = (text: string): Promise<void> => self.getByLabel('Bericht', { exact: true }).fill(text);
  return {
    self,
    messages,
    saying,
    async openRoom(name) {
      const rooms = self.getByLabel('Kamer');
      const label = await rooms.locator('option', { hasText: name }).first().textContent();
      await rooms.selectOption({ label: label ?? '' });
    },
    async send(text) {
      await type(text);
      await self.getByRole('button', { name: 'Stuur', exact: true }).click();
    },
    async sendPhoto(photo, caption) {
      if (caption !== undefined) await type(caption);
      await self.getByLabel('Foto sturen').setInputFiles(photo);
    },
  };
}
