/** What is done inside the composed installation to have people to measure with: by scripts of Node in provisioning, which holds the rights. */

/** A boundary file of so many buurten, in /tmp: a gemeente has no hundred wijken, and a buurt can have a group as well. */
export const BUURTEN_FILE = '/tmp/buurten.geojson';
export const MAKE_BUURTEN = `
const square = (at) => {
  const [x, y] = [4 + (at % 40) * 0.05, 51 + Math.floor(at / 40) * 0.05];
  return [[[x, y], [x + 0.04, y], [x + 0.04, y + 0.04], [x, y + 0.04], [x, y]]];
};
const features = Array.from({ length: Number(process.argv[1]) }, (_, at) => ({
  type: 'Feature',
  properties: { statcode: 'BU0072' + String(at).padStart(4, '0'), statnaam: 'Buurt ' + at, gemeentecode: 'GM0072', gemeentenaam: 'Meting' },
  geometry: { type: 'Polygon', coordinates: square(at) },
}));
require('node:fs').writeFileSync('${BUURTEN_FILE}', JSON.stringify({ type: 'FeatureCollection', features }));`;

const AS_DIENST = `
const token = require('node:fs').readFileSync('/secrets/dienst-as-token', 'utf8');
const headers = { authorization: 'Bearer ' + token };
const call = async (path, body) => {
  const answer = await fetch(process.env.BUURTBAKEN_HOMESERVER_URL + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(path.split('/')[3] + ': ' + answer.status);
  return await answer.json();
};
`;

/** Tokens of these users, a line each; without their passwords, of which a hash costs more than all that is measured. */
export const TOKENS = `${AS_DIENST}
(async () => {
  for (const user of process.argv.slice(1))
    console.log((await call('/_synapse/admin/v1/users/' + encodeURIComponent(user) + '/login', {})).access_token);
})();`;

/** Of each argument, users with commas between them, a room that is none of ours with them in it: no marker, no bot. Their IDs, a line each. */
export const OTHER_ROOMS = `${AS_DIENST}
(async () => {
  for (const users of process.argv.slice(1)) {
    const { room_id } = await call('/_matrix/client/v3/createRoom', { preset: 'private_chat', name: 'Meting' });
    for (const user_id of users.split(',')) await call('/_synapse/admin/v1/join/' + encodeURIComponent(room_id), { user_id });
    console.log(room_id);
  }
})();`;
