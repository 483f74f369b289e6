/** Somebody's app, as much of it as a test of the whole stack needs. */
export type CameraClient = {
  roomOf(alias: string): Promise<string>;
  say(room: string, text: string): Promise<void>;
  /** Words of the last hundred messages. */
  texts(room: string): Promise<readonly string[]>;
  /** Gives the content URI. */
  upload(png: Uint8Array): Promise<string>;
  download(uri: string): Promise<Uint8Array>;
};

/** Logs in with a password. Every call throws when the homeserver refuses. */
export async function cameraClient(
  homeserver: string,
  user: string,
  password: string,
): Promise<CameraClient> {
  let token = '';
  const call = async (method: string, path: string, body?: string | Uint8Array): Promise<Response> => {
    const answer = await fetch(`${homeserver}${path}`, {
      method,
      headers: {
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        'content-type': typeof body === 'string' ? 'application/json' : 'image/png',
      },
      ...(body === undefined ? {} : { body: body as BodyInit }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const json = async (...args: Parameters<typeof call>) =>
    (await (await call(...args)).json()) as Record<string, never>;
  const login = { type: 'm.login.password', identifier: { type: 'm.id.user', user }, password };
  token = (await json('POST', '/_matrix/client/v3/login', JSON.stringify(login))).access_token ?? '';
  const at = (room: string): string => `/_matrix/client/v3/rooms/${encodeURIComponent(room)}`;
  let sent = 0;
  return {
    roomOf: async (alias) =>
      (await json('GET', `/_matrix/client/v3/directory/room/${encodeURIComponent(alias)}`)).room_id ?? '',
    async say(room, text) {
      const content = JSON.stringify({ msgtype: 'm.text', body: text });
      await call('PUT', `${at(room)}/send/m.room.message/t${process.pid}-${++sent}`, content);
    },
    async texts(room) {
      const { chunk = [] } = await json('GET', `${at(room)}/messages?dir=b&limit=100`);
      return (chunk as { content: { body?: string } }[]).map(({ content }) => content.body ?? '');
    },
    upload: async (png) =>
      (await json('POST', '/_matrix/media/v3/upload?filename=foto.png', png)).content_uri ?? '',
    download: async (uri) =>
      new Uint8Array(
        await (
          await call('GET', `/_matrix/client/v1/media/download/${uri.slice('mxc://'.length)}`)
        ).arrayBuffer(),
      ),
  };
}
