import type { WordGroup } from './entry.ts';
import { listed } from './entry.ts';

/**
 * Dutch words that are coarse, insulting or a slur wherever they stand, from all regions and from Flanders. Words that also mean
 * something innocent, and insults so mild that only a frame makes them one, are in insults.ts.
 */
export const DUTCH: readonly WordGroup[] = [
  {
    code: 'schelden',
    meaning: 'vrouwelijk geslachtsdeel, grof; als uitroep en als versterking',
    words: listed('kut+je+jes+ten+zooi kuttekop kuttenkop kutzwager+s kuttig+e gekut kudt kuddt'),
  },
  {
    code: 'schelden',
    meaning: 'teelballen, grof; "klote": waardeloos; "kloot" als vervelend mens (Vlaams, Gronings)',
    words: listed(
      "klote kloten klotezooi kloterig+e kloterij    klootzakkerij gekloot klotezak+ken klojo klojo's klojoos klootn",
    ),
  },
  {
    code: 'schelden',
    meaning: 'mannelijk geslachtsdeel, grof; "lullen": zeuren; "lullig" is gewone taal en ontbreekt',
    words: listed('lul lullen lulletje gelul slappelul '),
  },
  {
    code: 'schelden',
    meaning: 'vloek: Gods naam als uitroep, of een verdoemenis; ook versleten en Vlaams',
    words: listed(
      `gvd gvdd gvdmme gvrdmm gvrd gvdomme godver godfer godverdomme gotverdomme gotver gotverdorie godverdomma godverdommen godverdommese godverdomd+e godverdoeme godverdomse godverdikke
       godverju godverdegodver verdomde godsklere godskolere godskanker godnondeju nondeju nondedju nondeknetter miljaarde miljaar godmiljaar godsamkrake
      godfucking verdomme verdome verdoemme verdoeme vdomme verdommie sodeknetter`,
    ),
  },
  {
    code: 'schelden',
    meaning: 'geslachtsgemeenschap, grof; als vloek',
    words: listed(
      'neuken neukt neukte neukten geneukt neukend moederneuker+s moedersneuker opgeneukt opneuken neukertje neuker+s fokking fokkin fokkinge fakking fakkin',
    ),
  },
  {
    code: 'schelden',
    meaning: 'poep, grof; "schijt hebben aan": minachten',
    words: listed('schijtzooi schijtbende schijthoop schijtbak+ken '),
  },
  {
    code: 'schelden',
    meaning: 'ga weg, grof, als heel of voltooid werkwoord',
    words: listed(
      `oprotten opgerot opterotten opsodemieteren opgesodemieterd opflikkeren opgeflikkerd opkankeren opgekankerd optiefen opgetieft opteringen opgeteringd optyfen optyfussen
      opgetyft optyften oppleuren opgepleurd oplazeren opgelazerd oplazerstralen opkutten opklooien opneuken optyfuste oprotte oprotn `,
    ),
  },
  {
    code: 'belediging',
    meaning: 'gemene of onbetrouwbare man, grof',
    words: listed(
      `klootzak+ken+je+jes klotzak+ken klootsak klootzag klerelijer+s kloetzak+ken kloetzek kloatzak+ken rotzak+ken+je zakkenwasser+s zakkewasser+s hufter+s
      smeerlap+pen strontzak+ken lijer+s zeikzak+ken klerebeest 
           strontvent+en eikelkop+pen kwallebak+ken  
                  `,
    ),
  },
  {
    code: 'belediging',
    meaning: 'prostituee of vrouw met veel minnaars, als scheldwoord; kind van zo iemand; kech: straattaal',
    words: listed(
      `hoer+en hoerenzoon+s hoerenzonen hoerezoon hoerenjong hoerejong+en hoerenkop+pen hoerenkoter+s hoerewijf hoerenwijf slet+ten sletterig
      kech+s keb kehba kahba kechies kechje kankerhoer+en kuthoer+en stoephoer+en crackhoer+en straathoer+en gratishoer tippelhoer+en`,
    ),
  },
  {
    code: 'belediging',
    meaning: 'vrouw, grof en minachtend',
    words: listed(
      `rotwijf rotwijven takkewijf takkewijven takkenwijf pokkewijf pokkenwijf zeikwijf zeikwijven kutwijf kutwijven teringteef rotteef klerewijf klerewijven schijtwijf stinkwijf
      pleuriswijf kankerwijf kankerwijven trut+ten+je+jes tuthola 's`,
    ),
  },
  {
    code: 'belediging',
    meaning: 'jongere of kind, minachtend',
    words: listed(
      'rotjoch rotjochie+s rotjong+en rotjongens rotkind+eren kutjoch kutkind+eren pestjoch pestjong rotaap rotapen',
    ),
  },
  {
    code: 'belediging',
    meaning: 'verstandelijke beperking, als scheldwoord',
    words: listed(
      `mongool mongolen mongooltje+s mongols mangool mangolen mongo mongo's debiel+en debieltje debielo imbeciel+en randdebiel+en kutmongool mogool mogolen
      achterlijkerd idioterik`,
    ),
  },
  {
    code: 'belediging',
    meaning:
      'scheldwoorden uit het Arabisch, Turks, Pools en Sranan die op straat klinken (hoer, homo, ezel, hond, verdomme)',
    words: listed(
      'sharmuta sharmouta charmouta zemmel kelb hmar hmaar siktir tfoe orospu orospucocugu pezevenk amk kurwa kurwy kaolo kowlo sukablyat blyat pendejo hijodeputa',
    ),
  },
  {
    code: 'discriminatie',
    meaning: 'donkere huidskleur of afkomst, als scheldwoord',
    words: listed(
      `neger+s+tje+tjes negerin+nen nikker+s+tje nlkker+s bosneger+s huisneger+s strandneger+s veldneger+s rifaap rifapen rifaapje+s woestijnaap woestijnapen zandaap zandapen roetmop+pen zandneger+s bruinjoekel+s
      geitenneuker+s geiteneuker+s kameelneuker+s kamelenneuker+s schapenneuker+s makak+ken kleurling+en kutmarokkaan kutmarokkanen berbergeit 
      spleetoog spleetogen rijstvreter+s poepchinees poepchinezen loempiavouwer+s pindachinees polakken rotmof rotmoffen moffentuig knoflookvreter+s
      couscousvreter+s schotelvod+den mocrotuig bananenplukker+s zwartjoekel+s zwartjakker`,
    ),
  },
  {
    code: 'discriminatie',
    meaning: 'geloof, als scheldwoord',
    words: listed(
      'christenhond+en jodenhond+en moslimhond+en kopvod+den haatbaard+en jodenstreek jodenstreken jodenfooi kankerjood kankerjoden rotjood rotjoden smous smousen smousje+s smousenjood kutjood kutjoden kutmoslim+s moslimhoer+en',
    ),
  },
  {
    code: 'discriminatie',
    meaning: 'geaardheid of geslacht, als scheldwoord; janet: Vlaams',
    words: listed(
      `flikkers reetridder+s kontneuker+s rugridder+s poepstamper+s   trannie+s tranny pisnicht+en  kankerhomo kankerhomo's kuthomo kuthomo's
      kankerflikker+s pisflikker+s `,
    ),
  },
];
