import { createHash } from 'node:crypto';
import { DEMO_NL } from '#basis/catalogue/demo.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { gemeenteSettingsSchema } from '#basis/gemeente-settings.ts';
import { CODE_DAYS, DEFAULT_PROOFS, newCode, type Proof } from '#basis/joining.ts';
import { SPELREGELS_VERSION } from '#basis/spelregels-versie.ts';
import { addAnnouncement } from '#store/aankondigingen.ts';
import {
  addAanvraag,
  lapseAanvragen,
  noteTakesPart,
  reserveAccount,
  settleAanvraag,
} from '#store/aanvragen.ts';
import type { AuditId } from '#store/audit.ts';
import { addAvond } from '#store/avonden.ts';
import { printBrief, requestLetterFor } from '#store/brieven.ts';
import { setTerm } from '#store/coordinatie.ts';
import type { Tx } from '#store/db.ts';
import { keepGemeenteSettings } from '#store/gemeente-settings.ts';
import { addUitnodiging, answerUitnodiging } from '#store/groep-uitnodigingen.ts';
import { addGroepAanvraag, openOpzet, setGemeenteYes } from '#store/groepen.ts';
import { enqueue } from '#store/jobs.ts';
import { addInvited, beginMove, invitedOf, noteOver } from '#store/overstap.ts';
import { getWijkSettings } from '#store/wijk-settings.ts';
import { INVITATION_DAYS } from '../groups/set-up.ts';
import { changeWijkSettings } from '../wijk-settings.ts';
import type { DemoName } from './cast.ts';
import { BINNENSTAD, DEMO_PEOPLE, HARLINGEN, MIDLUM, WIJNALDUM } from './cast.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const { waiting: TEXT } = DEMO_NL;

export type DemoMeans = { readonly at: Date; readonly actor: AuditId };
type Ends = 'open' | 'bewezen' | 'account' | 'afgewezen' | 'ingetrokken' | 'verlopen';
type DemoApplication = {
  readonly name: keyof typeof TEXT.applicants;
  readonly gebied: GebiedCode;
  readonly pc6: string;
  readonly number: number;
  readonly days: number;
  readonly choice: Proof;
  readonly ends: Ends;
  /** A letter that was printed already. */
  readonly printed?: true;
  /** Whom they named to be asked. */
  readonly knows?: DemoName;
};

/** One of each state, and some more that wait. The oldest lapsed; addresses are of `adressen.csv`. */
const APPLICATIONS: readonly DemoApplication[] = [
  {
    name: 'wiebe',
    gebied: HARLINGEN,
    pc6: '8861AA',
    number: 10,
    days: 45,
    choice: 'brief',
    ends: 'verlopen',
  },
  {
    name: 'fatima',
    gebied: HARLINGEN,
    pc6: '8861AA',
    number: 24,
    days: 12,
    choice: 'brief',
    ends: 'account',
  },
  {
    name: 'jeltje',
    gebied: HARLINGEN,
    pc6: '8861AA',
    number: 45,
    days: 6,
    choice: 'brief',
    ends: 'open',
    printed: true,
  },
  { name: 'mohamed', gebied: HARLINGEN, pc6: '8861AA', number: 77, days: 2, choice: 'brief', ends: 'open' },
  { name: 'sjoerd', gebied: HARLINGEN, pc6: '8861AA', number: 95, days: 1, choice: 'brief', ends: 'open' },
  {
    name: 'lotte',
    gebied: HARLINGEN,
    pc6: '8861AA',
    number: 101,
    days: 3,
    choice: 'brief',
    ends: 'ingetrokken',
  },
  {
    name: 'pieter',
    gebied: BINNENSTAD,
    pc6: '8866AF',
    number: 75,
    days: 4,
    choice: 'brief',
    ends: 'afgewezen',
  },
  { name: 'aukje', gebied: BINNENSTAD, pc6: '8866AF', number: 27, days: 5, choice: 'buren', ends: 'bewezen' },
  {
    name: 'durk',
    gebied: WIJNALDUM,
    pc6: '8870AK',
    number: 41,
    days: 0,
    choice: 'buren',
    ends: 'open',
    knows: 'hinke',
  },
  { name: 'nynke', gebied: WIJNALDUM, pc6: '8870AK', number: 46, days: 0, choice: 'brief', ends: 'open' },
];

/** The group that moves over from WhatsApp: number, and whether they are over. */
const MOVERS = [
  ['bouke', 2, true],
  ['tineke', 64, true],
  ['aukje', 27, false],
  ['hessel', 75, false],
  ['marieke', 83, false],
] as const;

/** The same for the same name, so that a demo that is finished later has no second one. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`buurtbaken-demo ${name}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Bytes that nobody knows what they are the hash of: a link or code that works for nobody. */
const noSecret = (name: string): Buffer =>
  createHash('sha256')
    .update(`buurtbaken-demo ${demoId(name)}`)
    .digest();

const before = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS);
const personOf = (name: DemoName) => {
  const person = DEMO_PEOPLE.find((one) => one.name === name);
  if (person === undefined) throw new Error(`nobody of the demo is called ${name}`);
  return person;
};

/**
 * Puts something on each page of who coordinates and keeps: applications in each state, letters, a group with two of its three yeses, an
 * evening, a move from WhatsApp, a rule on trial. In the caller's transaction, which does it once.
 */
export async function fillWaiting(tx: Tx, it: DemoMeans): Promise<void> {
  await keepGemeenteSettings(tx, gemeenteSettingsSchema.parse(TEXT.gemeente), { by: it.actor, at: it.at });
  for (const one of APPLICATIONS) await apply(tx, one, it);
  await lapseAanvragen(tx, before(it.at, 40), before(it.at, 15));
  await groupInTheMaking(tx, it);
  await move(tx, it);
  await addAvond(tx, {
    ...{ id: demoId('avond'), gebied: WIJNALDUM, code: newCode(() => noSecret('avond')).slice(0, 8) },
    ...{
      startsAt: new Date(it.at.getTime() - HOUR_MS),
      endsAt: new Date(it.at.getTime() + 4 * HOUR_MS),
      by: it.actor,
    },
  });
  const ends = new Date(it.at.getTime() + 10 * DAY_MS).toISOString().slice(0, 10);
  await setTerm(tx, HARLINGEN, personOf('marijke').id, ends);
  const settings = await getWijkSettings(tx, WIJNALDUM);
  await changeWijkSettings(tx, WIJNALDUM, { ...settings, proef: [4] }, { by: it.actor, at: it.at });
}

async function apply(tx: Tx, one: DemoApplication, { at }: DemoMeans): Promise<void> {
  const { name, gebied, choice, ends } = one;
  const id = demoId(`aanvraag ${name}`);
  const asked = before(at, one.days);
  const settled = before(at, Math.max(one.days - 1, 0));
  await addAanvraag(
    tx,
    {
      ...{ id, gebied, choice, mover: null, language: 'nl' as const, proofs: [...DEFAULT_PROOFS] },
      who: {
        ...{
          pc6: one.pc6,
          huisnummer: one.number,
          toevoeging: null,
          straat: TEXT.street,
          plaats: TEXT.place,
        },
        ...{ naam: TEXT.applicants[name], email: null },
      },
      neighbours: one.knows === undefined ? [] : [DEMO_NL.names[one.knows]],
      rules: { version: SPELREGELS_VERSION, at: asked },
    },
    asked,
  );
  if (choice === 'brief') await letter(tx, one, id, asked);
  if (ends === 'afgewezen' || ends === 'ingetrokken') await settleAanvraag(tx, id, { state: ends }, settled);
  if (ends !== 'bewezen' && ends !== 'account') return;
  await settleAanvraag(tx, id, { state: 'bewezen', proof: choice }, settled);
  if (ends === 'bewezen') return;
  const { id: personId, localpart } = personOf('fatima');
  await reserveAccount(tx, id, { personId, localpart });
  await noteTakesPart(tx, id, settled);
}

async function letter(tx: Tx, one: DemoApplication, aanvraagId: string, asked: Date): Promise<void> {
  const id = demoId(`brief ${one.name}`);
  await requestLetterFor(tx, { id, aanvraagId, kind: 'meedoen' }, asked);
  if (one.printed !== true) return;
  const expires = new Date(asked.getTime() + CODE_DAYS * DAY_MS);
  await printBrief(tx, { id, hmac: noSecret(one.name), at: asked, expires });
}

/** Midlum: asked for by a resident; the gemeente and the wijkagent said yes, the one who is to coordinate has not answered. */
async function groupInTheMaking(tx: Tx, { at, actor }: DemoMeans): Promise<void> {
  const [asked, yes] = [before(at, 9), before(at, 6)];
  const { opzet } = await openOpzet(tx, MIDLUM, { id: demoId('opzet'), at: asked });
  const aanvraagId = demoId('groep');
  const who = {
    pc6: '8868AH',
    huisnummer: 22,
    toevoeging: null,
    naam: TEXT.asker,
    email: null,
    telefoon: null,
  };
  await addGroepAanvraag(
    tx,
    {
      ...{ id: aanvraagId, opzetId: opzet.id, hash: noSecret('groep'), who },
      wantsToCoordinate: true,
      language: 'nl',
    },
    asked,
  );
  await setGemeenteYes(tx, opzet.id, { by: `persoon:${personOf('gemeente').id}`, at: yes });
  const invited = {
    opzetId: opzet.id,
    hash: null,
    email: null,
    by: actor,
    at: yes,
    expires: before(yes, -INVITATION_DAYS),
  };
  const [wijkagent, coordinator] = [demoId('uitnodiging wijkagent'), demoId('uitnodiging coordinator')];
  const { id: persoonId } = personOf('wijkagent');
  await addUitnodiging(tx, {
    ...{ ...invited, id: wijkagent, role: 'wijkagent', aanvraagId: null, persoonId },
    naam: DEMO_NL.names.wijkagent,
  });
  await answerUitnodiging(tx, wijkagent, { answer: 'ja', naam: null, hash: null, persoonId }, before(at, 4));
  await addUitnodiging(tx, {
    ...{ ...invited, id: coordinator, role: 'coordinator', aanvraagId, persoonId: null },
    naam: TEXT.asker,
  });
}

async function move(tx: Tx, { at }: DemoMeans): Promise<void> {
  await beginMove(tx, BINNENSTAD, before(at, 8));
  const people = MOVERS.map(([name, houseNumber]) => ({
    ...{ name: TEXT.movers[name], pc6: '8866AF', houseNumber, addition: null, phone: null },
  }));
  await addInvited(tx, BINNENSTAD, people, before(at, 8));
  const over: readonly string[] = MOVERS.filter(([, , isOver]) => isOver).map(([name]) => TEXT.movers[name]);
  const listed = await invitedOf(tx, BINNENSTAD);
  await noteOver(
    tx,
    BINNENSTAD,
    listed.filter(({ name }) => over.includes(name)).map(({ id }) => id),
    before(at, 3),
  );
}

/**
 * What needs the rooms: an announcement that the bot posts now, without a sound, one for next week, and a neighbour who is asked whether they
 * know somebody. Repeated it does nothing more.
 */
export async function fillRooms(tx: Tx, { at, actor }: DemoMeans): Promise<void> {
  const { now, later } = TEXT.announcements;
  const common = { sender: TEXT.gemeente.naam, room: 'buurtpraat' as const, rings: false };
  await addAnnouncement(
    tx,
    { ...common, id: demoId('bericht nu'), text: now, postAt: at, gebieden: [WIJNALDUM] },
    { actor, at },
  );
  await addAnnouncement(
    tx,
    {
      ...{ ...common, id: demoId('bericht straks'), text: later },
      ...{ postAt: before(at, -7), gebieden: [HARLINGEN, BINNENSTAD] },
    },
    { actor, at },
  );
  for (const { name } of APPLICATIONS.filter(({ knows }) => knows !== undefined)) {
    const aanvraag = demoId(`aanvraag ${name}`);
    await enqueue(
      tx,
      'provisioning',
      'ask-neighbours',
      { aanvraag },
      { jobKey: `ask-neighbours ${aanvraag}` },
    );
  }
}
