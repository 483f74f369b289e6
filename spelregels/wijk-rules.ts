import type { WijkSettings } from '#basis/wijk-settings.ts';
import type { Circumstances, RuleException } from './types.ts';

/** What of a verdict a wijk decides itself. */
export type WijkRules = Required<Pick<Circumstances, 'links' | 'strictness' | 'exceptions' | 'trial'>>;

/** The settings of a wijk and the wording that it allowed, as the rules read them. */
export function wijkRules(settings: WijkSettings, exceptions: readonly RuleException[]): WijkRules {
  return {
    links: { mode: settings.links, domains: settings.linkDomeinen },
    strictness: settings.taal,
    exceptions,
    trial: settings.proef,
  };
}
