import type { Translated } from '../../language.ts';
import { SPELREGELS_NL } from '../spelregels.nl.ts';

type Sentences = { readonly [code in keyof typeof SPELREGELS_NL]: string };

/** One sentence for each finding of the spelregels, for the person who wrote the message. Kind, never blaming. */
export const SENTENCES: Translated<Sentences> = {
  nl: SPELREGELS_NL,
  fy: {
    'onder-de-18':
      'Dizze groep is foar minsken fan 18 jier en âlder; de koördinator helpt dy graach fierder.',
    'woont-elders':
      'Dizze groep is foar minsken dy’t yn de wyk wenje; freegje de koördinator wat it bêste past.',
    'rekent-op-politie':
      'De plysje komt allinnich as immen bellet, in berjocht hjir is net genôch; belje 112, of 0900-8844 sûnder hast.',
    'alleen-uiterlijk': 'Wat docht dizze persoan? Neam ek twa oare skaaimerken, lykas klean of lingte.',
    achtergehouden:
      'Fertel leaver hjir watst seachst, dan kinne oaren it befêstigje; nammen binne foar de plysje.',
    'alleen-erop-af':
      'Gean leaver net allinnich; sprek yn de groep ôf wa’t der meigiet en belje by gefaar 112.',
    'nogmaals-bellen': 'Ien melding by 112 is genôch; belje allinnich op ’e nij as der nij gefaar is.',
    schelden:
      'Der stiet in skelwurd yn dyn berjocht; sûnder dat wurd lêst elkenien better wat der oan de hân is.',
    'ziekte-als-scheldwoord':
      'Der stiet in sykte as skelwurd yn dyn berjocht; dat docht sear by buorlju dy’t de sykte fan tichtby kenne.',
    belediging: 'Dyn berjocht neamt immen wat lelks; skriuw leaver wat dy persoan die.',
    discriminatie:
      'Dyn berjocht seit wat nars oer in hiele groep minsken; skriuw leaver wat ien persoan die.',
    kwetsend:
      'Dit kin foar in oar net noflik wêze om te lêzen; skriuw leaver allinnich watst seachst of hearst.',
    bedreiging: 'Dyn berjocht kin as bedriging lêzen wurde; skriuw leaver allinnich wat der bart.',
    'oproep-tot-geweld':
      'Dyn berjocht kin as oprop ta geweld lêzen wurde; lit it yngripen oan de plysje oer en belje by gefaar 112.',
    achtervolgen: 'Efter immen oan gean is gefaarlik; sjoch fan in ôfstân en belje 112.',
    wapen:
      'Dyn berjocht giet oer in wapen meinimme of klearlizze; belje by gefaar 112 en bliuw sels feilich.',
    schandpaal: 'Lit net oan elkenien sjen wa’t immen is; jou in foto of namme allinnich oan de plysje.',
    dreigend:
      'Dyn berjocht liket oer sels yngripe of driigjen te gean; lit dat oan de plysje oer en belje by gefaar 112.',
    'telefoon-in-verkeer':
      'It liket derop datst ûnderweis typst; set de auto of fyts earst stil, dat is feiliger.',
    foto: 'In foto komt pas yn de groep as de koördinator dernei sjoen hat.',
    video: 'In fideo komt pas yn de groep as de koördinator dernei sjoen hat.',
    bestand: 'In bestân komt pas yn de groep as de koördinator dernei sjoen hat.',
    spraakbericht:
      'In praatberjocht komt pas yn de groep as de koördinator it heard hat; is der need, belje dan 112 of typ it.',
    geluid: 'In lûdsbestân komt pas yn de groep as de koördinator it heard hat.',
    sticker: 'In sticker is in plaatsje; de koördinator sjocht der earst nei.',
    'beschuldigde-met-naam':
      'Yn dyn berjocht stiet in namme by in beskuldiging; jou de namme oan de plysje en beskriuw hjir watst seachst.',
    'kenteken-met-eigenaar':
      'Yn dyn berjocht stiet fan wa’t in kenteken is; it kenteken allinnich is hjir genôch, de namme is foar de plysje.',
    'afwezig-op-adres': 'Yn dyn berjocht stiet wêr’t nimmen thús is; dat kin ek in ynbrekker lêze.',
    'gevoelig-over-buur':
      'Yn dyn berjocht stiet wat persoanliks oer in buor; dat heart net yn de groep, beskriuw allinnich wat der bart.',
    'over-iemand-anders':
      'Miskien lêze oaren hjiryn wa’t immen is, of wat persoanliks; skriuw leaver allinnich wat der bart.',
    telefoonnummer: 'Yn dyn berjocht stiet in telefoannûmer; elkenien yn de groep kin dat sjen en bewarje.',
    'e-mailadres': 'Yn dyn berjocht stiet in e-mailadres; elkenien yn de groep kin dat sjen en bewarje.',
    geklets: 'Dit is in gesellich berjocht; dizze groep hâlde wy graach frij foar meldingen.',
    reclame: 'Dit liket op in advertinsje; dizze groep hâlde wy graach frij foar meldingen.',
    kettingbericht: 'Dit liket op in kettingberjocht; faak kloppet it net, dus stjoer it leaver net troch.',
    politiek: 'Dit giet oer polityk; dat past net yn dizze groep, dy is foar meldingen.',
    onderonsje:
      'Dit berjocht is foar ien buor; stjoer it leaver streekrjocht, dan bliuwt dizze groep foar meldingen.',
    link: 'Yn dyn berjocht stiet in keppeling; de koördinator sjocht earst oft dy feilich is.',
    'te-veel-berichten':
      'Do stjoerdest in soad berjochten koart nei elkoar; set leaver alles yn ien berjocht. Wat no noch komt, wachtet efkes op de koördinator.',
  },
  en: {
    'onder-de-18': 'This group is for people of 18 years and older; the coordinator is happy to help you on.',
    'woont-elders':
      'This group is for people who live in the neighbourhood; ask the coordinator what fits best.',
    'rekent-op-politie':
      'The police only come when somebody calls, a message here is not enough; call 112, or 0900-8844 if there is no hurry.',
    'alleen-uiterlijk':
      'What is this person doing? Please name two other features too, such as clothes or height.',
    achtergehouden:
      'It is better to tell here what you saw, so that others can confirm it; names are for the police.',
    'alleen-erop-af':
      'It is better not to go alone; agree in the group who comes along, and call 112 if there is danger.',
    'nogmaals-bellen': 'One call to 112 is enough; only call again if there is new danger.',
    schelden: 'There is a swear word in your message; without it everybody reads better what is going on.',
    'ziekte-als-scheldwoord':
      'An illness is used as a swear word in your message; that hurts neighbours who know the illness from close by.',
    belediging: 'Your message calls somebody something nasty; it is better to write what that person did.',
    discriminatie:
      'Your message says something unkind about a whole group of people; it is better to write what one person did.',
    kwetsend: 'This may be unpleasant for somebody to read; please write only what you saw or heard.',
    bedreiging: 'Your message can be read as a threat; please write only what happens.',
    'oproep-tot-geweld':
      'Your message can be read as a call to violence; leave stepping in to the police, and call 112 if there is danger.',
    achtervolgen: 'Going after somebody is dangerous; watch from a distance and call 112.',
    wapen:
      'Your message is about bringing or readying a weapon; call 112 if there is danger, and stay safe yourself.',
    schandpaal: 'Do not show everybody who somebody is; give a photo or a name to the police only.',
    dreigend:
      'Your message seems to be about acting yourself or threatening; leave that to the police and call 112 if there is danger.',
    'telefoon-in-verkeer':
      'It looks as if you are typing on the road; stop the car or bike first, that is safer.',
    foto: 'A photo comes in the group once the coordinator has looked at it.',
    video: 'A video comes in the group once the coordinator has looked at it.',
    bestand: 'A file comes in the group once the coordinator has looked at it.',
    spraakbericht:
      'A voice message comes in the group once the coordinator has heard it; in an emergency call 112, or type it.',
    geluid: 'A sound file comes in the group once the coordinator has heard it.',
    sticker: 'A sticker is a picture; the coordinator looks at it first.',
    'beschuldigde-met-naam':
      'There is a name with an accusation in your message; give the name to the police and describe here what you saw.',
    'kenteken-met-eigenaar':
      'Your message says whose a number plate is; the plate alone is enough here, the name is for the police.',
    'afwezig-op-adres': 'Your message says where nobody is home; a burglar can read that too.',
    'gevoelig-over-buur':
      'Your message says something personal about a neighbour; that does not belong in the group, just describe what is happening.',
    'over-iemand-anders':
      'Others may read in this who somebody is, or something personal; please write only what happens.',
    telefoonnummer:
      'There is a telephone number in your message; everybody in the group can see and keep it.',
    'e-mailadres': 'There is an e-mail address in your message; everybody in the group can see and keep it.',
    geklets: 'This is a friendly chat; we like to keep this group free for reports.',
    reclame: 'This looks like an advertisement; we like to keep this group free for reports.',
    kettingbericht: 'This looks like a chain message; often it is not true, so please do not pass it on.',
    politiek: 'This is about politics; that does not fit in this group, which is for reports.',
    onderonsje:
      'This message is for one neighbour; it is better to send it directly, so that this group stays for reports.',
    link: 'There is a link in your message; the coordinator first looks whether it is safe.',
    'te-veel-berichten':
      'You sent many messages shortly after each other; it is better to put everything in one message. What comes now waits for the coordinator for a moment.',
  },
};

const TITLES_NL = {
  1: 'meedoen vanaf 18 jaar',
  2: 'meedoen in je eigen buurt',
  3: 'de politie komt op een 112-melding, niet op een bericht in de groep',
  4: 'waar een melding over gaat',
  5: 'vertel wat je ziet',
  6: 'samen aanspreken, en alleen als het veilig is',
  7: 'zeg het als 112 is gebeld',
  8: 'let op je woorden',
  9: 'speel niet voor eigen rechter',
  10: 'foto’s en gegevens van mensen alleen als het nodig is',
  11: 'houd de groep voor meldingen',
} as const;
type Titles = { readonly [rule in keyof typeof TITLES_NL]: string };

/** The spelregels in a few words each. */
export const RULE_TITLES: Translated<Titles> = {
  nl: TITLES_NL,
  fy: {
    1: 'meidwaan fan 18 jier ôf',
    2: 'meidwaan yn dyn eigen buert',
    3: 'de plysje komt op in 112-melding, net op in berjocht yn de groep',
    4: 'wêr’t in melding oer giet',
    5: 'fertel watst sjochst',
    6: 'tegearre oansprekke, en allinnich as it feilich is',
    7: 'sis it as 112 belle is',
    8: 'tink om dyn wurden',
    9: 'spylje net foar eigen rjochter',
    10: 'foto’s en gegevens fan minsken allinnich as it nedich is',
    11: 'hâld de groep foar meldingen',
  },
  en: {
    1: 'taking part from 18 years on',
    2: 'taking part in your own neighbourhood',
    3: 'the police come on a 112 call, not on a message in the group',
    4: 'what a report is about',
    5: 'tell what you see',
    6: 'speak to somebody together, and only if it is safe',
    7: 'say so when 112 has been called',
    8: 'mind your words',
    9: 'do not be your own judge',
    10: 'photos and details of people only when needed',
    11: 'keep the group for reports',
  },
};
