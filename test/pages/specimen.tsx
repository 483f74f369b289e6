import { Alert } from '#web/components/alert.tsx';
import { Checkbox, Checkboxes, Radios, Select } from '#web/components/choices.tsx';
import { CopyField } from '#web/components/copy-field.tsx';
import { DataList, Pagination, Steps, Table } from '#web/components/data.tsx';
import { FileField, TextArea, TextField } from '#web/components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '#web/components/form.tsx';
import { Page } from '#web/components/page.tsx';
import { ButtonLink, Details, EmptyState, Heading, Link, List, Paragraph } from '#web/components/text.tsx';
import type { FormState } from '#web/form.ts';
import type { Frame } from '#web/frame.ts';
import { pathTo } from '#web/paths.ts';

const OPTIONS = [
  { value: 'een', label: 'De eerste', description: 'Met uitleg erbij.' },
  { value: 'twee', label: 'De tweede' },
  { value: 'drie', label: 'De derde' },
];
const LABELS = {
  naam: 'Naam',
  tekst: 'Tekst',
  soort: 'Soort',
  keuze: 'Keuze',
  meer: 'Meer keuzes',
  akkoord: 'Ik ga akkoord',
};
const LONG = 'Verspreide-huizen-en-boerderijen-langs-de-Harlingerstraatweg-en-de-Kimswerderdijk';

/** One page with every component, in a form as it is given. */
export function specimen(frame: Frame, form: FormState) {
  const field = (name: keyof typeof LABELS) => ({ frame, form, name, label: LABELS[name] });
  return (
    <Page frame={frame} title="Alle onderdelen" form={form}>
      <ErrorSummary frame={frame} form={form} labels={LABELS} />
      <Steps frame={frame} at={2} of={4} />
      <Paragraph lead>Een aanhef.</Paragraph>
      <Paragraph>
        Een alinea met een <Link href={pathTo('spelregels')}>link</Link>.
      </Paragraph>
      {(['info', 'ok', 'warning', 'error'] as const).map((kind) => (
        <Alert key={kind} frame={frame} kind={kind}>
          Een bericht.
        </Alert>
      ))}
      <Form frame={frame} files>
        <TextField {...field('naam')} value="Wat bewaard is" description="Zo word je genoemd." size={10} />
        <TextArea {...field('tekst')} optional value={'Twee\nregels'} />
        <Select {...field('soort')} options={OPTIONS} empty="Kies" value="twee" />
        <Radios {...field('keuze')} options={OPTIONS} value="een" description="Een van drie." />
        <Checkboxes {...field('meer')} options={OPTIONS} values={['een', 'drie']} />
        <Checkbox {...field('akkoord')} checked />
        <FileField {...{ frame, form, name: 'bestand', label: 'Bestand' }} optional accept=".csv" />
        <Actions>
          <Button>Bewaren</Button>
          <Button kind="secondary" name="doe" value="terug">
            Terug
          </Button>
          <Button kind="subtle">Overslaan</Button>
          <Button hint="danger">Verwijderen</Button>
          <ButtonLink href={pathTo('home')} kind="secondary">
            Naar het begin
          </ButtonLink>
        </Actions>
      </Form>
      <Heading level={2}>Gegevens</Heading>
      <Table
        caption="Wijken"
        columns={[{ head: 'Wijk' }, { head: 'Leden', numeric: true }, { head: 'Naam' }]}
        rows={[
          { key: 'a', cells: ['WK007200', '61', LONG] },
          { key: 'b', cells: ['WK007201', '34', <Link href={pathTo('home')}>Midlum</Link>] },
        ]}
      />
      <DataList
        items={[
          { key: 'Naam', value: LONG },
          { key: 'Taal', value: 'Frysk', action: <Link href={pathTo('home')}>Wijzigen</Link> },
        ]}
      />
      <CopyField
        frame={frame}
        name="gebruikersnaam"
        label="Gebruikersnaam"
        value="@rustige-groene-reiger-41:x.nl"
      />
      <Heading level={3}>Lijsten</Heading>
      <List items={['een', LONG]} />
      <List ordered items={['een', 'twee']} />
      <Details summary="Meer">Nog wat.</Details>
      <EmptyState>Er is nog niets.</EmptyState>
      <Pagination frame={frame} page={2} previous={pathTo('home')} next={pathTo('home')} />
    </Page>
  );
}
