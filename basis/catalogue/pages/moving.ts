import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  title: 'Verhuizen',
  lead: 'Ga je ergens anders wonen? Dan ga je naar de groep van je nieuwe buurt. Je account en je wachtwoord blijven.',
  after: 'In je oude groep doe je mee tot vaststaat dat je op het nieuwe adres woont.',
  proof: 'Hoe wil je laten zien dat je daar woont?',
  same: 'dit adres hoort bij een groep waarin je al meedoet. Je hoeft niets te doen',
  none: (phone: string) =>
    `op dit adres is nog geen groep. Wil je er een beginnen? Bel de gemeente: ${phone}`,
  notHere: 'in die groep kan het niet op deze manier. Kies een andere',
  button: 'Versturen',
  noPerson: 'Verhuizen kan als je als bewoner bent ingelogd.',
  fromHome: 'Verhuis je?',
} as const;

/** A new address. */
export const MOVING: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    title: 'Ferhúzje',
    lead: 'Giest earne oars wenjen? Dan giest nei de groep fan dyn nije buert. Dyn account en dyn wachtwurd bliuwe.',
    after: 'Yn dyn âlde groep dochst mei oant fêststiet datst op it nije adres wennest.',
    proof: 'Hoe wolst sjen litte datst dêr wennest?',
    same: 'dit adres heart by in groep dêr’tst al yn meidochst. Do hoechst neat te dwaan',
    none: (phone) => `op dit adres is noch gjin groep. Wolst der ien begjinne? Belje de gemeente: ${phone}`,
    notHere: 'yn dy groep kin it net op dizze wize. Kies in oare',
    button: 'Ferstjoere',
    noPerson: 'Ferhúzje kin ast as bewenner ynlogd bist.',
    fromHome: 'Ferhúzest?',
  },
  en: {
    title: 'Moving house',
    lead: 'Are you going to live somewhere else? Then you go to the group of your new neighbourhood. Your account and password stay.',
    after: 'You take part in your old group until it is clear that you live at the new address.',
    proof: 'How do you want to show that you live there?',
    same: 'this address belongs to a group in which you take part already. You need not do anything',
    none: (phone) =>
      `there is no group at this address yet. Would you like to start one? Call the municipality: ${phone}`,
    notHere: 'in that group it cannot be done this way. Choose another',
    button: 'Send',
    noPerson: 'You can move when you are signed in as a resident.',
    fromHome: 'Are you moving house?',
  },
};
