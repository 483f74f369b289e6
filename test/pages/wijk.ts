/** What the pages of a wijk are tried with. */
import { randomBytes } from 'node:crypto';
import { gebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import type { NewAanvraag } from '#store/aanvragen.ts';
import { addAanvraag } from '#store/aanvragen.ts';
import type { Site } from './site.ts';

/** Somebody applied from an address in 8861AB; gives the application's id. */
export async function anApplication(
  site: Site,
  it: { readonly name: string; readonly houseNumber: number; readonly gebied?: string },
): Promise<string> {
  const { sql, clock } = site.api.context;
  const id = newId(randomBytes);
  const who = {
    ...{ pc6: '8861AB', huisnummer: it.houseNumber, toevoeging: null, straat: null, plaats: null },
    ...{ naam: it.name, email: null },
  };
  const application: NewAanvraag = {
    ...{ id, who, gebied: gebiedCode(it.gebied ?? 'WK007200'), neighbours: [], language: 'nl' as const },
    rules: { version: 'proef', at: clock() },
    ...{ proofs: ['brief', 'buren'] as const, choice: 'buren' as const, mover: null },
  };
  const added = await sql.begin((tx) => addAanvraag(tx, application, clock()));
  if (!added) throw new Error('the application was not kept');
  return id;
}

const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 1, 12, 0) - minutes * 60_000);

/** A wijk in which there is one of everything that waits; gives the ids that paths are made with. */
export async function fillWijk({ api, person }: Site): Promise<Readonly<Record<string, string>>> {
  const { owner } = api;
  const gebied = 'WK007200';
  const named = async (name: string, role: string): Promise<{ id: string; user: string }> => {
    const id = await person([role, gebied]);
    await owner`update persoon set weergavenaam = ${name} where id = ${id}`;
    return { id, user: `@t-${id}:example.org` };
  };
  const [jan, piet] = [await named('Jan de Vries', 'resident'), await named('Piet Bakker', 'resident')];
  const petra = await named('Petra Hoekstra', 'coordinator');
  const json = (value: unknown) => owner.json(value as Parameters<typeof owner.json>[0]);
  const found = {
    ...{ rule: 9, code: 'bedreiging', action: 'hold', fragment: 'sla hem in elkaar' },
    message: 'Je bericht kan als dreigement worden gelezen; schrijf liever alleen wat er gebeurt.',
  };
  const zaak = async (ref: string, it: { soort: string; woorden: string; nood: boolean; van: string }) => {
    const content = { msgtype: 'm.text', body: it.woorden };
    const [row] = await owner<{ id: string }[]>`
      insert into zaak (ref, gebied_code, kamersoort, room_id, afzender, afzender_rol, herkomst, nood, soort, actie, staat,
        staat_sinds, geopend_op, codes, bevindingen, origineel, te_plaatsen, placeholder_event_id, plaatsbaar)
      values (${ref}, ${gebied}, 'melding', '!melding', ${it.van}, 'resident', 'gate', ${it.nood}, ${it.soort}, 'hold', 'wacht',
        ${at(30)}, ${at(30)}, ${[found.code]}, ${json([found])}, ${json({ type: 'm.room.message', content })}, ${it.woorden},
        ${`$plek-${ref}`}, true)
      returning id`;
    return row?.id ?? '';
  };
  const words = 'Als ik die man weer zie, dan sla ik hem in elkaar. Wie gaat er mee?';
  const tekst = await zaak('a'.repeat(22), { soort: 'text', woorden: words, nood: true, van: jan.user });
  const foto = await zaak('b'.repeat(22), { soort: 'image', woorden: '', nood: false, van: piet.user });
  const [tip] = await owner<{ id: string }[]>`
    insert into tip (oorzaak, gebied_code, ontvanger, actie, codes, bevindingen, aangevraagd_op, beperkt, overgeslagen, ref, regels)
    values (${'a'.repeat(22)}, ${gebied}, ${jan.user}, 'hold', ${[found.code]}, ${json([found])}, ${at(30)}, false, false,
      ${'a'.repeat(22)}, ${[9]}) returning id`;
  const [bezwaar] = await owner<{ id: string }[]>`
    insert into bezwaar (gebied_code, indiener, tip, bij, staat, ingediend_op, staat_sinds)
    values (${gebied}, ${jan.user}, ${tip?.id ?? ''}, 'coordinatie', 'open', ${at(20)}, ${at(20)}) returning id`;
  const [sanctie] = await owner<{ id: string }[]>`
    insert into sanctie (gebied_code, persoon_id, ontvanger, soort, regel, oorzaak, tips, sinds, telt_tot, staat, staat_sinds)
    values (${gebied}, ${piet.id}, ${piet.user}, 'verwijdering', 8, 'proef', ${[tip?.id ?? '']}::uuid[], ${at(60)}, ${at(-9_999)},
      'gevraagd', ${at(60)}) returning id`;
  const rapport = newId(randomBytes);
  await owner`
    insert into rapport_zaak (id, gebied_code, over, room_id, event_id, afzender, toestand, geopend_op, toestand_sinds)
    values (${rapport}, ${gebied}, 'bericht', '!melding', '$bericht', ${piet.user}, 'open', ${at(15)}, ${at(15)})`;
  await owner`
    insert into rapport (id, over, synapse_nr, ontvangen_op, room_id, event_id, melder, reden, toestand, zaak_id)
    values (${newId(randomBytes)}, 'bericht', 1, ${at(15)}, '!melding', '$bericht', ${jan.user}, 'Dit is reclame voor een winkel',
      'opgenomen', ${rapport})`;
  const melding = newId(randomBytes);
  await owner`
    insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, soort, plaats, wat, geopend_op,
      herinnerd_op)
    values (${melding}, ${gebied}, 12, '!melding', 'open', '$bron', ${jan.user}, true, 'verdacht', 'Voorstraat 12',
      'man voelt aan deuren', ${at(10)}, ${at(10)})`;
  await owner`
    insert into zaak (ref, gebied_code, kamersoort, room_id, afzender, afzender_rol, herkomst, nood, soort, actie, staat,
      staat_sinds, geopend_op, codes, placeholder_event_id, besluit_door)
    values (${'c'.repeat(22)}, ${gebied}, 'melding', '!melding', ${jan.user}, 'resident', 'gate', false, 'text', 'hold',
      'geplaatst', ${at(90)}, ${at(95)}, ${[found.code]}, '$geplaatst', ${petra.user})`;
  await owner`
    insert into kamer (soort, gebied_code, alias, room_id, gemaakt_op)
    values ('coordinatie', ${gebied}, '#wijk-wk007200-coordinatie:example.org', '!coordinatie', ${at(999)})`;
  await owner`
    insert into proef_telling (gebied_code, regel, dag, berichten) values (${gebied}, 11, '2026-02-28', 240)`;
  await owner`
    insert into proef_treffer (event_id, code, gebied_code, op, regel, actie, fragment)
    values ('$een', 'geklets', ${gebied}, ${at(999)}, 11, 'nudge', 'lekker weertje hè')`;
  await owner`insert into overstap (gebied_code, begonnen_op) values (${gebied}, ${at(9_999)})`;
  for (const [naam, huisnummer, over] of [
    ['Jan de Vries', 12, at(500)],
    ['Mia de Jong', 14, null],
    ['Abdul El Amrani', 16, null],
  ] as const)
    await owner`insert into genodigde (gebied_code, naam, pc6, huisnummer, toegevoegd_op, over_op)
      values (${gebied}, ${naam}, '8861AB', ${huisnummer}, ${at(9_000)}, ${over})`;
  return {
    ...{ tekst, foto, rapport, melding, lid: jan.id, coordinator: petra.id },
    ...{ bezwaar: bezwaar?.id ?? '', verwijdering: sanctie?.id ?? '' },
  };
}
