import { HOLIDAY } from '#basis/catalogue/pages/holiday.ts';
import { MOVING } from '#basis/catalogue/pages/moving.ts';
import { OWN_DATA as TEXTS } from '#basis/catalogue/pages/own-data.ts';
import { SECOND_STEP } from '#basis/catalogue/pages/second-step.ts';
import { SIGN_IN_SERVICE } from '#basis/catalogue/pages/sign-in-service.ts';
import { WALKING_PAGE } from '#basis/catalogue/pages/walking.ts';
import { LANGUAGES } from '#basis/language.ts';
import type { OwnData, OwnMessage } from '#basis/own-data.ts';
import { Alert } from '../components/alert.tsx';
import { Radios } from '../components/choices.tsx';
import { DataList, Table } from '../components/data.tsx';
import { TextField } from '../components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Details, Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';
import { moment } from '../when.ts';
import { messagesSection, sectionsOf } from './own-data-sections.ts';

type Model = {
  readonly data: OwnData;
  readonly messageDays: number;
  readonly mayBeAsked: boolean;
  readonly mayAskHoliday: boolean;
  /** Pages on which who coordinates or looks on says how they sign in. */
  readonly links: readonly ('mijn.stap' | 'mijn.koppelen')[];
};

/** Everything that is held of who is signed in, and what they can do about it. */
export function ownDataView(frame: Frame, form: FormState, it: Model) {
  const { data, messageDays, mayBeAsked, mayAskHoliday, links } = it;
  const text = TEXTS[frame.language];
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Paragraph lead>{text.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={text.fields} />
      <Account frame={frame} data={data} />
      <Held frame={frame} data={data} />
      <Heading level={2}>{text.messages.title}</Heading>
      <Paragraph>{text.messages.text(messageDays)}</Paragraph>
      <Change frame={frame} form={form} data={data} />
      <Heading level={2}>{text.download.title}</Heading>
      <Paragraph>{text.download.about}</Paragraph>
      <List
        items={(['html', 'json'] as const).map((vorm) => (
          <Link href={pathTo('mijn.ophalen', { vorm })}>{text.download[vorm]}</Link>
        ))}
      />
      {mayBeAsked && (
        <Paragraph>
          {text.asked.text} <Link href={pathTo('uitnodigingen')}>{text.asked.link}</Link>
        </Paragraph>
      )}
      {mayAskHoliday && (
        <Paragraph>
          <Link href={pathTo('mijn.vakantie')}>{HOLIDAY[frame.language].fromHome}</Link>
        </Paragraph>
      )}
      {links.length > 0 && (
        <>
          <Heading level={2}>{SECOND_STEP[frame.language].own.heading}</Heading>
          <List
            items={links.map((name) => (
              <Link key={name} href={pathTo(name)}>
                {name === 'mijn.stap'
                  ? SECOND_STEP[frame.language].own.link
                  : SIGN_IN_SERVICE[frame.language].own.title}
              </Link>
            ))}
          />
        </>
      )}
      <Heading level={2}>{text.leave.title}</Heading>
      <Paragraph>{text.leave.about}</Paragraph>
      <Actions>
        <ButtonLink kind="secondary" href={pathTo('mijn.stoppen')}>
          {text.leave.link}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

function Account({ frame, data }: { readonly frame: Frame; readonly data: OwnData }) {
  const text = TEXTS[frame.language];
  const { naam, gebruikersnaam, taal, sinds } = data.persoon;
  return (
    <>
      <Heading level={2}>{text.account}</Heading>
      <DataList
        items={[
          { key: text.fields.naam, value: naam },
          { key: text.fields.gebruikersnaam, value: gebruikersnaam },
          { key: text.fields.taal, value: text.languages[taal] },
          { key: text.fields.sinds, value: moment(sinds, frame.language) },
        ]}
      />
    </>
  );
}

function Held({ frame, data }: { readonly frame: Frame; readonly data: OwnData }) {
  const text = TEXTS[frame.language];
  const sections = sectionsOf(data, frame.language);
  const none = sections.filter(({ rows }) => rows.length === 0);
  return (
    <>
      {sections
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, title, head, rows }) => (
          <Details key={name} summary={`${title} (${rows.length})`}>
            <Table
              caption={title}
              columns={head.map((one) => ({ head: one }))}
              rows={rows.map((cells, at) => ({ key: String(at), cells }))}
            />
          </Details>
        ))}
      {none.length > 0 && (
        <>
          <Paragraph>{text.none}</Paragraph>
          <List items={none.map(({ title }) => title)} />
        </>
      )}
    </>
  );
}

function Change({
  frame,
  form,
  data,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly data: OwnData;
}) {
  const text = TEXTS[frame.language];
  return (
    <>
      <Heading level={2}>{text.change.title}</Heading>
      <Paragraph>{text.change.about}</Paragraph>
      <Form frame={frame}>
        <TextField
          {...{ frame, form, name: 'naam', label: text.fields.naam, value: data.persoon.naam }}
          maxLength={100}
          autocomplete="name"
        />
        <Radios
          {...{ frame, form, name: 'taal', label: text.fields.taal, value: data.persoon.taal }}
          options={LANGUAGES.map((value) => ({ value, label: text.languages[value] }))}
        />
        <div>
          <Button>{text.change.button}</Button>
        </div>
      </Form>
      <Paragraph>{text.change.other(frame.gemeente.telefoon)}</Paragraph>
      <Paragraph>
        <Link href={pathTo('verhuizen')}>{MOVING[frame.language].fromHome}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={pathTo('meelopen')}>{WALKING_PAGE[frame.language].fromHome}</Link>
      </Paragraph>
    </>
  );
}

/** For who is signed in with an office and is no person here. */
export function noOwnDataView(frame: Frame) {
  const { title, asRole } = TEXTS[frame.language];
  return (
    <Page frame={frame} title={title}>
      <Alert frame={frame} kind="info">
        <strong>{asRole.title}</strong>. {asRole.text}
      </Alert>
    </Page>
  );
}

const FILE_STYLE =
  'body{font-family:sans-serif;max-width:60em;margin:1em auto;padding:0 1em}table{border-collapse:collapse}td,th{border:1px solid #767676;padding:.4em;text-align:left}';

/** The same as a file to keep, that asks for nothing from anywhere. */
export function ownDataFile(frame: Frame, data: OwnData, messages: readonly OwnMessage[]) {
  const text = TEXTS[frame.language];
  return (
    <html lang={frame.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{text.title}</title>
        <style>{FILE_STYLE}</style>
      </head>
      <body>
        <h1>{text.title}</h1>
        <p>{frame.gemeente.naam}</p>
        <Account frame={frame} data={data} />
        {[...sectionsOf(data, frame.language), messagesSection(data, messages, frame.language)].map(
          ({ title, head, rows }) => (
            <section key={title}>
              <h2>{title}</h2>
              {rows.length === 0 ? (
                <p>–</p>
              ) : (
                <table>
                  <tr>
                    {head.map((one) => (
                      <th key={one}>{one}</th>
                    ))}
                  </tr>
                  {rows.map((cells, at) => (
                    <tr key={at}>
                      {cells.map((cell, nr) => (
                        <td key={nr}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </table>
              )}
            </section>
          ),
        )}
        {Object.entries(data.overig).map(([name, held]) => (
          <section key={name}>
            <h2>{name}</h2>
            <pre>{JSON.stringify(held, null, 2)}</pre>
          </section>
        ))}
      </body>
    </html>
  );
}
