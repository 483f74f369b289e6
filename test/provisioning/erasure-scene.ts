/** Somebody with something everywhere: what an erasure must take away. */
import { createHash, randomUUID } from 'node:crypto';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId, MxcUri, RoomId, UserId } from '#basis/matrix-ids.ts';
import type { Rooms } from '#matrix/homeserver.ts';
import type { Person } from '#matrix/memory.ts';
import { runGebied } from '#provisioning/reconcile/run-gebied.ts';
import { requestErasure } from '#store/erasure.ts';
import type { TestPerson, World } from './world.ts';
import { addGebied, addPerson, emptyWorld, roomOf, WIJK } from './world.ts';

export const OTHER = gebiedCode('WK007202');

export type ErasureScene = {
  readonly anna: TestPerson;
  readonly bert: TestPerson;
  readonly melding: RoomId;
  readonly buurtpraat: RoomId;
  readonly own: RoomId;
  readonly mxc: MxcUri;
  /** A card in `coordinatie` that shows what Anna wrote, and its edit. */
  readonly card: EventId;
  readonly edit: EventId;
};

const words = (body: string) => ({ msgtype: 'm.text', body });

/** Two wijken with their rooms; Anna spoke in each, left one room, and has something in every table. */
export async function erasureScene(
  world: World,
  it: { readonly serverName: string; readonly bot: Rooms; person(localpart: string): Promise<Person> },
): Promise<ErasureScene> {
  const { owner, context } = world;
  await emptyWorld(world);
  await owner`truncate wissing, inzage cascade`;
  for (const [code, naam] of [
    [WIJK, 'Midlum'],
    [OTHER, 'Wijnaldum'],
  ] as const)
    await addGebied(owner, code, naam);
  const anna = await addPerson(owner, it.serverName, WIJK, 'resident', 'anna');
  const bert = await addPerson(owner, it.serverName, WIJK, 'coordinator', 'bert');
  await owner`insert into lidmaatschap (persoon_id, gebied_code, rol) values (${anna.id}, ${OTHER}, 'resident')`;
  for (const code of [WIJK, OTHER]) await runGebied(context, code);
  const [melding, buurtpraat, coordinatie, own] = [
    await roomOf(owner, WIJK, 'melding'),
    await roomOf(owner, WIJK, 'buurtpraat'),
    await roomOf(owner, WIJK, 'coordinatie'),
    await roomOf(owner, WIJK, 'bewoner', anna),
  ];
  const phone = await it.person('anna');
  await phone.send(melding, 'm.room.message', words('Er loopt iemand rond'));
  await phone.send(await roomOf(owner, OTHER, 'melding'), 'm.room.message', words('Ook hier'));
  await phone.send(buurtpraat, 'm.sticker', { body: 'zwaai', url: 'mxc://x/y', info: {} });
  await phone.leave(buurtpraat);
  await phone.send(own, 'm.room.message', words('help'));
  const mxc = await phone.upload(new Uint8Array(10), 'image/png');
  await (await it.person('bert')).send(melding, 'm.room.message', words('Ik kijk even'));
  const { card, edit } = await cardOf(it.bot, coordinatie);
  await rowsOf(world, { anna, melding, coordinatie, card, mxc });
  return { anna, bert, melding, buurtpraat, own, mxc, card, edit };
}

async function cardOf(bot: Rooms, coordinatie: RoomId): Promise<{ card: EventId; edit: EventId }> {
  const nr = randomUUID();
  const card = await bot.sendEvent(
    coordinatie,
    'm.room.message',
    words('Wacht: Er loopt iemand rond'),
    `kaart-${nr}`,
  );
  const relation = { 'm.relates_to': { rel_type: 'm.replace', event_id: card } };
  const content = { ...words('* Er loopt iemand'), 'm.new_content': words('Er loopt iemand'), ...relation };
  return { card, edit: await bot.sendEvent(coordinatie, 'm.room.message', content, `bij-${nr}`) };
}

async function rowsOf(
  { owner }: World,
  it: { anna: TestPerson; melding: RoomId; coordinatie: RoomId; card: EventId; mxc: MxcUri },
): Promise<void> {
  const { id, userId: user } = it.anna;
  const ref = randomUUID();
  const event = `$${createHash('sha256').update(ref).digest('base64url')}`;
  await owner`
    insert into zaak (ref, gebied_code, kamersoort, room_id, afzender, afzender_rol, herkomst, nood, soort, actie, staat, staat_sinds,
      geopend_op, codes, bevindingen, origineel, te_plaatsen, placeholder_event_id)
    values (${ref}, ${WIJK}, 'melding', ${it.melding}, ${user}, 'resident', 'gate', false, 'text', 'hold', 'wacht', now(), now(),
      '{x}', '[]', '{"content":{"body":"geheim"}}', 'geheim', ${event})`;
  await owner`insert into zaak_bericht (ref, stap, versie, room_id, event_id) values (${ref}, 'kaart', 1, ${it.coordinatie}, ${it.card})`;
  await owner`insert into zaak_media (ref, mxc, soort, versie) values (${ref}, ${it.mxc}, 'origineel', 1)`;
  await owner`insert into foto (ref) values (${ref})`;
  await owner`insert into politie_kopie (ref, versleuteld, content_type, gemaakt_op, verloopt_op)
    values (${ref}, 'x'::bytea, 'image/png', now(), now() + interval '7 days')`;
  const [tip] = await owner`
    insert into tip (oorzaak, gebied_code, ontvanger, actie, codes, bevindingen, getoond, ref, aangevraagd_op, beperkt, overgeslagen,
      verstuurd_op, regels)
    values (${ref}, ${WIJK}, ${user}, 'hold', '{x}', '[]', 'geheim', ${ref}, now(), false, false, now(), '{8}') returning id`;
  await owner`insert into bezwaar (gebied_code, indiener, tip, bij, staat, ingediend_op, staat_sinds)
    values (${WIJK}, ${user}, ${tip?.id}, 'coordinatie', 'open', now(), now())`;
  await owner`insert into sanctie (gebied_code, persoon_id, ontvanger, soort, regel, oorzaak, tips, sinds, telt_tot, staat, staat_sinds)
    values (${WIJK}, ${id}, ${user}, 'waarschuwing', 8, ${ref}, ${[tip?.id]}, now(), now() + interval '90 days', 'geldt', now())`;
  await owner`insert into gesprek (id, gebied_code, persoon, room_id, stap, toestand, verloop, begonnen_op, laatst_op)
    values (${randomUUID()}, ${WIJK}, ${user}, ${it.melding}, 'wat', '{"wat":"geheim"}', '{}', now(), now())`;
  await owner`insert into rapport (id, over, synapse_nr, ontvangen_op, persoon, melder, reden)
    values (${randomUUID()}, 'persoon', ${Math.floor(Math.random() * 1e9)}, now(), ${user}, ${user}, 'geheim')`;
  await owner`insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, plaats, wat, geopend_op,
      gesloten_op, uitkomst, uitkomst_woorden, herinnerd_op)
    values (${randomUUID()}, ${WIJK}, 1, ${it.melding}, 'gesloten', ${`${event}m`}, ${user}, false, 'geheim', 'geheim', now(), now(),
      'anders', 'geheim', now())`;
  await owner`insert into gebeurtenis (event_id, room_id, afzender, verzonden_op) values (${event}, ${it.melding}, ${user}, now())`;
  await owner`insert into proef_treffer (event_id, code, gebied_code, op, regel, actie, fragment)
    values (${event}, 'x', ${WIJK}, now(), 8, 'hold', 'geheim')`;
  await owner`insert into inzage (id, sessie_id, actor, rol, onderwerp, reden, woorden, op, geldig_tot)
    values (${randomUUID()}, ${randomUUID()}, 'sessie:x', 'gemeente', ${`persoon:${id}`}, 'anders', 'geheim', now(), now() + interval '15 minutes')`;
  await owner`insert into sessie (id, token_sha256, persoon_id, gemaakt_op, gebruikt_op, eindigt_op)
    values (${randomUUID()}, ${createHash('sha256').update(ref).digest()}, ${id}, now(), now(), now() + interval '1 hour')`;
}

/** Asks for it as a page does; gives the job's payload. */
export async function askErasure({ context }: World, person: TestPerson): Promise<{ id: string }> {
  const asked = await context.sql.begin((tx) => requestErasure(tx, person.id, 'zelf'));
  if (asked === null) throw new Error('nobody to erase');
  return { id: asked.id };
}

/** Every table of ours with every row in which one of these words stands: names, user IDs, texts. The rows as text. */
export async function rowsWith({ owner }: World, ...wanted: readonly (string | UserId)[]): Promise<string[]> {
  const tables = await owner<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await owner<{ row: string }[]>`select t::text as row from ${owner(name)} t`;
    for (const { row } of rows) if (wanted.some((word) => row.includes(word))) found.push(name);
  }
  return [...new Set(found)].sort();
}
