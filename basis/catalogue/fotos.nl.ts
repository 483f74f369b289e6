/** What the bot says about photos and other uploads in the group and in `coordinatie`. Dutch, B1: short, kind, never blaming. */

/** In the place of a photo that the bot places within seconds: nobody has to look at it first. */
export const READIED_NL = 'Foto wordt klaargezet.';

/** What coordinators can tap. Element shows each as a button with its words. */
export const PHOTO_TAPS_NL = {
  /** On the card of a photo. */
  blur: '🫥 afdekken',
  /** On the photo with numbered parts. */
  cells: ['vak 1', 'vak 2', 'vak 3', 'vak 4', 'vak 5', 'vak 6', 'vak 7', 'vak 8', 'vak 9'],
  all: '⬛ alles',
  place: '✅ zo plaatsen',
  /** On the line that stays. */
  police: '👮 origineel',
  takeAway: '❌ weghalen',
} as const;

/** In `coordinatie`. `what`: "Een foto van Jan"; `when`: "3 maart, 14:05". */
export const PHOTO_NL = {
  melding: (number: number): string => `Dit hoort bij melding ${number}.`,
  blurHint: 'Staat er iemand of een kenteken op dat niet herkenbaar hoort te zijn? Tik op 🫥.',
  raster: (cells: readonly number[]): string =>
    [
      'De foto in negen vakken. Tik op een nummer om dat vak onherkenbaar te maken; haal je tik weg, dan is het weer gewoon. ⬛ is alles.',
      cells.length === 0
        ? 'Nu is er niets onherkenbaar.'
        : cells.length === 9
          ? 'Nu is alles onherkenbaar.'
          : `Nu onherkenbaar: ${cells.join(', ')}.`,
      'Klaar? Tik op ✅ zo plaatsen. In de groep staan geen lijnen en nummers.',
    ].join('\n\n'),
  placedDirectly: (it: { what: string; when: string; melding: number | null }): string =>
    `📷 ${it.what}${it.melding === null ? '' : ` bij melding ${it.melding}`}: meteen geplaatst door de bot, want zo is jullie wijk ingesteld (${it.when}). Waar en waarmee de foto is gemaakt, is eruit gehaald.`,
  placedBlurred: ' Een deel is onherkenbaar gemaakt.',
  tapHint: (hasPolice: boolean): string =>
    hasPolice
      ? 'Hoort dit toch niet in de groep? Tik op ❌. Vraagt de politie om het origineel? Tik op 👮.'
      : 'Hoort dit toch niet in de groep? Tik op ❌.',
  takenAway: (it: { what: string; by: string; when: string }): string =>
    `❌ ${it.what}: uit de groep gehaald door ${it.by} (${it.when}).`,
  call: (it: { names: readonly string[]; what: string; melding: number | null; minutes: number }): string => {
    const asked = it.names.length > 0 ? `${it.names.join(', ')}: ` : '';
    const where = it.melding === null ? '' : ` bij melding ${it.melding}`;
    return `⏰ ${asked}${it.what}${where} wacht al ${it.minutes} minuten. Wil je er nu naar kijken?`;
  },
} as const;

/** To who tapped and did not get what they asked for. */
export const PHOTO_ANSWER_NL = {
  eigen: (name: string): string =>
    `${name}, dit is van jezelf. Een andere coördinator kan het origineel voor de politie opvragen.`,
  weg: (name: string): string => `${name}, het origineel is er niet meer. We bewaren het maar kort.`,
  'geen-kamer': (name: string): string =>
    `${name}, je hebt nog geen eigen kamer met de bot. Daar zou de link in komen. Vraag het aan een andere coördinator.`,
} as const;

/** The page on which an original is downloaded, by whoever has the link. */
export const POLICE_PAGE_NL = {
  language: 'nl',
  title: 'Origineel voor de politie',
  what: 'Met deze link haalt u het originele bestand op bij een melding in een buurtgroep. Het kan gegevens bevatten over waar en waarmee het is gemaakt.',
  who: 'Het is alleen voor de politie. Stuur het aan niemand anders.',
  left: (times: number, until: string): string =>
    `U kunt het nog ${times === 1 ? 'één keer' : `${times} keer`} ophalen, tot ${until}. Elke keer wordt opgeschreven.`,
  button: 'Bestand ophalen',
  goneTitle: 'Deze link werkt niet',
  gone: 'De link is verlopen, al gebruikt of niet juist. Vraag de coördinator van de buurt om een nieuwe.',
  busyTitle: 'Even wachten',
  busy: 'Er kwamen te veel aanvragen. Probeer het over een minuut opnieuw.',
  failedTitle: 'Het lukt nu niet',
  failed: 'Er ging iets mis. Probeer het straks opnieuw.',
  fileName: 'origineel',
} as const;
