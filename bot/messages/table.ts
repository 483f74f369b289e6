import { photoTaps } from '../photos/taps.ts';
import { reportTap } from '../reports/tap.ts';
import type { TapHandler } from './types.ts';

/** Who hears a tap, by the first part of the message's cause: `melding:<id>` is `melding`. */
export const TAP_HANDLERS: Readonly<Record<string, TapHandler>> = {
  foto: photoTaps,
  rapport: reportTap,
};
