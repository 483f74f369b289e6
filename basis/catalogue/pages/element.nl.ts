/** The page of a wijk inside Element. In Dutch alone. */
export const ELEMENT_NL = {
  title: 'Coördinatie',
  wait: 'Een ogenblik. Element laat weten wie je bent.',
  ask: 'Vraagt Element of je dit wilt? Kies “Doorgaan”.',
  failed: 'Dat lukte niet. Ben je coördinator van deze wijk? Sluit dit venster en open het opnieuw.',
  outside: 'Deze pagina hoort in Element, in de kamer van de coördinatoren. Op deze site log je zelf in.',
  signIn: 'Inloggen op de site',
} as const;
