import type { UserId } from '#basis/matrix-ids.ts';

/** Opens Element X with server and user filled in; in a browser without the app it leads to the stores. The slash stands before the `?`. */
export function elementLink(serverName: string, user: UserId): string {
  return `https://mobile.element.io/element/?account_provider=${serverName}&login_hint=mxid:${user}`;
}
