import { z } from 'zod';
import { historyLine } from '#basis/catalogue/handhaving.nl.ts';
import { WAIT_NL, WIJK_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import { roomOfGebied } from '#store/coordinatie.ts';
import { getPersoon } from '#store/personen.ts';
import { askedRemovalNeedsTwo } from '#store/removal-deciders.ts';
import { HISTORY_DAYS, historyOf } from '#store/sancties-ladder.ts';
import type { ReadText, Waiting } from '#store/wachtrij.ts';
import { readWaiting, waitingById } from '#store/wachtrij.ts';
import { choicesOf, isUpload, KIND_CHOICES, waitGoneView, waitView } from '#web/pages/wijk/wait.tsx';
import { isForOffice } from '#web/pages/wijk/waiting.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { mayOpen } from '../access.ts';
import { checkbox, wholeNumber } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { choose, flashOf } from './choose.ts';
import type { WijkReader } from './common.ts';
import { matrixLink, WIJK_PARAMS, wijkOf } from './common.ts';
import { reportedWords } from './reported-words.ts';
import { itemOf } from './waiting.ts';

const PARAMS = WIJK_PARAMS.extend({
  soort: z.enum(['zaak', 'bezwaar', 'verwijdering', 'rapport', 'melding']),
  id: z.uuid(),
});
const GONE = 404;
const DAY_MS = 24 * 60 * 60_000;

/** Why a reader can't choose here; null if they can. What they chose is looked at once more where it is carried out. */
function whyNot(it: Waiting, reader: WijkReader): string | null {
  const item = itemOf(it, reader);
  if (reader.person === null) return WIJK_NL.noPerson;
  if (item.isPending) return WIJK_NL.pending;
  if (item.isOwn && item.kind !== 'melding') return WIJK_NL.own;
  const isOffice = isForOffice(item);
  if (isOffice === reader.isCoordinator) return isOffice ? WIJK_NL.office : WIJK_NL.noTexts;
  return it.kind === 'zaak' && it.placeable === null ? WIJK_NL.notReady : null;
}

/** One thing that waits, with its text for who decides on it: the database writes down that they looked. */
export const waitPage = page({
  name: 'wijk.wacht',
  params: PARAMS,
  dutchOnly: true,
  async show({ params: { gebied, soort: kind, id }, visitor, frame, form }, context) {
    const { sql } = context;
    const { wijk, reader } = await wijkOf(context, visitor, gebied, 'wijk');
    const back = pathTo('wijk', { gebied });
    const found = await waitingById(sql, { gebied, reader: reader.person?.id ?? null, kind, id });
    if (found === null) return html(waitGoneView(frame, { wijk, back }), { status: GONE });
    const item = itemOf(found, reader);
    const isOffice = isForOffice(item);
    // What waits for the coordinators the gemeente sees as a figure alone.
    if (!reader.isCoordinator && !isOffice) throw new ProblemError('niet-gevonden', '');
    const why = whyNot(found, reader);
    // The gemeente reads of what it decides on: of a report, which is about a message that many saw.
    const mayRead =
      reader.person !== null &&
      !item.isOwn &&
      (isOffice ? !reader.isCoordinator && kind === 'rapport' : reader.isCoordinator);
    const step = found.kind === 'bezwaar' ? found.step?.id : undefined;
    const text = mayRead ? await readWaiting(sql, { kind, id, reader: reader.person?.id ?? '', step }) : null;
    const inGroup = text !== null && found.kind === 'rapport' ? await reportedWords(context, found) : null;
    const decides = mayRead || (isOffice && !reader.isCoordinator);
    const history = decides && kind !== 'melding' ? await historyOfPerson(context, found, gebied) : null;
    const room = await roomOfGebied(sql, gebied, reader.isCoordinator ? 'coordinatie' : 'overleg');
    const needsTwo =
      found.kind === 'verwijdering' && found.personId !== null
        ? await askedRemovalNeedsTwo(sql, { gebied, personId: found.personId })
        : null;
    const police =
      found.kind === 'melding' && mayOpen(visitor, 'wijk.melding.politie', gebied) === 'yes'
        ? pathTo('wijk.melding.politie', { gebied, nummer: String(found.number) })
        : null;
    return html(
      waitView(frame, form, {
        ...{ wijk, item, text, inGroup, history, why, back, needsTwo },
        mayChoose: why === null,
        links: { room: room === null ? null : matrixLink(room), message: messageLink(found, text), police },
      }),
    );
  },
  form: {
    schema: z.object({
      keuze: z.string().max(40),
      versie: wholeNumber(1, 1_000_000).optional(),
      gezien: checkbox(),
    }),
    async submit(typed, { params: { gebied, soort: kind, id }, visitor }, context) {
      const { reader } = await wijkOf(context, visitor, gebied, 'wijk');
      const back = pathTo('wijk', { gebied });
      const personId = reader.person?.id ?? null;
      const found = await waitingById(context.sql, { gebied, reader: personId, kind, id });
      if (found === null) return see(back, 'besluit-besloten');
      const why = whyNot(found, reader);
      if (why !== null || personId === null)
        return refused({ field: null, message: why ?? WIJK_NL.noPerson });
      const { choices: usual } = choicesOf(itemOf(found, reader));
      const choices = found.kind === 'melding' ? { ...usual, ...KIND_CHOICES } : usual;
      if (!Object.hasOwn(choices, typed.keuze)) return refused({ field: null, message: WAIT_NL.question });
      const isPlacing = found.kind === 'zaak' && typed.keuze === 'ja' && isUpload(found.what);
      if (isPlacing && !typed.gezien) return refused({ field: 'gezien', message: WAIT_NL.lookFirst });
      const version = found.kind === 'zaak' || found.kind === 'bezwaar' ? (typed.versie ?? 0) : null;
      const it = {
        gebied,
        kind,
        subject: id,
        version,
        choice: typed.keuze,
        rule: null,
        hours: null,
        personId,
      };
      return see(back, flashOf(await choose(context, it)));
    },
  },
});

function messageLink(found: Waiting, text: ReadText | null): string | null {
  if (text?.at) return matrixLink(text.at.room, text.at.event);
  if (found.kind !== 'rapport' || found.place === 'overleg' || found.room === null || found.event === null)
    return null;
  return matrixLink(found.room, found.event);
}

/** What there was about somebody in this gebied before, in one line; figures alone. Null for the service, or who is not known any more. */
async function historyOfPerson(
  { sql, clock }: ProvisioningContext,
  { name, personId }: Waiting,
  gebied: GebiedCode,
): Promise<string | null> {
  const person = personId === null ? null : await getPersoon(sql, personId);
  if (person === null) return null;
  const since = new Date(clock().getTime() - HISTORY_DAYS * DAY_MS);
  const history = await historyOf(sql, { recipient: person.userId, gebied, since });
  return historyLine(name ?? WIJK_NL.somebody, { days: HISTORY_DAYS, ...history });
}
