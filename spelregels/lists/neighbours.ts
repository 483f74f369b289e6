import { listed } from './entry.ts';

/** Abuse that is found with a typing error in it too: the long and common words. */
export const TYPED_IN_ANGER = listed(`
  klootzak klootzakken klotezooi hufters kankerlijer kankerlijers teringlijer teringlijers tyfuslijer klerelijer klerelijers kankerhond kankerhoer kankerjoch kankerjong kankerzooi kankerwijf
  teringzooi teringherrie teringwijf hoerenzoon hoerenjong oprotten opflikkeren opsodemieteren godverdomme mongool mongolen mongooltje zakkenwasser zakkenwassers motherfucker
  randdebiel randdebielen debielen smeerlap smeerlappen imbeciel klootviool asshole bastard bastards kutwijf kutwijven rotzakken geitenneuker geitenneukers kutmarokkaan kutmarokkanen
  nikkers moederneuker schorem kopvodden fucking fuckers bitches`);

/** Honest words one letter away from these. */
export const NO_TYPOS: ReadonlySet<string> = new Set(
  listed(`
  opritten debieten decielen nikkels opflakkeren oppotten rokzakken kankerwond hoerenloon hunters bastaard+s basterd+s batches imbeciele`),
);
