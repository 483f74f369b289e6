import { ServiceStatus } from '../doctor/status.ts';
import { takeStatus } from '../doctor/take-status.ts';
import { route } from './route.ts';

export const getStatusRoute = route({
  name: 'status.get',
  method: 'GET',
  path: '/status',
  summary: 'How the service itself is doing: counts, moments and versions, of nobody',
  answers: { 200: ServiceStatus },
  handle: async (_input, context) => ({ status: 200, body: await takeStatus(context) }),
});
