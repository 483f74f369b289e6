import { DOCTOR_NL as TEXT } from '#basis/catalogue/doctor.nl.ts';
import { UserError } from '#basis/errors.ts';
import type { Clock } from '#basis/time.ts';
import type { Scene } from '../doctor/check.ts';
import { isClockKept } from '../doctor/clock-kept.ts';
import { readNotices } from '../doctor/notices.ts';
import { examine } from '../doctor/run.ts';
import type { Site } from '../doctor/site.ts';
import { siteAt } from '../doctor/site.ts';
import { ServiceStatus } from '../doctor/status.ts';
import { examinationJson, tellExamination } from '../doctor/tell.ts';

export type DoctorOptions = {
  readonly json: boolean;
  /** The server as phones reach it; null: not known. */
  readonly url: string | null;
  /** Asked in place of what DNS says; see siteAt. */
  readonly via?: string | null;
  /** Where the service answers and by which token; null: not looked at, from outside. */
  readonly service: { readonly url: string; readonly token: string } | null;
  readonly print: (line: string) => void;
  readonly clock: Clock;
};

const STATUS_MS = 10_000;

/**
 * `doctor [--json] [--url URL]`: looks whether all is as it should be and says what to do. Gives the exit code, 1 if something is wrong.
 * Throws UserError (exit code 2) for an address that is none.
 */
export async function doctor({
  json,
  url,
  via = null,
  service,
  print,
  clock,
}: DoctorOptions): Promise<number> {
  const site = url === null ? null : siteOf(url, via);
  const status = service === null ? { absent: TEXT.absent.notAsked } : await askStatus(service);
  const found = await examine({ site, status, notices: readNotices(), clock, clockKept: isClockKept });
  if (json) print(JSON.stringify(examinationJson(found), null, 2));
  else for (const line of tellExamination(found)) print(line);
  return found.ok ? 0 : 1;
}

function siteOf(url: string, via: string | null): Site {
  try {
    return siteAt(url, { via });
  } catch {
    throw new UserError(TEXT.badUrl, 2);
  }
}

async function askStatus({
  url,
  token,
}: {
  readonly url: string;
  readonly token: string;
}): Promise<Scene['status']> {
  let given: Response;
  try {
    given = await fetch(`${url}/api/v1/status`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(STATUS_MS),
    });
  } catch {
    return { absent: TEXT.absent.silent };
  }
  if (given.status === 401 || given.status === 403) return { absent: TEXT.absent.refused };
  const read = ServiceStatus.safeParse(await given.json().catch(() => null));
  return read.success ? read.data : { absent: TEXT.absent.strange };
}
