import { WIJKEN } from '#basis/catalogue/pages/wijken.ts';
import { Alert } from '../components/alert.tsx';
import { DataList } from '../components/data.tsx';
import { Actions } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import type { Path } from '../paths.ts';
import { pathTo } from '../paths.ts';

export type RoomShown = 'melding' | 'buurtpraat' | 'overleg' | 'coordinatie' | 'surveillance' | 'bewoner';
/** A group as anybody may know it. */
export type PublicGroup = {
  readonly rooms: readonly RoomShown[];
  readonly hasWijkagent: boolean;
  readonly hasGemeente: boolean;
  readonly coordinators: number;
};
type Named = { readonly code: string; readonly naam: string };
export type PublicArea = Named & {
  readonly soort: 'wijk' | 'buurt';
  /** The wijk of a buurt that has a group, where the buurt has none itself. */
  readonly groupOf: Named | null;
  readonly group: PublicGroup | null;
  /** Of a wijk: its buurten, and which of them have a group of their own. */
  readonly buurten: readonly (Named & { readonly hasGroup: boolean })[];
  /** Where to begin a group. */
  readonly start: Path;
};

/** What anybody may know of one wijk or buurt. */
export function publicAreaView(frame: Frame, area: PublicArea) {
  const { area: text } = WIJKEN[frame.language];
  const { naam, group, groupOf, buurten } = area;
  const withGroup = buurten.filter(({ hasGroup }) => hasGroup);
  return (
    <Page frame={frame} title={`${text[area.soort]} ${naam}`}>
      <Standing frame={frame} area={area} withGroup={withGroup} />
      <Actions>
        {group === null && groupOf === null ? (
          <ButtonLink href={area.start}>{text.start}</ButtonLink>
        ) : (
          <ButtonLink href={pathTo('meedoen', {}, { wijk: groupOf?.code ?? area.code })}>
            {text.join}
          </ButtonLink>
        )}
      </Actions>
      {group !== null && <Group frame={frame} group={group} />}
      {buurten.length > 0 && (
        <>
          <Heading level={2}>{text.buurten}</Heading>
          <List items={buurten.map((it) => areaLink(it))} />
        </>
      )}
      <Paragraph>
        <Link href={pathTo('wijken')}>{text.all}</Link>
      </Paragraph>
    </Page>
  );
}

const areaLink = ({ code, naam }: Named) => (
  <Link href={pathTo('wijken.gebied', { gebied: code })}>{naam}</Link>
);

function Standing({
  frame,
  area: { naam, group, groupOf },
  withGroup,
}: {
  readonly frame: Frame;
  readonly area: PublicArea;
  readonly withGroup: readonly Named[];
}) {
  const { area: text } = WIJKEN[frame.language];
  if (group !== null) return <Paragraph lead>{text.own(naam)}</Paragraph>;
  if (groupOf !== null)
    return (
      <>
        <Paragraph lead>{text.ofWijk(groupOf.naam)}</Paragraph>
        <Paragraph>
          <Link href={pathTo('wijken.gebied', { gebied: groupOf.code })}>{text.toWijk(groupOf.naam)}</Link>
        </Paragraph>
      </>
    );
  if (withGroup.length === 0) return <Paragraph lead>{text.none(naam)}</Paragraph>;
  return (
    <>
      <Paragraph lead>{text.some(naam)}</Paragraph>
      <List items={withGroup.map(areaLink)} />
    </>
  );
}

function Group({ frame, group }: { readonly frame: Frame; readonly group: PublicGroup }) {
  const { area: text } = WIJKEN[frame.language];
  return (
    <>
      <Heading level={2}>{text.rooms}</Heading>
      <DataList
        items={group.rooms.map((kind) => ({ key: text.room[kind].name, value: text.room[kind].text }))}
      />
      <Heading level={2}>{text.who}</Heading>
      <List
        items={[
          text.coordinators(group.coordinators),
          group.hasWijkagent ? text.officer.there : text.officer.away,
          ...(group.hasGemeente ? [text.gemeente] : []),
        ]}
      />
      <Alert frame={frame} kind="warning">
        {text.officer.warning}
      </Alert>
    </>
  );
}
