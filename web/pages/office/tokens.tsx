import { ROLES_NL, TOKENS_NL as TEXT } from '#basis/catalogue/pages/office/mensen.nl.ts';
import { dutchDay, dutchMoment } from '#basis/dutch-time.ts';
import type { Role } from '#basis/roles.ts';
import { Table } from '../../components/data.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { EmptyState, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';

type Token = {
  readonly id: string;
  readonly role: Role;
  readonly gebied: string | null;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
};

export function tokensView(frame: Frame, form: FormState, { tokens }: { readonly tokens: readonly Token[] }) {
  const { columns } = TEXT;
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{}} />
      {tokens.length === 0 ? (
        <EmptyState>{TEXT.none}</EmptyState>
      ) : (
        <Table
          caption={TEXT.caption}
          columns={[
            { head: columns.role },
            { head: columns.gebied },
            { head: columns.made },
            { head: columns.used },
            { head: columns.state },
          ]}
          rows={tokens.map((it) => ({
            key: it.id,
            cells: [
              ROLES_NL[it.role],
              it.gebied ?? TEXT.everywhere,
              dutchMoment(it.createdAt),
              it.usedAt === null ? TEXT.never : dutchMoment(it.usedAt),
              it.revokedAt === null ? (
                <Revoke frame={frame} token={it} />
              ) : (
                TEXT.revoked(dutchDay(it.revokedAt))
              ),
            ],
          }))}
        />
      )}
    </Page>
  );
}

function Revoke({ frame, token }: { readonly frame: Frame; readonly token: Token }) {
  return (
    <Form frame={frame}>
      <input type="hidden" name="token" value={token.id} />
      <div>
        <Button kind="secondary" hint="danger">
          {TEXT.revoke}
          <span class="bb-hidden">{TEXT.revokeWho(ROLES_NL[token.role], dutchMoment(token.createdAt))}</span>
        </Button>
      </div>
    </Form>
  );
}
