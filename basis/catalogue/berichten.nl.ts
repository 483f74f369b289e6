/** What the gemeente says in the groups, as the bot puts it there. In Dutch alone, as all that is said to a whole group. */

/** The message: who says it stands first, since the bot is who sends it. */
export function announcementBody(sender: string, text: string): string {
  return `Bericht van ${sender}:\n\n${text}`;
}

/** Before the words of what is no text, in the archive; by its `msgtype`. */
export const ARCHIVE_KINDS_NL: Readonly<Record<string, string>> = {
  'm.image': '(foto)',
  'm.video': '(video)',
  'm.audio': '(geluid)',
  'm.file': '(bestand)',
  'm.location': '(plaats)',
};
