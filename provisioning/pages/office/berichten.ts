import { SEASON_TIPS_NL } from '#basis/catalogue/pages/office/season-tips.nl.ts';
import { dutchInput } from '#basis/dutch-time.ts';
import { seasonOf } from '#basis/season.ts';
import { listAnnouncements } from '#store/aankondigingen.ts';
import { berichtenView } from '#web/pages/office/berichten.tsx';
import { html, page } from '../page.ts';

const MOST = 50;

/** What the gemeente said in the groups, newest first. */
export const berichtenPage = page({
  name: 'beheer.berichten',
  dutchOnly: true,
  async show({ frame }, { sql, clock }) {
    const announcements = await listAnnouncements(sql, MOST);
    const now = clock();
    const tips = SEASON_TIPS_NL[seasonOf(dutchInput(now))];
    return html(berichtenView(frame, { announcements, now, tips }));
  },
});
