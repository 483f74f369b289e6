import type { Locator, Page } from 'playwright-core';

/**
 * Clicks what leads to another page, and waits until that page is there. A click alone waits for it only where the browser is quick to say
 * that it goes.
 */
export async function goOn(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), button.click()]);
}

/** Presses the button of a form that sends this, and waits for what comes of it. */
export function send(page: Page, name: string, value: string): Promise<void> {
  return goOn(page, page.locator(`main button[name="${name}"][value="${value}"]`).first());
}
