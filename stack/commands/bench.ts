import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import type { LoadOptions } from '../../bench/load.ts';

/** What can be measured; each answers whether its goal was reached. */
const BENCHES: Readonly<Record<string, (options: LoadOptions) => Promise<boolean>>> = {
  gate: async () => (await (await import('../../bench/gate.ts')).benchGate()).goalReached,
  provisioning: async () =>
    (await (await import('../../bench/provisioning.ts')).benchProvisioning()).goalReached,
  pages: async () => (await (await import('../../bench/pages.ts')).benchPages()).goalReached,
  rules: async () => (await import('../../bench/rules.ts')).benchRules().goalReached,
  language: async () => (await (await import('../../bench/language.ts')).benchLanguage()).goalReached,
  load: async (options) => (await (await import('../../bench/load.ts')).benchLoad(options)).goalReached,
  exposure: async () => (await (await import('../../bench/exposure.ts')).benchExposure()).goalReached,
};

/** Measures one thing, or all in turn; gives the exit code, 1 when a goal was missed. `options` are of `load`. */
export async function bench(
  name: string | undefined,
  { wijken, workers = false }: { readonly wijken?: string; readonly workers?: boolean } = {},
): Promise<number> {
  if (wijken !== undefined && !/^[1-9]\d{0,3}$/.test(wijken))
    throw new UserError(STACK_NL.badNumber('--wijken'), 2);
  const options = { workers, ...(wijken === undefined ? {} : { wijken: Number(wijken) }) };
  const wanted = name === undefined ? Object.values(BENCHES) : [BENCHES[name]];
  let reached = true;
  for (const measure of wanted) {
    if (!measure) throw new UserError(STACK_NL.noSuchBench(name ?? '', Object.keys(BENCHES).join(', ')), 2);
    reached = (await measure(options)) && reached;
  }
  return reached ? 0 : 1;
}
