import { BEHEER_NL } from '#basis/catalogue/pages/beheer.nl.ts';
import { getInrichting } from '#store/inrichting.ts';
import { beheerView } from '#web/pages/beheer.tsx';
import type { PageName } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';
import { stepsOf } from '../inrichting/steps.ts';
import { mayOpen } from './access.ts';
import { backupPanel } from './backup-panel.ts';
import { OFFICE_MENU } from './office/table.ts';
import { html, page } from './page.ts';
import { ownWijken } from './wijk/menu.ts';

/** What the home of officials leads to, in this order; each is there for whom may open it. */
const MENU = [
  'beheer.inrichten',
  'beheer.aanvragen',
  'beheer.brieven',
  ...OFFICE_MENU,
  'beheer.wissingen',
  'beheer.register',
  'beheer.wijken',
  'beheer.groepen',
  'beheer.inlezen',
  'uitnodigingen',
  'beheer.instellingen',
  'beheer.drukwerk',
  'beheer.meldingen',
  'beheer.openbaar',
  'beheer.rondecijfers',
] as const satisfies readonly (PageName & keyof typeof BEHEER_NL.menu)[];

export const beheerPage = page({
  name: 'beheer',
  dutchOnly: true,
  async show({ visitor, frame }, context) {
    const isSetUp = stepsOf(await getInrichting(context.sql)).next === null;
    const items = MENU.filter((name) => mayOpen(visitor, name, null) === 'yes')
      .filter((name) => name !== 'beheer.inrichten' || !isSetUp)
      .map((name) => ({ to: pathTo(name), ...BEHEER_NL.menu[name] }));
    // Who may change the gemeente's settings answers for the service as a whole.
    const isOffice = mayOpen(visitor, 'beheer.instellingen', null) === 'yes';
    const backup = isOffice ? await backupPanel(context) : null;
    return html(beheerView(frame, { items: [...(await ownWijken(context, visitor)), ...items], backup }));
  },
});
