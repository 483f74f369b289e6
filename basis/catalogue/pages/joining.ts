import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  title: 'Meedoen',
  /** Above each step that follows on an address with a group. */
  wijk: (naam: string) => `Je doet mee met de groep van ${naam}.`,
  next: 'Verder',
  back: 'Terug naar de vorige stap',
  address: {
    title: 'Meedoen: waar woon je?',
    lead: 'Aanmelden duurt drie minuten. Je hoeft geen e-mailadres of telefoonnummer te geven.',
    invited: (naam: string) => `Je bent uitgenodigd voor de groep van ${naam}.`,
    why: 'Met je adres zoeken we de groep van je buurt. We bewaren nog niets: dat gebeurt pas bij de laatste stap.',
    labels: {
      postcode: 'Postcode',
      huisnummer: 'Huisnummer',
      toevoeging: 'Toevoeging',
      straat: 'Straat',
      plaats: 'Plaats',
    },
    postcodeHow: 'Bijvoorbeeld 8861 AB',
    additionHow: 'Bijvoorbeeld A, of 2 hoog',
    noPostcode: 'een postcode is vier cijfers en twee letters, zoals 8861 AB',
    unknown: (phone: string) =>
      `dit adres staat niet in onze lijst. Klopt wat je typte? Woon je op een schip of in een nieuw huis? Bel de gemeente: ${phone}`,
    already: 'Heb je al een brief met een code?',
    toCode: 'Vul je code in',
  },
  noGroup: {
    title: 'In je buurt is nog geen groep',
    text: 'Op dit adres kun je nog niet meedoen, want er is nog geen groep. Je kunt er wel een beginnen, samen met je buren, de gemeente en de politie.',
    call: (phone: string) => `Wil je dat? Bel de gemeente: ${phone}.`,
    start: 'Een groep beginnen',
    other: 'Een ander adres invullen',
  },
  age: {
    title: 'Meedoen: ben je 18 jaar of ouder?',
    why: 'In de groep gaat het soms over nare dingen. Daarom kun je meedoen vanaf 18 jaar. We vragen niet hoe oud je bent.',
    label: 'Ben je 18 jaar of ouder?',
    yes: 'Ja',
    no: 'Nee',
  },
  young: {
    title: 'Fijn dat je wilt helpen',
    text: 'Meedoen kan vanaf 18 jaar. We hebben niets van je bewaard.',
    what: 'Zie je iets wat niet klopt? Vertel het aan je ouders of aan een buur. Is er nu gevaar? Bel 112. Dat mag op elke leeftijd.',
  },
  rules: {
    title: 'Meedoen: de spelregels',
    lead: 'Lees ze een voor een. Zet een vinkje als je je eraan houdt.',
    accept: (nr: number) => `Spelregel ${nr}: daar houd ik me aan`,
    missing: 'zet hier een vinkje',
    judgedTitle: 'Wie kijkt er naar je berichten?',
    judged:
      'Een computer leest elk bericht voor het in de groep komt. Soms maakt hij een woord onleesbaar. Soms moet een bericht wachten. Of het er dan in komt, beslist een coördinator: een buur van je. Nooit de gemeente of de politie. Ben je het er niet mee eens? Dan kun je dat zeggen. Wat over gevaar gaat, wacht nooit.',
  },
  who: {
    title: 'Meedoen: hoe noemen we je?',
    labels: {
      naam: 'Je naam in de groep',
      taal: 'Taal',
      email: 'E-mailadres',
    },
    nameHow: 'Zo zien je buren je. Je voornaam en achternaam is het duidelijkst.',
    languageHow: 'In deze taal praat de bot met jou. In de groep schrijf je zoals je wilt.',
    emailHow:
      'Alleen voor een nieuw wachtwoord, als je het jouwe kwijt bent. Zonder kan ook: dan helpt je coördinator je.',
    faults: {
      length: 'maak je naam niet langer dan 60 tekens',
      letters: 'gebruik alleen letters, en geen plaatjes of bijzondere tekens',
      official: 'deze naam lijkt op die van de politie, de gemeente of een coördinator. Kies je eigen naam',
      nobody: 'deze naam lijkt op die van de politie, de gemeente of een coördinator. Kies je eigen naam',
    },
  },
  proof: {
    title: 'Meedoen: laat zien dat je hier woont',
    check: 'Klopt dit?',
    address: 'Adres',
    name: 'Naam in de groep',
    email: 'E-mailadres',
    none: 'geen',
    language: 'Taal',
    changeAddress: 'Wijzig je adres',
    changeName: 'Wijzig je naam',
    label: 'Hoe wil je laten zien dat je hier woont?',
    options: {
      brief: 'Met een brief',
      buren: 'Via buren die meedoen',
      balie: 'Aan de balie van de gemeente',
      oidc: 'Inloggen bij de gemeente',
    },
    about: {
      brief: 'Je krijgt een brief met een code, meestal binnen een week.',
      buren:
        'Een coördinator, of twee buren die al meedoen, zegt dat je hier woont. Weet je buren die meedoen? Vul hun naam hieronder in. Ze zien je naam, straat en huisnummer.',
      balie: (phone: string) => `Neem iets mee waar je naam op staat. Vraag eerst wanneer het kan: ${phone}.`,
      oidc: 'Met de manier die je ook voor andere zaken van de gemeente gebruikt.',
    },
    neighbour: (nr: number) => `Naam van buur ${nr}`,
    neighbourWhen:
      'Alleen als je kiest voor buren. Laat leeg als je niemand weet: dan vragen we de coördinator.',
    kept: 'Als je verstuurt, bewaart de gemeente wat hierboven staat: 60 dagen. Doe je mee, dan blijven daarna je naam, je taal, je straat en je e-mailadres bewaard, en niet je huisnummer.',
    send: 'Versturen',
    gone: 'Dit kan nu niet meer. Begin opnieuw.',
  },
};

/** Signing up, step by step. */
export const JOINING: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    title: 'Meidwaan',
    wijk: (naam) => `Do dochst mei mei de groep fan ${naam}.`,
    next: 'Fierder',
    back: 'Werom nei de foarige stap',
    address: {
      title: 'Meidwaan: wêr wennest?',
      lead: 'Oanmelde duorret trije minuten. Do hoechst gjin e-mailadres of telefoannûmer te jaan.',
      invited: (naam) => `Do bist útnûge foar de groep fan ${naam}.`,
      why: 'Mei dyn adres sykje wy de groep fan dyn buert. Wy bewarje noch neat: dat bart pas by de lêste stap.',
      labels: {
        postcode: 'Postkoade',
        huisnummer: 'Hûsnûmer',
        toevoeging: 'Taheaksel',
        straat: 'Strjitte',
        plaats: 'Plak',
      },
      postcodeHow: 'Bygelyks 8861 AB',
      additionHow: 'Bygelyks A, of 2 heech',
      noPostcode: 'in postkoade is fjouwer sifers en twa letters, lykas 8861 AB',
      unknown: (phone) =>
        `dit adres stiet net yn ús list. Kloppet watst typtest? Wennest op in skip of yn in nij hûs? Belje de gemeente: ${phone}`,
      already: 'Hast al in brief mei in koade?',
      toCode: 'Folje dyn koade yn',
    },
    noGroup: {
      title: 'Yn dyn buert is noch gjin groep',
      text: 'Op dit adres kinst noch net meidwaan, want der is noch gjin groep. Do kinst der wol ien begjinne, tegearre mei dyn buorlju, de gemeente en de plysje.',
      call: (phone) => `Wolst dat? Belje de gemeente: ${phone}.`,
      start: 'In groep begjinne',
      other: 'In oar adres ynfolje',
    },
    age: {
      title: 'Meidwaan: bist 18 jier of âlder?',
      why: 'Yn de groep giet it soms oer nare dingen. Dêrom kinst meidwaan fan 18 jier ôf. Wy freegje net hoe âld oft bist.',
      label: 'Bist 18 jier of âlder?',
      yes: 'Ja',
      no: 'Nee',
    },
    young: {
      title: 'Moai datst helpe wolst',
      text: 'Meidwaan kin fan 18 jier ôf. Wy hawwe neat fan dy bewarre.',
      what: 'Sjochst wat dat net doocht? Fertel it oan dyn âlden of oan in buorman of buorfrou. Is der no gefaar? Belje 112. Dat mei op elke leeftiid.',
    },
    rules: {
      title: 'Meidwaan: de spulregels',
      lead: 'Lês se ien foar ien. Set in finkje ast dy dêroan hâldst.',
      accept: (nr) => `Spulregel ${nr}: dêr hâld ik my oan`,
      missing: 'set hjir in finkje',
      judgedTitle: 'Wa sjocht der nei dyn berjochten?',
      judged:
        'In kompjûter lêst elk berjocht foar’t it yn de groep komt. Soms makket er in wurd ûnlêsber. Soms moat in berjocht wachtsje. Oft it der dan yn komt, beslist in koördinator: in buorman of buorfrou fan dy. Nea de gemeente of de plysje. Bist it der net mei iens? Dan kinst dat sizze. Wat oer gefaar giet, wachtet nea.',
    },
    who: {
      title: 'Meidwaan: hoe neame wy dy?',
      labels: { naam: 'Dyn namme yn de groep', taal: 'Taal', email: 'E-mailadres' },
      nameHow: 'Sa sjogge dyn buorlju dy. Dyn foarnamme en efternamme is it dúdlikst.',
      languageHow: 'Yn dizze taal praat de bot mei dy. Yn de groep skriuwst sasto wolst.',
      emailHow:
        'Allinnich foar in nij wachtwurd, ast dines kwyt bist. Sûnder kin ek: dan helpt dyn koördinator dy.',
      faults: {
        length: 'meitsje dyn namme net langer as 60 tekens',
        letters: 'brûk allinnich letters, en gjin plaatsjes of bysûndere tekens',
        official:
          'dizze namme liket op dy fan de plysje, de gemeente of in koördinator. Kies dyn eigen namme',
        nobody: 'dizze namme liket op dy fan de plysje, de gemeente of in koördinator. Kies dyn eigen namme',
      },
    },
    proof: {
      title: 'Meidwaan: lit sjen datst hjir wennest',
      check: 'Kloppet dit?',
      address: 'Adres',
      name: 'Namme yn de groep',
      email: 'E-mailadres',
      none: 'gjin',
      language: 'Taal',
      changeAddress: 'Feroarje dyn adres',
      changeName: 'Feroarje dyn namme',
      label: 'Hoe wolst sjen litte datst hjir wennest?',
      options: {
        brief: 'Mei in brief',
        buren: 'Fia buorlju dy’t meidogge',
        balie: 'Oan de baly fan de gemeente',
        oidc: 'Ynlogge by de gemeente',
      },
      about: {
        brief: 'Do krijst in brief mei in koade, meastal binnen in wike.',
        buren:
          'In koördinator, of twa buorlju dy’t al meidogge, seit datst hjir wennest. Witst buorlju dy’t meidogge? Folje har namme hjirûnder yn. Se sjogge dyn namme, strjitte en hûsnûmer.',
        balie: (phone) => `Nim wat mei dêr’t dyn namme op stiet. Freegje earst wannear’t it kin: ${phone}.`,
        oidc: 'Op de wize dy’tst ek foar oare saken fan de gemeente brûkst.',
      },
      neighbour: (nr) => `Namme fan buorman of buorfrou ${nr}`,
      neighbourWhen:
        'Allinnich ast kiest foar buorlju. Lit leech ast nimmen witst: dan freegje wy de koördinator.',
      kept: 'Ast ferstjoerst, bewarret de gemeente wat hjirboppe stiet: 60 dagen. Dochst mei, dan bliuwe dêrnei dyn namme, dyn taal, dyn strjitte en dyn e-mailadres bewarre, en net dyn hûsnûmer.',
      send: 'Ferstjoere',
      gone: 'Dit kin no net mear. Begjin op ’e nij.',
    },
  },
  en: {
    title: 'Take part',
    wijk: (naam) => `You are joining the group of ${naam}.`,
    next: 'Continue',
    back: 'Back to the previous step',
    address: {
      title: 'Take part: where do you live?',
      lead: 'Signing up takes three minutes. You do not have to give an e-mail address or telephone number.',
      invited: (naam) => `You are invited to the group of ${naam}.`,
      why: 'With your address we look for the group of your neighbourhood. We keep nothing yet: only at the last step.',
      labels: {
        postcode: 'Postcode',
        huisnummer: 'House number',
        toevoeging: 'Addition',
        straat: 'Street',
        plaats: 'Town',
      },
      postcodeHow: 'For example 8861 AB',
      additionHow: 'For example A, or 2nd floor',
      noPostcode: 'a postcode is four digits and two letters, like 8861 AB',
      unknown: (phone) =>
        `this address is not in our list. Did you type it right? Do you live on a boat or in a new house? Call the municipality: ${phone}`,
      already: 'Do you have a letter with a code?',
      toCode: 'Enter your code',
    },
    noGroup: {
      title: 'There is no group in your neighbourhood yet',
      text: 'You cannot take part at this address yet, since there is no group. You can start one, together with your neighbours, the municipality and the police.',
      call: (phone) => `Would you like to? Call the municipality: ${phone}.`,
      start: 'Start a group',
      other: 'Enter another address',
    },
    age: {
      title: 'Take part: are you 18 or older?',
      why: 'The group is sometimes about nasty things. That is why you can take part from the age of 18. We do not ask how old you are.',
      label: 'Are you 18 or older?',
      yes: 'Yes',
      no: 'No',
    },
    young: {
      title: 'Thank you for wanting to help',
      text: 'You can take part from the age of 18. We have kept nothing about you.',
      what: 'Do you see something that is not right? Tell your parents or a neighbour. Danger right now? Call 112. You may do that at any age.',
    },
    rules: {
      title: 'Take part: the rules',
      lead: 'Read them one by one. Tick each one that you will keep to.',
      accept: (nr) => `Rule ${nr}: I will keep to it`,
      missing: 'tick this',
      judgedTitle: 'Who looks at your messages?',
      judged:
        'A computer reads every message before it comes in the group. Sometimes it makes a word unreadable. Sometimes a message has to wait. Whether it is then placed is decided by a coordinator: a neighbour of yours. Never by the municipality or the police. Do you disagree? Then you can say so. What is about danger never waits.',
    },
    who: {
      title: 'Take part: what shall we call you?',
      labels: { naam: 'Your name in the group', taal: 'Language', email: 'E-mail address' },
      nameHow: 'This is how your neighbours see you. First name and surname is clearest.',
      languageHow: 'The bot speaks this language with you. In the group you write as you like.',
      emailHow:
        'Only for a new password, if you lose yours. You can do without: then your coordinator helps you.',
      faults: {
        length: 'make your name no longer than 60 characters',
        letters: 'use letters only, no pictures or special signs',
        official:
          'this name looks like that of the police, the municipality or a coordinator. Choose your own name',
        nobody:
          'this name looks like that of the police, the municipality or a coordinator. Choose your own name',
      },
    },
    proof: {
      title: 'Take part: show that you live here',
      check: 'Is this right?',
      address: 'Address',
      name: 'Name in the group',
      email: 'E-mail address',
      none: 'none',
      language: 'Language',
      changeAddress: 'Change your address',
      changeName: 'Change your name',
      label: 'How do you want to show that you live here?',
      options: {
        brief: 'By letter',
        buren: 'Through neighbours who take part',
        balie: 'At the counter of the municipality',
        oidc: 'Sign in at the municipality',
      },
      about: {
        brief: 'You get a letter with a code, usually within a week.',
        buren:
          'A coordinator, or two neighbours who take part already, says that you live here. Do you know neighbours who take part? Enter their names below. They see your name, street and house number.',
        balie: (phone) => `Bring something with your name on it. Ask first when you can come: ${phone}.`,
        oidc: 'In the way that you also use for other business with the municipality.',
      },
      neighbour: (nr) => `Name of neighbour ${nr}`,
      neighbourWhen:
        'Only if you choose neighbours. Leave empty if you know nobody: then we ask the coordinator.',
      kept: 'When you send this, the municipality keeps what is shown above: 60 days. If you take part, your name, language, street and e-mail address are kept after that, and not your house number.',
      send: 'Send',
      gone: 'This is no longer possible. Please start again.',
    },
  },
};
