import { relative } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';
import { PROJECT_DIR } from '#stack/config.ts';

/**
 * The files that take longest, in the order in which they are begun: those that keep the processor busy between those that mostly wait,
 * for a minute to pass or a server to start. Else the last to begin would run alone at the end. On a fresh machine vitest knows no
 * durations, and takes the size of a file for them.
 */
export const LONGEST: readonly string[] = [
  'test/docker/workers.test.ts',
  'test/browser/story.test.ts',
  'test/browser/wijk.test.ts',
  'test/stack/faults.test.ts',
  'test/docker/compose.test.ts',
  'test/bot/gate-line.test.ts',
  'test/browser/joining-pages.test.ts',
  'test/browser/joining.test.ts',
  'test/browser/pages.test.ts',
  'test/provisioning/drift-synapse.test.ts',
  'test/browser/office.test.ts',
  'test/provisioning/handhaving-synapse.test.ts',
  'test/browser/wijken.test.ts',
  'test/stack/up.test.ts',
  'test/provisioning/erase-memory.test.ts',
  'test/browser/line.test.ts',
  'test/docker/contract.test.ts',
  'test/bot/signalement-kill.test.ts',
  'test/stack/backup.test.ts',
  'provisioning/print/paper.test.ts',
  'test/bot/meldingen-kill.test.ts',
  'test/provisioning/kill-synapse.test.ts',
  'test/security/redirects.test.ts',
  'test/bot/cases-line.test.ts',
  'test/checks.test.ts',
  'test/provisioning/kill-memory.test.ts',
  'test/fuzz/api.test.ts',
  'test/bot/photos-kill.test.ts',
  'bench/language/swap.test.ts',
  'test/bot/handhaving-kill.test.ts',
  'test/browser/account.test.ts',
  'test/bot/bezwaar-line.test.ts',
  'matrix/synapse.test.ts',
  'test/bot/reports-kill.test.ts',
  'test/fuzz/forms.test.ts',
  'matrix/synapse-faults.test.ts',
  'test/browser/print-pages.test.ts',
  'test/gate/privacy.test.ts',
  'provisioning/reconcile/drift-kinds.test.ts',
  'test/gate/fuzz.test.ts',
  'test/gate/python.test.ts',
  'spelregels/dictionary.test.ts',
];

/** Vitest's order, after the files of {@link LONGEST}. */
export class LongestFirst extends BaseSequencer {
  /** Gives the files in the order in which they are begun. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(relative(PROJECT_DIR, moduleId));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
