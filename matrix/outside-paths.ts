/** Addresses that a stranger may try on the homeserver: what must answer, and what must not. */
export const OUTSIDE = {
  wellKnown: '/.well-known/matrix/client',
  versions: '/_matrix/client/versions',
  /** What other servers ask (server-server API). */
  federation: ['/_matrix/federation/v1/version', '/_matrix/key/v2/server'],
  federationPort: 8448,
  /** What server admins and Prometheus ask. */
  admin: ['/_synapse/admin/v1/server_version', '/_synapse/metrics'],
} as const;
