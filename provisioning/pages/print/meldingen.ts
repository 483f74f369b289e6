import { listMeldingen } from '#store/melding-links.ts';
import { meldingenView } from '#web/pages/print/meldingen.tsx';
import { moment } from '../../print/dates.ts';
import { html, page } from '../page.ts';

const MOST = 50;
const ROLES: readonly string[] = ['coordinator', 'wijkagent'];

/** The newest meldingen of the wijken that somebody keeps or is wijkagent of: figures, no words of residents. */
export const meldingenPage = page({
  name: 'beheer.meldingen',
  dutchOnly: true,
  async show({ visitor, frame }, { sql }) {
    const grants = visitor.is === 'nobody' ? [] : visitor.grants;
    const gebieden = grants.flatMap(({ role, gebied }) =>
      ROLES.includes(role) && gebied !== null ? [gebied] : [],
    );
    const meldingen = await listMeldingen(sql, [...new Set(gebieden)], MOST);
    return html(
      meldingenView(frame, { meldingen: meldingen.map((it) => ({ ...it, when: moment(it.openedAt) })) }),
    );
  },
});
