/** Figures of quarters that are over, for the demo alone: what the bot would have left behind of people who never were. */
import type { MeldingKind } from '#basis/melding-kind.ts';
import type { Sql } from './db.ts';
import type { DemoRounds } from './demo-rounds.ts';
import { addDemoRounds } from './demo-rounds.ts';

export type DemoPast = {
  readonly meldingen: readonly {
    /** The same for the same row, so that it is there once. */
    readonly key: string;
    readonly gebied: string;
    readonly number: number;
    readonly outcome: 'vals-alarm' | 'politie' | 'opgelost' | 'onbekend';
    readonly danger: boolean;
    readonly kind: MeldingKind;
    readonly at: Date;
    /** User ids that lead to nobody. */
    readonly by: string;
    readonly answeredBy: string;
    /** Until the first neighbour answered. */
    readonly minutes: number;
  }[];
  readonly tips: readonly {
    readonly key: string;
    readonly gebied: string;
    readonly rule: number;
    readonly action: 'nudge' | 'soften' | 'hold';
    readonly at: Date;
    readonly by: string;
    /** Whether an appeal was made against it, and granted. */
    readonly appeal: 'ja' | 'nee' | null;
  }[];
  readonly trial: {
    readonly gebied: string;
    readonly rule: number;
    readonly days: readonly { readonly day: string; readonly messages: number }[];
    readonly found: readonly { readonly fragment: string; readonly at: Date }[];
  };
  readonly walked: DemoRounds;
};

/**
 * Puts figures into the bot's tables, in one transaction; what is there is left. Only the owner of the tables may: neither service writes
 * what the other has seen.
 */
export async function addDemoPast(owner: Sql, { meldingen, tips, trial, walked }: DemoPast): Promise<void> {
  const json = (rows: readonly object[]) => owner.json(rows as unknown as Parameters<Sql['json']>[0]);
  await owner.begin(async (tx) => {
    await addDemoRounds(tx, walked);
    await tx`
      with rij as (
        select *, md5('demo melding ' || key)::uuid as id from jsonb_to_recordset(${json(meldingen)}) as r (key text, gebied text,
          number integer, outcome text, danger boolean, kind text, at timestamptz, by text, "answeredBy" text, minutes integer)),
      gemaakt as (
        insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, soort, geopend_op, gesloten_op,
          gesloten_keer, uitkomst, kaart_versie, kaart_op, herinnerd_op)
        select id, gebied, number, '!demo-verleden', 'gesloten', '$demo-verleden-' || id, by, danger, kind, at, at + interval '2 hours', 1,
          outcome, 1, at, at from rij
        on conflict do nothing returning id)
      insert into melding_teken (event_id, soort, melding_id, door, op)
      select '$demo-teken-' || id, 'gezien', id, "answeredBy", at + make_interval(mins => minutes) from rij where id in (select id from gemaakt)
      on conflict do nothing`;
    await tx`
      with rij as (
        select *, 'demo-verleden ' || key as oorzaak from jsonb_to_recordset(${json(tips)}) as r (key text, gebied text, rule smallint,
          action text, at timestamptz, by text, appeal text)),
      gemaakt as (
        insert into tip (oorzaak, gebied_code, ontvanger, actie, codes, regels, aangevraagd_op, verstuurd_op, beperkt, overgeslagen)
        select oorzaak, gebied, by, action, '{demo}', array[rule], at, at, false, false from rij
        on conflict do nothing returning id, oorzaak)
      insert into bezwaar (gebied_code, indiener, tip, bij, staat, ingediend_op, staat_sinds, besluit_door, uitzondering, afgerond_op)
      select r.gebied, r.by, g.id, 'coordinatie', case r.appeal when 'ja' then 'toegewezen' else 'afgewezen' end, r.at,
        r.at + interval '3 hours', '@demo-verleden-coordinator', case r.appeal when 'ja' then 'kan-niet' end, r.at + interval '3 hours'
      from gemaakt g join rij r using (oorzaak) where r.appeal is not null
      on conflict do nothing`;
    await tx`
      insert into proef_telling (gebied_code, regel, dag, berichten)
      select ${trial.gebied}, ${trial.rule}, day, messages
      from jsonb_to_recordset(${json(trial.days)}) as r (day date, messages integer)
      on conflict do nothing`;
    await tx`
      insert into proef_treffer (event_id, code, gebied_code, op, regel, actie, fragment)
      select '$demo-proef-' || md5(fragment), 'demo', ${trial.gebied}, at, ${trial.rule}, 'nudge', fragment
      from jsonb_to_recordset(${json(trial.found)}) as r (fragment text, at timestamptz)
      on conflict do nothing`;
  });
}
