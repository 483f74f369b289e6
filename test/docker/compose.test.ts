import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { DockerComposeEnvironment, type StartedDockerComposeEnvironment, Wait } from 'testcontainers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '#stack/config.ts';
import { freePort } from '#stack/ports.ts';
import { eventually } from '#test/harness/eventually.ts';

// Its stand-by container is one more image to pull; what this file starts, it stops.
process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';

function dockerAnswers(): boolean {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
const missing = process.env.CI !== 'true' && !dockerAnswers();
if (missing) console.log('skipped: the composed stack, since no Docker engine answers');

const WIJK = 'WK007200';
const SERVER = 'buurtbaken.localhost';
type Json = Record<string, unknown>;

const BOUNDARIES = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { statcode: WIJK, statnaam: 'Harlingen' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [5.41, 53.15],
            [5.45, 53.15],
            [5.45, 53.18],
            [5.41, 53.15],
          ],
        ],
      },
    },
  ],
};

describe.skipIf(missing)('the composed stack', () => {
  let stack: StartedDockerComposeEnvironment;
  let synapse = '';
  let api = '';
  let token = '';
  let adminToken = '';

  const inProvisioning = async (...command: string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await stack.getContainer('provisioning-1').exec(command);
    if (exitCode !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const call = async (method: string, url: string, bearer: string, body?: Json): Promise<Json> => {
    const answer = await fetch(url, {
      method,
      headers: {
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : {}) as Json;
  };
  /** A person with a role, who is logged in. */
  const person = async (displayName: string, role: string): Promise<{ userId: string; token: string }> => {
    const id = randomUUID();
    const { userId } = await call('PUT', `${api}/api/v1/people/${id}`, token, { displayName });
    await call('PUT', `${api}/api/v1/memberships/${id}/${WIJK}`, token, { role });
    const user = String(userId);
    const admin = `${synapse}/_synapse/admin/v2/users/${encodeURIComponent(user)}`;
    await eventually(() => call('GET', admin, adminToken), { timeoutMs: 60_000 });
    await call('PUT', admin, adminToken, { password: 'lantaarn-gracht-fiets' });
    const login = await call('POST', `${synapse}/_matrix/client/v3/login`, '', {
      type: 'm.login.password',
      identifier: { type: 'm.id.user', user },
      password: 'lantaarn-gracht-fiets',
    });
    return { userId: user, token: String(login.access_token) };
  };
  const melding = async (bearer: string): Promise<string> => {
    const alias = encodeURIComponent(`#wijk-${WIJK.toLowerCase()}:${SERVER}`);
    return eventually(
      async () => {
        const { room_id } = await call('GET', `${synapse}/_matrix/client/v3/directory/room/${alias}`, bearer);
        const { joined_rooms } = await call('GET', `${synapse}/_matrix/client/v3/joined_rooms`, bearer);
        return (joined_rooms as string[]).includes(String(room_id)) ? String(room_id) : null;
      },
      { timeoutMs: 90_000 },
    );
  };

  beforeAll(async () => {
    const [synapsePort, provisioningPort] = [await freePort(), await freePort()];
    stack = await new DockerComposeEnvironment(PROJECT_DIR, 'docker-compose.yml')
      .withProjectName(`buurtbaken-test-${randomUUID().slice(0, 8)}`)
      .withBuild()
      .withEnvironment({
        BUURTBAKEN_SYNAPSE_PORT: String(synapsePort),
        BUURTBAKEN_PROVISIONING_PORT: String(provisioningPort),
      })
      .withWaitStrategy('secrets-1', Wait.forOneShotStartup())
      .withWaitStrategy('setup-1', Wait.forOneShotStartup())
      .withDefaultWaitStrategy(Wait.forHealthCheck())
      .withStartupTimeout(300_000)
      .up();
    synapse = `http://127.0.0.1:${synapsePort}`;
    api = `http://127.0.0.1:${provisioningPort}`;
    token = await inProvisioning('node', 'stack/cli.ts', 'token', 'systeembeheer');
    adminToken = await inProvisioning('cat', '/secrets/dienst-as-token');
  }, 600_000);
  afterAll(async () => {
    await stack?.down({ removeVolumes: true });
  }, 120_000);

  it('softens a swear word on its way from one resident to another', async () => {
    // The container's own file system is read-only; /tmp is in memory.
    await inProvisioning('sh', '-c', `printf %s '${JSON.stringify(BOUNDARIES)}' > /tmp/wijken.geojson`);
    await inProvisioning('node', 'stack/cli.ts', 'wijken', 'import', '/tmp/wijken.geojson', '--yes');
    await call('PUT', `${api}/api/v1/wijken/${WIJK}`, token, { aan: true });

    const anna = await person('Anna', 'resident');
    const bram = await person('Bram', 'resident');
    const room = await melding(anna.token);
    expect(await melding(bram.token)).toBe(room);
    const { event_id } = await call(
      'PUT',
      `${synapse}/_matrix/client/v3/rooms/${encodeURIComponent(room)}/send/m.room.message/een`,
      anna.token,
      { msgtype: 'm.text', body: 'Die klootzak fietst weer zonder licht.' },
    );
    const seen = await call(
      'GET',
      `${synapse}/_matrix/client/v3/rooms/${encodeURIComponent(room)}/event/${encodeURIComponent(String(event_id))}`,
      bram.token,
    );
    expect(JSON.stringify(seen)).not.toMatch(/klootzak/i);
    expect((seen.content as Json).body).toMatch(/fietst weer zonder licht\.$/);
  }, 240_000);

  it('runs without rights: no root, nothing writable but the data', async () => {
    for (const name of ['bot-1', 'provisioning-1', 'synapse-1']) {
      const container = stack.getContainer(name);
      expect((await container.exec(['id', '-u'])).stdout.trim()).not.toBe('0');
      expect((await container.exec(['touch', '/probe'])).exitCode).not.toBe(0);
      const { stdout } = await container.exec(['grep', 'CapEff', '/proc/1/status']);
      expect(stdout).toMatch(/CapEff:\s*0+\s*$/);
    }
  });

  it('gives each service its own secrets alone', async () => {
    const listed = async (name: string): Promise<string[]> =>
      (await stack.getContainer(name).exec(['ls', '/secrets'])).stdout.trim().split(/\s+/).sort();
    expect(await listed('bot-1')).toEqual(
      ['bot-as-token', 'bot-hs-token', 'database-url', 'gate-token', 'police-key', 'seal-key'].sort(),
    );
    expect(await listed('provisioning-1')).toEqual(
      ['database-url', 'dienst-as-token', 'dienst-hs-token', 'registration-shared-secret'].sort(),
    );
  });
});
