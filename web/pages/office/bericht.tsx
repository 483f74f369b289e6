import { BERICHTEN_NL } from '#basis/catalogue/pages/office/berichten.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { DataList, Table } from '../../components/data.tsx';
import { Button, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { Heading, Link, Paragraph } from '../../components/text.tsx';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';

const TEXT = BERICHTEN_NL.one;
type Model = {
  readonly id: string;
  /** As it stands in the group. */
  readonly body: string;
  readonly room: 'melding' | 'buurtpraat';
  readonly rings: boolean;
  readonly postAt: Date;
  readonly madeAt: Date;
  readonly withdrawnAt: Date | null;
  readonly isPlanned: boolean;
  readonly places: readonly {
    readonly gebied: string;
    readonly naam: string;
    readonly state: keyof typeof TEXT.states;
    readonly at: Date | null;
  }[];
};

export function berichtView(frame: Frame, it: Model) {
  const { keys, columns } = TEXT;
  return (
    <Page frame={frame} title={TEXT.title}>
      <blockquote class="bb-quote">{it.body}</blockquote>
      <DataList
        items={[
          { key: keys.made, value: dutchMoment(it.madeAt) },
          { key: keys.when, value: dutchMoment(it.postAt) },
          { key: keys.room, value: BERICHTEN_NL.rooms[it.room] },
          { key: keys.bell, value: it.rings ? TEXT.bell.true : TEXT.bell.false },
          ...(it.withdrawnAt === null ? [] : [{ key: keys.withdrawn, value: dutchMoment(it.withdrawnAt) }]),
        ]}
      />
      <Table
        caption={TEXT.caption}
        columns={[{ head: columns.gebied }, { head: columns.state }, { head: columns.at }]}
        rows={it.places.map((place) => ({
          key: place.gebied,
          cells: [place.naam, TEXT.states[place.state], place.at === null ? '–' : dutchMoment(place.at)],
        }))}
      />
      <Paragraph>
        <Link href={pathTo('beheer.bericht', { bericht: it.id })}>{TEXT.refresh}</Link>
      </Paragraph>
      {it.withdrawnAt === null && (
        <>
          <Heading level={2}>{it.isPlanned ? TEXT.cancel : TEXT.withdraw}</Heading>
          {!it.isPlanned && <Paragraph>{TEXT.withdrawAbout}</Paragraph>}
          <Form frame={frame}>
            <input type="hidden" name="doel" value="weg" />
            <div>
              <Button kind="secondary" hint="danger">
                {it.isPlanned ? TEXT.cancel : TEXT.withdraw}
              </Button>
            </div>
          </Form>
        </>
      )}
      <Paragraph>
        <Link href={pathTo('beheer.berichten')}>{TEXT.back}</Link>
      </Paragraph>
    </Page>
  );
}
