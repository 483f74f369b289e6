import {
  ClientEvent,
  type MatrixClient,
  type MatrixEvent,
  type Room,
  RoomEvent,
  RoomStateEvent,
} from 'matrix-js-sdk';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Composer, type Draft, NEW_MESSAGE } from './composer.tsx';
import { Message } from './message.tsx';
import { openSession } from './session.ts';
import type { ProefAccount, ProefSettings } from './settings.ts';

const SHOWN_TYPES = ['m.room.message', 'm.sticker'];
const ROLE_WORDS: Record<string, string> = {
  resident: 'bewoner',
  coordinator: 'coördinator',
  wijkagent: 'wijkagent',
  gemeente: 'gemeente',
};

/** Renders anew whenever anything that can be seen changes in this person's rooms. */
function useChanges(client: MatrixClient | null): void {
  const [, again] = useState(0);
  useEffect(() => {
    if (!client) return;
    const render = () => again((count) => count + 1);
    const events = [
      RoomEvent.Timeline,
      RoomEvent.Redaction,
      RoomEvent.LocalEchoUpdated,
      RoomEvent.MyMembership,
      RoomStateEvent.Events,
      ClientEvent.Sync,
      'Event.replaced',
      'Event.relationsCreated',
    ] as never[];
    for (const name of events) client.on(name, render as never);
    return () => {
      for (const name of events) client.off(name, render as never);
    };
  }, [client]);
}

function useSession(
  settings: ProefSettings,
  account: ProefAccount,
): { client: MatrixClient | null; fault: string } {
  const [client, setClient] = useState<MatrixClient | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    let stopped = false;
    let opened: MatrixClient | null = null;
    setClient(null);
    setFault('');
    openSession(settings.homeserver, account)
      .then((session) => {
        opened = session;
        if (stopped) session.stopClient();
        else setClient(session);
      })
      .catch((error: unknown) => setFault(error instanceof Error ? error.message : 'Inloggen lukt niet.'));
    return () => {
      stopped = true;
      opened?.stopClient();
    };
  }, [settings, account]);
  return { client, fault };
}

function roomsOf(client: MatrixClient | null): Room[] {
  const rooms =
    client?.getRooms().filter((room) => room.getMyMembership() === 'join' && !room.isSpaceRoom()) ?? [];
  const rank = (room: Room) =>
    ['melding', 'buurtpraat', 'bewoner', 'coordinatie', 'overleg', 'surveillance'].indexOf(kind(room));
  return rooms.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl'));
}

function kind(room: Room): string {
  return String(room.currentState.getStateEvents('nl.buurtbaken.kamer', '')?.getContent().soort ?? '');
}

function shownEvents(room: Room): MatrixEvent[] {
  return room
    .getLiveTimeline()
    .getEvents()
    .concat(room.getPendingEvents())
    .filter(
      (event) => SHOWN_TYPES.includes(event.getType()) && event.getRelation()?.rel_type !== 'm.replace',
    );
}

function Timeline(props: { client: MatrixClient; room: Room; onDraft: (draft: Draft) => void }) {
  const events = shownEvents(props.room);
  const list = useRef<HTMLOListElement>(null);
  const height = list.current?.scrollHeight ?? 0;
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });
  useLayoutEffect(() => {
    toEnd();
  }, [events.length, props.room.roomId, height]);
  return (
    <ol
      class="timeline"
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label="Berichten"
      aria-live="polite"
      onLoadCapture={toEnd}
    >
      {events.length === 0 ? <li class="empty">Nog geen berichten.</li> : null}
      {events.map((event) => (
        <Message key={event.getTxnId() ?? event.getId()} event={event} {...props} />
      ))}
    </ol>
  );
}

/** One phone: choose who holds it and which room is open; read, tap, send. */
export function Phone(props: { settings: ProefSettings; first: ProefAccount; number: number }) {
  const [account, setAccount] = useState(props.first);
  const [roomId, setRoomId] = useState('');
  const [draft, setDraft] = useState<Draft>(NEW_MESSAGE);
  const { client, fault } = useSession(props.settings, account);
  useChanges(client);
  const rooms = roomsOf(client);
  const room = rooms.find((one) => one.roomId === roomId) ?? rooms[0];
  const heading = `telefoon-${props.number}`;
  return (
    <section class="phone" aria-labelledby={heading} data-user={account.userId} data-ready={Boolean(room)}>
      <h2 id={heading}>{`Telefoon ${props.number}: ${account.displayName}`}</h2>
      <label>
        Wie
        <select
          value={account.userId}
          onChange={(event) => {
            const chosen = props.settings.accounts.find((one) => one.userId === event.currentTarget.value);
            if (chosen) setAccount(chosen);
            setDraft(NEW_MESSAGE);
          }}
        >
          {props.settings.accounts.map((one) => (
            <option key={one.userId} value={one.userId}>
              {`${one.displayName} · ${ROLE_WORDS[one.role] ?? one.role} · ${one.wijk}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        Kamer
        <select
          value={room?.roomId ?? ''}
          disabled={!room}
          onChange={(event) => setRoomId(event.currentTarget.value)}
        >
          {rooms.map((one) => (
            <option key={one.roomId} value={one.roomId}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {fault ? <p role="alert">{fault}</p> : null}
      {client && room ? (
        <>
          <Timeline client={client} room={room} onDraft={setDraft} />
          <Composer
            key={draft.editing?.getId() ?? ''}
            client={client}
            roomId={room.roomId}
            draft={draft}
            onDone={() => setDraft(NEW_MESSAGE)}
          />
        </>
      ) : (
        <p class="empty">{client ? 'Nog geen kamers voor deze persoon.' : 'Inloggen …'}</p>
      )}
    </section>
  );
}
