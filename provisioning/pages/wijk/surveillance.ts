import { z } from 'zod';
import { WIJK_SURVEILLANCE_NL as TEXT } from '#basis/catalogue/pages/wijk-surveillance.nl.ts';
import { dutchDate, monthOf, plusDays } from '#basis/days.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import { TELLING_MODES, wijkSettingsSchema } from '#basis/wijk-settings.ts';
import { appendAudit } from '#store/audit.ts';
import { drawings, plannedVolunteers, roundsKnownIn } from '#store/rondes.ts';
import { resumableFrom } from '#store/rondes-afzeggen.ts';
import { awayByCoordinators } from '#store/vrijwilliger-avonden.ts';
import type { Volunteer } from '#store/vrijwilligers.ts';
import {
  acceptVolunteer,
  declineVolunteer,
  stopVolunteer,
  volunteerById,
  volunteersIn,
} from '#store/vrijwilligers.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import { surveillanceView } from '#web/pages/wijk/surveillance.tsx';
import type { ProvisioningContext } from '../../context.ts';
import { changeWijkSettings } from '../../wijk-settings.ts';
import { choice, choices, optionalText, text, wholeNumber } from '../fields.ts';
import type { Answer, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';
import type { By } from './surveillance-by.ts';
import { hereOf } from './surveillance-by.ts';
import { EVENINGS_FORMS, fillIn, isEvenings } from './surveillance-evenings.ts';
import {
  CALL_OFF_FORM,
  callRoundsOff,
  eveningsFrom,
  letRoundsGoOn,
  RESUME_FORM,
} from './surveillance-off.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** An instruction that was longer ago is given anew. */
const INSTRUCTION_DAYS = 5 * 365;
const hour = () => text(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, TEXT.wrongHour);
const FORM = z.discriminatedUnion('doe', [
  z.object({ doe: z.enum(['aannemen', 'afwijzen']), wie: z.uuid(), instructie: optionalText(10) }),
  z.object({ doe: z.literal('stoppen'), stopt: z.uuid() }),
  ...EVENINGS_FORMS,
  CALL_OFF_FORM,
  RESUME_FORM,
  z.object({
    doe: z.literal('instellen'),
    rondes: wholeNumber(0, 12),
    weekdag: choices(WEEKDAYS).refine((chosen) => chosen.length > 0, TEXT.noDay),
    van: hour(),
    tot: hour(),
    duur: wholeNumber(30, 180),
    lopers: wholeNumber(2, 4),
    verzamelen: optionalText(120),
    bewoners: choice(TELLING_MODES),
  }),
]);
type Values = z.output<typeof FORM>;

/** Who walks in a wijk, whom to accept, and how rounds are drawn. Of what was drawn only what a coordinator may know. */
export const surveillancePage = page({
  name: 'wijk.surveillance',
  params: WIJK_PARAMS,
  dutchOnly: true,
  async show({ params: { gebied }, visitor, frame, form }, context) {
    const { sql, clock } = context;
    const { wijk, reader } = await wijkOf(context, visitor, gebied, 'wijk.surveillance');
    const isPerson = reader.person !== null;
    const [all, settings, rounds, drawn, planned, away] = await Promise.all([
      volunteersIn(sql, gebied),
      getWijkSettings(sql, gebied),
      reader.person ? roundsKnownIn(sql, { gebied, reader: reader.person.id, after: clock() }) : [],
      drawings(sql, gebied),
      plannedVolunteers(sql, gebied),
      isPerson ? awayByCoordinators(sql, gebied) : [],
    ]);
    const thisMonth = monthOf(dutchDate(clock()));
    const monthsOf = (isOff: boolean) =>
      drawn
        .filter(({ month, isCalledOff }) => isCalledOff === isOff && month >= thisMonth)
        .map(({ month }) => month);
    const shown = (state: Volunteer['state']) =>
      isPerson
        ? all
            .filter((one) => one.state === state)
            .map(({ id, displayName, instructedOn }) => ({ id, name: displayName, instructedOn }))
        : [];
    return html(
      surveillanceView(frame, form, {
        ...{ wijk, isPerson, drawn, away, settings: settings.surveillance },
        rounds: rounds.map((round) => ({ ...round, state: round.isCalledOff ? 'afgezegd' : round.state })),
        // Also where none is to come (any more): that they would be there is not told.
        ...{ monthsToCallOff: monthsOf(false), monthsToResume: monthsOf(true) },
        eveningsToCallOff: drawn.length > 0 ? eveningsFrom(clock()) : [],
        roundsToResume: rounds.filter(
          ({ isCalledOff, begins }) => isCalledOff && begins > resumableFrom(clock()),
        ),
        offers: shown('aangeboden'),
        walkers: shown('aangenomen'),
        walkerCount: planned.length,
        able: WEEKDAYS.map(
          (day) =>
            planned.filter(({ evenings }) => evenings.length === 0 || evenings.includes(Number(day))).length,
        ),
      }),
    );
  },
  form: {
    schema: FORM,
    async submit(typed, { params: { gebied }, visitor }, context) {
      const { reader } = await wijkOf(context, visitor, gebied, 'wijk.surveillance');
      if (reader.person === null) return refused({ field: null, message: TEXT.noPerson });
      const by = { gebied, personId: reader.person.id };
      if (typed.doe === 'instellen') return await keepSettings(context, by, typed);
      if (typed.doe === 'stoppen') return await stop(context, by, typed.stopt);
      if (typed.doe === 'afzeggen') return await callRoundsOff(context, by, typed);
      if (typed.doe === 'doorgaan') return await letRoundsGoOn(context, by, typed);
      if (isEvenings(typed)) return await fillIn(context, by, typed);
      return await decide(context, by, typed);
    },
  },
});

async function decide(
  { sql, clock }: ProvisioningContext,
  by: By,
  { doe, wie, instructie }: Extract<Values, { wie: string }>,
): Promise<Answer | Refused> {
  const at = clock();
  if (doe === 'aannemen') {
    if (instructie === null) return refused({ field: 'instructie', message: TEXT.offers.dayMissing });
    const today = dutchDate(at);
    const isSound = z.iso.date().safeParse(instructie).success;
    if (!isSound || instructie > today || instructie < plusDays(today, -INSTRUCTION_DAYS))
      return refused({ field: 'instructie', message: TEXT.offers.dayWrong });
  }
  const done = await sql.begin(async (tx) => {
    const asked = await volunteerById(tx, wie);
    if (asked?.gebied !== by.gebied) return false;
    const means = { by: by.personId, at };
    const decided =
      doe === 'aannemen'
        ? await acceptVolunteer(tx, wie, { ...means, instructedOn: instructie ?? '' })
        : await declineVolunteer(tx, wie, means);
    if (decided === null) return false;
    await log(tx, by, decided, doe === 'aannemen' ? { instructie } : {});
    return true;
  });
  return done ? see(hereOf(by), 'bewaard') : refused({ field: 'wie', message: TEXT.offers.gone });
}

async function stop({ sql, clock }: ProvisioningContext, by: By, id: string): Promise<Answer> {
  const done = await sql.begin(async (tx) => {
    const asked = await volunteerById(tx, id);
    if (asked?.gebied !== by.gebied) return false;
    const stopped = await stopVolunteer(tx, id, clock());
    if (stopped === null) return false;
    await log(tx, by, stopped, {});
    return true;
  });
  return see(hereOf(by), done ? 'bewaard' : 'niets-veranderd');
}

async function log(
  tx: Parameters<typeof appendAudit>[0],
  by: By,
  { personId, state }: Volunteer,
  more: Readonly<Record<string, string | null>>,
): Promise<void> {
  await appendAudit(tx, {
    actor: `persoon:${by.personId}`,
    action: `vrijwilliger.${state}`,
    subject: `persoon:${personId}`,
    detail: { gebied: by.gebied, ...more },
  });
}

async function keepSettings(
  { sql, clock }: ProvisioningContext,
  by: By,
  typed: Extract<Values, { doe: 'instellen' }>,
): Promise<Answer | Refused> {
  const { doe: _doe, weekdag, verzamelen, ...rest } = typed;
  const wanted = { ...rest, weekdagen: weekdag.map(Number), verzamelen: verzamelen ?? '' };
  const kept = await getWijkSettings(sql, by.gebied);
  const read = wijkSettingsSchema.safeParse({ ...kept, surveillance: wanted });
  // All else was checked field by field.
  if (!read.success) return refused({ field: 'duur', message: TEXT.tooShort });
  const means = { by: `persoon:${by.personId}`, at: clock() } as const;
  const done = await sql.begin(async (tx) => {
    const now: WijkSettings = await getWijkSettings(tx, by.gebied);
    return await changeWijkSettings(tx, by.gebied, { ...now, surveillance: read.data.surveillance }, means);
  });
  return see(hereOf(by), done ? 'bewaard' : 'niets-veranderd');
}
