import { getGebied } from '#store/gebieden.ts';
import type { MeldingLink } from '#store/melding-links.ts';
import { placedPhotos, standingSigns } from '#store/melding-links.ts';
import { findMelding } from '#store/meldingen.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { standOf } from '#store/meldingen-signs.ts';
import type { ProvisioningContext } from '../context.ts';
import type { PrintGemeente } from './gemeente.ts';
import type { PoliceMelding, TimeLineEntry } from './melding.ts';
import { releasedOriginals } from './released-originals.ts';

/** More signs than any wijk gives one melding. */
const MAX_SIGNS = 1_000;
const MAX_PHOTOS = 10;
const MAX_PHOTO_BYTES = 25 * 1024 * 1024;

/** What a link's document says, as it is now: figures, words and photos, nobody's name. Null if the melding is gone. */
export async function policeMelding(
  { sql, homeserver, settings, log }: Pick<ProvisioningContext, 'sql' | 'homeserver' | 'settings' | 'log'>,
  link: MeldingLink,
  gemeente: PrintGemeente,
): Promise<PoliceMelding | null> {
  const melding = await findMelding(sql, link.melding);
  if (melding === null) return null;
  const [gebied, stand, signs, placed] = await Promise.all([
    getGebied(sql, melding.gebied),
    standOf(sql, melding),
    standingSigns(sql, melding.id, MAX_SIGNS),
    placedPhotos(sql, melding.id),
  ]);
  const photos: { bytes: Uint8Array; sentAt: Date }[] = [];
  for (const { uri, sentAt } of placed.slice(0, MAX_PHOTOS)) {
    const found = await homeserver.downloadMedia(uri, MAX_PHOTO_BYTES);
    // Nothing is not left out: the document says that there was one.
    photos.push({ bytes: found?.bytes ?? new Uint8Array(), sentAt });
  }
  return {
    gemeente,
    wijkName: gebied?.naam ?? melding.gebied,
    ...{ number: melding.number, state: melding.state, openedAt: melding.openedAt },
    ...{ place: melding.place, what: melding.what, danger: melding.danger },
    calledAt: melding.called?.at ?? null,
    ...{ seen: stand.seen, going: stand.goers.length },
    ...{ outcome: melding.outcome, outcomeWords: melding.outcomeWords },
    timeLine: [
      ...timeLine(melding),
      ...signs.map(({ kind, at }) => ({ at, what: kind })),
      ...placed.map(({ sentAt }) => ({ at: sentAt, what: 'foto' as const })),
    ],
    photos,
    originals: await releasedOriginals({ settings, log }, { melding: melding.id, link: link.id }),
    asked: { by: link.role, reason: link.reason, at: link.madeAt },
  };
}

function timeLine({ openedAt, closedAt }: Melding): TimeLineEntry[] {
  const opened: TimeLineEntry = { at: openedAt, what: 'gemeld' };
  return closedAt === null ? [opened] : [opened, { at: closedAt, what: 'gesloten' }];
}
