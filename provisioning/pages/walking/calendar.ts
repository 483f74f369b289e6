import { z } from 'zod';
import { WALKING_PAGE } from '#basis/catalogue/pages/walking.ts';
import { ProblemError } from '#basis/errors.ts';
import { icsOf } from '#basis/ics.ts';
import { getPersoon } from '#store/personen.ts';
import type { ToldRound } from '#store/rondes.ts';
import { roundsToldTo } from '#store/rondes.ts';
import { volunteerByCalendar } from '#store/vrijwilligers.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import { hashToken } from '../../tokens.ts';
import { file, page } from '../page.ts';

const DAY_MS = 86_400_000;
/** A round that is over stays for a while, so that a calendar which looks again does not lose it at once. */
const KEPT_DAYS = 30;

/** Somebody's rounds as a calendar, by a link that is theirs: those that they were asked for and did not turn down. */
export const calendarPage = page({
  name: 'meelopen.agenda',
  params: z.object({ token: z.string().max(100) }),
  async show({ params: { token } }, { sql, clock }) {
    const volunteer = await volunteerByCalendar(sql, hashToken(token));
    if (volunteer === null) throw new ProblemError('niet-gevonden', '');
    const { personId, gebied } = volunteer;
    const after = new Date(clock().getTime() - KEPT_DAYS * DAY_MS);
    const [person, settings, rounds] = await Promise.all([
      getPersoon(sql, personId),
      getWijkSettings(sql, gebied),
      roundsToldTo(sql, personId, gebied, after),
    ]);
    const { calendar } = WALKING_PAGE[person?.language ?? 'nl'];
    const events = rounds.map((round) => ({
      uid: `ronde-${round.id}@buurtbaken`,
      ...{ begins: round.begins, ends: round.ends, title: calendar.event, about: calendar.eventAbout },
      ...{ place: settings.surveillance.verzamelen, status: statusOf(round) },
    }));
    return file(icsOf(calendar.name, events, clock()), 'text/calendar; charset=utf-8', 'rondes.ics');
  },
});

function statusOf({ state, answer }: ToldRound): 'CANCELLED' | 'CONFIRMED' | 'TENTATIVE' {
  if (state === 'vervallen') return 'CANCELLED';
  return answer === 'ja' ? 'CONFIRMED' : 'TENTATIVE';
}
