/** What coordinators read about volunteers and rounds in `coordinatie`. Dutch alone, as all that the bot says there. */
import type { CallOffReason } from '../surveillance.ts';

const rounds = (count: number): string => (count === 1 ? '1 ronde' : `${count} rondes`);

export const VOLUNTEERS_NL = {
  accept: '✅ is gedaan',
  decline: '❌ niet',
  card: (name: string): string =>
    `🚶 ${name} wil meelopen met de rondes. Neem eerst de uitleg van de gemeente door. Is dat vandaag gebeurd? Tik dan op “is gedaan”.`,
  otherDay: (url: string): string => `Was de uitleg op een andere dag? Kies die hier: ${url}`,
  accepted: (name: string, day: string): string =>
    `🚶 ${name} loopt mee met de rondes. Uitleg van de gemeente op ${day}.`,
  declined: (name: string): string => `🚶 ${name} loopt niet mee met de rondes.`,
  leftRoom: (name: string): string =>
    `🚶 ${name} ging uit de kamer surveillance, en loopt daarom niet meer mee met de rondes. Ik zoek voor die rondes iemand anders. Wil ${name} toch weer meelopen? Dan komt hier vanzelf een nieuwe vraag.`,
  stopped: (name: string): string => `🚶 ${name} loopt niet (meer) mee met de rondes.`,
} as const;

/** What could not be had when rounds were drawn: see bot/surveillance/plan.ts. */
export const SHORTFALLS_NL: Readonly<Record<string, string>> = {
  'te-weinig-vrijwilligers': 'Er lopen te weinig mensen mee om een ronde te maken.',
  'te-weinig-avonden': 'Op te weinig avonden kunnen er genoeg mensen tegelijk.',
  'zelfde-weekdag': 'Twee rondes na elkaar zijn op dezelfde dag van de week: anders kon het niet.',
  'dicht-op-elkaar': 'Rondes liggen dicht bij elkaar: anders kon het niet.',
};

/** Why a round is off, as it ends a sentence. */
export const CALL_OFF_NL: Readonly<Record<CallOffReason, string>> = {
  weer: ' vanwege het weer',
  evenement: ' vanwege iets dat er dan te doen is',
  anders: '',
};

export const ROUNDS_NL = {
  drawn: (month: string, count: number): string =>
    `🚶 Voor ${month} heb ik ${rounds(count)} getrokken. Op welke avond, hoort alleen wie loopt, drie dagen van tevoren. Jullie horen het alleen als er een dag van tevoren te weinig lopers zijn.`,
  notDrawn: (month: string): string => `🚶 Voor ${month} kon ik geen ronde trekken.`,
  short: (when: string, count: number): string =>
    `⚠️ Voor de ronde van ${when} ${count === 0 ? 'heeft nog niemand ja gezegd' : 'heeft nog maar één iemand ja gezegd'}. Ik vraag door. Weten jullie iemand? Een uur van tevoren gaat hij anders niet door.`,
  enough: (when: string): string => `✅ Voor de ronde van ${when} zijn nu genoeg lopers.`,
  off: (when: string): string =>
    `🚶 De ronde van ${when} gaat niet door: er waren te weinig lopers. Niemand loopt alleen.`,
  callOff: '🚫 afzeggen',
  calledOff: (when: string, why: string): string =>
    `🚫 De ronde van ${when} gaat niet door: een coördinator heeft hem afgezegd${why}. De lopers horen het nu. Er komt geen andere ronde voor in de plaats. Toch wel? Dat kan op de site, bij Surveillance, tot een uur van tevoren.`,
  goesOn: (when: string): string =>
    `✅ De ronde van ${when} gaat toch door: een coördinator heeft dat gekozen. De lopers horen het nu, en kunnen nog nee zeggen.`,
  tooLate: (when: string): string =>
    `De ronde van ${when} is al begonnen of voorbij. Die kan niet meer worden afgezegd. Moeten de lopers stoppen? Bel ze.`,
  monthOff: (month: string): string =>
    `🚫 Een coördinator heeft de rondes van ${month} afgezegd die nog kwamen. Wie het al wist, hoort het nu. Er komen geen andere rondes voor in de plaats. Toch wel? Dat kan op de site, bij Surveillance.`,
  monthGoesOn: (month: string): string =>
    `✅ De rondes van ${month} die nog komen, gaan toch door: een coördinator heeft dat gekozen. Wie het al wist, hoort het nu. Een ronde die apart is afgezegd, gaat niet door.`,
} as const;
