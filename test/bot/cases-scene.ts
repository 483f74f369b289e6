/** A world in which Jan's messages are held, and looks at what becomes of them. One for a test file. */
import sharp from 'sharp';
import { mxcUri } from '#basis/matrix-ids.ts';
import type { BotContext } from '#bot/context.ts';
import type { Content } from '#matrix/homeserver.ts';
import { listAudit } from '#store/audit.ts';
import type { World } from './cases-world.ts';
import { hold, seen, startWorld, THREAT_FOUND, upload } from './cases-world.ts';

export let world: World;
export let ctx: BotContext;
/** As a phone makes it: with a place and a device in it. */
export let photo: Buffer;

export async function startScene(): Promise<void> {
  world = await startWorld();
  ctx = await world.process();
  photo = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Model: 'Telefoon 12' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 10/1 0/1' } })
    .jpeg()
    .toBuffer();
}

export const TEXT = { msgtype: 'm.text', body: 'Als ik hem zie, ik sla hem!' };
export const heldText = () => hold(world, ctx, TEXT, { kind: 'text', findings: [THREAT_FOUND] });
export const heldPhoto = async (caption = '') => {
  const url = await upload(world, photo, 'image/jpeg');
  const content = {
    msgtype: 'm.image',
    body: caption || 'IMG_0042.JPG',
    filename: 'IMG_0042.JPG',
    url,
    info: {},
  };
  return { url, ...(await hold(world, ctx, content)) };
};
/** What stands in the group, as Piet reads it, in answer to this placeholder. */
export const answersTo = async (placeholder: string) =>
  (await seen(world, 'boei', world.rooms.melding)).filter((event) => {
    const relation = event.content['m.relates_to'] as Content | undefined;
    return (relation?.['m.in_reply_to'] as Content | undefined)?.event_id === placeholder;
  });
export const inMelding = async (event: string) =>
  (await seen(world, 'boei', world.rooms.melding)).some((one) => one.eventId === event);
export const lastIn = async (localpart: 'zeil', room = world.rooms.own(localpart)) =>
  String((await seen(world, localpart, room)).at(-1)?.content.body);
export const download = (uri: unknown) => ctx.rooms.downloadMedia(mxcUri(String(uri)), 10_000_000);
export const auditOf = async (ref: string) => {
  const [row] = await world.owner<{ id: string }[]>`select id from zaak where ref = ${ref}`;
  return listAudit(world.owner, { after: 0, limit: 10, subject: `zaak:${row?.id}` });
};
