import { inviteView } from '#web/pages/wijk/uitnodigen.tsx';
import { pathTo } from '#web/paths.ts';
import { qrSquare } from '../../qr.ts';
import { signUpUrl } from '../../sign-up-url.ts';
import { html, page } from '../page.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';

/** The invitation of a wijk. */
export const invitePage = page({
  name: 'wijk.uitnodigen',
  params: WIJK_PARAMS,
  dutchOnly: true,
  async show({ params: { gebied }, visitor, frame }, context) {
    const { wijk } = await wijkOf(context, visitor, gebied, 'wijk.uitnodigen');
    const url = signUpUrl(context.settings, gebied);
    const printed = pathTo('beheer.drukwerk.gebied', { gebied });
    return html(inviteView(frame, { wijk, url, qr: qrSquare(url), printed }));
  },
});
