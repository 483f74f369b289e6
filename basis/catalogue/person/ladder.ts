import type { Translated } from '../../language.ts';
import { amount } from '../amount.ts';

type Next = 'waarschuwing' | 'alleen-lezen' | 'verwijdering';
type Figures = { readonly rule: string; readonly times: number; readonly days: number };

const NL = {
  warning: (it: Figures): string =>
    it.times === 1
      ? `Een waarschuwing. Bij een bericht van jou ging het om: ${it.rule}.`
      : `Een waarschuwing. Bij je berichten ging het ${amount('nl', it.times, 'times')} om hetzelfde, in de laatste ${amount('nl', it.days, 'days')}: ${it.rule}.`,
  next: (next: Next, hours: number): string =>
    next === 'waarschuwing'
      ? 'Komt het vaker voor, dan krijg je nog een waarschuwing.'
      : next === 'alleen-lezen'
        ? `Komt het vaker voor, dan kun je ${amount('nl', hours, 'hours')} alleen lezen.`
        : 'Komt het vaker voor, dan vragen we de coördinatoren of je in de groep kunt blijven.',
  counts: (until: string): string => `Dit telt tot ${until}. Daarna is het voorbij.`,
  readOnly: (it: Figures & { readonly until: string }): string =>
    `Het ging weer om hetzelfde: ${it.rule}. Daarom kun je nu even alleen lezen, tot ${it.until}. Daarna gaat het vanzelf weer open.`,
  goesOn: 'Je ziet alles gewoon, en op de knoppen onder een melding kun je blijven tikken.',
  emergency:
    'Is er nu gevaar? Bel 112. Schrijf daarna hier wat er gebeurt, dan zet ik het voor je in de groep.',
  appeal: 'Klopt dit niet? Tik op ✋, dan wordt er nog eens naar gekeken.',
  appealKey: '✋ klopt niet',
  warningLapsed: (when: string): string =>
    `Daarom is ook je waarschuwing van ${when} weg. Die telt niet meer mee.`,
  mayWriteAgain: 'Daarom hoef je ook niet meer alleen te lezen. Je kunt weer schrijven in de groep.',
  readOnlyLapsed: (when: string): string =>
    `Daarom telt ook niet meer mee dat je vanaf ${when} alleen kon lezen.`,
  /** Before its time, by a coordinator or the gemeente. */
  mayWriteByHand: 'Je kunt weer schrijven in de groep. Je hoeft niet langer te wachten.',
  readOnlyByHand: (rule: string, until: string): string =>
    `Een coördinator heeft besloten dat je tot ${until} alleen leest. Het gaat om ${rule}. Daarna gaat het vanzelf weer open.`,
  /** By the gemeente or a coordinator, through the API: without a rule, and no step of the ladder. */
  readOnlySet: (until: string): string =>
    `Je kunt nu even alleen lezen in de groep, tot ${until}. Dat heeft de gemeente of een coördinator besloten. Daarna gaat het vanzelf weer open.`,
  whyReadOnly: (phone: string): string =>
    `Wil je weten waarom, of klopt het niet? Bel de gemeente: ${phone}.`,
  removedByHand: (rule: string): string =>
    `De coördinatoren hebben besloten dat je niet meer meedoet in de groep. Het gaat om ${rule}.`,
  removed: (rule: string): string =>
    `De coördinatoren hebben besloten dat je niet meer meedoet in de groep. Het ging vaak om hetzelfde: ${rule}.`,
  removedAppeal: (until: string, phone: string): string =>
    `Niet eens? Tik op ✋, dan kijkt de gemeente ernaar. Dat kan tot ${until}; zo lang blijft dit gesprek open. Bellen kan ook: ${phone}.`,
  removedKey: '✋ oneens',
  removedEmergency: 'Is er gevaar? Bel 112. Dat geldt voor iedereen, ook buiten de groep.',
  /** What follows on an emergency, or says that 112 was called. */
  placedToo: 'Ik heb het in de groep gezet. Nieuw gevaar? Bel 112.',
  placedEmergency: 'Ik heb het in de groep gezet. Is 112 nog niet gebeld? Bel nu 112.',
  stillReading: (until: string): string =>
    `Je kunt tot ${until} alleen lezen, dus dit zet ik niet in de groep. Is er nu gevaar? Bel 112, en schrijf hier wat er gebeurt.`,
} as const;
type Texts = {
  readonly [key in keyof typeof NL]: (typeof NL)[key] extends string ? string : (typeof NL)[key];
};

/** What somebody hears of the steps of the ladder, in their own room with the bot. */
export const LADDER: Translated<Texts> = {
  nl: NL,
  fy: {
    warning: (it) =>
      it.times === 1
        ? `In warskôging. By in berjocht fan dy gie it om: ${it.rule}.`
        : `In warskôging. By dyn berjochten gie it ${amount('fy', it.times, 'times')} om itselde, yn de lêste ${amount('fy', it.days, 'days')}: ${it.rule}.`,
    next: (next, hours) =>
      next === 'waarschuwing'
        ? 'Komt it faker foar, dan krijst noch in warskôging.'
        : next === 'alleen-lezen'
          ? `Komt it faker foar, dan kinst ${amount('fy', hours, 'hours')} allinnich lêze.`
          : 'Komt it faker foar, dan freegje wy de koördinatoaren oftst yn de groep bliuwe kinst.',
    counts: (until) => `Dit telt oant ${until}. Dêrnei is it foarby.`,
    readOnly: (it) =>
      `It gie wer om itselde: ${it.rule}. Dêrom kinst no efkes allinnich lêze, oant ${it.until}. Dêrnei giet it fansels wer iepen.`,
    goesOn: 'Do sjochst alles gewoan, en op de knoppen ûnder in melding kinst tikken bliuwe.',
    emergency:
      'Is der no gefaar? Belje 112. Skriuw dêrnei hjir wat der bart, dan set ik it foar dy yn de groep.',
    appeal: 'Kloppet dit net? Tik op ✋, dan wurdt der noch ris nei sjoen.',
    appealKey: '✋ kloppet net',
    warningLapsed: (when) => `Dêrom is ek dyn warskôging fan ${when} fuort. Dy telt net mear mei.`,
    mayWriteAgain: 'Dêrom hoechst ek net mear allinnich te lêzen. Do kinst wer skriuwe yn de groep.',
    readOnlyLapsed: (when) => `Dêrom telt ek net mear mei datst fan ${when} ôf allinnich lêze koest.`,
    mayWriteByHand: 'Do kinst wer skriuwe yn de groep. Do hoechst net langer te wachtsjen.',
    readOnlyByHand: (rule, until) =>
      `In koördinator hat besletten datsto oant ${until} allinnich lêst. It giet om ${rule}. Dêrnei giet it fansels wer iepen.`,
    readOnlySet: (until) =>
      `Do kinst no efkes allinnich lêze yn de groep, oant ${until}. Dat hat de gemeente of in koördinator besletten. Dêrnei giet it fansels wer iepen.`,
    whyReadOnly: (phone) => `Wolst witte wêrom, of kloppet it net? Belje de gemeente: ${phone}.`,
    removedByHand: (rule) =>
      `De koördinatoaren hawwe besletten datst net mear meidochst yn de groep. It giet om ${rule}.`,
    removed: (rule) =>
      `De koördinatoaren hawwe besletten datst net mear meidochst yn de groep. It gie faak om itselde: ${rule}.`,
    removedAppeal: (until, phone) =>
      `Net iens? Tik op ✋, dan sjocht de gemeente dernei. Dat kin oant ${until}; sa lang bliuwt dit petear iepen. Belje kin ek: ${phone}.`,
    removedKey: '✋ net iens',
    removedEmergency: 'Is der gefaar? Belje 112. Dat jildt foar elkenien, ek bûten de groep.',
    placedToo: 'Ik haw it yn de groep set. Nij gefaar? Belje 112.',
    placedEmergency: 'Ik haw it yn de groep set. Is 112 noch net belle? Belje no 112.',
    stillReading: (until) =>
      `Do kinst oant ${until} allinnich lêze, dus dit set ik net yn de groep. Is der no gefaar? Belje 112, en skriuw hjir wat der bart.`,
  },
  en: {
    warning: (it) =>
      it.times === 1
        ? `A warning. A message of yours was about: ${it.rule}.`
        : `A warning. Your messages were about the same ${amount('en', it.times, 'times')} in the last ${amount('en', it.days, 'days')}: ${it.rule}.`,
    next: (next, hours) =>
      next === 'waarschuwing'
        ? 'If it happens more often, you get another warning.'
        : next === 'alleen-lezen'
          ? `If it happens more often, you can only read for ${amount('en', hours, 'hours')}.`
          : 'If it happens more often, we ask the coordinators whether you can stay in the group.',
    counts: (until) => `This counts until ${until}. After that it is over.`,
    readOnly: (it) =>
      `It was about the same again: ${it.rule}. So you can only read for a while, until ${it.until}. Then it opens again by itself.`,
    goesOn: 'You still see everything, and you can still tap the buttons under a report.',
    emergency:
      'Danger right now? Call 112. Then write here what is happening, and I will put it in the group for you.',
    appeal: 'Is this not right? Tap ✋, and somebody will look at it again.',
    appealKey: '✋ not right',
    warningLapsed: (when) => `So your warning of ${when} is gone too. It no longer counts.`,
    mayWriteAgain: 'So you no longer only read either. You can write in the group again.',
    readOnlyLapsed: (when) => `So it no longer counts either that you could only read from ${when}.`,
    mayWriteByHand: 'You can write in the group again. You need not wait any longer.',
    readOnlyByHand: (rule, until) =>
      `A coordinator has decided that you can only read until ${until}. It is about ${rule}. After that it opens again by itself.`,
    readOnlySet: (until) =>
      `For now you can only read in the group, until ${until}. The municipality or a coordinator decided that. After that it opens again by itself.`,
    whyReadOnly: (phone) =>
      `Would you like to know why, or is it not right? Call the municipality: ${phone}.`,
    removedByHand: (rule) =>
      `The coordinators have decided that you no longer take part in the group. It is about ${rule}.`,
    removed: (rule) =>
      `The coordinators decided that you no longer take part in the group. It was often about the same: ${rule}.`,
    removedAppeal: (until, phone) =>
      `Do you disagree? Tap ✋, and the municipality will look at it. You can until ${until}; this conversation stays open that long. You can also call: ${phone}.`,
    removedKey: '✋ I disagree',
    removedEmergency: 'Danger? Call 112. That goes for everybody, also outside the group.',
    placedToo: 'I put it in the group. New danger? Call 112.',
    placedEmergency: 'I put it in the group. Has nobody called 112 yet? Call 112 now.',
    stillReading: (until) =>
      `You can only read until ${until}, so I do not put this in the group. Danger right now? Call 112, and write here what is happening.`,
  },
};
