import { z } from 'zod';
import { APPLICATION } from '#basis/catalogue/pages/application.ts';
import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { readPostcode } from '#basis/joining.ts';
import { codeView } from '#web/pages/code.tsx';
import { pathTo } from '#web/paths.ts';
import { redeemCode } from '../../joining/redeem.ts';
import { text } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { addressFields } from './address.ts';

/** Where a code is typed. What does not work is told alike, whatever is wrong with it. */
export const codePage = page({
  name: 'code',
  rate: 'strict',
  async show({ frame, form }) {
    return html(codeView(frame, form));
  },
  form: {
    schema: z.object({
      postcode: addressFields.postcode,
      huisnummer: addressFields.huisnummer,
      code: text(40),
    }),
    async submit({ postcode, huisnummer, code }, { frame }, context) {
      const pc6 = readPostcode(postcode);
      if (pc6 === null)
        return refused({ field: 'postcode', message: JOINING[frame.language].address.noPostcode });
      const done = await redeemCode(context, { pc6, huisnummer, typed: code });
      if (done === null) return refused({ field: 'code', message: APPLICATION[frame.language].code.wrong });
      return see(pathTo(done.is === 'account' ? 'account' : 'wachtwoord.nieuw', { token: done.token }));
    },
  },
});
