import { listOpzetten } from '#store/groepen.ts';
import { groepenView } from '#web/pages/beheer-groepen.tsx';
import { html, page } from '../page.ts';

export const groepenPage = page({
  name: 'beheer.groepen',
  dutchOnly: true,
  async show({ frame }, { sql }) {
    const setUps = (await listOpzetten(sql)).map((it) => ({
      ...{ id: it.id, gebied: it.gebied, naam: it.naam, state: it.state, since: it.madeAt },
      ...{ endedAt: it.endedAt, asked: it.asked, gemeente: it.gemeente !== null },
      ...{ wijkagent: it.wijkagent, coordinator: it.coordinators > 0 },
    }));
    return html(groepenView(frame, { setUps }));
  },
});
