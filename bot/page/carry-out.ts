import { z } from 'zod';
import { REPORT_KEYS_NL } from '#basis/catalogue/rapporten.nl.ts';
import { JobFailure } from '#basis/errors.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { appealById } from '#store/bezwaren.ts';
import type { Cause } from '#store/bot-messages.ts';
import { caseByRef } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import type { PageDecision } from '#store/pagina-besluiten.ts';
import {
  caseRefById,
  endPageDecision,
  lockPageDecision,
  PAGE_DECISION,
  userOfPerson,
} from '#store/pagina-besluiten.ts';
import { reportCase, reportsOfCase } from '#store/reports.ts';
import { sanctionById } from '#store/sancties.ts';
import { decide } from '../cases/decide.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { QUESTION_STEP } from '../ladder/votes.ts';
import { hearFromPage } from '../messages/taps.ts';
import { decidersOf } from '../reports/deciders.ts';
import { cardStep } from '../reports/steps.ts';
import { endFromPage } from './end-melding.ts';
import { pageEvent } from './event.ts';
import { stepAgainstMember } from './member.ts';

const payloadOf = z.object({ id: z.uuid() });

/** A choice with who made it: what every kind is carried out with. */
export type Made = PageDecision & { readonly by: UserId };

/**
 * Carries out what somebody chose on a page, in one transaction: by the very code that hears a tap, so that page and room have one outcome
 * whoever is first. What does not count is told on the page, not in a room. Done again it changes nothing.
 */
export const carryOutPageDecision: BotJob = {
  name: PAGE_DECISION,
  async run(payload, ctx) {
    const { id } = payloadOf.parse(payload);
    await ctx.sql.begin(async (tx) => {
      const decision = await lockPageDecision(tx, id);
      if (!decision || decision.outcome !== null) return;
      const by = await userOfPerson(tx, decision.personId);
      const role = by && ctx.directory.role(by, decision.gebied);
      const counts = by !== null && (role === 'coordinator' || role === 'gemeente');
      const stands = counts && (await CARRY_OUT[decision.kind]({ ...decision, by }, tx, ctx));
      // What refused it has said why already; the first word stands.
      await endPageDecision(tx, id, stands ? 'gedaan' : counts ? 'besloten' : 'geen-toegang');
    });
  },
};

/** Each gives whether it is as was chosen now, also where the same person had chosen so before. */
const CARRY_OUT: Readonly<
  Record<PageDecision['kind'], (it: Made, tx: Tx, ctx: BotContext) => Promise<boolean>>
> = { zaak, bezwaar, verwijdering, rapport, melding: endFromPage, lid: stepAgainstMember };

async function zaak(it: Made, tx: Tx, ctx: BotContext): Promise<boolean> {
  const ref = await caseRefById(tx, it.subject);
  const choice = it.choice === 'ja' ? 'plaatsen' : 'afwijzen';
  if (ref === null || it.version === null) return false;
  const { version, by } = it;
  const room = roomOf(ctx, it, 'coordinatie');
  await decide(tx, ctx, { ref, version, room, choice, by, event: pageEvent(it.id) });
  const after = await caseByRef(tx, ref);
  return after?.state === (choice === 'plaatsen' ? 'geplaatst' : 'vervallen');
}

async function bezwaar(it: Made, tx: Tx, ctx: BotContext): Promise<boolean> {
  const appeal = await appealById(tx, it.subject);
  if (!appeal || appeal.round !== it.version) return false;
  const room = roomOf(ctx, it, appeal.place);
  await tap(
    it,
    { cause: `bezwaar:${it.subject}`, step: `kaart-${appeal.round}`, key: yesNo(it), room },
    tx,
    ctx,
  );
  const after = await appealById(tx, it.subject);
  return after?.state === (it.choice === 'ja' ? 'toegewezen' : 'afgewezen');
}

async function verwijdering(it: Made, tx: Tx, ctx: BotContext): Promise<boolean> {
  const room = roomOf(ctx, it, 'coordinatie');
  await tap(it, { cause: `sanctie:${it.subject}`, step: QUESTION_STEP, key: yesNo(it), room }, tx, ctx);
  const after = await sanctionById(tx, it.subject);
  // A yes may wait for a second one.
  return it.choice === 'ja'
    ? after?.state === 'besloten' || after?.state === 'gevraagd'
    : after?.state === 'blijft';
}

const REPORT_CHOICES = {
  blijft: REPORT_KEYS_NL.keep,
  weg: REPORT_KEYS_NL.remove,
  opgepakt: REPORT_KEYS_NL.seen,
} as const;

async function rapport(it: Made, tx: Tx, ctx: BotContext): Promise<boolean> {
  const report = await reportCase(tx, it.subject);
  const key = (REPORT_CHOICES as Readonly<Record<string, string>>)[it.choice];
  if (!report || key === undefined) return false;
  const reporters = new Set((await reportsOfCase(tx, report.id)).map((one) => one.reporter));
  const { room } = decidersOf(ctx, report, reporters);
  if (!room) throw new JobFailure('retry', `no room for the reports of ${it.gebied}`);
  await tap(it, { cause: `rapport:${it.subject}`, step: cardStep(report), key, room }, tx, ctx);
  return (await reportCase(tx, it.subject))?.state === it.choice;
}

type Tapped = {
  readonly cause: Cause;
  readonly step: string;
  readonly key: string;
  readonly room: RoomId;
};

async function tap(it: Made, { room, ...on }: Tapped, tx: Tx, ctx: BotContext): Promise<void> {
  await hearFromPage({ ...on, by: it.by, event: pageEvent(it.id), at: ctx.clock() }, room, tx, ctx);
}

const yesNo = ({ choice }: Made): string => (choice === 'ja' ? '✅' : '❌');

function roomOf(ctx: BotContext, { gebied }: Made, soort: 'coordinatie' | 'overleg'): RoomId {
  const room = ctx.directory.roomOf(gebied, soort);
  if (!room) throw new JobFailure('retry', `no ${soort} room for ${gebied}`);
  return room;
}
