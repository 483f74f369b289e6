/** What a rehearsal picks out of a restored installation to look at. */
import type { Query } from './db.ts';

export type RehearsalSubjects = {
  /** Somebody who takes part and is in a room; null if nobody is. */
  readonly userId: string | null;
  /** The newest upload and the SHA-256 that Synapse keeps of it; null if there is none. */
  readonly photo: { readonly id: string; readonly sha256: string } | null;
};

/** One person and one picture. */
export async function rehearsalSubjects(ours: Query, synapse: Query): Promise<RehearsalSubjects> {
  // Not who came last: of them the account may be in the making.
  const people = await ours<{ userId: string }[]>`
    select p.user_id as "userId" from persoon p join lidmaatschap l on l.persoon_id = p.id
    where p.beeindigd_op is null and l.tot is null order by l.sinds, p.id limit 100`;
  const ids = people.map(({ userId }) => userId);
  const inRooms = await synapse<{ userId: string }[]>`
    select distinct user_id as "userId" from local_current_membership
    where membership = 'join' and user_id = any(${ids}::text[])`;
  const isInRoom = new Set(inRooms.map(({ userId }) => userId));
  const [photo] = await synapse<{ id: string; sha256: string }[]>`
    select media_id as id, sha256 from local_media_repository
    where sha256 is not null and media_type like 'image/%' and quarantined_by is null and url_cache is null
    order by created_ts desc limit 1`;
  return { userId: ids.find((id) => isInRoom.has(id)) ?? null, photo: photo ?? null };
}
