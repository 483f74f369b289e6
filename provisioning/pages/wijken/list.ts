import { listGebieden } from '#store/gebieden.ts';
import { wijkenView } from '#web/pages/wijken.tsx';
import { html, page } from '../page.ts';
import { listByWijk } from './areas.ts';
import { drawingOf } from './draw.ts';

export const wijkenPage = page({
  name: 'wijken',
  async show({ frame }, { sql }) {
    const [gebieden, { map, numbers }] = await Promise.all([listGebieden(sql), drawingOf(sql)]);
    return html(wijkenView(frame, { map, wijken: listByWijk(gebieden, numbers) }));
  },
});
