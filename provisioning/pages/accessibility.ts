import { accessibilityView } from '#web/pages/accessibility.tsx';
import { html, page } from './page.ts';

export const accessibilityPage = page({
  name: 'toegankelijkheid',
  async show({ frame }) {
    return html(accessibilityView(frame));
  },
});
