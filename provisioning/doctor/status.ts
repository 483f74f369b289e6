import { z } from 'zod';
import { READER_CONDITIONS } from '#basis/reader-condition.ts';
import { JOB_STATES, SERVICES } from '#store/jobs.ts';
import { Moment } from '../routes/schemas.ts';

const Count = z.int().min(0);

/**
 * What the service says of itself to whoever keeps it running: counts, moments and versions; no wijk, no person. A part is null when it
 * could not be asked.
 */
export const ServiceStatus = z.object({
  at: Moment.describe("the service's clock"),
  version: z.string(),
  node: z.string(),
  serverName: z.string(),
  publicUrl: z.string().nullable(),
  database: z
    .object({
      version: z.string(),
      databases: z.array(z.object({ name: z.string(), collation: z.string(), encoding: z.string() })),
      at: Moment,
      lastAudit: Moment.nullable(),
      missingMigrations: z.array(z.string()),
    })
    .nullable(),
  homeserver: z
    .object({
      version: z.string(),
      updates: z.array(z.string()),
      roomVersions: z.array(z.string()),
      seesClients: z.boolean().nullable().describe('null: not known yet'),
      loginsUntilRefused: z.int().nullable(),
    })
    .nullable(),
  bot: z.enum(['answers', 'faulty', 'silent']).nullable().describe('null: its address is not known here'),
  secondReader: z
    .enum(READER_CONDITIONS)
    .nullable()
    .describe('when the bot last needed it; null: the bot does not say'),
  gate: z
    .object({
      sinceHours: Count,
      judged: Count,
      unjudged: Count,
      changed: Count.describe('of the unjudged: changed afterwards'),
      lastUnjudged: Moment.nullable(),
    })
    .nullable(),
  jobs: z
    .array(
      z.object({
        service: z.enum(SERVICES),
        state: z.enum(JOB_STATES),
        count: Count,
        oldest: Moment.nullable(),
      }),
    )
    .nullable(),
  rooms: z
    .object({ openDrift: Count, oldestDrift: Moment.nullable(), waiting: Count, failed: Count })
    .nullable(),
  disk: z.object({ free: z.number(), total: z.number() }).nullable().describe('bytes'),
  backup: Moment.nullable().describe('when one last succeeded'),
  rehearsal: Moment.nullable().describe('when putting one back last succeeded'),
  failed: z
    .object({ backup: z.boolean(), rehearsal: z.boolean() })
    .nullable()
    .describe('whether the last one failed'),
  mail: z.enum(['off', 'answers', 'refuses', 'silent']),
  element: z.string().nullable().describe('version of Element Web, if it is offered here'),
});
export type ServiceStatus = z.output<typeof ServiceStatus>;
