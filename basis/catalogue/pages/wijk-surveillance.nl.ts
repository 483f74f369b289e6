/** The page of a wijk's volunteers and rounds, for its coordinators. In Dutch alone. */

const rounds = (count: number): string => (count === 1 ? '1 ronde' : `${count} rondes`);

export const WIJK_SURVEILLANCE_NL = {
  title: 'Surveillance',
  lead: 'Vrijwilligers lopen op avonden die niemand van tevoren weet. De computer loot de avonden en wie er lopen. Een avond hoort alleen wie dan loopt, drie dagen van tevoren. Jullie zien hem pas als er te weinig lopers zijn, of als de ronde wordt gelopen.',
  noPerson: 'Je bent ingelogd zonder naam. Je kunt hier kijken, maar niets kiezen.',
  few: (has: number, needs: number): string =>
    `Er ${has === 1 ? 'loopt 1 bewoner' : `lopen ${has} bewoners`} mee. Voor een ronde zijn er ${needs} nodig.`,
  none: 'Er worden nu geen rondes geloot. Kies hieronder hoeveel jullie er willen.',
  offers: {
    heading: 'Wie wil meelopen',
    none: 'Niemand wacht op antwoord.',
    about:
      'Neem eerst de uitleg van de gemeente met iemand door. Vul de dag daarvan in: zonder die dag loopt niemand.',
    who: 'Wie',
    choose: 'Kies iemand',
    day: 'Dag van de uitleg',
    accept: 'Loopt mee',
    decline: 'Loopt niet mee',
    gone: 'deze persoon wacht niet meer op antwoord, of mag nu niet meelopen',
    dayMissing: 'vul de dag van de uitleg in',
    dayWrong: 'kies een dag in de afgelopen vijf jaar, tot en met vandaag',
  },
  walkers: {
    heading: 'Wie loopt mee',
    none: 'Er loopt nog niemand mee.',
    caption: 'Vrijwilligers',
    columns: { name: 'Naam', day: 'Uitleg op' },
    can: (days: readonly string[]): string => `Zoveel mensen kunnen op een gewone avond: ${days.join(', ')}.`,
    canOn: (day: string, count: number): string => `${day} ${count}`,
    who: 'Wie stopt er',
    choose: 'Kies iemand',
    stop: 'Stop voor deze vrijwilliger',
    about: 'Iemand kan ook zelf stoppen: op de eigen pagina of in de eigen kamer.',
  },
  evenings: {
    heading: 'Wanneer iemand kan',
    about:
      'Vrijwilligers vullen dit zelf in, op hun eigen pagina. Lukt dat iemand niet, dan kunt u het voor ze doen. Zij horen het meteen in hun eigen kamer, en kunnen het veranderen. Wat iemand zelf invulde, ziet u hier niet.',
    choose: 'Kies iemand',
    evenings: 'Dit komt in de plaats van wat er stond. Kan iemand altijd? Kies dan alle dagen.',
    keep: 'Bewaar de avonden',
    away: 'Of vul dagen in waarop iemand niet kan, zoals een vakantie.',
    add: 'Voeg deze dagen toe',
    list: 'Dagen die een coördinator invulde:',
    item: (name: string, from: string, until: string): string => `${name}: ${from} tot en met ${until}`,
    remove: 'Haal weg',
    removeThis: (name: string, from: string, until: string): string =>
      `Haal weg: ${name}, ${from} tot en met ${until}`,
    gone: 'deze persoon loopt niet (meer) mee',
    noDay: 'kies minstens één avond',
    order: 'kies een dag op of na de eerste dag',
    past: 'deze dagen zijn voorbij',
    long: 'kies hoogstens een jaar',
    many: 'er staan al te veel dagen voor deze persoon',
  },
  off: {
    heading: 'Een ronde afzeggen',
    about:
      'Bijvoorbeeld om slecht weer, of omdat er iets te doen is in de buurt. Wie zou lopen, hoort het meteen in de eigen kamer, en houdt de beurt te goed. Er komt geen andere ronde voor in de plaats. Bedenkt u zich? Een ronde die u hier ziet, of een hele maand, kunt u tot een uur van tevoren toch laten doorgaan.',
    choose: 'Kies welke',
    round: (day: string, from: string): string => `De ronde van ${day}, ${from}`,
    evening: (day: string): string => `De ronde op de avond van ${day}, als die er is`,
    month: (month: string): string => `Alle rondes van ${month} die nog komen`,
    secret:
      'Kiest u een avond of een maand, dan gaan ook rondes niet door die u hier niet ziet. U ziet niet of die er waren. Wat u voor een avond afzegt, kunt u niet toch laten doorgaan: dat kan alleen als u de ronde hier al zag, of als u er zelf loopt.',
    reasons: { weer: 'Het weer', evenement: 'Er is iets te doen in de buurt', anders: 'Iets anders' },
    button: 'Zeg af',
    gone: 'deze ronde kan niet meer worden afgezegd: hij is begonnen, voorbij of al afgezegd',
  },
  on: {
    heading: 'Toch laten doorgaan',
    about:
      'Wat is afgezegd, kan tot een uur van tevoren toch doorgaan. Wie zou lopen, hoort dat meteen, en kan nog nee zeggen. Zijn er dan te weinig lopers? Dan zoekt de hulp verder.',
    choose: 'Kies welke',
    round: (day: string, from: string): string => `De ronde van ${day}, ${from}`,
    month: (month: string): string => `Alle rondes van ${month} die samen zijn afgezegd en nog komen`,
    button: 'Laat doorgaan',
    gone: 'deze ronde kan niet meer doorgaan: hij is niet afgezegd, of het is te laat',
  },
  rounds: {
    heading: 'Rondes',
    none: 'Er is nu geen ronde die u mag zien.',
    item: (day: string, from: string, until: string, state: string): string =>
      `${day}, ${from} tot ${until}: ${state}`,
    asked: (yes: number): string => (yes === 1 ? '1 loper zei ja' : `${yes} lopers zeiden ja`),
    states: {
      loopt: 'wordt nu gelopen',
      gelopen: 'gelopen',
      vervallen: 'gaat niet door',
      afgezegd: 'afgezegd',
    },
    monthOff: (month: string): string =>
      `De rondes van ${month} die nog kwamen, zijn afgezegd. Er komen geen andere voor in de plaats.`,
    drawn: (month: string, count: number, wanted: number): string =>
      count === wanted
        ? `Voor ${month} zijn ${rounds(count)} geloot.`
        : `Voor ${month} zijn ${rounds(count)} geloot, in plaats van ${wanted}.`,
  },
  settings: {
    heading: 'Zo lopen jullie',
    about: 'Dit geldt vanaf de volgende keer dat er geloot wordt. Wat al geloot is, blijft.',
    save: 'Bewaren',
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    rounds: '0 is geen rondes. Hoogstens 12.',
    hours: 'Een ronde ligt altijd tussen deze tijden. Tot mag na middernacht zijn. Typ de tijd zo: 20:00.',
    minutes: 'Kies 30 tot 180.',
    walkers: 'Kies 2 tot 4. Met minder dan twee loopt niemand.',
    place: 'Alleen wie die avond loopt, leest dit.',
    told: {
      bericht: ['Met een bericht', 'Wie meedoet in de groep, hoort het van de hulp in de eigen kamer.'],
      kaart: [
        'Met een bericht of een kaart',
        'Voor wie niet meedoet, is er een kaart voor in de brievenbus.',
      ],
      niet: ['Niet', 'Bewoners horen niets. Lampen en vuil gaan wel naar de gemeente.'],
    } as Readonly<Record<string, readonly [string, string]>>,
  },
  labels: {
    wie: 'Wie',
    instructie: 'Dag van de uitleg',
    stopt: 'Wie stopt er',
    voor: 'Voor wie',
    avond: 'Op deze avonden kan die persoon',
    wegVan: 'Niet vanaf',
    wegTot: 'Tot en met',
    ronde: 'Welke ronde',
    toch: 'Welke ronde gaat toch door',
    reden: 'Waarom',
    rondes: 'Rondes per maand',
    weekdag: 'Op deze dagen',
    van: 'Vanaf',
    tot: 'Tot',
    duur: 'Minuten per ronde',
    lopers: 'Lopers per ronde',
    verzamelen: 'Waar de lopers elkaar treffen',
    bewoners: 'Hoe horen bewoners wat er gezien is?',
  },
  wrongHour: 'typ de tijd zo: 20:00',
  noDay: 'kies minstens één dag',
  tooShort: 'een ronde past niet tussen deze tijden',
} as const;
