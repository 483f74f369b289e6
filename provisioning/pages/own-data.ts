import { z } from 'zod';
import { OWN_DATA } from '#basis/catalogue/pages/own-data.ts';
import { nameFault } from '#basis/display-name.ts';
import { ProblemError } from '#basis/errors.ts';
import { LANGUAGES } from '#basis/language.ts';
import type { OwnData } from '#basis/own-data.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import { readOwnData } from '#store/own-data.ts';
import { getPersoon } from '#store/personen.ts';
import { noOwnDataView, ownDataView } from '#web/pages/own-data.tsx';
import { pathTo } from '#web/paths.ts';
import { changePerson } from '../change-person.ts';
import type { ProvisioningContext } from '../context.ts';
import { signInProvider } from '../oidc.ts';
import { mayOpen } from './access.ts';
import { choice, text } from './fields.ts';
import { html, page, refused, see } from './page.ts';
import type { Visitor } from './visitor.ts';

/** What is held of this visitor; null for who is signed in with an office and is no person. Throws ProblemError once the session ended. */
export async function ownDataOf(
  { sql, clock }: ProvisioningContext,
  visitor: Visitor,
): Promise<OwnData | null> {
  if (visitor.is === 'nobody' || visitor.personId === null) return null;
  const { ambtenaarBijNaam: withNames } = await getGemeenteSettings(sql);
  const data = await readOwnData(sql, { sessionId: visitor.sessionId, at: clock(), withNames });
  if (data === null) throw new ProblemError('niet-gevonden', '');
  return data;
}

/** "Mijn gegevens": everything that is held of whoever is signed in, and the name and language to be mended. */
export const ownDataPage = page({
  name: 'mijn',
  async show({ visitor, frame, form }, context) {
    const data = await ownDataOf(context, visitor);
    if (data === null) return html(noOwnDataView(frame));
    const mayBeAsked = mayOpen(visitor, 'uitnodigingen', null) === 'yes';
    const links = (['mijn.stap', 'mijn.koppelen'] as const)
      .filter((name) => mayOpen(visitor, name, null) === 'yes')
      .filter((name) => name === 'mijn.stap' || signInProvider(context.settings) !== null);
    const mayAskHoliday = mayOpen(visitor, 'mijn.vakantie', null) === 'yes';
    const messageDays = context.settings.messageRetentionDays;
    return html(ownDataView(frame, form, { data, messageDays, mayBeAsked, mayAskHoliday, links }));
  },
  form: {
    schema: z.object({
      naam: text(200).transform((name) => name.normalize('NFC').replace(/ {2,}/g, ' ')),
      taal: choice(LANGUAGES),
    }),
    async submit({ naam, taal }, { visitor, frame }, context) {
      const texts = OWN_DATA[frame.language];
      const personId = visitor.is === 'nobody' ? null : visitor.personId;
      const former = personId === null ? null : await getPersoon(context.sql, personId);
      if (visitor.is === 'nobody' || former === null || former.endedAt !== null)
        return refused({ field: null, message: texts.change.ended });
      // Who holds an office may be called by it; whether it is the one they hold is asked below.
      const isOfficial = visitor.grants.some(({ role }) => role !== 'resident');
      const fault = naam === former.displayName ? null : nameFault(naam, isOfficial);
      if (fault !== null) return refused({ field: 'naam', message: texts.nameFaults[fault] });
      const to = { displayName: naam, language: taal };
      const means = { actor: `persoon:${former.id}`, field: 'naam', words: texts.nameFaults } as const;
      const changed = await changePerson(context, former, to, means);
      return see(pathTo('mijn'), changed ? 'bewaard' : 'niets-veranderd');
    },
  },
});
