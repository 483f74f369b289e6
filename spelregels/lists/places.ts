import { words } from './words.ts';

/** Towns and larger villages that people name when they say where somebody lives (folded), Friesland first. Not those of the gemeente itself. */
export const TOWNS: readonly string[] = words(`
  franeker frjentsjer leeuwarden ljouwert sneek snits bolsward boalsert dokkum drachten heerenveen joure jouwer lemmer workum makkum
  kimswerd achlum herbaijum sexbierum pietersbierum oosterbierum tzummarum pingjum arum witmarsum burgum gorredijk wolvega stiens dronrijp menaldum berlikum
  groningen hoogezand veendam stadskanaal delfzijl winschoten assen emmen hoogeveen meppel coevorden zwolle kampen deventer almelo hengelo enschede oldenzaal
  hardenberg raalte steenwijk emmeloord lelystad almere dronten apeldoorn arnhem nijmegen ede wageningen zutphen doetinchem winterswijk tiel culemborg harderwijk
  barneveld utrecht amersfoort zeist nieuwegein houten veenendaal woerden hilversum amsterdam haarlem zaandam zaanstad alkmaar hoorn purmerend heerhugowaard
  schagen amstelveen hoofddorp haarlemmermeer beverwijk rotterdam leiden delft gouda dordrecht zoetermeer schiedam vlaardingen spijkenisse alphen katwijk
  middelburg vlissingen goes terneuzen breda tilburg eindhoven helmond roosendaal oss bergen waalwijk uden veghel oosterhout etten boxtel maastricht heerlen sittard
  geleen venlo roermond weert kerkrade venray texel terschelling vlieland ameland antwerpen gent brugge hasselt brussel leuven mechelen londen berlijn spanje
   belgie duitsland frankrijk spanje portugal engeland drachte leeuwarde
`);
