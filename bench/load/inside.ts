/** What is done inside the composed installation to have people to measure with: by scripts of Node in provisioning, which holds the rights. */

/** A boundary file of so many wijken, in /tmp. */
export const WIJKEN_FILE = '/tmp/wijken.geojson';
export const MAKE_WIJKEN = `
const square = (x) => [[[x, 53], [x + 0.9, 53], [x + 0.9, 53.9], [x, 53.9], [x, 53]]];
const features = Array.from({ length: Number(process.argv[1]) }, (_, at) => ({
  type: 'Feature',
  properties: { statcode: 'WK0072' + String(at).padStart(2, '0'), statnaam: 'Wijk ' + at, gemeentecode: 'GM0072', gemeentenaam: 'Meting' },
  geometry: { type: 'Polygon', coordinates: square(at) },
}));
require('node:fs').writeFileSync('${WIJKEN_FILE}', JSON.stringify({ type: 'FeatureCollection', features }));`;

/** Tokens of these users, as lines; without their passwords, of which a hash costs more than all that is measured. */
export const TOKENS = `
const token = require('node:fs').readFileSync('/secrets/dienst-as-token', 'utf8');
const headers = { authorization: 'Bearer ' + token };
(async () => {
  for (const user of process.argv.slice(1)) {
    const given = await fetch(process.env.BUURTBAKEN_HOMESERVER_URL + '/_synapse/admin/v1/users/' + encodeURIComponent(user) + '/login', { method: 'POST', headers, body: '{}' });
    console.log((await given.json()).access_token);
  }
})();`;

/** A room that is none of ours, with these users in it: no marker, no bot. Its ID. */
export const OTHER_ROOM = `
const token = require('node:fs').readFileSync('/secrets/dienst-as-token', 'utf8');
const headers = { authorization: 'Bearer ' + token };
const call = async (path, body) => (await fetch(process.env.BUURTBAKEN_HOMESERVER_URL + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
(async () => {
  const { room_id } = await call('/_matrix/client/v3/createRoom', { preset: 'private_chat', name: 'Meting' });
  for (const user_id of process.argv.slice(1)) await call('/_synapse/admin/v1/join/' + encodeURIComponent(room_id), { user_id });
  console.log(room_id);
})();`;
