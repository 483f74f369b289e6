import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  /** What walkers saw at a house: what it is, never whose fault. */
  seen: {
    donker: 'Het was er donker. Het leek of er niemand thuis was.',
    ladder: 'Er stond een ladder buiten.',
    container: 'Er stond iets waar iemand op kan klimmen, zoals een container.',
    open: 'Er stond een raam of deur open.',
    sleutel: 'Er zat een sleutel aan de buitenkant in het slot.',
  },
  tips: {
    donker: 'Tip: laat een lamp aan als je weg bent. Een lamp op een tijdklok kan ook.',
    ladder: 'Tip: zet de ladder binnen, of maak hem vast met een ketting en een slot.',
    container: 'Tip: zet het ergens anders, weg van ramen, het dak en de schutting.',
    open: 'Tip: doe ramen en deuren dicht en op slot als je weggaat of gaat slapen.',
    sleutel: 'Tip: haal de sleutel eruit en leg hem binnen, niet vlak bij de deur.',
  },
  message: (day: string): string =>
    `Dag! Op ${day} liepen buurtgenoten een ronde door de wijk. Bij jouw huis zagen ze iets waar een inbreker op let.`,
  /** Of what cannot wait, while the round goes on or soon after. */
  justNow:
    'Dag! Net liepen buurtgenoten langs je huis. Ze zagen iets waar een inbreker op let. Wil je even kijken?',
  which: (number: string): string => `Het gaat om nummer ${number}.`,
  /** More homes have this number. */
  shared: 'Er zijn meer woningen met dit huisnummer. Het kan dus ook bij je buren zijn.',
  closing:
    'Dit bericht is alleen voor dit adres. In de groep staat er niets over. Heb je het al geregeld? Dan hoef je niets te doen.',
  public: { lantaarn: 'een lamp die het niet doet', afval: 'een volle container' },
  number: (what: string, where: string, number: string): string =>
    `De gemeente kent jullie melding van ${what} (${where}). Het nummer is ${number}. Bel je erover? Noem dan dit nummer.`,
  somewhere: 'op jullie ronde',
} as const;

/** What residents and walkers hear in their own rooms of what was seen on a round. */
export const OBSERVATION_TEXTS: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    seen: {
      donker: 'It wie der tsjuster. It like oft der nimmen thús wie.',
      ladder: 'Der stie in ljedder bûten.',
      container: 'Der stie wat dêr’t immen op klimme kin, lykas in kontener.',
      open: 'Der stie in rút of doar iepen.',
      sleutel: 'Der siet in kaai oan de bûtenkant yn it slot.',
    },
    tips: {
      donker: 'Tip: lit in lampe oan ast fuort bist. In lampe op in tiidklok kin ek.',
      ladder: 'Tip: set de ljedder binnen, of meitsje him fêst mei in keatling en in slot.',
      container: 'Tip: set it earne oars, fuort fan de ruten, it dak en de skutting.',
      open: 'Tip: doch ruten en doarren ticht en op slot ast fuortgiest of sliepen giest.',
      sleutel: 'Tip: helje de kaai der út en lis him binnen, net flak by de doar.',
    },
    message: (day) =>
      `Goeie! Op ${day} rûnen buorlju in rûnte troch de wyk. By dyn hûs seagen se wat dêr’t in ynbrekker op let.`,
    justNow:
      'Goeie! Krekt rûnen buorlju by dyn hûs lâns. Se seagen wat dêr’t in ynbrekker op let. Wolst efkes sjen?',
    which: (number) => `It giet om nûmer ${number}.`,
    shared: 'Der binne mear wenten mei dit hûsnûmer. It kin dus ek by dyn buorlju wêze.',
    closing:
      'Dit berjocht is allinnich foar dit adres. Yn de groep stiet der neat oer. Hast it al regele? Dan hoechst neat te dwaan.',
    public: { lantaarn: 'in lampe dy’t it net docht', afval: 'in folle kontener' },
    number: (what, where, number) =>
      `De gemeente ken jim melding fan ${what} (${where}). It nûmer is ${number}. Bellest deroer? Neam dan dit nûmer.`,
    somewhere: 'op jim rûnte',
  },
  en: {
    seen: {
      donker: 'It was dark there. It looked as if nobody was home.',
      ladder: 'There was a ladder outside.',
      container: 'There was something that one can climb on, such as a container.',
      open: 'A window or door was open.',
      sleutel: 'There was a key in the lock, on the outside.',
    },
    tips: {
      donker: 'Tip: leave a lamp on when you are out. A lamp with a timer is fine too.',
      ladder: 'Tip: put the ladder inside, or fix it with a chain and a lock.',
      container: 'Tip: put it somewhere else, away from windows, the roof and the fence.',
      open: 'Tip: close and lock windows and doors when you go out or go to sleep.',
      sleutel: 'Tip: take the key out and put it inside, not close to the door.',
    },
    message: (day) =>
      `Hello! On ${day} neighbours walked a round through the district. At your house they saw something that a burglar looks for.`,
    justNow:
      'Hello! Just now neighbours walked past your house. They saw something that a burglar looks for. Would you take a look?',
    which: (number) => `It is about number ${number}.`,
    shared: 'More homes have this house number. So it may also be at your neighbours’.',
    closing:
      'This message is for this address alone. Nothing is said about it in the group. Have you seen to it already? Then you need not do anything.',
    public: { lantaarn: 'a lamp that does not work', afval: 'a full container' },
    number: (what, where, number) =>
      `The municipality knows your report of ${what} (${where}). Its number is ${number}. If you call about it, mention this number.`,
    somewhere: 'on your round',
  },
};
