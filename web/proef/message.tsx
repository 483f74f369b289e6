import type { MatrixClient, MatrixEvent, Room } from 'matrix-js-sdk';
import type { Draft } from './composer.tsx';
import { Photo } from './photo.tsx';

type Tally = { readonly key: string; readonly count: number; readonly mine: MatrixEvent | undefined };

/** Reactions on a message: how many of each, and the person's own, which a tap takes back. */
function tallies(room: Room, event: MatrixEvent, me: string): Tally[] {
  const found = room
    .getUnfilteredTimelineSet()
    .relations.getChildEventsForEvent(event.getId() ?? '', 'm.annotation', 'm.reaction');
  const sorted = found?.getSortedAnnotationsByKey() ?? [];
  return sorted.map(([key, events]) => ({
    key,
    count: [...events].filter((one) => !one.isRedacted()).length,
    mine: [...events].find((one) => one.getSender() === me && !one.isRedacted()),
  }));
}

/** The text of a reply without the quoted fallback of older clients. */
function ownText(body: unknown): string {
  if (typeof body !== 'string') return '';
  return body.startsWith('> <') ? body.replace(/^(?:> .*\n)+\n?/, '') : body;
}

function Quote(props: { room: Room; event: MatrixEvent }) {
  const target = props.event.replyEventId && props.room.findEventById(props.event.replyEventId);
  if (!target) return null;
  const text = target.isRedacted() ? 'bericht verwijderd' : ownText(target.getContent().body);
  return <blockquote>{`${target.sender?.name ?? ''}: ${text.slice(0, 120)}`}</blockquote>;
}

function Body(props: { client: MatrixClient; event: MatrixEvent }) {
  const content = props.event.getContent();
  if (props.event.isRedacted()) return <p class="gone">bericht verwijderd</p>;
  if (content.msgtype === 'm.image' && typeof content.url === 'string') {
    return (
      <>
        <Photo client={props.client} mxc={content.url} description={ownText(content.body)} />
        {content.filename && content.filename !== content.body ? <p>{ownText(content.body)}</p> : null}
      </>
    );
  }
  return <p>{ownText(content.body) || `(${String(content.msgtype ?? props.event.getType())})`}</p>;
}

/** One message of the timeline with its reactions; a tap on a reaction adds or takes back one's own. */
export function Message(props: {
  client: MatrixClient;
  room: Room;
  event: MatrixEvent;
  onDraft: (draft: Draft) => void;
}) {
  const { client, room, event } = props;
  const me = client.getSafeUserId();
  const mine = event.getSender() === me;
  const notice = event.getContent().msgtype === 'm.notice';
  const tap = (tally: Tally) =>
    tally.mine
      ? client.redactEvent(room.roomId, tally.mine.getId() ?? '')
      : client.sendEvent(
          room.roomId,
          'm.reaction' as never,
          {
            'm.relates_to': { rel_type: 'm.annotation', event_id: event.getId(), key: tally.key },
          } as never,
        );
  const time = new Date(event.getTs()).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
  return (
    <li class={`${mine ? 'mine' : ''} ${notice ? 'notice' : ''}`} data-event-id={event.getId()}>
      <p class="who">
        {event.sender?.name ?? event.getSender()} <time>{time}</time>
        {event.replacingEvent() ? ' · bewerkt' : ''}
        {event.status ? ' · verzenden …' : ''}
      </p>
      <Quote room={room} event={event} />
      <Body client={client} event={event} />
      <div class="reactions">
        {(event.isRedacted() ? [] : tallies(room, event, me))
          .filter(({ count }) => count > 0)
          .map((tally) => (
            <button
              type="button"
              key={tally.key}
              aria-pressed={Boolean(tally.mine)}
              onClick={() => void tap(tally)}
            >
              {`${tally.key} ${tally.count}`}
            </button>
          ))}
        {event.isRedacted() ? null : (
          <button
            type="button"
            class="reply"
            onClick={() => props.onDraft({ replyTo: event, editing: null })}
          >
            Antwoord
          </button>
        )}
        {mine && !event.isRedacted() ? (
          <>
            <button
              type="button"
              class="reply"
              onClick={() => props.onDraft({ replyTo: null, editing: event })}
            >
              Pas aan
            </button>
            <button
              type="button"
              class="reply"
              onClick={() => void client.redactEvent(room.roomId, event.getId() ?? '')}
            >
              Verwijder
            </button>
          </>
        ) : null}
      </div>
    </li>
  );
}
