import type { WordGroup } from './entry.ts';
import { sourced } from './entry.ts';

/**
 * Dutch words that are coarse, insulting or a slur wherever they stand, from all regions and from Flanders. Words that also mean
 * something innocent, and insults so mild that only a frame makes them one, are in insults.ts.
 */
export const DUTCH: readonly WordGroup[] = [
  ...sourced(
    { code: 'schelden', meaning: 'vrouwelijk geslachtsdeel, grof; als uitroep en als versterking' } as const,
    { freedict: `kut+je+jes+ten+zooi`, afgeleid: `kuttekop kuttenkop kutzwager+s kuttig+e gekut kudt kuddt` },
  ),
  ...sourced(
    {
      code: 'schelden',
      meaning: 'teelballen, grof; "klote": waardeloos; "kloot" als vervelend mens (Vlaams, Gronings)',
    } as const,
    {
      'van-dale': `klote kloten klojo klojo's`,
      afgeleid: `klotezooi kloterig+e kloterij klootzakkerij gekloot klotezak+ken klojoos klootn`,
    },
  ),
  ...sourced(
    {
      code: 'schelden',
      meaning: 'mannelijk geslachtsdeel, grof; "lullen": zeuren; "lullig" is gewone taal en ontbreekt',
    } as const,
    { freedict: `lul`, 'van-dale': `lullen gelul`, afgeleid: `lulletje slappelul` },
  ),
  ...sourced(
    {
      code: 'schelden',
      meaning: 'vloek: Gods naam als uitroep, of een verdoemenis; ook versleten en Vlaams',
    } as const,
    {
      freedict: `godverdomme verdomme`,
      'van-dale': `godver verdomde nondeju`,
      afgeleid: `gvd gvdd gvdmme gvrdmm gvrd gvdomme godfer gotverdomme gotver gotverdorie godverdomma godverdommen godverdommese godverdomd+e godverdoeme godverdomse
      godverdikke godverju godverdegodver godsklere godskolere godskanker godnondeju nondedju nondeknetter miljaarde miljaar godmiljaar godsamkrake
      godfucking verdome verdoemme verdoeme vdomme verdommie sodeknetter`,
    },
  ),
  ...sourced({ code: 'schelden', meaning: 'geslachtsgemeenschap, grof; als vloek' } as const, {
    freedict: `neuken`,
    'van-dale': `neukt geneukt`,
    afgeleid: `neukte neukten neukend moederneuker+s moedersneuker opgeneukt opneuken neukertje neuker+s fokking fokkin fokkinge fakking fakkin`,
  }),
  ...sourced({ code: 'schelden', meaning: 'poep, grof; "schijt hebben aan": minachten' } as const, {
    afgeleid: `schijtzooi schijtbende schijthoop schijtbak+ken`,
  }),
  ...sourced({ code: 'schelden', meaning: 'ga weg, grof, als heel of voltooid werkwoord' } as const, {
    freedict: `opflikkeren`,
    'van-dale': `oprotten opsodemieteren oplazeren`,
    afgeleid: `opgerot opterotten opgesodemieterd opgeflikkerd opkankeren opgekankerd optiefen opgetieft opteringen opgeteringd optyfen optyfussen opgetyft optyften
      oppleuren opgepleurd opgelazerd oplazerstralen opkutten opklooien opneuken optyfuste oprotte oprotn`,
  }),
  ...sourced({ code: 'belediging', meaning: 'gemene of onbetrouwbare man, grof' } as const, {
    freedict: `klootzak+ken+je+jes rotzak+ken+je smeerlap+pen`,
    'van-dale': `klerelijer+s zakkenwasser+s hufter+s eikelkop+pen`,
    afgeleid: `klotzak+ken klootsak klootzag kloetzak+ken kloetzek kloatzak+ken zakkewasser+s strontzak+ken lijer+s zeikzak+ken klerebeest strontvent+en`,
    gebruik: `kwallebak+ken`,
  }),
  ...sourced(
    {
      code: 'belediging',
      meaning: 'prostituee of vrouw met veel minnaars, als scheldwoord; kind van zo iemand; kech: straattaal',
    } as const,
    {
      freedict: `hoer+en slet+ten`,
      afgeleid: `hoerenzoon+s hoerenzonen hoerezoon hoerenjong hoerejong+en hoerenkop+pen hoerenkoter+s hoerewijf hoerenwijf sletterig kankerhoer+en kuthoer+en
      stoephoer+en crackhoer+en straathoer+en gratishoer tippelhoer+en`,
      gebruik: `kech+s keb kehba kahba kechies kechje`,
    },
  ),
  ...sourced({ code: 'belediging', meaning: 'vrouw, grof en minachtend' } as const, {
    'van-dale': `rotwijf takkewijf kutwijf trut+ten+je+jes tuthola`,
    afgeleid: `rotwijven takkewijven takkenwijf pokkewijf pokkenwijf zeikwijf zeikwijven kutwijven teringteef rotteef klerewijf klerewijven schijtwijf stinkwijf
      pleuriswijf kankerwijf kankerwijven`,
  }),
  ...sourced({ code: 'belediging', meaning: 'jongere of kind, minachtend' } as const, {
    afgeleid: `rotjoch rotjochie+s rotjong+en rotjongens rotkind+eren kutjoch kutkind+eren pestjoch pestjong rotaap rotapen`,
  }),
  ...sourced({ code: 'belediging', meaning: 'verstandelijke beperking, als scheldwoord' } as const, {
    freedict: `imbeciel+en`,
    'van-dale': `mongool debiel+en`,
    afgeleid: `mongolen mongooltje+s mongols mongo mongo's debieltje debielo randdebiel+en kutmongool achterlijkerd idioterik`,
    gebruik: `mangool mangolen mogool mogolen`,
  }),
  ...sourced(
    {
      code: 'belediging',
      meaning:
        'scheldwoorden uit het Arabisch, Turks, Pools en Sranan die op straat klinken (hoer, homo, ezel, hond, verdomme)',
    } as const,
    {
      gebruik: `sharmuta sharmouta charmouta zemmel kelb hmar hmaar siktir tfoe orospu orospucocugu pezevenk amk kurwa kurwy kaolo kowlo sukablyat blyat pendejo
      hijodeputa`,
    },
  ),
  ...sourced({ code: 'discriminatie', meaning: 'donkere huidskleur of afkomst, als scheldwoord' } as const, {
    freedict: `neger+s+tje+tjes nikker+s+tje roetmop+pen zwartjoekel+s`,
    'van-dale': `bosneger+s makak+ken kleurling+en spleetoog poepchinees pindachinees`,
    afgeleid: `negerin+nen nlkker+s huisneger+s strandneger+s veldneger+s rifaap rifapen rifaapje+s woestijnaap woestijnapen zandaap zandapen zandneger+s
      bruinjoekel+s geitenneuker+s geiteneuker+s kameelneuker+s kamelenneuker+s schapenneuker+s kutmarokkaan kutmarokkanen spleetogen rijstvreter+s
      poepchinezen polakken rotmof rotmoffen moffentuig knoflookvreter+s couscousvreter+s mocrotuig zwartjakker`,
    gebruik: `berbergeit loempiavouwer+s schotelvod+den bananenplukker+s`,
  }),
  ...sourced({ code: 'discriminatie', meaning: 'geloof, als scheldwoord' } as const, {
    'van-dale': `kopvod+den haatbaard+en jodenstreek jodenfooi smous`,
    afgeleid: `jodenhond+en moslimhond+en jodenstreken kankerjood kankerjoden rotjood rotjoden smousen smousje+s smousenjood kutjood kutjoden kutmoslim+s
      moslimhoer+en`,
    gebruik: `christenhond+en`,
  }),
  ...sourced(
    { code: 'discriminatie', meaning: 'geaardheid of geslacht, als scheldwoord; janet: Vlaams' } as const,
    {
      'van-dale': `flikkers`,
      afgeleid: `reetridder+s kontneuker+s rugridder+s poepstamper+s pisnicht+en kankerhomo kankerhomo's kuthomo kuthomo's kankerflikker+s pisflikker+s`,
      gebruik: `trannie+s tranny`,
    },
  ),
];
