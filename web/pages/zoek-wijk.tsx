import { WIJKEN } from '#basis/catalogue/pages/wijken.ts';
import { TextField } from '../components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Link, List, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import type { Path } from '../paths.ts';
import { pathTo } from '../paths.ts';

/** Asks for an address, to tell in which wijk it lies. */
export function findWijkView(frame: Frame, form: FormState) {
  const { find } = WIJKEN[frame.language];
  return (
    <Page frame={frame} title={find.title} form={form}>
      <Paragraph lead>{find.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={find.labels} />
      <Form frame={frame}>
        <AddressFields frame={frame} form={form} />
        <div>
          <Button>{find.button}</Button>
        </div>
      </Form>
      <Paragraph>
        <Link href={pathTo('wijken')}>{WIJKEN[frame.language].area.all}</Link>
      </Paragraph>
    </Page>
  );
}

/** Postcode, number and what is added to it. */
export function AddressFields({ frame, form }: { readonly frame: Frame; readonly form: FormState }) {
  const { labels, explanations } = WIJKEN[frame.language].find;
  return (
    <>
      <TextField
        {...{ frame, form, name: 'postcode', label: labels.postcode, description: explanations.postcode }}
        autocomplete="postal-code"
        size={8}
        maxLength={20}
      />
      <TextField
        {...{ frame, form, name: 'huisnummer', label: labels.huisnummer }}
        inputMode="numeric"
        size={6}
        maxLength={10}
      />
      <TextField
        {...{
          frame,
          form,
          name: 'toevoeging',
          label: labels.toevoeging,
          description: explanations.toevoeging,
        }}
        optional
        size={6}
        maxLength={10}
      />
    </>
  );
}

type Named = { readonly code: string; readonly naam: string };
/** Where an address lies. `group` is the group that whoever lives there can be in. */
export type FoundAddress = {
  /** As it is written: street if it is known, number and postcode. */
  readonly address: string;
  readonly buurt: Named | null;
  readonly wijk: Named | null;
  readonly group: Named | null;
  readonly start: Path;
};

export function foundWijkView(frame: Frame, { address, buurt, wijk, group, start }: FoundAddress) {
  const { find, area } = WIJKEN[frame.language];
  const where = buurt?.naam ?? wijk?.naam ?? find.withoutName;
  return (
    <Page frame={frame} title={group?.naam ?? where}>
      <Paragraph lead>{find.found(address, where, buurt === null ? null : (wijk?.naam ?? null))}</Paragraph>
      <Paragraph>{group === null ? area.none(where) : area.own(group.naam)}</Paragraph>
      <Actions>
        {group === null ? (
          <ButtonLink href={start}>{area.start}</ButtonLink>
        ) : (
          <ButtonLink href={pathTo('meedoen', {}, { wijk: group.code })}>{area.join}</ButtonLink>
        )}
        {group !== null && (
          <Link href={pathTo('wijken.gebied', { gebied: group.code })}>{area.toWijk(group.naam)}</Link>
        )}
      </Actions>
      <Paragraph>
        <Link href={pathTo('wijken.zoek')}>{find.again}</Link>
      </Paragraph>
    </Page>
  );
}

/** An address that CBS's table does not have. `nearby`: where the other addresses of its postcode lie; none: nobody knows the postcode. */
export type UnknownAddress = {
  readonly pc6: string;
  readonly number: string;
  readonly nearby: readonly Named[];
};

export function unknownAddressView(frame: Frame, { pc6, number, nearby }: UnknownAddress) {
  const { find } = WIJKEN[frame.language];
  const [first, second] = nearby;
  const link = ({ code, naam }: Named) => (
    <Link href={pathTo('wijken.gebied', { gebied: code })}>{naam}</Link>
  );
  return (
    <Page frame={frame} title={find.unknownTitle}>
      <Paragraph lead>{first === undefined ? find.noPc6(pc6) : find.noNumber(pc6, number)}</Paragraph>
      {first !== undefined && second === undefined && (
        <Paragraph>
          {find.rest(first.naam)} {link(first)}
        </Paragraph>
      )}
      {second !== undefined && (
        <>
          <Paragraph>{find.border}</Paragraph>
          <List items={nearby.map(link)} />
        </>
      )}
      <Paragraph>{find.call(frame.gemeente.telefoon)}</Paragraph>
      <Actions>
        <ButtonLink href={pathTo('wijken.zoek')}>{find.again}</ButtonLink>
      </Actions>
    </Page>
  );
}
