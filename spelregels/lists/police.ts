import { words } from './words.ts';

/** The police and their people, as residents call them (folded). */
export const POLICE: readonly string[] =
  words(`politie polisie plysje agent agenten wijkagent wijkagente wijkagenten polities police politieagent politieagenten plisje polite
  wijkagentje diender dienders politi popo wouten smeris`);
/** Whom somebody would rather tell something than the group, and rightly. */
export const CONFIDANTS: readonly string[] =
  words(`coordinator coordinatoren beheerder beheerders wijkcoordinator buurtcoordinator gemeente handhaving boa meldpunt
  vertrouwenspersoon aangifte meldmisdaad anoniem recherche`);
