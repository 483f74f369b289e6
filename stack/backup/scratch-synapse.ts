import { appserviceRegistrations } from '#matrix/synapse-config.ts';
import type { Secrets } from '../secrets.ts';
import { writeSynapseFiles } from '../synapse.ts';

/** Configuration of a rehearsal's Synapse, which delivers to nobody: the registrations have no address. Gives the file to start it with. */
export function writeScratchSynapse(at: {
  /** Where its files are, uploads in `media` among them. */
  readonly dir: string;
  readonly secrets: Secrets;
  readonly serverName: string;
  readonly listen: { readonly host: string; readonly port: number };
  /** The restored one. */
  readonly database: { readonly host: string; readonly port: number };
}): string {
  const { dir, secrets, serverName, listen, database } = at;
  const tokens = (who: 'dienst' | 'bot') => ({
    ...{ url: null, asToken: secrets.value(`${who}-as-token`), hsToken: secrets.value(`${who}-hs-token`) },
  });
  const registrations = appserviceRegistrations({
    ...{ serverName, dienst: tokens('dienst'), bot: tokens('bot') },
  });
  return writeSynapseFiles({
    ...{ dir, serverName, host: listen.host, port: listen.port, secrets },
    database: {
      ...{ ...database, user: 'synapse', database: 'synapse' },
      password: secrets.value('database-synapse'),
    },
    registrations: [registrations.dienst, registrations.bot],
    modules: [],
    // Phones are not told anything by a copy ("pusher_instances": a process of this name does not exist).
    overrides: { pusher_instances: ['nobody'] },
  });
}
