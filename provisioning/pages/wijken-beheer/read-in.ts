import { z } from 'zod';
import { WIJKEN_BEHEER_NL as TEXT } from '#basis/catalogue/pages/wijken-beheer.nl.ts';
import { UserError } from '#basis/errors.ts';
import { newId } from '#basis/ids.ts';
import { UPLOAD_HOURS } from '#basis/retention.ts';
import type { AuditId } from '#store/audit.ts';
import type { Inlezing } from '#store/wijken-overzicht.ts';
import { dropInlezing, getInlezing, keepInlezing } from '#store/wijken-overzicht.ts';
import type { ShownPlan } from '#web/pages/inlezen.tsx';
import { inlezenView } from '#web/pages/inlezen.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { readIn } from '../../import/read-in.ts';
import type { ReadIn } from '../../import/rehearse.ts';
import { bytesSource } from '../../import/source.ts';
import { isStreetList, readInStreets } from '../../import/streets.ts';
import { checkbox } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';

const MEGABYTES = 25;
const KEPT_MS = UPLOAD_HOURS * 60 * 60_000;

/**
 * Reading a file of CBS, or the gemeente's own streets, in: a file is sent, what it would change is shown, and the officer decides. The file is
 * kept for an hour, for who sent it alone; what is applied is that very file.
 */
export const inlezenPage = page({
  name: 'beheer.inlezen',
  dutchOnly: true,
  fileBytes: MEGABYTES * 1_000_000,
  query: z.object({
    bestand: z.uuid().optional().catch(undefined),
    // Where somebody came from who is setting the installation up.
    vanuit: z.literal('inrichten').optional().catch(undefined),
  }),
  async show({ frame, form, query, visitor }, context) {
    const kept = visitor.is === 'nobody' ? null : await keptFile(context, query.bestand, actorOf(visitor));
    const plan = kept === null ? null : await planOf(context, kept);
    return html(inlezenView(frame, form, { plan, megabytes: MEGABYTES }));
  },
  form: {
    schema: z.object({ toepassen: z.uuid().optional(), zeker: checkbox() }),
    async submit({ toepassen, zeker }, { visitor, upload, query: { vanuit } }, context) {
      const { read } = TEXT;
      if (visitor.is === 'nobody') return refused();
      const actor = actorOf(visitor);
      const refusal = (error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        return refused({ field: 'bestand', message: error.message });
      };
      if (toepassen === undefined) {
        if (upload === null) return refused({ field: 'bestand', message: read.none });
        const file = { id: newId(context.random), bestand: nameOf(upload.name), inhoud: upload.bytes };
        try {
          await run(context, file, { yes: false, actor, print: () => {} });
        } catch (error) {
          return refusal(error);
        }
        await keepInlezing(context.sql, { ...file, by: actor, at: context.clock() });
        return see(pathTo('beheer.inlezen', {}, { bestand: file.id, vanuit }));
      }
      const kept = await keptFile(context, toepassen, actor);
      if (kept === null) return refused({ field: 'bestand', message: read.gone });
      try {
        const { large } = await run(context, kept, { yes: false, actor, print: () => {} });
        if (large && !zeker) return refused({ field: 'zeker', message: TEXT.one.tick });
        const { state } = await run(context, kept, { yes: true, actor, print: () => {} });
        await dropInlezing(context.sql, kept.id);
        const to = vanuit === undefined ? 'beheer.wijken' : 'beheer.inrichten';
        return see(pathTo(to), state === 'applied' ? 'ingelezen' : 'niets-veranderd');
      } catch (error) {
        return refusal(error);
      }
    },
  },
});

/** What its sender calls it, without a folder, and with nothing that can't be seen. */
function nameOf(name: string): string {
  const bare = (name.split(/[\\/]/).pop() ?? '').replace(/\p{C}/gu, '').slice(-100);
  return bare === '' ? 'bestand' : bare;
}

async function keptFile(
  { sql, clock }: ProvisioningContext,
  id: string | undefined,
  by: string,
): Promise<Inlezing | null> {
  if (id === undefined) return null;
  return await getInlezing(sql, id, by, new Date(clock().getTime() - KEPT_MS));
}

type Run = { readonly yes: boolean; readonly actor: AuditId; readonly print: (line: string) => void };

async function run(context: ProvisioningContext, file: Inlezing, it: Run): Promise<ReadIn> {
  const { sql, clock, settings } = context;
  const source = bytesSource(file.bestand, file.inhoud);
  const options = { ...it, source, clock, gemeente: settings.gemeente };
  const head = (await source.head(1_000)).toString('utf8');
  return isStreetList(head) ? await readInStreets(sql, options) : await readIn(sql, options);
}

async function planOf(context: ProvisioningContext, file: Inlezing): Promise<ShownPlan | null> {
  const lines: string[] = [];
  try {
    const { state, large } = await run(context, file, {
      ...{ yes: false, actor: 'service:provisioning' },
      print: (line) => lines.push(line),
    });
    return { id: file.id, bestand: file.bestand, lines, changes: state !== 'nothing', isLarge: large };
  } catch (error) {
    // What was sound when it was sent may not fit what was read in since.
    if (error instanceof UserError) return null;
    throw error;
  }
}
