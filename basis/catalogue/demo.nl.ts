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
      sietseHelps: 'Ik kom, en ik neem een kruiwagen mee.',
    },
    wijnaldum: {
      gerrit:
        'Er rijdt al een paar avonden een witte bus langzaam rondjes door het dorp, zonder verlichting.',
      hinke: 'Dank je Gerrit. Heeft iemand het kenteken? Dan bel ik 0900-8844.',
    },
    binnenstad: {
      bouke: 'Achter de kerk staat al twee dagen een ladder tegen een muur. Weet iemand van wie die is?',
      tineke: 'Ik vraag het na bij de aannemer. Goed dat je erop let.',
    },
  },
  noRoom: (gebied: string) => `de groep van ${gebied} is er niet: begin opnieuw met ./buurtbaken reset --yes`,
  tooLate: (seconds: number) =>
    `de demo was na ${seconds} s nog niet klaar: kijk met ./buurtbaken logs provisioning en start opnieuw`,
} as const;
