/**
 * Puts the pictures that the walks made (BUURTBAKEN_PICTURES=DIR) into docs/ as WebP, small enough to be kept, and writes docs/paginas.md, which
 * shows them by journey: `node test/browser/keep-pictures.ts DIR`. A picture that is not there is named, and nothing is written.
 */
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

type Picture = readonly [name: string, caption: string];
type Journey = { readonly title: string; readonly about: string; readonly pictures: readonly Picture[] };

/** Of each page the phone's picture, unless its name says otherwise (`-breed`). */
const JOURNEYS: readonly Journey[] = [
  {
    title: 'Kennismaken',
    about: 'Wat iedereen ziet, zonder in te loggen, in het Nederlands, Frysk en Engels.',
    pictures: [
      ['begin', 'Begin'],
      ['begin-fy', 'Begin, Frysk'],
      ['begin-en', 'Begin, English'],
      ['spelregels', 'De elf spelregels'],
      ['privacy', 'Privacy, met de termijnen'],
      ['toegankelijkheid', 'Toegankelijkheid'],
      ['wijken', 'Alle wijken, op de kaart en als lijst'],
      ['wijken-fy', 'Alle wijken, Frysk'],
      ['wijken-en', 'Alle wijken, English'],
      ['zoek', 'Zoek je wijk'],
      ['zoek-gevonden', 'Gevonden: er is een groep'],
      ['zoek-geen-groep', 'Gevonden: nog geen groep'],
      ['zoek-grens', 'Op de grens van twee wijken'],
      ['zoek-onbekend', 'Een adres dat het CBS niet kent'],
      ['zoek-fout', 'Iets klopt niet'],
      ['wijk-groep', 'Een wijk met een groep'],
      ['wijk-geen', 'Een wijk zonder groep'],
      ['wijk-buurt', 'Een buurt in de groep van haar wijk'],
    ],
  },
  {
    title: 'Meedoen',
    about: 'Vijf stappen; daarna laat je zien dat je er woont. Er is niets bewaard tot de laatste stap.',
    pictures: [
      ['meedoen-1', '1. Adres'],
      ['meedoen-1-fout', '1. Iets klopt niet'],
      ['meedoen-1-fy', '1. Adres, Frysk'],
      ['meedoen-2', '2. Achttien of ouder'],
      ['meedoen-2-fout', '2. Niets gekozen'],
      ['meedoen-jong', 'Jonger'],
      ['meedoen-3', '3. De spelregels, een voor een'],
      ['meedoen-3-fout', '3. Er mist een spelregel'],
      ['meedoen-4', '4. Je naam in de groep'],
      ['meedoen-4-fout', '4. Geen naam'],
      ['meedoen-5', '5. Hoe je laat zien dat je hier woont'],
      ['meedoen-5-fout', '5. Niets gekozen'],
      ['aanmelding-brief', 'Wachten op de brief'],
      ['aanmelding-buren', 'Wachten op buren'],
      ['aanmelding-balie', 'Naar de balie'],
      ['aanmelding-inloggen', 'Inloggen bij de gemeente'],
      ['aanmelding-inloggen-mislukt', 'Inloggen lukte niet'],
      ['aanmelding-gestopt', 'Toch niet'],
      ['aanmelding-afgewezen', 'Afgewezen'],
      ['aanmelding-weg', 'Een link die niet meer werkt'],
      ['code', 'De code uit de brief'],
      ['code-fout', 'De code is niet volledig'],
      ['account-wachtwoord', 'Een wachtwoord, of vier woorden'],
      ['account-wachtwoord-fout', 'Een te kort wachtwoord'],
      ['account-bezig', 'De kamers worden gemaakt'],
      ['account-klaar', 'De weg naar de app'],
      ['meedoen-geen-groep', 'Nog geen groep in de wijk'],
    ],
  },
  {
    title: 'Mijn gegevens, verhuizen, wachtwoord kwijt, stoppen',
    about: 'Alles wat er van je wordt bewaard, en wat je ermee kunt.',
    pictures: [
      ['inloggen', 'Inloggen met een link van de bot'],
      ['inloglink', 'De link'],
      ['mijn', 'Mijn gegevens'],
      ['mijn-fout', 'Een naam die niet kan'],
      ['mijn-functie', 'Ingelogd met een functie'],
      ['verhuizen', 'Verhuizen'],
      ['verhuizen-fout', 'Een nieuw adres dat niet klopt'],
      ['verhuizen-functie', 'Wie er met een functie is, verhuist niet'],
      ['account-verhuizen', 'Het nieuwe adres is bewezen'],
      ['meelopen', 'Meelopen met de rondes'],
      ['meelopen-loopt', 'Wie meeloopt: rondes, avonden en agenda'],
      ['meelopen-fout', 'Dagen die niet kloppen'],
      ['meelopen-agenda', 'Een link voor de agenda'],
      ['wachtwoord-kwijt', 'Wachtwoord kwijt'],
      ['wachtwoord-kwijt-fout', 'Er mist iets'],
      ['wachtwoord-kwijt-gemaild', 'Hetzelfde antwoord voor iedereen'],
      ['wachtwoord-nieuw', 'Een nieuw wachtwoord'],
      ['wachtwoord-nieuw-fout', 'Een te kort wachtwoord'],
      ['wachtwoord-nieuw-klaar', 'Klaar'],
      ['wachtwoord-nieuw-weg', 'Een link die niet meer werkt'],
      ['mijn-tweede-stap', 'Een tweede stap om in te loggen'],
      ['mijn-tweede-stap-fout', 'Een code die niet klopt'],
      ['mijn-tweede-stap-app', 'Wie een app heeft'],
      ['mijn-tweede-stap-functie', 'Met een functie is er geen'],
      ['mijn-tweede-stap-laatste', 'Het laatste kan niet weg'],
      ['mijn-inlogdienst', 'Inloggen met het account van de gemeente'],
      ['stoppen', 'Stoppen of wissen'],
      ['gestopt', 'Gestopt'],
      ['gewist', 'Hoe het wissen gaat'],
      ['gewist-weg', 'Een link die niet meer werkt'],
      ['verslagen', 'Is dit verslag echt?'],
    ],
  },
  {
    title: 'Inloggen',
    about:
      'Met een link van de bot, of met het account van de gemeente; daarna, als de gemeente dat wil, een tweede stap.',
    pictures: [
      ['inloggen-inlogdienst', 'Ook met het account van de gemeente'],
      ['koppelen', 'Dat account koppelen'],
      ['inlogdienst-mislukt', 'Het lukte niet'],
      ['tweede-stap-instellen', 'De eerste keer'],
      ['tweede-stap-instellen-fout', 'Een code die niet klopt'],
      ['tweede-stap-herstelcodes', 'Herstelcodes, één keer te zien'],
      ['tweede-stap-code', 'Daarna: een code'],
      ['tweede-stap-code-fout', 'De code klopt niet'],
      ['tweede-stap-functie', 'Een functie zonder naam'],
      ['tweede-stap-functie-fout', 'De code klopt niet'],
      ['element-buiten', 'Alleen in Element'],
      ['uitloggen', 'Uitloggen'],
    ],
  },
  {
    title: 'Een nieuwe groep',
    about: 'Een bewoner vraagt erom; de gemeente, de wijkagent en een coördinator zeggen ja.',
    pictures: [
      ['groep-opzetten', 'Een groep vragen'],
      ['groep-opzetten-fout', 'Iets klopt niet'],
      ['groep-opzetten-en', 'Een groep vragen, English'],
      ['groep-gevraagd', 'De vrager volgt het'],
      ['groep-vrager', 'De vrager is gevraagd als coördinator'],
      ['groep-gevraagd-fout', 'Een naam die niet kan'],
      ['groep-ja', 'Iemand zei ja'],
      ['groep-weg', 'Een link die niet meer werkt'],
      ['uitnodigingen', 'Vragen aan wie al meedoet'],
      ['beheer-groepen', 'De gemeente: nieuwe groepen'],
      ['beheer-groep', 'De gemeente: wie zegt ja'],
      ['beheer-groep-leeg', 'Nog niemand vroeg erom'],
      ['beheer-groep-fout', 'Niemand gekozen'],
      ['beheer-groep-link', 'Een link om te geven'],
      ['beheer-groep-vragers', 'Wie vroeg erom'],
      ['avond', 'Op een informatieavond'],
      ['avond-geen-groep', 'Een avond waar nog geen groep is'],
      ['avond-voorbij', 'De avond is voorbij'],
    ],
  },
  {
    title: 'Een coördinator coördineert',
    about: 'Dezelfde vragen als in de kamer coördinatie; de eerste keuze telt.',
    pictures: [
      ['beheer-coordinator', 'Begin'],
      ['wijk', 'Wat er wacht'],
      ['wijk-zonder-naam', 'Met een link zonder naam: alleen kijken'],
      ['wijk-wacht-tekst', 'Een bericht dat wacht'],
      ['wijk-wacht-foto', 'Een foto: eerst kijken'],
      ['wijk-wacht-bezwaar', 'Een bezwaar'],
      ['wijk-wacht-verwijdering', 'Een vraag over verwijderen'],
      ['wijk-wacht-rapport', 'Een gemeld bericht'],
      ['wijk-wacht-melding', 'Een open melding'],
      ['wijk-wacht-weg', 'Iemand was je voor'],
      ['wijk-aanmeldingen', 'Ken je deze mensen?'],
      ['wijk-leden', 'Leden'],
      ['wijk-leden-zoek', 'Niemand gevonden'],
      ['wijk-lid', 'Een lid'],
      ['wijk-lid-coordinator', 'Een andere coördinator'],
      ['wijk-lid-fout', 'Niet gezegd waarom'],
      ['wijk-lid-wachtwoord', 'Een link voor een nieuw wachtwoord'],
      ['wijk-team', 'Coördinatoren, termijn en overdracht'],
      ['wijk-team-fout', 'Een dag die voorbij is'],
      ['overdracht', 'De opvolger wordt gevraagd'],
      ['overdracht-ja', 'De opvolger zei ja'],
      ['wijk-uitnodigen', 'Uitnodigen'],
      ['wijk-overstap', 'Overstap van WhatsApp'],
      ['wijk-overstap-fout', 'Een lijst die niet klopt'],
      ['wijk-proberen', 'Een bericht proberen'],
      ['wijk-proberen-fout', 'Niets getypt'],
      ['wijk-proberen-uitkomst', 'Wat er zou gebeuren, en waarom'],
      ['wijk-proef', 'Regels op proef'],
      ['wijk-surveillance', 'Wie loopt er mee, en hoe vaak'],
      ['wijk-surveillance-fout', 'Niet gezegd welke ronde'],
      ['vakantie-fout', 'Een bewoner vraagt om op het huis te letten'],
      ['wijk-waarnemingen', 'Kaarten en lampen na een ronde'],
      ['wijk-waarnemingen-fout', 'Geen nummer getypt'],
      ['wijk-rondecijfers', 'Cijfers van rondes'],
      ['wijk-instellingen', 'Instellingen'],
      ['wijk-instellingen-fout', 'Een instelling die niet kan'],
      ['meldingen-leeg', 'Nog geen melding'],
      ['meldingen', 'Meldingen, ook voor de politie'],
      ['melding-politie', 'Waarom krijgt de politie dit?'],
      ['melding-politie-fout', 'Niet gezegd waarom'],
      ['melding-politie-link', 'De link voor de politie'],
      ['melding-politie-weg', 'Een link die niet meer werkt'],
      ['drukwerk-wijk', 'Drukwerk'],
    ],
  },
  {
    title: 'De gemeente: groepen en mensen',
    about: 'Wie iets over iemand wil zien, zegt eerst waarom.',
    pictures: [
      ['inrichten', 'Voor het eerst'],
      ['inrichten-fout', 'Er mist iets'],
      ['beheer-gemeente', 'Begin'],
      ['reden', 'Waarom wil je dit zien?'],
      ['reden-fout', 'Niet gezegd waarom'],
      ['beheer-wijken', 'Wijken'],
      ['beheer-wijken-breed', 'Wijken, op een groot scherm'],
      ['beheer-wijk', 'Eén wijk'],
      ['beheer-wijk-uit', 'Een wijk zonder groep'],
      ['beheer-plan', 'Wat er met de kamers zou gebeuren'],
      ['wijk-gemeente', 'Wat er in een wijk wacht: alleen aantallen'],
      ['wijk-leeg', 'Er wacht niets'],
      ['inlezen', 'Wijken en adressen inlezen'],
      ['inlezen-plan', 'Eerst het plan'],
      ['inlezen-fout', 'Geen bestand gekozen'],
      ['beheer-aanvragen', 'Aanvragen'],
      ['beheer-aanvraag', 'Aan de balie'],
      ['beheer-aanvraag-fout', 'Niet gezegd waarom niet'],
      ['beheer-aanvraag-code', 'De code om mee te geven'],
      ['beheer-brieven', 'Brieven'],
      ['beheer-brief', 'Een adres nakijken'],
      ['beheer-brief-fout', 'Een adres zonder straat'],
      ['beheer-avond', 'Informatieavond'],
      ['beheer-avond-open', 'De avond is open'],
      ['beheer-avond-lijst', 'Wie staat waar'],
      ['beheer-avond-scherm-breed', 'Het scherm in de zaal'],
      ['mensen', 'Mensen'],
      ['mens', 'Iemand'],
      ['mens-fout', 'Niet gezegd waarom'],
      ['toegang', 'Wie kan overal bij'],
      ['toegang-link', 'Een link om te geven'],
      ['toegang-fout', 'Niet gekozen voor wie'],
      ['instellingen', 'Instellingen van de gemeente'],
      ['instellingen-fout', 'Instellingen die niet kunnen'],
      ['logo', 'Logo'],
      ['logo-fout', 'Geen bestand gekozen'],
    ],
  },
  {
    title: 'De gemeente legt verantwoording af',
    about: 'Berichten, cijfers zonder iemand erin, wat hoe lang wordt bewaard, en het logboek.',
    pictures: [
      ['beheer', 'Begin, met een functie'],
      ['beheer-leeg', 'Begin van een controleur'],
      ['berichten', 'Berichten'],
      ['bericht-nieuw', 'Een nieuw bericht'],
      ['bericht-nieuw-fout', 'Een bericht zonder tekst'],
      ['bericht-nieuw-bekeken', 'Eerst bekijken'],
      ['bericht', 'Waar het staat'],
      ['bericht-gepland', 'Voor later'],
      ['cijfers', 'Cijfers'],
      ['cijfers-breed', 'Cijfers, op een groot scherm'],
      ['cijfers-wijk', 'Cijfers van een wijk'],
      ['cijfers-fout', 'Een kwartaal dat niet voorbij is'],
      ['archief', 'Archief en Woo'],
      ['archief-fout', 'Geen dagen gekozen'],
      ['bewaren', 'Wat hoe lang wordt bewaard'],
      ['rondecijfers', 'Cijfers van rondes, per wijk'],
      ['openbare-ruimte', 'Lampen en containers'],
      ['openbare-ruimte-fout', 'Geen nummer getypt'],
      ['register', 'Verwerkingsregister'],
      ['wissingen', 'Wissingen'],
      ['afwijkingen', 'Afwijkingen'],
      ['afwijkingen-geen', 'Geen afwijkingen'],
      ['logboek', 'Logboek'],
      ['logboek-fout', 'Zoeken met iets dat niet kan'],
      ['logboek-regel', 'Een regel'],
      ['controlegetal', 'Controlegetal'],
      ['controlegetal-klopt', 'Het klopt'],
      ['controlegetal-ontbreekt', 'Een getal dat er niet is'],
      ['dienst', 'Hoe gaat het met de dienst'],
      ['drukwerk', 'Drukwerk'],
      ['taken', 'Taken die mislukten'],
      ['tokens', 'Tokens'],
      ['back-up', 'Back-up en proef'],
    ],
  },
  {
    title: 'Als er iets misgaat',
    about: 'Gewone woorden, en wat je kunt doen.',
    pictures: [
      ['niet-gevonden', 'Niet gevonden'],
      ['geen-toegang', 'Geen toegang'],
      ['inloglink-weg', 'Een link die niet meer werkt'],
      ['te-veel', 'Te veel aanvragen'],
      ['iemand-was-je-voor', 'Iemand was je voor'],
      ['nu-even-niet', 'Even niet bereikbaar'],
      ['fout-bij-ons', 'Een fout bij ons'],
      ['te-groot', 'Te groot'],
      ['onderdelen-fout', 'Alle onderdelen, met fouten'],
    ],
  },
];

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const FOLDER = 'pictures/paginas';
/** Of a fault what matters stands at the top. */
const HIGHEST = { telefoon: 1_600, fout: 1_000, breed: 1_100 } as const;
const MOST_BYTES = 8_000_000;
const COLUMNS = 4;

const isWide = (name: string): boolean => name.endsWith('-breed');
const fileOf = (name: string): string => (isWide(name) ? name : `${name}-telefoon`);

async function keep(from: string, name: string): Promise<number> {
  const to = join(DOCS, FOLDER, `${name}.webp`);
  const source = sharp(join(from, `${fileOf(name)}.png`));
  const { width = 1, height = 1 } = await source.metadata();
  const most = HIGHEST[isWide(name) ? 'breed' : name.endsWith('-fout') ? 'fout' : 'telefoon'];
  await source
    .extract({ left: 0, top: 0, width, height: Math.min(height, most) })
    .webp({ quality: 60 })
    .toFile(to);
  return statSync(to).size;
}

function section({ title, about, pictures }: Journey): string {
  const rows: string[] = [];
  for (let at = 0; at < pictures.length; at += COLUMNS) {
    const row = pictures.slice(at, at + COLUMNS);
    const cells = (cell: (one: Picture) => string): string => `| ${row.map(cell).join(' | ')} |`;
    rows.push(
      [
        cells(([, caption]) => caption),
        cells(() => '---'),
        cells(([name, caption]) => `![${caption}](${FOLDER}/${name}.webp)`),
      ].join('\n'),
    );
  }
  return `## ${title}\n\n${about}\n\n${rows.join('\n\n')}\n`;
}

const [, , from = ''] = process.argv;
const names = JOURNEYS.flatMap(({ pictures }) => pictures.map(([name]) => name));
const missing = names.filter((name) => !existsSync(join(from, `${fileOf(name)}.png`)));
if (from === '' || missing.length > 0) {
  console.error(
    `no picture of: ${missing.join(', ')}; make them with BUURTBAKEN_PICTURES=DIR and the walks of test/browser`,
  );
  process.exit(1);
}
rmSync(join(DOCS, FOLDER), { recursive: true, force: true });
mkdirSync(join(DOCS, FOLDER), { recursive: true });
let bytes = 0;
for (const name of names) bytes += await keep(from, name);
if (bytes > MOST_BYTES) throw new Error(`${bytes} bytes of pictures: more than ${MOST_BYTES}`);
const intro = `# De pagina’s in beelden

Elke pagina, zoals een telefoon van 320 punten breed hem laat zien, per reis. Lange pagina’s zijn onderaan afgeknipt. De mensen en cijfers zijn
verzonnen. Gemaakt door de tests in Debians Chromium (\`BUURTBAKEN_PICTURES=DIR ./buurtbaken test test/browser\`) en hier neergezet met
\`node test/browser/keep-pictures.ts DIR\`. Wat in de app gebeurt, staat in [het verhaal](verhaal.md).
`;
writeFileSync(join(DOCS, 'paginas.md'), [intro, ...JOURNEYS.map(section)].join('\n'));
console.log(`${names.length} pictures, ${(bytes / 1e6).toFixed(1)} MB`);
