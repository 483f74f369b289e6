import { WIJKEN } from '#basis/catalogue/pages/wijken.ts';
import { Actions } from '../components/form.tsx';
import type { DrawnMap } from '../components/map.tsx';
import { AreaMap } from '../components/map.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, EmptyState, Heading, Link, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

/** Which group somebody in an area can be in: the area's own, that of its wijk, or none. */
export type GroupHere = 'own' | 'wijk' | 'none';
/** A wijk or buurt in the list; `nr` is its number on the map, null if it is not on it. */
export type ListedArea = {
  readonly code: string;
  readonly naam: string;
  readonly nr: number | null;
  readonly group: GroupHere;
};
/** A wijk with its buurten; `wijk` is null where buurten alone were read in. */
export type ListedWijk = {
  readonly code: string;
  readonly wijk: ListedArea | null;
  readonly buurten: readonly ListedArea[];
};

/** Every wijk and buurt, as a map and as a list. */
export function wijkenView(
  frame: Frame,
  { map, wijken }: { readonly map: DrawnMap | null; readonly wijken: readonly ListedWijk[] },
) {
  const { list, state } = WIJKEN[frame.language];
  const known = new Map(
    wijken.flatMap(({ wijk, buurten }) =>
      [...(wijk === null ? [] : [wijk]), ...buurten].map((area) => [area.code, area] as const),
    ),
  );
  if (wijken.length === 0)
    return (
      <Page frame={frame} title={list.title}>
        <EmptyState>{list.empty}</EmptyState>
      </Page>
    );
  const groups = map?.areas.filter(({ code }) => (known.get(code)?.group ?? 'none') !== 'none').length ?? 0;
  return (
    <Page frame={frame} title={list.title}>
      <Paragraph lead>{list.lead}</Paragraph>
      <Actions>
        <ButtonLink href={pathTo('wijken.zoek')}>{list.find}</ButtonLink>
      </Actions>
      {map !== null && (
        <>
          <Heading level={2}>{list.map}</Heading>
          <Paragraph>{list.mapAbout}</Paragraph>
          <AreaMap
            map={map}
            alternative={list.mapAlternative(map.areas.length, groups)}
            legend={{ marked: list.legend.group, unmarked: list.legend.none }}
            linkOf={(code) => {
              const area = known.get(code);
              if (area === undefined) return null;
              const to = pathTo('wijken.gebied', { gebied: code });
              const name = `${area.nr}. ${area.naam}: ${state[area.group]}`;
              return { to, name, isMarked: area.group !== 'none' };
            }}
          />
        </>
      )}
      <Heading level={2}>{list.listHeading}</Heading>
      {wijken.map(({ code, wijk, buurten }) => (
        <section key={code} class="bb-wide">
          <Heading level={3}>{wijk === null ? list.unnamed(code) : wijk.naam}</Heading>
          <ul class="bb-areas">
            {[...(wijk === null ? [] : [wijk]), ...buurten].map((area) => (
              <Area
                key={area.code}
                area={area}
                kind={area === wijk ? WIJKEN[frame.language].area.wijk : null}
              >
                {state[area.group]}
              </Area>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function Area({
  area,
  kind,
  children,
}: {
  readonly area: ListedArea;
  readonly kind: string | null;
  readonly children: string;
}) {
  const isMarked = area.group !== 'none';
  return (
    <li>
      <span class="bb-areas__nr">{area.nr ?? ''}</span>
      <span>
        <Link href={pathTo('wijken.gebied', { gebied: area.code })}>
          {kind === null ? area.naam : `${kind} ${area.naam}`}
        </Link>
        <br />
        <span class={`bb-areas__state${isMarked ? ' bb-areas__state--marked' : ''}`}>{children}</span>
      </span>
    </li>
  );
}
