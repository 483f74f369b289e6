import { z } from 'zod';
import { JOB_STATES, listJobs, SERVICES } from '#store/jobs.ts';
import { route } from './route.ts';
import { Limit, Moment } from './schemas.ts';

const Job = z.object({
  service: z.enum(SERVICES),
  id: z.string(),
  task: z.string(),
  state: z.enum(JOB_STATES).describe('retrying: failed before and will be tried again; failed: for good'),
  attempts: z.int(),
  maxAttempts: z.int(),
  runAt: Moment.describe('not before'),
  createdAt: Moment,
  lastError: z.string().nullable(),
});

export const listJobsRoute = route({
  name: 'jobs.list',
  method: 'GET',
  path: '/jobs',
  summary: 'Jobs of both services that are not done, newest first',
  query: z.strictObject({
    service: z.enum(SERVICES).optional(),
    state: z.enum(JOB_STATES).optional(),
    limit: Limit,
  }),
  answers: { 200: z.object({ jobs: z.array(Job) }) },
  async handle({ query }, { sql }) {
    const jobs = (await listJobs(sql, query)).map((job) => ({
      ...job,
      runAt: job.runAt.toISOString(),
      createdAt: job.createdAt.toISOString(),
    }));
    return { status: 200, body: { jobs } };
  },
});
