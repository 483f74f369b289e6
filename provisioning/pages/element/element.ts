import { z } from 'zod';
import { elementView, outsideElementView } from '#web/pages/element.tsx';
import { pathTo } from '#web/paths.ts';
import { signInByElement } from '../../element/sign-in.ts';
import { mayOpen } from '../access.ts';
import { html, page, see } from '../page.ts';
import { WIJK_PARAMS } from '../wijk/common.ts';

/**
 * Where the page of a wijk begins inside Element. Element gives the browser a token, the homeserver tells us whose it is; what comes of it
 * is a session of this gebied alone, in a cookie that is sent in this frame alone.
 */
export const elementPage = page({
  name: 'element',
  dutchOnly: true,
  rate: 'strict',
  params: WIJK_PARAMS,
  // What Element adds to the address is the script's to read.
  query: z.looseObject({}),
  async show({ params, visitor, frame, form }, { settings }) {
    if (!frame.inElement || settings.webClientUrl === undefined) return html(outsideElementView(frame));
    if (visitor.is === 'signed-in' && mayOpen(visitor, 'wijk', params.gebied) === 'yes')
      return see(pathTo('wijk', { gebied: params.gebied }));
    const model = { client: new URL(settings.webClientUrl).origin, library: frame.assets.widgetApi };
    return html(elementView(frame, { ...model, hasFailed: form.typed !== null }));
  },
  form: {
    schema: z.object({
      bewijs: z.string().regex(/^[\w~+/.=-]{1,500}$/),
      server: z.string().min(1).max(255),
    }),
    async submit({ bewijs, server }, { params: { gebied }, frame }, context) {
      if (!frame.inElement) return html(outsideElementView(frame), { status: 403 });
      const begun = await signInByElement(context, { gebied, token: bewijs, server });
      if (begun === null) {
        const model = { client: '', library: frame.assets.widgetApi };
        return html(elementView(frame, { ...model, hasFailed: true }), { status: 403 });
      }
      const to = pathTo('wijk', { gebied });
      if (begun.visitor.step === 'asked')
        return see(pathTo('stap'), null, { session: begun.token, back: to });
      return see(to, null, { session: begun.token });
    },
  },
});
