/** A calendar file (RFC 5545), as phones and computers take one in. Pure. */

export type CalendarEvent = {
  /** The same for the same event for ever. */
  readonly uid: string;
  readonly begins: Date;
  readonly ends: Date;
  readonly title: string;
  readonly about: string;
  readonly place: string;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
};

/** In octets, without the line's end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

export function icsOf(name: string, events: readonly CalendarEvent[], at: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Buurtbaken//Rondes//NL',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    // How often it is looked at again: RFC 7986, and what Outlook knows.
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${escaped(event.uid)}`,
      `DTSTAMP:${utc(at)}`,
      `DTSTART:${utc(event.begins)}`,
      `DTEND:${utc(event.ends)}`,
      `SUMMARY:${escaped(event.title)}`,
      `DESCRIPTION:${escaped(event.about)}`,
      ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]),
      `STATUS:${event.status}`,
      // Nobody who looks over a shoulder needs to read when somebody walks.
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('');
}

/** `20260306T191500Z`. */
function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** A text as a value (RFC 5545, 3.3.11); other control characters may not be in it at all. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A long line in pieces, each next one after a space; never within a letter. */
function folded(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece];
}
