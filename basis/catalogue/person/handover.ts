import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  yes: '✅ ja, graag',
  no: '❌ liever niet',
  ask: (name: string, wijk: string): string =>
    `${name} vraagt of jij coördinator wilt worden van de groep ${wijk}. Je kijkt dan naar berichten die wachten, en je hebt contact met de wijkagent en de gemeente. Als je op “ja” tikt, neem je het meteen over. Je hoeft niet: “liever niet” is ook goed.`,
  done: (name: string): string =>
    `Je bent nu coördinator, dank je wel. ${name} is gewoon lid. In de kamer “coördinatie” lees je wat er wacht.`,
  doneFrom: (name: string): string =>
    `${name} heeft het overgenomen. Je bent nu gewoon lid. Dank je wel voor al je werk.`,
  declined: 'Dat is goed. Ik geef het door.',
  declinedFrom: (name: string): string =>
    `${name} doet het liever niet. Je blijft coördinator. Je kunt het iemand anders vragen.`,
  lapsed: 'De vraag of je coördinator wilt worden, is niet meer nodig.',
  lapsedFrom: (name: string): string =>
    `${name} heeft niet geantwoord. Je blijft coördinator. Je kunt het iemand anders vragen.`,
  failed: (phone: string): string =>
    `Het overnemen is niet gelukt. De gemeente kan het wel regelen: ${phone}.`,
  termEnds: (wijk: string, day: string): string =>
    `Je termijn als coördinator van ${wijk} loopt tot ${day}. Wil je doorgaan? Kies dan op de site een nieuwe datum. Wil je stoppen? Draag het daar over aan een buurtgenoot.`,
  termPage: (url: string): string => `Dat kan hier: ${url}. Moet je eerst inloggen? Typ hier “inloggen”.`,
} as const;

/** What people hear of a handover and of the end of a term, in their own room with the bot. */
export const HANDOVER: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    yes: '✅ ja, graach',
    no: '❌ leaver net',
    ask: (name, wijk) =>
      `${name} freget oftsto koördinator wurde wolst fan de groep ${wijk}. Do sjochst dan nei berjochten dy’t wachtsje, en hast kontakt mei de wykagint en de gemeente. Ast op “ja” tikst, nimst it daliks oer. It hoecht net: “leaver net” is ek goed.`,
    done: (name) =>
      `Do bist no koördinator, tige tank. ${name} is gewoan lid. Yn de keamer “coördinatie” lêst wat der wachtet.`,
    doneFrom: (name) => `${name} hat it oernommen. Do bist no gewoan lid. Tige tank foar al dyn wurk.`,
    declined: 'Dat is goed. Ik jou it troch.',
    declinedFrom: (name) =>
      `${name} docht it leaver net. Do bliuwst koördinator. Do kinst it in oar freegje.`,
    lapsed: 'De fraach oftsto koördinator wurde wolst, is net mear nedich.',
    lapsedFrom: (name) => `${name} hat net antwurde. Do bliuwst koördinator. Do kinst it in oar freegje.`,
    failed: (phone) => `It oernimmen is net slagge. De gemeente kin it wol regelje: ${phone}.`,
    termEnds: (wijk, day) =>
      `Dyn termyn as koördinator fan ${wijk} rint oant ${day}. Wolst trochgean? Kies dan op de side in nije datum. Wolst ophâlde? Draach it dêr oer oan in buertgenoat.`,
    termPage: (url) => `Dat kin hjir: ${url}. Moatst earst ynlogge? Typ hjir “ynlogge”.`,
  },
  en: {
    yes: '✅ yes, I will',
    no: '❌ rather not',
    ask: (name, wijk) =>
      `${name} asks whether you want to become coordinator of the group ${wijk}. You then look at messages that wait, and you are in touch with the neighbourhood police officer and the municipality. If you tap “yes”, you take over at once. You need not: “rather not” is fine too.`,
    done: (name) =>
      `You are coordinator now, thank you. ${name} is an ordinary member. In the room “coördinatie” you read what waits.`,
    doneFrom: (name) =>
      `${name} has taken over. You are an ordinary member now. Thank you for all your work.`,
    declined: 'That is fine. I will pass it on.',
    declinedFrom: (name) => `${name} would rather not. You stay coordinator. You can ask somebody else.`,
    lapsed: 'The question whether you want to become coordinator is no longer needed.',
    lapsedFrom: (name) => `${name} did not answer. You stay coordinator. You can ask somebody else.`,
    failed: (phone) => `Taking over did not work. The municipality can arrange it: ${phone}.`,
    termEnds: (wijk, day) =>
      `Your term as coordinator of ${wijk} runs until ${day}. Do you want to go on? Then choose a new date on the site. Do you want to stop? Hand it over there to a neighbour.`,
    termPage: (url) => `You can do that here: ${url}. Do you need to sign in first? Type “inloggen” here.`,
  },
};
