import { TIP_NL } from '#basis/catalogue/cases.nl.ts';
import { cut } from '#basis/cut.ts';
import type { Zaak } from '#store/case-row.ts';
import type { Tip } from '#store/tips.ts';

const MAX_FINDINGS = 5;
const MAX_QUOTED = 300;

/**
 * The words of a tip: what the rules say about the message, what the others see now, and what its sender can do. `zaak`: the one
 * that it is about, as it is now; a tip that waited for an emergency to pass no longer says that something waits.
 */
export function tipText(tip: Pick<Tip, 'action' | 'findings' | 'shown'>, zaak: Zaak | null): string {
  const waits = tip.action === 'hold' && zaak?.state === 'wacht';
  const opening = tip.action === 'nudge' ? TIP_NL.nudge : waits ? TIP_NL.hold(zaak.kind) : TIP_NL.soften;
  const standing = zaak === null || zaak.state === 'wacht' || zaak.state === 'verzacht';
  const shown = standing && tip.shown !== null && tip.shown.trim() !== '' ? tip.shown : null;
  return [
    opening,
    ...reasons(tip),
    ...(shown === null ? [] : [`${TIP_NL.shown(quoted(shown))} ${TIP_NL.ownWindow}`]),
    ...(waits ? [`${TIP_NL.wait} ${TIP_NL.urgent}`] : []),
    TIP_NL.appeal,
  ].join('\n\n');
}

function reasons({ findings }: Pick<Tip, 'findings'>): string[] {
  const byCode = new Map<string, { sentence: string; fragments: string[] }>();
  for (const finding of findings.slice(0, 2 * MAX_FINDINGS)) {
    const known = byCode.get(finding.code);
    const fragments = finding.fragment === '' ? [] : [quoted(finding.fragment)];
    if (known) known.fragments.push(...fragments.filter((one) => !known.fragments.includes(one)));
    else byCode.set(finding.code, { sentence: `${TIP_NL.rule(finding.rule)} ${finding.message}`, fragments });
  }
  return [...byCode.values()]
    .slice(0, MAX_FINDINGS)
    .map(({ sentence, fragments }) => [sentence, ...fragments.map(TIP_NL.fragment)].join(' '));
}

function quoted(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim(), MAX_QUOTED);
}
