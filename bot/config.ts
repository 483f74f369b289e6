import type { UserId } from '#basis/matrix-ids.ts';

/** Everything that the operator sets for the bot. Times in the unit that the name says. */
export type BotSettings = {
  readonly databaseUrl: string;
  readonly homeserverUrl: string;
  readonly serverName: string;
  /** `@bot:server` and the users whose messages are never judged, itself among them. */
  readonly botUser: UserId;
  readonly services: readonly UserId[];
  readonly asToken: string;
  readonly hsToken: string;
  readonly gateToken: string;
  /** 32 bytes shared with the module: it seals media when the bot does not answer. */
  readonly sealKey: Uint8Array;
  /** 32 bytes of the bot's own: originals of placed photos are kept under it for the police. */
  readonly policeKey: Uint8Array;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** What the module waits; the bot must have answered before. */
  readonly gateDeadlineMs: number;
  /** A held message that nobody handles is dropped after this. */
  readonly holdHours: number;
  /** After this without an unjudged message, the coordinators are told that the gate stood open. */
  readonly gatePeriodSettleSeconds: number;
  readonly ledgerDays: number;
  readonly mediaMaxBytes: number;
  readonly jobConcurrency: number;
};
