import { z } from 'zod';
import { ACCOUNT } from '#basis/catalogue/pages/account.ts';
import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { readPostcode } from '#basis/joining.ts';
import { wordPassword } from '#basis/password.ts';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import { passwordLink } from '#store/herstel.ts';
import { getPersoon } from '#store/personen.ts';
import { linkGoneView } from '#web/pages/account-waiting.tsx';
import { askedView, lostPasswordView, newPasswordDoneView, newPasswordView } from '#web/pages/wachtwoord.tsx';
import { chosenPassword, passwordShape } from '../../joining/chosen-password.ts';
import { askByLetter, askByMail, setNewPassword } from '../../joining/lost-password.ts';
import { sendsMail } from '../../mail.ts';
import { hashToken } from '../../tokens.ts';
import { optionalText, text, wholeNumber } from '../fields.ts';
import { html, page, refused } from '../page.ts';

const mail = z.object({ langs: z.literal('email'), email: z.email().max(254) });
const letter = z.object({
  langs: z.literal('brief'),
  naam: text(60),
  postcode: text(20),
  huisnummer: wholeNumber(1, 99_999),
  toevoeging: optionalText(10),
  straat: text(80),
  plaats: text(80),
});

/** Lost: which way to a new one. Whether anybody is known by what was typed is not told, and is looked up by a job. */
export const lostPasswordPage = page({
  name: 'wachtwoord',
  rate: 'strict',
  async show({ frame, form }, { settings }) {
    return html(lostPasswordView(frame, form, { byMail: sendsMail(settings) }));
  },
  form: {
    schema: z.discriminatedUnion('langs', [mail, letter]),
    async submit(values, { frame }, context) {
      if (values.langs === 'email') {
        await askByMail(context, values.email);
        return html(askedView(frame, 'email'));
      }
      const { postcode, langs: _langs, ...rest } = values;
      const pc6 = readPostcode(postcode);
      if (pc6 === null)
        return refused({ field: 'postcode', message: JOINING[frame.language].address.noPostcode });
      await askByLetter(context, { ...rest, pc6, language: frame.language });
      return html(askedView(frame, 'brief'));
    },
  },
});

/** A link by which a new password is chosen, once. */
export const newPasswordPage = page({
  name: 'wachtwoord.nieuw',
  rate: 'strict',
  params: z.object({ token: z.string().regex(PAGE_TOKEN) }),
  async show({ params, frame, form }, { sql, clock, random }) {
    const link = await passwordLink(sql, hashToken(params.token), clock());
    if (link === null) return html(linkGoneView(frame));
    return html(newPasswordView(frame, form, { words: wordPassword(random) }));
  },
  form: {
    schema: z.object(passwordShape),
    async submit(values, { params, frame }, context) {
      const link = await passwordLink(context.sql, hashToken(params.token), context.clock());
      const person = link && (await getPersoon(context.sql, link.personId));
      if (!link || !person) return html(linkGoneView(frame));
      const chosen = chosenPassword(values, [person.displayName], frame.language);
      if ('error' in chosen) return refused(chosen.error);
      const done = await setNewPassword(context, link, person, chosen.password);
      if (done === 'later') return refused({ field: null, message: ACCOUNT[frame.language].choose.later });
      if (done === 'weg') return html(linkGoneView(frame));
      const localpart = person.userId.slice(1, person.userId.indexOf(':'));
      return html(newPasswordDoneView(frame, { localpart }));
    },
  },
});
