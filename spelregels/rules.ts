import type { Analysed } from './analyse.ts';
import type { RuleTarget } from './learned/model.ts';
import { minor } from './rules/rule1-minor.ts';
import { elsewhere } from './rules/rule2-elsewhere.ts';
import { police } from './rules/rule3-police.ts';
import { looksAlone } from './rules/rule4-looks.ts';
import { withheld } from './rules/rule5-withheld.ts';
import { alone } from './rules/rule6-alone.ts';
import { callsAgain } from './rules/rule7-again.ts';
import { discrimination } from './rules/rule8-discrimination.ts';
import { illness } from './rules/rule8-illness.ts';
import { insults } from './rules/rule8-insults.ts';
import { language } from './rules/rule8-language.ts';
import { chase } from './rules/rule9-chase.ts';
import { shaming } from './rules/rule9-shaming.ts';
import { traffic } from './rules/rule9-traffic.ts';
import { plainThreat, violence } from './rules/rule9-violence.ts';
import { armedRound, weapon } from './rules/rule9-weapon.ts';
import { accused } from './rules/rule10-accused.ts';
import { awayAtAddress, plainlyAway } from './rules/rule10-away.ts';
import { contact } from './rules/rule10-contact.ts';
import { media } from './rules/rule10-media.ts';
import { plateWithOwner } from './rules/rule10-plate.ts';
import { record, sensitive } from './rules/rule10-sensitive.ts';
import { chain } from './rules/rule11-chain.ts';
import { links } from './rules/rule11-links.ts';
import { personal } from './rules/rule11-personal.ts';
import { politics } from './rules/rule11-politics.ts';
import { purpose } from './rules/rule11-purpose.ts';
import type { Circumstances, Finding } from './types.ts';

/** A rule: what it sees in a message, in any order. Pure, linear in the text's length, never throws. */
export type Rule = (analysed: Analysed, circumstances: Circumstances) => Finding[];

/**
 * A rule and the score without which what it finds would not be believed (learned/suspect.ts), so that it need not look; null for what
 * stands whatever the message is like.
 */
type Row = {
  readonly rule: Rule;
  readonly believedBy: RuleTarget | null;
  /**
   * Whether what it finds stands whatever the second reader says, though others of its code do not (reader/suspect.ts), and a message that says
   * nothing else is no emergency though it is like one.
   */
  readonly isPlain?: true;
};

/** Every rule that a message is held against, each in a file of its own. */
export const RULES: readonly Row[] = [
  { rule: minor, believedBy: '1' },
  { rule: elsewhere, believedBy: '2' },
  { rule: police, believedBy: '3' },
  { rule: looksAlone, believedBy: '4' },
  { rule: withheld, believedBy: '5' },
  { rule: alone, believedBy: '6' },
  { rule: callsAgain, believedBy: '7' },
  { rule: language, believedBy: null },
  { rule: illness, believedBy: null },
  // Before insults: of two that find the same stretch the first one tells why.
  { rule: discrimination, believedBy: null },
  { rule: insults, believedBy: null },
  { rule: plainThreat, believedBy: null, isPlain: true },
  { rule: violence, believedBy: '9' },
  { rule: chase, believedBy: '9' },
  { rule: armedRound, believedBy: null, isPlain: true },
  { rule: weapon, believedBy: '9' },
  { rule: shaming, believedBy: '9' },
  { rule: traffic, believedBy: '9-verkeer' },
  { rule: media, believedBy: null },
  { rule: accused, believedBy: '10' },
  { rule: plateWithOwner, believedBy: null },
  { rule: plainlyAway, believedBy: null, isPlain: true },
  { rule: awayAtAddress, believedBy: '10' },
  { rule: record, believedBy: null, isPlain: true },
  { rule: sensitive, believedBy: '10' },
  { rule: contact, believedBy: null },
  { rule: purpose, believedBy: '11' },
  { rule: chain, believedBy: null },
  { rule: politics, believedBy: '11' },
  { rule: personal, believedBy: '11' },
  { rule: links, believedBy: null },
];
