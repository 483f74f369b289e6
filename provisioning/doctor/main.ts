/** `docker compose run --rm doctor [--json] [--url URL]`: the doctor of a composed installation. */
import { parseArgs } from 'node:util';
import { UserError } from '#basis/errors.ts';
import { doctor } from '../commands/doctor.ts';
import { doctorSettings } from './config.ts';
import { siteAt } from './site.ts';

try {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, url: { type: 'string' } } });
  const { serverName, publicUrl, siteVia, serviceUrl, statusToken } = doctorSettings();
  const url = values.url ?? publicUrl ?? `https://${serverName}`;
  process.exitCode = await doctor({
    json: values.json ?? false,
    url,
    // Of a server that has a name in DNS it is looked whether that leads here.
    via: URL.canParse(url) && siteAt(url).isLocal ? (siteVia ?? null) : null,
    service: { url: serviceUrl, token: statusToken },
    print: console.log,
    clock: () => new Date(),
  });
} catch (error) {
  console.error(`buurtbaken: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof UserError ? error.exitCode : 2;
}
