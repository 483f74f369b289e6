/** Shapes that several routes take or give. Names of JSON fields: domain words in Dutch, all else in English. */
import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { GEBIED_ROLES, ROLES } from '#basis/roles.ts';
import { END_REASONS } from '#store/lidmaatschappen.ts';
import { LANGUAGES } from '#store/personen.ts';

export const GebiedCodeText = z
  .string()
  .regex(/^(WK\d{6}|BU\d{8})$/i, API_NL.badGebied)
  .transform(gebiedCode)
  .describe('CBS code of a wijk (WK007200) or buurt (BU00720006)');
export const Id = z.uuid(API_NL.badId).transform((id) => id.toLowerCase());
export const GivenId = z.uuid();
export const Moment = z.iso.datetime().describe('RFC 3339, UTC');
export const Role = z.enum(ROLES);
export const GebiedRole = z.enum(GEBIED_ROLES);
export const Reason = z.enum(END_REASONS);
export const Language = z.enum(LANGUAGES);

/** `?limit=` of a list. */
export const Limit = z.coerce.number().int().min(1).max(500).default(100);
export const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const Wijk = z.object({
  code: z.string(),
  soort: z.enum(['wijk', 'buurt']),
  naam: z.string(),
  wijk: z.string().describe('the wijk that a buurt lies in; of a wijk itself'),
  aan: z.boolean().describe('has a group of its own'),
  buurtpraat: z.boolean().describe('has a room for chatter too'),
  vervallenOp: Moment.nullable().describe("since when it is no longer in CBS's list"),
});

export const Person = z.object({
  id: GivenId,
  userId: z.string().describe('Matrix user ID'),
  displayName: z.string(),
  language: Language,
  createdAt: Moment,
  endedAt: Moment.nullable(),
});

export const Membership = z.object({
  id: GivenId,
  personId: GivenId,
  gebied: z.string(),
  role: GebiedRole,
  since: Moment,
  readOnlyUntil: Moment.nullable().describe('may only read until then'),
  until: Moment.nullable(),
  reason: Reason.nullable().describe('why it ended'),
});

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z
    .array(z.object({ pointer: z.string(), detail: z.string() }))
    .optional()
    .describe('faulty fields: a JSON pointer into what was sent (/body/aan) and what is wrong with it'),
});
