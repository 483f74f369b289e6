/** The sheet of a coordinator: what to do, in ten minutes a day. Coordinators read Dutch. */
export const COORDINATOR_SHEET_NL = {
  document: (wijk: string) => `De groep ${wijk} in tien minuten per dag`,
  title: 'De groep in tien minuten per dag',
  lead: 'Voor coördinatoren. Alles gaat met een tik, in de kamer Coördinatie.',
  waits: {
    title: 'Er wacht een bericht',
    text: 'Je telefoon gaat. Op de kaart staat wie het stuurde, waarom het wacht en wat erin staat.',
    keys: [
      ['Groen vinkje', 'het komt in de groep. Een foto is eerst schoongemaakt.'],
      ['Rood kruis', 'het vervalt.'],
    ],
    after: 'De schrijver hoort wat je koos. Kiest niemand, dan vervalt het na 24 uur.',
  },
  rows: [
    {
      title: 'Iemand meldt een bericht',
      text: 'Tik op “laten staan” of op “weghalen”. Wie het meldde, zie je niet.',
    },
    {
      title: '“Klopt niet”',
      text: 'Iemand vindt een tip niet terecht. Tik op “plaatsen” of op “terecht”. Haast is er niet: je hebt zeven dagen.',
    },
    {
      title: 'Foto’s',
      text: 'Tik op “afdekken” als er iemand op staat die er niets mee te maken heeft. Vraagt de politie het origineel, tik dan op de agent.',
    },
    {
      title: 'Nieuwe bewoners',
      text: 'Op de site, bij Aanmeldingen, zeg je wie je kent. Of druk daar een poster af met een code.',
    },
    {
      title: 'Even weg?',
      text: 'Kies op de site een plaatsvervanger. Wil je stoppen, dan draag je het daar over.',
    },
    {
      title: 'Beter niet',
      text: 'De naam van een kamer veranderen, of mensen in Element uitnodigen. Dat wordt vanzelf hersteld.',
    },
  ],
  site: (url: string) => `Liever op een scherm? Typ “inloggen” bij je eigen hulp, of ga naar ${url}`,
  alone: 'Het hoeft niet alleen. De gemeente helpt:',
  qr: 'QR-code. Hij opent de site van de buurtgroepen.',
  picture:
    'Zo ziet een kaart eruit: wat er wacht en waarom, met daaronder een groen vinkje en een rood kruis.',
  example: {
    what: 'Anna stuurde een foto in de groep.',
    rule: 'Spelregel 10: foto’s en gegevens van mensen alleen als het nodig is.',
    caption: '“Deze auto rijdt steeds rondjes.”',
  },
} as const;
