import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import { DEFAULT_WIJK_SETTINGS } from '#basis/wijk-settings.ts';
import type { ReaderModel } from '#reader/model.ts';
import type { ReadOnceMore } from '#spelregels/reader/in-the-end.ts';
import type { RulesOfWijk, ToetsMeans } from '#spelregels/toets.ts';
import { runToets, toetsExitCode } from '#spelregels/toets.ts';
import { wijkRules } from '#spelregels/wijk-rules.ts';
import { listGebieden } from '#store/gebieden.ts';
import { allExceptions, allWijkSettings } from '#store/wijk-settings.ts';
import { hasDatabase, withDatabase } from '../database.ts';
import type { Layout } from '../layout.ts';

export type ToetsOptions = { readonly wijk?: string | undefined; readonly zonderLezer?: boolean | undefined };

/**
 * Judges what stands on standard input, by the settings of `wijk`, or of the wijk that a line names; gives the exit code. What the bot has read once
 * more is read here too, unless it is not to (`zonderLezer`). Without a database lines are judged as in a wijk that chose nothing. A reader that has seen enough (`| head`) is no fault. Throws UserError for a wijk that
 * is not known, or that cannot be looked up.
 */
export async function toets(paths: Layout, { wijk, zonderLezer }: ToetsOptions): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  const rulesOf = wijk !== undefined || hasDatabase(paths) ? await readRules(paths, wijk) : undefined;
  const means: ToetsMeans = { ...(rulesOf && { rulesOf }), ...(zonderLezer !== true && { read: reading() }) };
  return toetsExitCode(await runToets(process.stdin, process.stdout, means));
}

/**
 * The model is loaded when there is a first text for it: that takes a second. Where it cannot be, it is said once and the rules judge
 * alone, as in the bot.
 */
function reading(): ReadOnceMore {
  let model: Promise<ReaderModel | null> | undefined;
  return async (text) => {
    model ??= import('#reader/model.ts').then(({ loadModel }) => loadModel()).catch(notLoaded);
    return (await (await model)?.score(text)) ?? null;
  };
}

function notLoaded(error: unknown): null {
  process.stderr.write(`${STACK_NL.readerNotLoaded(String(error))}\n`);
  return null;
}

async function readRules(paths: Layout, asked: string | undefined): Promise<RulesOfWijk> {
  let rulesOf: RulesOfWijk = () => undefined;
  await withDatabase(paths, async (sql) => {
    const [gebieden, settings, exceptions] = await Promise.all([
      listGebieden(sql),
      allWijkSettings(sql),
      allExceptions(sql),
    ]);
    const known = new Map<string, ReturnType<typeof wijkRules>>(
      gebieden.map(({ code }) => [
        code,
        wijkRules(settings.get(code) ?? DEFAULT_WIJK_SETTINGS, exceptions.get(code) ?? []),
      ]),
    );
    const named = asked?.toUpperCase();
    if (named !== undefined && !known.has(named)) throw new UserError(STACK_NL.noSuchWijk(asked ?? ''));
    rulesOf = (wijk) => {
      const code = wijk?.toUpperCase() ?? named;
      return code === undefined ? undefined : (known.get(code) ?? 'unknown');
    };
  });
  return rulesOf;
}
