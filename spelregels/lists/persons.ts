import { words } from './words.ts';

/** Who is told by whose they are: "de zoon van Bakker". */
export const KIN: ReadonlySet<string> = new Set(
  words(`zoon dochter zoontje dochtertje kleinzoon kleindochter jongen jonge jongens jong broer zus neef nicht man vrouw vriend ex kind kinderen vader moeder oudste jongste middelste zwager exzwager
  soan buurman buurvrouw bewoner bewoners die vent gast meisje lange kerel mensen eigenaar huurder huurders`),
);
/** By whom else than a name they are told. */
export const CALLED_BY_KIN: ReadonlySet<string> = new Set(
  words(
    'dominee bakker slager dokter burgemeester postbode notaris kapper tandarts meester juf boer huisarts koster wethouder voorzitter snackbar hoekhuis',
  ),
);
/** What stands before a name and belongs to it. */
export const TITLES: ReadonlySet<string> = new Set(
  words(`meneer mevrouw mevr mw dhr heer familie fam opa oma buurman buurvrouw overbuurman overbuurvrouw postbode meester juf dokter ene onze mijn die ome oom tante pastoor dominee zwager exzwager
  broer zus neef nicht zoon dochter buurjongen buurmeisje kleine lange dikke`),
);
