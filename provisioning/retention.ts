import type { RetentionSettings } from '#basis/retention-term.ts';
import type { ProvisioningSettings } from './config.ts';

/** The terms that the operator set; the bot's and Synapse's own are settings of the same names. */
export function retentionSettings(settings: ProvisioningSettings): RetentionSettings {
  return {
    messages: settings.messageRetentionDays,
    photos: settings.photoDays,
    originals: settings.originalDays,
    policeCopies: settings.policeCopyDays,
    ledger: settings.ledgerDays,
    sessionHours: settings.sessionHours,
  };
}
