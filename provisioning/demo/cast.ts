import { DEMO_NL } from '#basis/catalogue/demo.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { GebiedRole } from '#basis/roles.ts';

export const HARLINGEN = gebiedCode('WK007200');
export const WIJNALDUM = gebiedCode('WK007202');
export const BINNENSTAD = gebiedCode('BU00720006');
/** Has no group yet: one is being set up. */
export const MIDLUM = gebiedCode('WK007201');

/** The gebieden with a group: two wijken and one buurt. */
export const DEMO_GEBIEDEN = [HARLINGEN, WIJNALDUM, BINNENSTAD] as const;

export type DemoName = keyof typeof DEMO_NL.names;
export type DemoPerson = {
  readonly name: DemoName;
  /** Fixed, so that a second start finds the same person. */
  readonly id: string;
  /** Made by the rule of localpart.ts, once. */
  readonly localpart: string;
  readonly role: GebiedRole;
  /** The first is the one shown with the account. */
  readonly gebieden: readonly [GebiedCode, ...GebiedCode[]];
};

/** People of each role: three residents in one wijk, one in another, one in a buurt, and a coordinator for each. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    name: 'anna',
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a01',
    localpart: 'rustige-groene-reiger-41',
    role: 'resident',
    gebieden: [HARLINGEN],
  },
  {
    name: 'sietse',
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a02',
    localpart: 'vlotte-houten-molen-73',
    role: 'resident',
    gebieden: [HARLINGEN],
  },
  {
    name: 'fatima',
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a03',
    localpart: 'zonnige-blauwe-tulp-28',
    role: 'resident',
    gebieden: [HARLINGEN],
  },
  {
    name: 'marijke',
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a04',
    localpart: 'helle-gouden-klok-56',
    role: 'coordinator',
    gebieden: [HARLINGEN],
  },
  {
    name: 'gerrit',
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a05',
    localpart: 'zilte-rieten-fluit-19',
    role: 'resident',
    gebieden: [WIJNALDUM],
  },
  {
    name: 'hinke',
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a06',
    localpart: 'trouwe-koperen-lantaarn-64',
    role: 'coordinator',
    gebieden: [WIJNALDUM],
  },
  {
    name: 'bouke',
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a07',
    localpart: 'kalme-stenen-brug-35',
    role: 'resident',
    gebieden: [BINNENSTAD],
  },
  {
    name: 'tineke',
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a08',
    localpart: 'wijde-zilveren-ster-82',
    role: 'coordinator',
    gebieden: [BINNENSTAD],
  },
  {
    name: 'wijkagent',
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a09',
    localpart: 'stevige-rode-boei-47',
    role: 'wijkagent',
    gebieden: [HARLINGEN, WIJNALDUM, BINNENSTAD],
  },
  {
    name: 'gemeente',
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a10',
    localpart: 'lichte-gele-linde-90',
    role: 'gemeente',
    gebieden: [HARLINGEN, WIJNALDUM, BINNENSTAD],
  },
];

export type DemoLine = {
  readonly by: DemoName;
  readonly gebied: GebiedCode;
  readonly soort: 'melding' | 'buurtpraat';
  readonly text: string;
};

const { harlingen, wijnaldum, binnenstad } = DEMO_NL.talk;

/** What is said, in this order. */
export const DEMO_TALK: readonly DemoLine[] = [
  { by: 'anna', gebied: HARLINGEN, soort: 'melding', text: harlingen.anna },
  { by: 'sietse', gebied: HARLINGEN, soort: 'melding', text: harlingen.sietse },
  { by: 'marijke', gebied: HARLINGEN, soort: 'melding', text: harlingen.marijke },
  { by: 'wijkagent', gebied: HARLINGEN, soort: 'melding', text: harlingen.wijkagent },
  { by: 'fatima', gebied: HARLINGEN, soort: 'buurtpraat', text: harlingen.fatima },
  { by: 'sietse', gebied: HARLINGEN, soort: 'buurtpraat', text: harlingen.sietseHelps },
  { by: 'gerrit', gebied: WIJNALDUM, soort: 'melding', text: wijnaldum.gerrit },
  { by: 'hinke', gebied: WIJNALDUM, soort: 'melding', text: wijnaldum.hinke },
  // Waits for Hinke: what a coordinator's page is for.
  { by: 'gerrit', gebied: WIJNALDUM, soort: 'melding', text: wijnaldum.angry },
  { by: 'bouke', gebied: BINNENSTAD, soort: 'melding', text: binnenstad.bouke },
  { by: 'tineke', gebied: BINNENSTAD, soort: 'melding', text: binnenstad.tineke },
];
