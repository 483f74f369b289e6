import { WIJK_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import { WIJK_TEAM_NL } from '#basis/catalogue/pages/wijk-team.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { openAanvragen } from '#store/aanvragen.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import type { Waiting } from '#store/wachtrij.ts';
import { decidedIn, waitingIn } from '#store/wachtrij.ts';
import { isForOffice, titleOf } from '#web/pages/wijk/waiting.ts';
import { wijkFiguresView, wijkView } from '#web/pages/wijk/wijk.tsx';
import type { Path } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { html, page } from '../page.ts';
import type { WijkReader } from './common.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';
import { teamWarnings } from './team-state.ts';
import { itemOf } from './waiting.ts';

const DAY_MS = 86_400_000;
const DECIDED_DAYS = 3;
const MOST_DECIDED = 10;
const KINDS = ['zaak', 'bezwaar', 'verwijdering', 'rapport', 'melding'] as const;

/** What waits in one wijk. Coordinators see names and may go on to the texts; the gemeente sees how many. */
export const wijkPage = page({
  name: 'wijk',
  params: WIJK_PARAMS,
  dutchOnly: true,
  async show({ params: { gebied }, visitor, frame }, context) {
    const { sql } = context;
    const { wijk, reader } = await wijkOf(context, visitor, gebied, 'wijk');
    const waiting = await waitingIn(sql, { gebied, reader: reader.person?.id ?? null });
    const applied = (await openAanvragen(sql, gebied)).map(({ madeAt }) => madeAt);
    const warnings = await warningsFor(context, gebied, reader.isCoordinator ? reader.person?.id : undefined);
    if (!reader.isCoordinator)
      return html(
        wijkFiguresView(frame, {
          wijk,
          warnings: warnings.map((one) => ({ ...one, to: null })),
          figures: [...figuresOf(waiting), figureOf('aanvraag', applied)],
          forOffice: waiting
            .map((one) => ({ item: itemOf(one, reader), to: pathOf(gebied, one) }))
            .filter(({ item }) => isForOffice(item))
            .map(({ item, to }) => ({ text: titleOf(item), to })),
        }),
      );
    const from = await coordinatesSince(context, gebied, reader);
    const since = new Date(Math.max(from.getTime(), context.clock().getTime() - DECIDED_DAYS * DAY_MS));
    const shown = waiting
      .map((one) => ({ item: itemOf(one, reader), to: pathOf(gebied, one) }))
      .filter(({ item }) => !(item.kind === 'rapport' && item.isOwn && item.since < from));
    return html(
      wijkView(frame, {
        wijk,
        isPerson: reader.person !== null,
        warnings,
        also:
          applied.length === 0
            ? []
            : [
                {
                  text: WIJK_NL.figures.aanvraag(applied.length),
                  count: applied.length,
                  to: pathTo('wijk.aanmeldingen', { gebied }),
                },
              ],
        waiting: shown.filter(({ item }) => item.kind !== 'melding'),
        meldingen: shown.filter(({ item }) => item.kind === 'melding'),
        allMeldingen: pathTo('beheer.meldingen'),
        decided: await decidedIn(sql, {
          ...{ gebied, since, limit: MOST_DECIDED },
          reader: reader.person?.id ?? null,
        }),
      }),
    );
  },
});

/**
 * From when somebody coordinates: what was decided before, and that they were reported before, is not theirs to read, as in the room, which shows
 * nobody what was said before they came. Who signed in as a role without a person reads as one who was always there.
 */
async function coordinatesSince(
  { sql }: ProvisioningContext,
  gebied: GebiedCode,
  { person }: WijkReader,
): Promise<Date> {
  return (person && (await currentMembership(sql, person.id, gebied))?.since) ?? new Date(0);
}

function pathOf(gebied: GebiedCode, { kind: soort, id }: Waiting): Path {
  return pathTo('wijk.wacht', { gebied, soort, id });
}

function figuresOf(waiting: readonly Waiting[]) {
  return KINDS.map((kind) =>
    figureOf(
      kind,
      waiting.filter((one) => one.kind === kind).map(({ since }) => since),
    ),
  );
}

function figureOf<K>(kind: K, moments: readonly Date[]) {
  const times = moments.map((at) => at.getTime());
  return { kind, count: times.length, oldest: times.length === 0 ? null : new Date(Math.min(...times)) };
}

async function warningsFor(context: ProvisioningContext, gebied: GebiedCode, personId: string | undefined) {
  const found = await teamWarnings(context, gebied, personId ?? null);
  return found.map((text) => ({ text, to: pathTo('wijk.team', { gebied }), link: WIJK_TEAM_NL.goThere }));
}
