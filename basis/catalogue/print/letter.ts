import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  document: 'Brief met de code om mee te doen',
  logo: (naam: string) => `Logo van ${naam}`,
  title: 'Jouw code voor de groep van je wijk',
  dear: (name: string) => `Beste ${name},`,
  why: 'Je hebt je aangemeld voor de groep van je wijk of buurt. Met de code in deze brief weten we dat je hier woont. Zo doe je mee:',
  steps: [
    'Scan het vierkant hiernaast met de camera van je telefoon. Of typ dit adres in:',
    'Vul je postcode en huisnummer in, en de code die hieronder staat.',
    'Kies een wachtwoord. Daarna lees je hoe je de app Element krijgt.',
  ],
  code: 'Jouw code',
  codeHelp: 'De letters en cijfers tellen, de spaties niet.',
  valid: (date: string) => `De code werkt één keer, tot en met ${date}. Geef hem aan niemand anders.`,
  qr: 'QR-code. Hij opent de pagina waar je je code invult.',
  noPhoneTitle: 'Geen telefoon met internet?',
  noPhone: (phone: string) =>
    `Meedoen kan ook op een computer of tablet: typ daar het adres in. Lukt het niet? Bel ${phone}. Je kunt ook naar de balie komen. Neem deze brief dan mee.`,
  notYouTitle: 'Heb jij je niet aangemeld?',
  notYou: 'Dan hoef je niets te doen. Gooi de brief weg. Zonder de code gebeurt er niets.',
  questionsTitle: 'Vragen?',
  questions: (phone: string, hours: string | null) =>
    hours === null ? `Bel ${phone}.` : `Bel ${phone} (${hours}).`,
  emergency: 'Is er gevaar? Bel 112. De politie komt alleen als iemand belt.',
  /** What is said otherwise where the code is for a new password. */
  forPassword: {
    title: 'Jouw code voor een nieuw wachtwoord',
    why: 'Je vroeg om een nieuw wachtwoord voor de groep van je wijk of buurt. Zo kies je er een:',
    notYouTitle: 'Heb jij dit niet gevraagd?',
    notYou: 'Dan hoef je niets te doen. Gooi de brief weg. Je oude wachtwoord blijft werken.',
  },
} as const;

/** The letter with the code. */
export const LETTER: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    document: 'Brief mei de koade om mei te dwaan',
    logo: (naam) => `Logo fan ${naam}`,
    title: 'Dyn koade foar de groep fan dyn wyk',
    dear: (name) => `Bêste ${name},`,
    why: 'Do hast dy oanmeld foar de groep fan dyn wyk of buert. Mei de koade yn dizze brief witte wy datst hjir wennest. Sa dochst mei:',
    steps: [
      'Skan it fjouwerkant hjirneist mei de kamera fan dyn telefoan. Of typ dit adres yn:',
      'Folje dyn postkoade en hûsnûmer yn, en de koade dy’t hjirûnder stiet.',
      'Kies in wachtwurd. Dêrnei lêst hoe’tst de app Element krijst.',
    ],
    code: 'Dyn koade',
    codeHelp: 'De letters en sifers telle, de spaasjes net.',
    valid: (date) => `De koade wurket ien kear, oant en mei ${date}. Jou him oan nimmen oars.`,
    qr: 'QR-koade. Hy iepenet de side dêr’tst dyn koade ynfollest.',
    noPhoneTitle: 'Gjin telefoan mei ynternet?',
    noPhone: (phone) =>
      `Meidwaan kin ek op in kompjûter of tablet: typ dêr it adres yn. Slagget it net? Belje ${phone}. Do kinst ek nei de baly komme. Nim dizze brief dan mei.`,
    notYouTitle: 'Hast dy net oanmeld?',
    notYou: 'Dan hoechst neat te dwaan. Smyt de brief mar fuort. Sûnder de koade bart der neat.',
    questionsTitle: 'Fragen?',
    questions: (phone, hours) => (hours === null ? `Belje ${phone}.` : `Belje ${phone} (${hours}).`),
    emergency: 'Is der gefaar? Belje 112. De plysje komt allinnich as immen bellet.',
    forPassword: {
      title: 'Dyn koade foar in nij wachtwurd',
      why: 'Do fregest om in nij wachtwurd foar de groep fan dyn wyk of buert. Sa kiest der ien:',
      notYouTitle: 'Hast dit net frege?',
      notYou: 'Dan hoechst neat te dwaan. Smyt de brief mar fuort. Dyn âlde wachtwurd bliuwt wurkjen.',
    },
  },
  en: {
    document: 'Letter with the code to take part',
    logo: (naam) => `Logo of ${naam}`,
    title: 'Your code for the group of your district',
    dear: (name) => `Dear ${name},`,
    why: 'You signed up for the group of your district or neighbourhood. With the code in this letter we know that you live here. This is how you take part:',
    steps: [
      'Scan the square on the right with the camera of your phone. Or type this address:',
      'Fill in your postcode and house number, and the code that stands below.',
      'Choose a password. Then you read how to get the app Element.',
    ],
    code: 'Your code',
    codeHelp: 'The letters and figures count, the spaces do not.',
    valid: (date) => `The code works once, up to and including ${date}. Give it to nobody else.`,
    qr: 'QR code. It opens the page where you fill in your code.',
    noPhoneTitle: 'No phone with internet?',
    noPhone: (phone) =>
      `You can also take part on a computer or tablet: type the address there. Does it not work? Call ${phone}. You can also come to the counter. Please bring this letter.`,
    notYouTitle: 'Did you not sign up?',
    notYou: 'Then you need not do anything. Throw the letter away. Without the code nothing happens.',
    questionsTitle: 'Questions?',
    questions: (phone, hours) => (hours === null ? `Call ${phone}.` : `Call ${phone} (${hours}).`),
    emergency: 'Is there danger? Call 112. The police only come when somebody calls.',
    forPassword: {
      title: 'Your code for a new password',
      why: 'You asked for a new password for the group of your district or neighbourhood. This is how you choose one:',
      notYouTitle: 'Did you not ask for this?',
      notYou: 'Then you need not do anything. Throw the letter away. Your old password keeps working.',
    },
  },
};
