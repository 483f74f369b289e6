/** Signalen, the open system in which many gemeenten keep reports of the public space: its public endpoint, as its published OpenAPI has it. */
import { z } from 'zod';
import { PUBLIC_MAIL_NL as TEXT } from '#basis/catalogue/openbaar.nl.ts';
import { JobFailure } from '#basis/errors.ts';
import type { PublicKind } from '#basis/surveillance.ts';
import type { PublicReport } from '#store/openbare-meldingen.ts';
import type { ProvisioningSettings } from '../config.ts';

type SignalenSettings = Pick<
  ProvisioningSettings,
  'signalenUrl' | 'signalenLampCategory' | 'signalenContainerCategory'
>;

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 100_000;
/** `V1PublicSignalDetailGet`; later versions say its number apart. */
const Made = z.object({ id_display: z.string().optional(), _display: z.string().optional() });
const LONGEST_NUMBER = 60;

/**
 * Makes a signal of a report; gives what Signalen calls it by, or null if it says no number. No name, telephone number or e-mail address goes along.
 * `at`: its place on the map. An address that Signalen does not know is refused by it: then it goes without, as it stands in the text too.
 *
 * @throws JobFailure `retry` while Signalen is away or too busy, `fail` for what it refuses.
 */
export async function makeSignal(
  settings: SignalenSettings,
  it: PublicReport,
  at: readonly [longitude: number, latitude: number],
): Promise<string | null> {
  const url = new URL('/signals/v1/public/signals/', settings.signalenUrl);
  const geometrie = { type: 'Point', coordinates: at };
  const signal = {
    text: TEXT.signal({ ...it, kind: TEXT.kinds[it.kind] }),
    category: { sub_category: categoryUrl(settings, it.kind) },
    reporter: { sharing_allowed: false },
    incident_date_start: it.seenAt.toISOString(),
  };
  const address = addressOf(it);
  let answer = await asked(url, { ...signal, location: { geometrie, ...(address && { address }) } });
  if (answer.status === 400 && address !== null)
    answer = await asked(url, { ...signal, location: { geometrie } });
  if (!answer.ok) throw new JobFailure('fail', `signalen: ${answer.status}`);
  return await numberIn(answer);
}

/** Null without a street: Signalen looks an address up by it. */
function addressOf({ straat, huisnummer, toevoeging, pc6 }: PublicReport) {
  if (pc6 === null || huisnummer === null || straat === null) return null;
  const number = { postcode: pc6, huisnummer: String(huisnummer) };
  return { ...number, ...additionOf(toevoeging), openbare_ruimte: straat };
}

/** A letter apart from what comes behind it, as the BAG has them: "A", "A 2", "BIS". */
function additionOf(toevoeging: string | null): Readonly<Record<string, string>> {
  if (toevoeging === null) return {};
  const [, letter, rest = ''] = /^([A-Z])(?![A-Z])[ /-]*(.*)$/.exec(toevoeging) ?? [];
  if (letter === undefined) return { huisnummer_toevoeging: toevoeging };
  return rest === '' ? { huisletter: letter } : { huisletter: letter, huisnummer_toevoeging: rest };
}

function categoryUrl(settings: SignalenSettings, kind: PublicKind): string {
  const chosen = kind === 'lantaarn' ? settings.signalenLampCategory : settings.signalenContainerCategory;
  const [main = '', sub = ''] = chosen.split('/');
  const path = `/signals/v1/public/terms/categories/${main}/sub_categories/${sub}`;
  return new URL(path, settings.signalenUrl).href;
}

/** @throws JobFailure `retry` while it is away or too busy. */
async function asked(url: URL, body: object): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    throw new JobFailure('retry', 'signalen: no connection');
  }
  const { status } = answer;
  if (status >= 500 || status === 408 || status === 429) throw new JobFailure('retry', `signalen: ${status}`);
  return answer;
}

/** It was made: that its answer cannot be read must not make another. */
async function numberIn(answer: Response): Promise<string | null> {
  const text = await answer.text().catch(() => '');
  try {
    const { id_display, _display } = Made.parse(text.length > MOST_BYTES ? {} : JSON.parse(text));
    return (id_display ?? _display)?.trim().slice(0, LONGEST_NUMBER) || null;
  } catch {
    return null;
  }
}
