/** What walkers saw in the street and the gemeente mends: the e-mail to it, and where its number is filled in. In Dutch alone. */

type Place = {
  readonly straat: string | null;
  readonly huisnummer: number | null;
  readonly toevoeging: string | null;
  readonly pc6: string | null;
};

const KINDS = { lantaarn: 'Lamp kapot', afval: 'Container vol' } as const;

/** "Zuiderhaven 12 A (8861 AB)"; null if nothing is known but words. */
function placeText({ straat, huisnummer, toevoeging, pc6 }: Place): string | null {
  const line = [straat, huisnummer, toevoeging].filter((part) => part !== null).join(' ');
  const postcode = pc6 === null ? '' : `${pc6.slice(0, 4)} ${pc6.slice(4)}`;
  if (line === '') return postcode === '' ? null : postcode;
  return postcode === '' ? line : `${line} (${postcode})`;
}

export const PUBLIC_MAIL_NL = {
  kinds: KINDS,
  subject: (kind: string, wijk: string): string => `${kind}, gezien door buurtpreventie ${wijk}`,
  /** What Signalen reads: the place in words too, since on the map it is the middle of the buurt. */
  signal: (
    it: Place & { readonly kind: string; readonly words: string | null; readonly naam: string },
  ): string => {
    const place = placeText(it);
    return [
      `${it.kind}, gezien door vrijwilligers van de buurtpreventie in ${it.naam}.`,
      ...(place === null ? [] : [`Waar: ${place}.`]),
      ...(it.words === null ? [] : [`Toelichting: ${it.words}`]),
      'De plek op de kaart is het midden van de buurt.',
    ].join(' ');
  },
  text: (it: {
    readonly kind: string;
    readonly place: Place;
    readonly words: string | null;
    readonly naam: string;
    readonly when: string;
    readonly page: string;
  }): string => {
    const place = placeText(it.place);
    return [
      'Vrijwilligers van de buurtpreventie zagen dit op hun ronde.',
      [
        `Wat: ${it.kind}`,
        ...(place === null ? [] : [`Waar: ${place}`]),
        ...(it.words === null ? [] : [`Toelichting: ${it.words}`]),
        `Wijk: ${it.naam}`,
        `Gezien op: ${it.when}`,
      ].join('\n'),
      `Heeft de melding bij u een nummer? Vul het dan hier in, dan horen de vrijwilligers het:\n${it.page}`,
      'Dit bericht is automatisch verstuurd. Een antwoord op deze e-mail wordt niet gelezen.',
    ].join('\n\n');
  },
} as const;

/** The list of what was sent to the gemeente, with the number that it gave. */
export const PUBLIC_REPORTS_NL = {
  title: 'Meldingen openbare ruimte',
  menu: {
    title: 'Meldingen openbare ruimte',
    about: 'Lampen en containers die op een ronde zijn gezien. Vul het nummer van de melding in.',
  },
  lead: 'Wat vrijwilligers op straat zagen, gaat vanzelf naar de gemeente. Kwam er geen nummer terug? Vul hier het nummer in dat de melding kreeg. De lopers van die ronde horen het dan.',
  none: 'Er is de laatste 60 dagen niets naar de gemeente gestuurd.',
  noAddress: 'Er is nog geen e-mailadres ingesteld. Tot die tijd wordt er niets verstuurd.',
  kinds: KINDS,
  what: (kind: string, wijk: string): string => `${kind} in ${wijk}`,
  caption: 'Wat naar de gemeente ging',
  columns: { what: 'Wat', where: 'Waar', seen: 'Gezien', state: 'Stand' },
  states: {
    sent: (when: string): string => `verstuurd op ${when}`,
    waits: 'wordt verstuurd',
    failed: 'niet verstuurd: het kwam niet aan. Bel de gemeente, en kijk het adres na',
    number: (number: string): string => `de gemeente kent dit als ${number}`,
  },
  fillIn: 'Een nummer invullen',
  choose: 'Welke melding?',
  field: 'Nummer van de gemeente',
  save: 'Bewaren',
  gone: 'hier is al een nummer ingevuld, of deze melding is er niet meer',
  placeText,
} as const;
