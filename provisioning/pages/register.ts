import { registerView } from '#web/pages/register.tsx';
import { retentionSettings } from '../retention.ts';
import { html, page } from './page.ts';

/** The register of processing (AVG art. 30). */
export const registerPage = page({
  name: 'beheer.register',
  dutchOnly: true,
  async show({ frame }, { settings }) {
    return html(registerView(frame, retentionSettings(settings)));
  },
});
