import type { Analysed } from './analyse.ts';
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
import { violence } from './rules/rule9-violence.ts';
import { weapon } from './rules/rule9-weapon.ts';
import { accused } from './rules/rule10-accused.ts';
import { awayAtAddress } from './rules/rule10-away.ts';
import { contact } from './rules/rule10-contact.ts';
import { media } from './rules/rule10-media.ts';
import { plateWithOwner } from './rules/rule10-plate.ts';
import { sensitive } from './rules/rule10-sensitive.ts';
import { chain } from './rules/rule11-chain.ts';
import { links } from './rules/rule11-links.ts';
import { personal } from './rules/rule11-personal.ts';
import { politics } from './rules/rule11-politics.ts';
import { purpose } from './rules/rule11-purpose.ts';
import type { Circumstances, Finding } from './types.ts';

/** A rule: what it sees in a message, in any order. Pure, linear in the text's length, never throws. */
export type Rule = (analysed: Analysed, circumstances: Circumstances) => Finding[];

/** Every rule that a message is held against, each in a file of its own. */
export const RULES: readonly Rule[] = [
  minor,
  elsewhere,
  police,
  looksAlone,
  withheld,
  alone,
  callsAgain,
  language,
  illness,
  // Before insults: of two that find the same stretch the first one tells why.
  discrimination,
  insults,
  violence,
  chase,
  weapon,
  shaming,
  traffic,
  media,
  accused,
  plateWithOwner,
  awayAtAddress,
  sensitive,
  contact,
  purpose,
  chain,
  politics,
  personal,
  links,
];
