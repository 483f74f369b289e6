import { z } from 'zod';
import { AFWIJKINGEN_NL as TEXT } from '#basis/catalogue/pages/office/afwijkingen.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { Json } from '#basis/json.ts';
import type { Query } from '#store/db.ts';
import type { Drift } from '#store/drift.ts';
import { whoIs } from '#store/mensen.ts';
import { DRIFT_POLICIES } from '#store/room-types.ts';
import type { DriftModel } from '#web/pages/office/afwijkingen.tsx';
import { afwijkingenView } from '#web/pages/office/afwijkingen.tsx';
import { decideDrift } from '../../reconcile/decide-drift.ts';
import { listDrift } from '../../reconcile/list-drift.ts';
import { choicesFor } from '../../reconcile/settings.ts';
import { choice } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { readSearch } from '../search.ts';
import { actorOf } from '../visitor.ts';
import { gebiedOptions, namesOf } from './gebieden.ts';

const MOST = 50;
const STATES = ['open', 'hersteld', 'overgenomen', 'genegeerd', 'vervallen'] as const;
const searchSchema = z.object({
  stand: z.union([z.literal('alle'), z.enum(STATES)]).default('open'),
  gebied: z.union([z.literal(''), z.string().regex(/^(WK\d{6}|BU\d{8})$/)]).default(''),
});

/** What others changed in the rooms, and what is to be done with it. */
export const afwijkingenPage = page({
  name: 'beheer.afwijkingen',
  dutchOnly: true,
  query: z.object({ stand: z.string().max(200).optional(), gebied: z.string().max(200).optional() }),
  async show({ frame, form, query }, context) {
    const { values, form: search } = readSearch(searchSchema, query);
    const gebieden = await gebiedOptions(context.sql, 'all');
    const found =
      values === null
        ? []
        : await listDrift(context, {
            state: values.stand === 'alle' ? undefined : values.stand,
            gebied: values.gebied === '' ? undefined : (values.gebied as GebiedCode),
            limit: MOST + 1,
          });
    const nameOf = namesOf(gebieden);
    const drift = await Promise.all(found.slice(0, MOST).map((it) => toModel(context.sql, it, nameOf)));
    return html(
      afwijkingenView(frame, form, { search, gebieden, drift, cut: found.length > MOST ? MOST : null }),
    );
  },
  form: {
    schema: z.object({ afwijking: z.uuid(), besluit: choice(DRIFT_POLICIES) }),
    async submit({ afwijking, besluit }, { visitor, frame }, context) {
      if (visitor.is === 'nobody') return refused();
      const outcome = await decideDrift(context, afwijking, besluit, actorOf(visitor));
      return outcome === 'decided'
        ? see(frame.here, 'bewaard')
        : refused({ field: null, message: TEXT.errors[outcome] });
    },
  },
});

async function toModel(sql: Query, it: Drift, nameOf: (code: string) => string): Promise<DriftModel> {
  const { id, kind, room, state, happenedAt, foundAt, decidedAt, decidedBy } = it;
  return {
    ...{ id, kind, room, state, decidedAt },
    gebied: nameOf(it.gebied),
    at: happenedAt ?? foundAt,
    by: it.by === null ? null : await whoIs(sql, it.by, it.gebied),
    found: shownText(it.found),
    wanted: shownText(it.wanted),
    isByService: decidedBy === null ? null : decidedBy === 'dienst',
    // What was put right, or went by itself, has nothing left to decide.
    choices:
      state === 'hersteld' || state === 'vervallen'
        ? []
        : choicesFor(kind).filter((one) => !isStanding(state, one)),
  };
}

const isStanding = (state: Drift['state'], policy: (typeof DRIFT_POLICIES)[number]): boolean =>
  (state === 'overgenomen' && policy === 'overnemen') || (state === 'genegeerd' && policy === 'negeren');

/** Of a name or topic its words; of what else is set nothing: it says little to a reader, and may name somebody. */
function shownText(content: Json): string | null {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  const { name, topic } = content as Record<string, Json>;
  const words = name ?? topic;
  return typeof words === 'string' ? words.slice(0, 300) : null;
}
