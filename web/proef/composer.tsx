import type { MatrixClient, MatrixEvent } from 'matrix-js-sdk';
import { useState } from 'preact/hooks';

/** What is being written: a new message, an answer, or another text for a message sent earlier. */
export type Draft = { readonly replyTo: MatrixEvent | null; readonly editing: MatrixEvent | null };
export const NEW_MESSAGE: Draft = { replyTo: null, editing: null };

function relation({ replyTo, editing }: Draft): Record<string, unknown> {
  if (editing) return { 'm.relates_to': { rel_type: 'm.replace', event_id: editing.getId() } };
  if (replyTo) return { 'm.relates_to': { 'm.in_reply_to': { event_id: replyTo.getId() } } };
  return {};
}

async function imageSize(file: File): Promise<{ w: number; h: number }> {
  const bitmap = await createImageBitmap(file);
  return { w: bitmap.width, h: bitmap.height };
}

/** Types and sends text, or a photo with the text as its caption. */
export function Composer(props: { client: MatrixClient; roomId: string; draft: Draft; onDone: () => void }) {
  const { client, roomId, draft } = props;
  const [text, setText] = useState(String(draft.editing?.getContent().body ?? ''));
  const [fault, setFault] = useState('');

  const send = async (content: Record<string, unknown>) => {
    setFault('');
    try {
      await client.sendEvent(roomId, 'm.room.message' as never, { ...content, ...relation(draft) } as never);
      setText('');
      props.onDone();
    } catch (error) {
      setFault(`Niet verzonden: ${error instanceof Error ? error.message : 'onbekende fout'}`);
    }
  };
  const sendText = () => {
    const body = text.trim();
    if (!body) return;
    const plain = { msgtype: 'm.text', body };
    void send(draft.editing ? { ...plain, body: `* ${body}`, 'm.new_content': plain } : plain);
  };
  const sendPhoto = async (file: File) => {
    const { content_uri } = await client.uploadContent(file, { name: file.name, type: file.type });
    const info = { mimetype: file.type, size: file.size, ...(await imageSize(file)) };
    await send({
      msgtype: 'm.image',
      body: text.trim() || file.name,
      filename: file.name,
      url: content_uri,
      info,
    });
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        sendText();
      }}
    >
      {draft.replyTo ? <p class="draft">Antwoord aan {draft.replyTo.sender?.name}</p> : null}
      {draft.editing ? <p class="draft">Bericht aanpassen</p> : null}
      {draft.replyTo || draft.editing ? (
        <button type="button" class="quiet" onClick={props.onDone}>
          Annuleren
        </button>
      ) : null}
      {fault ? <p role="alert">{fault}</p> : null}
      <div class="row">
        <label class="photo">
          <span aria-hidden="true">📷</span>
          <span class="unseen">Foto sturen</span>
          <input
            type="file"
            accept="image/*"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) void sendPhoto(file).catch(() => setFault('De foto kon niet worden verstuurd.'));
            }}
          />
        </label>
        <input
          aria-label="Bericht"
          placeholder="Bericht"
          value={text}
          maxLength={4000}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">Stuur</button>
      </div>
    </form>
  );
}
