import { PRINTED_NL as TEXT } from '#basis/catalogue/pages/drukwerk.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { LANGUAGES } from '#basis/language.ts';
import { Page } from '../../components/page.tsx';
import { EmptyState, Heading, Link, List, Paragraph } from '../../components/text.tsx';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';

type Group = { readonly code: GebiedCode; readonly naam: string };

/** For which group? */
export function printedView(frame: Frame, { groups }: { readonly groups: readonly Group[] }) {
  return (
    <Page frame={frame} title={TEXT.title}>
      {groups.length === 0 ? (
        <EmptyState>{TEXT.nothing}</EmptyState>
      ) : (
        <>
          <Paragraph lead>{TEXT.lead}</Paragraph>
          <List
            items={groups.map(({ code, naam }) => (
              <Link key={code} href={pathTo('beheer.drukwerk.gebied', { gebied: code })}>
                {naam}
              </Link>
            ))}
          />
        </>
      )}
    </Page>
  );
}

/** What there is to print for one group, in each language. `url`: where what is printed leads. */
export function printedOfView(frame: Frame, { group, url }: { readonly group: Group; readonly url: string }) {
  const kinds = Object.entries(TEXT.kinds);
  return (
    <Page frame={frame} title={TEXT.titleOf(group.naam)}>
      <Paragraph lead>{TEXT.leadOf}</Paragraph>
      {kinds.map(([kind, { title, about }]) => (
        <section key={kind}>
          <Heading level={2}>{title}</Heading>
          <Paragraph>{about}</Paragraph>
          <List
            items={LANGUAGES.filter((language) => language === 'nl' || kind !== 'blad-coordinator').map(
              (language) => (
                <Link
                  key={language}
                  href={pathTo(
                    'beheer.drukwerk.gebied',
                    { gebied: group.code },
                    { bestand: kind, in: language },
                  )}
                >
                  {`${title}, ${TEXT.languages[language]} (PDF)`}
                </Link>
              ),
            )}
          />
        </section>
      ))}
      <Paragraph>{`${TEXT.url} ${url}`}</Paragraph>
      <Paragraph>
        <Link href={pathTo('beheer.drukwerk')}>{TEXT.others}</Link>
      </Paragraph>
    </Page>
  );
}
