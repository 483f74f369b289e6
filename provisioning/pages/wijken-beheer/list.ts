import { listJobs } from '#store/jobs.ts';
import { wijkOverviews } from '#store/wijken-overzicht.ts';
import { wijkenBeheerView } from '#web/pages/beheer-wijken.tsx';
import { mayOpen } from '../access.ts';
import { html, page } from '../page.ts';
import { drawingOf } from '../wijken/draw.ts';
import { rowOf } from './state.ts';

const MOST_JOBS = 1_000;

export const wijkenBeheerPage = page({
  name: 'beheer.wijken',
  dutchOnly: true,
  async show({ frame, visitor }, { sql }) {
    const [overviews, { map }, failed] = await Promise.all([
      wijkOverviews(sql),
      drawingOf(sql),
      listJobs(sql, { state: 'failed', limit: MOST_JOBS }),
    ]);
    const isGroup = (it: (typeof overviews)[number]) => it.aan || it.hasRooms || it.isSettingUp;
    return html(
      wijkenBeheerView(frame, {
        map,
        groups: overviews.filter(isGroup).map(rowOf),
        others: overviews.filter((it) => !isGroup(it)).map(rowOf),
        failedJobs: failed.length,
        mayRead: mayOpen(visitor, 'beheer.inlezen', null) === 'yes',
        maySetUp: mayOpen(visitor, 'beheer.groepen', null) === 'yes',
      }),
    );
  },
});
