import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { dienstView } from '#web/pages/office/dienst.tsx';
import { countLevels } from '../../doctor/run.ts';
import { examinedNow } from '../../doctor/today.ts';
import { html, page } from '../page.ts';

/** How the service is doing: what the doctor finds, faults first. */
export const dienstPage = page({
  name: 'beheer.dienst',
  dutchOnly: true,
  async show({ frame }, context) {
    const { at, findings } = await examinedNow(context);
    return html(dienstView(frame, { at, findings, sum: DOCTOR_NL.sum(countLevels(findings)) }));
  },
});
