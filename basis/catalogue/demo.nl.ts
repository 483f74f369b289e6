/** The people of the demo and what they say to one another. Nobody in it exists. */
export const DEMO_NL = {
  names: {
    anna: 'Anna de Vries',
    sietse: 'Sietse Hoekstra',
    fatima: 'Fatima el Amrani',
    marijke: 'Marijke Postma',
    gerrit: 'Gerrit Zijlstra',
    hinke: 'Hinke Bakker',
    bouke: 'Bouke Dijkstra',
    tineke: 'Tineke Wiersma',
    wijkagent: 'Wijkagent Jan de Boer',
    gemeente: 'Els Visser (gemeente)',
  },
  talk: {
    harlingen: {
      anna: 'Vannacht rond twee uur voelde iemand aan de portieren van auto’s bij ons in de straat. Donkere jas met capuchon, ongeveer 1.80 m.',
      sietse: 'Ook gezien. Hij liep daarna rustig weg in de richting van het station.',
      marijke: 'Dank jullie wel, ik geef het door aan de wijkagent. Zie je het gebeuren, bel dan 112.',
      wijkagent: 'Fijn dat jullie het melden. We rijden deze week extra rond.',
      fatima: 'Zaterdag ruimen we samen de speeltuin op, vanaf tien uur. Wie helpt mee?',
      sietseHelps: 'Wij komen ook helpen, met harken en een kruiwagen.',
    },
    wijnaldum: {
      gerrit:
        'Er rijdt al een paar avonden een witte bus langzaam rondjes door het dorp, zonder verlichting.',
      hinke: 'Dank je Gerrit. Heeft iemand het kenteken? Dan bel ik 0900-8844.',
      angry: 'Als ik die vent van die bus te pakken krijg, sla ik hem in elkaar.',
    },
    binnenstad: {
      bouke: 'Achter de kerk staat al twee dagen een ladder tegen een muur. Weet iemand van wie die is?',
      tineke: 'Ik vraag het na bij de aannemer. Goed dat je erop let.',
    },
  },
  /** What waits on the pages. The gemeente says in its own name that this is a demo: on each page, letter and poster. */
  waiting: {
    gemeente: {
      naam: 'Gemeente Harlingen (demo)',
      openingstijden: 'Verzonnen gegevens, om te bekijken hoe het werkt',
      preventie: [
        {
          titel: 'Tips van de politie tegen inbraak',
          url: 'https://www.politie.nl/themas/woninginbraak.html',
        },
      ],
    },
    street: 'Voorbeeldstraat',
    place: 'Harlingen',
    applicants: {
      wiebe: 'Wiebe Terpstra',
      fatima: 'Fatima el Amrani',
      jeltje: 'Jeltje Miedema',
      mohamed: 'Mohamed Aziz',
      sjoerd: 'Sjoerd Veenstra',
      lotte: 'Lotte Jansen',
      pieter: 'Pieter Smit',
      aukje: 'Aukje Feenstra',
      durk: 'Durk Wijnia',
      nynke: 'Nynke Bosma',
    },
    movers: {
      bouke: 'Bouke Dijkstra',
      tineke: 'Tineke Wiersma',
      aukje: 'Aukje Feenstra',
      hessel: 'Hessel Brouwer',
      marieke: 'Marieke de Haan',
    },
    asker: 'Jelle Kuipers',
    announcements: {
      now: 'Dit is een bericht van de demo. Zo leest iedereen in de wijk wat de gemeente te zeggen heeft.',
      later: 'Dit bericht van de demo staat klaar voor volgende week. De gemeente kan het nog intrekken.',
    },
    /** What a rule on trial would have found, in words of nobody. */
    trial: ['een man met een donkere huid', 'zo’n type dat hier niet hoort', 'vreemd volk met een busje'],
  },
  noRoom: (gebied: string) => `de groep van ${gebied} is er niet: begin opnieuw met ./buurtbaken reset --yes`,
  tooLate: (seconds: number) =>
    `de demo was na ${seconds} s nog niet klaar: kijk met ./buurtbaken logs provisioning en start opnieuw`,
} as const;
