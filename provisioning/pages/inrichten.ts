import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { FRAME } from '#basis/catalogue/pages/frame.ts';
import { INRICHTEN_NL as TEXT } from '#basis/catalogue/pages/inrichten.nl.ts';
import { gebiedCode, gemeenteCode } from '#basis/cbs.ts';
import { gemeenteSettingsSchema } from '#basis/gemeente-settings.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import { getGebied, getGemeente, listGebieden } from '#store/gebieden.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import { uitnodigingenOf } from '#store/groep-uitnodigingen.ts';
import { listOpzetten, openOpzetOf } from '#store/groepen.ts';
import type { Inrichting } from '#store/inrichting.ts';
import { beginTrial, chooseGemeente, getInrichting, keepDetailsSeen } from '#store/inrichting.ts';
import { enqueue } from '#store/jobs.ts';
import type { SettingUp } from '#web/pages/inrichten.tsx';
import { inrichtenView } from '#web/pages/inrichten.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../context.ts';
import { changeGemeenteSettings } from '../gemeente-settings.ts';
import { checklistOf } from '../groups/checklist.ts';
import { openSetUp } from '../groups/set-up.ts';
import { stepsOf } from '../inrichting/steps.ts';
import { choice, optionalText } from './fields.ts';
import { standardName } from './frame.ts';
import type { Answer, Refused } from './page.ts';
import { html, page, refused, see } from './page.ts';
import type { SignedIn } from './visitor.ts';
import { actorOf } from './visitor.ts';

/** A trial that is older is given up: another may be asked for. */
const TRIAL_MS = 2 * 60_000;
/** So long the answer is held back for a trial that is nearly done: mostly it takes three seconds. */
const HELD_MS = 8_000;
const LOOK_AGAIN_MS = 250;

const schema = z.object({
  doe: choice(['gegevens', 'wijk', 'proef']),
  naam: optionalText(400),
  code: optionalText(20),
  telefoon: optionalText(40),
  gebied: z.string().max(20).optional(),
});
type Values = z.output<typeof schema>;

/** The wizard of the first officer. It keeps no step of its own: what is done is seen by what there is. */
export const inrichtenPage = page({
  name: 'beheer.inrichten',
  dutchOnly: true,
  query: z.object({ wacht: z.literal('1').optional().catch(undefined) }),
  async show({ frame, form, query }, context) {
    const it = query.wacht === undefined ? await getInrichting(context.sql) : await trialEnded(context);
    return html(inrichtenView(frame, form, await modelOf(context, it)));
  },
  form: {
    schema,
    async submit(values, { visitor }, context) {
      if (visitor.is === 'nobody') return refused();
      if (values.doe === 'gegevens') return await keepDetails(context, values, visitor);
      if (values.doe === 'wijk') return await chooseWijk(context, values.gebied ?? '', visitor);
      return await askTrial(context, visitor);
    },
  },
});

async function modelOf(context: ProvisioningContext, it: Inrichting) {
  const { sql, settings, clock } = context;
  const [kept, gemeente, gebieden] = await Promise.all([
    getGemeenteSettings(sql),
    getGemeente(sql),
    listGebieden(sql),
  ]);
  const ofEnvironment = settings.gemeenteNaam === undefined ? null : FRAME.nl.gemeente(settings.gemeenteNaam);
  const { trial } = it;
  return {
    ...stepsOf(it),
    details: {
      naam: kept.naam ?? standardName(gemeente) ?? ofEnvironment ?? '',
      code: gemeente?.code ?? settings.gemeente ?? '',
      telefoon: kept.telefoon ?? settings.phoneGemeente,
    },
    ...{ gebieden: it.gebieden, addresses: it.addresses, groups: it.groups },
    choices: gebieden
      .filter(({ aan, vervallenOp }) => !aan && vervallenOp === null)
      .map(({ code, naam }) => ({ value: code, label: `${naam} (${code})` })),
    settingUp: await settingUp(context),
    trial: trial === null ? null : { outcome: trial.outcome, isLate: isLate(trial.askedAt, clock()) },
  };
}

const isLate = (asked: Date, now: Date): boolean => now.getTime() - asked.getTime() > TRIAL_MS;

/** The checklist that is open and was opened first, if any. */
async function settingUp({ sql }: ProvisioningContext): Promise<SettingUp | null> {
  const open = (await listOpzetten(sql)).filter(({ state }) => state === 'open');
  const first = open.sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime())[0];
  const opzet = first === undefined ? null : await openOpzetOf(sql, first.gebied);
  if (first === undefined || opzet === null) return null;
  const list = checklistOf(opzet, await uitnodigingenOf(sql, opzet.id));
  return {
    gebied: first.gebied,
    naam: first.naam,
    yes: {
      gemeente: list.gemeente !== null,
      wijkagent: list.wijkagent !== null,
      coordinator: list.coordinator !== null,
    },
  };
}

async function keepDetails(
  context: ProvisioningContext,
  { naam, code, telefoon }: Values,
  visitor: SignedIn,
): Promise<Answer | Refused> {
  const { sql, settings, clock } = context;
  if (naam === null) return refused({ field: 'naam', message: TEXT.details.noName });
  const read = gemeenteSettingsSchema.safeParse({ ...(await getGemeenteSettings(sql)), naam, telefoon });
  if (!read.success)
    return refused(...read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })));
  if (!/^(GM)?\d{1,4}$/i.test(code ?? '')) return refused({ field: 'code', message: TEXT.details.noCode });
  const chosen = gemeenteCode((code ?? '').toUpperCase().replace('GM', ''));
  if (settings.gemeente !== undefined && settings.gemeente !== chosen)
    return refused({ field: 'code', message: TEXT.details.otherCode(settings.gemeente) });
  if (!(await chooseGemeente(sql, chosen))) {
    const there = await getGemeente(sql);
    return refused({ field: 'code', message: TEXT.details.otherCode(there?.code ?? '') });
  }
  await changeGemeenteSettings(context, read.data, actorOf(visitor));
  await keepDetailsSeen(sql, clock());
  return see(pathTo('beheer.inrichten'), 'bewaard');
}

async function chooseWijk(
  context: ProvisioningContext,
  text: string,
  visitor: SignedIn,
): Promise<Answer | Refused> {
  const known = /^(WK\d{6}|BU\d{8})$/.test(text) ? await getGebied(context.sql, gebiedCode(text)) : null;
  if (known === null || known.aan || known.vervallenOp !== null)
    return refused({ field: 'gebied', message: TEXT.wijk.about });
  await openSetUp(context, known.code, actorOf(visitor));
  return see(pathTo('beheer.groep', { gebied: known.code }));
}

async function askTrial(context: ProvisioningContext, visitor: SignedIn): Promise<Answer | Refused> {
  const { sql, clock, random } = context;
  const [id, at] = [newId(random), clock()];
  if ((await getInrichting(sql)).gebieden === 0)
    return refused({ field: null, message: TEXT.trial.needsWijken });
  const begun = await sql.begin(async (tx) => {
    if (!(await beginTrial(tx, { id, at, since: new Date(at.getTime() - TRIAL_MS) }))) return false;
    await enqueue(tx, 'provisioning', 'try-line', { id }, { jobKey: `try-line ${id}` });
    await appendAudit(tx, { actor: actorOf(visitor), action: 'inrichten.proef-gevraagd' });
    return true;
  });
  if (!begun) return refused({ field: null, message: TEXT.trial.tooSoon });
  return see(pathTo('beheer.inrichten', {}, { wacht: '1' }));
}

/** Waits some seconds for the trial that runs, and gives how things stand then. */
async function trialEnded({ sql, clock }: ProvisioningContext): Promise<Inrichting> {
  const end = performance.now() + HELD_MS;
  let it = await getInrichting(sql);
  while (it.trial?.outcome === null && !isLate(it.trial.askedAt, clock()) && performance.now() < end) {
    await wait(LOOK_AGAIN_MS);
    it = await getInrichting(sql);
  }
  return it;
}
