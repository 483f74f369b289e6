import { z } from 'zod';
import { GEMEENTE_SETTINGS_NL as TEXT } from './catalogue/pages/gemeente-settings.nl.ts';
import { AA_CONTRAST, contrast } from './contrast.ts';

/** How the gemeente shows itself on the pages: its name, colour and letter, how people reach it, and what it asks who sign in. Set by API and page. */

/** The most that is read of a logo: that of a house style guide is smaller. */
export const LOGO_MEGABYTES = 2;

/** How many links there can be of each kind. */
export const MAX_LINKS = 5;

const SHOWN_TEXT = /^[^\p{Cc}]*$/u;
const line = (max: number) =>
  z.string().trim().max(max, TEXT.tooLong(max)).regex(SHOWN_TEXT, TEXT.controlCharacters);

/** No part is longer than mail knows (RFC 5321, 4.5.3.1; RFC 1035, 2.3.4). */
const EMAIL_PARTS = /^[^@]{1,64}@(?:[^@.]{1,63}\.)*[^@.]{1,63}$/;

const link = z.strictObject({
  titel: line(80).min(1, TEXT.noTitle),
  url: z.url({ protocol: /^https$/, error: TEXT.noHttps }).max(300, TEXT.tooLong(300)),
});
export type PageLink = z.output<typeof link>;

const SHAPE = {
  /** What it is called on the pages; null: as CBS calls it. */
  naam: line(60).min(1, TEXT.noName).nullable().default(null),
  /** Of buttons, links and the footer, on white or with white on it. */
  kleur: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, { error: TEXT.noColour, abort: true })
    .refine((colour) => contrast(colour, '#ffffff') >= AA_CONTRAST, {
      error: (issue) => TEXT.lowContrast(contrast(String(issue.input), '#ffffff'), AA_CONTRAST),
    })
    .default('#154273'),
  /** A letter that the reader's device has; null: the device's own. */
  lettertype: z
    .string()
    .trim()
    .max(40, TEXT.tooLong(40))
    .regex(/^[A-Za-z][A-Za-z0-9 -]*$/, TEXT.noFont)
    .nullable()
    .default(null),
  telefoon: z
    .string()
    .trim()
    .regex(/^[0-9+][0-9 +-]{1,18}[0-9]$/, TEXT.noPhone)
    .nullable()
    .default(null),
  openingstijden: line(200).nullable().default(null),
  email: z
    .email(TEXT.noEmail)
    .max(200, TEXT.tooLong(200))
    .regex(EMAIL_PARTS, TEXT.noEmail)
    .nullable()
    .default(null),
  /** Where e-mails about lamps and containers go that walkers of a round saw; null: nowhere. */
  openbareRuimte: z
    .email(TEXT.noEmail)
    .max(200, TEXT.tooLong(200))
    .regex(EMAIL_PARTS, TEXT.noEmail)
    .nullable()
    .default(null),
  /** Residents read which official looked at their data by name; else by role alone. */
  ambtenaarBijNaam: z.boolean().default(false),
  /** Whoever coordinates, or looks on for gemeente, police or as systeembeheer or auditor, does a second step when signing in. */
  tweedeStapCoordinatoren: z.boolean().default(false),
  tweedeStapAmbtenaren: z.boolean().default(false),
  /** Elsewhere on the gemeente's site. */
  links: z.array(link).max(MAX_LINKS, TEXT.tooMany(MAX_LINKS)).default([]),
  /** Tips and downloads against burglary and the like. */
  preventie: z.array(link).max(MAX_LINKS, TEXT.tooMany(MAX_LINKS)).default([]),
} as const;

/** Checks settings and fills in defaults; a key that is not one of them is a fault. Messages are for whoever types it. */
export const gemeenteSettingsSchema = z.strictObject(SHAPE);
export type GemeenteSettings = z.output<typeof gemeenteSettingsSchema>;

/** As {@link gemeenteSettingsSchema}, for who sets them without the page: what it leaves out of who must do a second step stays as it is. */
export const gemeenteSettingsPutSchema = gemeenteSettingsSchema.extend({
  tweedeStapCoordinatoren: z.boolean().optional().describe('left out: as it is'),
  tweedeStapAmbtenaren: z.boolean().optional().describe('left out: as it is'),
});
export type GemeenteSettingsPut = z.output<typeof gemeenteSettingsPutSchema>;

/** Settings as they were kept, also by an earlier version: what this one does not know or allow becomes the default. Never throws. */
export function gemeenteSettingsOf(kept: unknown): GemeenteSettings {
  const from = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  const sound = Object.entries(SHAPE).flatMap(([key, schema]) => {
    const result = schema.safeParse(from[key]);
    return result.success ? [[key, result.data]] : [];
  });
  return gemeenteSettingsSchema.parse(Object.fromEntries(sound));
}
