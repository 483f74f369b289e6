/** `docker compose run --rm doctor [--json] [--url URL]`: the doctor of a composed installation. */
import { parseArgs } from 'node:util';
import { UserError } from '#basis/errors.ts';
import { doctor } from '../commands/doctor.ts';
import { doctorSettings } from './config.ts';

try {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, url: { type: 'string' } } });
  const { serverName, publicUrl, serviceUrl, statusToken } = doctorSettings();
  process.exitCode = await doctor({
    json: values.json ?? false,
    url: values.url ?? publicUrl ?? `https://${serverName}`,
    service: { url: serviceUrl, token: statusToken },
    print: console.log,
    clock: () => new Date(),
  });
} catch (error) {
  console.error(`buurtbaken: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof UserError ? error.exitCode : 2;
}
