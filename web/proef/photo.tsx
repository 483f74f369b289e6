import type { MatrixClient } from 'matrix-js-sdk';
import { useEffect, useState } from 'preact/hooks';

/** An image of the homeserver; fetched with the person's own token, since media need one. */
export function Photo(props: { client: MatrixClient; mxc: string; description: string }) {
  const { client, mxc, description } = props;
  const [shown, setShown] = useState<string | 'gone' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let objectUrl = '';
    const url = client.mxcUrlToHttp(mxc, undefined, undefined, undefined, false, true, true);
    if (!url) return setShown('gone');
    fetch(url, { headers: { Authorization: `Bearer ${client.getAccessToken()}` }, signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) return setShown('gone');
        objectUrl = URL.createObjectURL(await answer.blob());
        setShown(objectUrl);
      })
      .catch(() => undefined);
    return () => {
      stop.abort();
      if (objectUrl) URL.revokeObjectURL(objectUrl);
    };
  }, [client, mxc]);
  if (shown === 'gone') return <p class="gone">Deze foto is weg.</p>;
  return shown ? <img src={shown} alt={description} /> : <p class="gone">Foto laden …</p>;
}
