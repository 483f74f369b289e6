import { z } from 'zod';
import { DEFAULT_PROOFS, PROOFS } from './joining.ts';

/** How a wijk (or buurt with a group of its own) wants it. Set by API and pages, kept per gebied, read by the bot. */

/**
 * Of language (spelregel 8). `gewoon`: swear words, insults, illness as abuse and discrimination are masked; `mild`: swear words that insult nobody
 * stay, with a tip; `streng`: insults, illness as abuse and discrimination wait for a coordinator.
 */
const STRICTNESS = ['mild', 'gewoon', 'streng'] as const;
export type Strictness = (typeof STRICTNESS)[number];

/** `vrij`: every link passes; `lijst`: those on the list, the others wait; `vasthouden`: every link waits. */
const LINK_MODES = ['vrij', 'lijst', 'vasthouden'] as const;
export type LinkMode = (typeof LINK_MODES)[number];

/** `coordinator`: every photo waits for a tap; `direct`: in an open melding the bot places it at once, cleaned. */
const PHOTO_MODES = ['coordinator', 'direct'] as const;

/**
 * Rules that a wijk can try first: judged and counted, nothing done. All of them, as the issue wants it: on trial also a threat (9) and an accused
 * person's name (10) are shown, of which page and guide warn. Photos wait all the same.
 */
const TRIABLE_RULES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(100)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'geen domeinnaam, zoals politie.nl');
const hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'geen tijd, zoals 22:00');
const count = (min: number, max: number) => z.int().min(min).max(max);

const ladder = z.strictObject({
  aan: z.boolean().default(true),
  /** Tips for the same rule before a warning, and days that each counts. */
  tips: count(1, 20).default(3),
  tipDagen: count(1, 90).default(30),
  /** Warnings before read-only. */
  waarschuwingen: count(1, 10).default(2),
  waarschuwingDagen: count(1, 365).default(90),
  /** How long read-only is, in hours. */
  alleenLezenUren: count(1, 168).default(24),
  /** Times read-only before the coordinators are asked about removal. */
  keerAlleenLezen: count(1, 10).default(2),
  alleenLezenDagen: count(1, 730).default(180),
  /** Rules for which there is a ladder. */
  regels: z.array(z.int().min(1).max(11)).max(11).default([8, 9, 10]),
});

/** `bericht`: who takes part hears it from the bot; `kaart`: and others get a card through the letter box; `niet`: nobody hears. */
export const TELLING_MODES = ['bericht', 'kaart', 'niet'] as const;

/** Minutes after midnight of `20:15`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Minutes from one time of the day to the next other one; a whole day if they are the same. */
export function minutesBetween(from: string, until: string): number {
  return ((minutesOf(until) - minutesOf(from) + 24 * 60 - 1) % (24 * 60)) + 1;
}

const surveillance = z
  .strictObject({
    /** Rounds that are drawn for a month; none: nobody walks. */
    rondes: count(0, 12).default(0),
    /** Days on which an evening may be drawn. 1 is Monday (ISO 8601). */
    weekdagen: z.array(count(1, 7)).min(1).max(7).default([1, 2, 3, 4, 5, 6, 7]),
    /** Rounds lie within these; `tot` may be after midnight. */
    van: hour.default('20:00'),
    tot: hour.default('23:00'),
    /** How long a round takes, in minutes. */
    duur: count(30, 180).default(60),
    /** Walkers of a round. */
    lopers: count(2, 4).default(2),
    /** Where they meet; only they read it. */
    verzamelen: z.string().trim().max(120).default(''),
    /** How residents hear of what was seen. */
    bewoners: z.enum(TELLING_MODES).default('bericht'),
  })
  .refine(({ van, tot, duur }) => minutesBetween(van, tot) >= duur, {
    path: ['duur'],
    error: 'past niet tussen van en tot',
  });
export type SurveillanceSettings = z.output<typeof surveillance>;

const SHAPE = {
  taal: z.enum(STRICTNESS).default('gewoon'),
  fotos: z.enum(PHOTO_MODES).default('coordinator'),
  links: z.enum(LINK_MODES).default('lijst'),
  /** Domains besides those that the whole service knows (police, government). */
  linkDomeinen: z.array(domain).max(50).default([]),
  /** A report of danger is first answered with "bel 112", before its card. */
  eerst112: z.boolean().default(true),
  /** The digest waits while it is quiet. */
  stilleUren: z.strictObject({ van: hour, tot: hour }).default({ van: '21:00', tot: '09:00' }),
  ladder: ladder.prefault({}),
  /** Messages of one person in a minute, outside an open melding; more of them wait. */
  berichtenPerMinuut: count(3, 60).default(8),
  /** Rules that are tried: judged and counted, nothing done, whatever it is. */
  proef: z.array(z.literal(TRIABLE_RULES)).max(11).default([]),
  /** Id of the coordinator who is called when nobody handled a photo in an open melding within 15 minutes. */
  plaatsvervanger: z.uuid().nullable().default(null),
  /** What a coordinator's ✅ needs when somebody is to be removed: two coordinators, where there are two. */
  verwijderenMetTwee: z.boolean().default(true),
  /** How a new resident may show that they live here: any of these. */
  bewijs: z
    .array(z.enum(PROOFS))
    .min(1)
    .max(PROOFS.length)
    .default([...DEFAULT_PROOFS]),
  /** Rounds by volunteers. */
  surveillance: surveillance.prefault({}),
} as const;

/** Checks settings and fills in defaults; a key that is not one of them is a fault. */
export const wijkSettingsSchema = z.strictObject(SHAPE);
export type WijkSettings = z.output<typeof wijkSettingsSchema>;

/** What a gebied has that chose nothing. */
export const DEFAULT_WIJK_SETTINGS: WijkSettings = wijkSettingsSchema.parse({});

/** Settings as they were kept, also by an earlier version: what this one does not know or allow becomes the default. Never throws. */
export function wijkSettingsOf(kept: unknown): WijkSettings {
  const from = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  const sound = Object.entries(SHAPE).flatMap(([key, schema]) => {
    const result = schema.safeParse(from[key]);
    return result.success ? [[key, result.data]] : [];
  });
  return wijkSettingsSchema.parse(Object.fromEntries(sound));
}
