import { z } from 'zod';
import type { GebiedCode } from '#basis/cbs.ts';
import { GEBIED_ROLES } from '#basis/roles.ts';
import { searchPeople } from '#store/mensen.ts';
import { mensenView } from '#web/pages/office/mensen.tsx';
import { optionalText } from '../fields.ts';
import { html, page } from '../page.ts';
import { withReason } from '../reason.ts';
import { readSearch } from '../search.ts';
import { gebiedOptions, namesOf } from './gebieden.ts';

const MOST = 50;
const searchSchema = z.object({
  naam: optionalText(100),
  gebied: z.union([z.literal(''), z.string().regex(/^(WK\d{6}|BU\d{8})$/)]).default(''),
  rol: z.union([z.literal(''), z.enum(GEBIED_ROLES)]).default(''),
});

/** Looks for people, after a reason was given. */
export const mensenPage = page({
  name: 'beheer.mensen',
  dutchOnly: true,
  query: z.object({
    naam: z.string().max(200).optional(),
    gebied: z.string().max(200).optional(),
    rol: z.string().max(200).optional(),
  }),
  async show(request, context) {
    return await withReason(request, context, 'mensen:zoeken', async () => {
      const { frame, query } = request;
      const { values, form } = readSearch(searchSchema, query);
      const gebieden = await gebiedOptions(context.sql, 'all');
      const nameOf = namesOf(gebieden);
      const isAsked = values !== null && (values.naam !== null || values.gebied !== '' || values.rol !== '');
      const found = isAsked
        ? await searchPeople(context.sql, {
            name: values.naam,
            gebied: values.gebied === '' ? null : (values.gebied as GebiedCode),
            role: values.rol === '' ? null : values.rol,
            limit: MOST + 1,
          })
        : null;
      const people =
        found?.slice(0, MOST).map(({ id, displayName, roles }) => ({
          ...{ id, displayName },
          roles: roles.map(({ gebied, role }) => ({ role, gebied: nameOf(gebied) })),
        })) ?? null;
      const cut = found !== null && found.length > MOST ? MOST : null;
      return html(mensenView(frame, form, { gebieden, people, cut }));
    });
  },
});
