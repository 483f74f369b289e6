import { rulesView } from '#web/pages/rules.tsx';
import { html, page } from './page.ts';

export const rulesPage = page({
  name: 'spelregels',
  async show({ frame }) {
    return html(rulesView(frame));
  },
});
