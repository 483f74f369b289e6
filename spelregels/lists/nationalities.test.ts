import { describe, expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { COUNTRIES } from './groups.ts';
import { NATIONALITIES } from './nationalities.ts';

/** By the country's code what its inhabitant is called. */
const INHABITANTS = new Map(
  `
  AD andorrees AE emirati AF afghaan AG antiguaan AL albanees AM armenier AO angolees AR argentijn AT oostenrijker AU australier AW arubaan AZ azerbeidzjaan BA bosnier
  BB barbadaan BD bangladeshi BE belg BF burkinees BG bulgaar BH bahreiner BI burundees BJ beniner BN bruneier BO boliviaan BQ bonairiaan BR braziliaan BS bahamaan BT bhutanees
  BW botswaan BY belarus BZ belizaan CA canadees CD congolees CF afrikaan CG congolees CH zwitser CI ivoriaan CL chileen CM kameroener CN chinees CO colombiaan CR costaricaan
  CU cubaan CV kaapverdier CW curacaoenaar CY cyprioot CZ tsjech DE duitser DJ djiboutiaan DK deen DM dominicaan DO dominicaan DZ algerijn EC ecuadoriaan EE est EG egyptenaar
  EH sahrawi ER eritreeer ES spanjaard ET ethiopier FI fin FJ fijier FM micronesier FR fransman GA gabonees GB brit GD grenadaan GE georgier GH ghanees GL groenlander GM gambiaan
  GN guineeer GQ guineeer GR griek GT guatemalteek GW guineeer GY guyaan HN hondurees HR kroaat HT haitiaan HU hongaar ID indonesier IE ier IL israeli IN indier IQ irakees
  IR iranier IS ijslander IT italiaan JM jamaicaan JO jordanier JP japanner KE keniaan KG kirgies KH cambodjaan KI kiribatier KM comorees KN kittitiaan KP koreaan KR koreaan
  KW koeweiti KZ kazach LA laotiaan LB libanees LC luciaan LI liechtensteiner LK lankaan LR liberiaan LS lesothaan LT litouwer LU luxemburger LV letlander LY libier MA marokkaan
  MC monegask MD moldavier ME montenegrijn MG malagassier MH marshalleilander MK macedonier ML malinees MM birmees MN mongolier MR mauritanier MT maltees MU mauritiaan
  MV maldivier MW malawier MX mexicaan MY maleisier MZ mozambikaan NA namibier NE nigerees NG nigeriaan NI nicaraguaan NL nederlander NO noor NP nepalees NR nauruaan
  NZ zeelander OM omaniet PA panamees PE peruaan PG papoea PH filipijn PK pakistaan PL pool PR portoricaan PS palestijn PT portugees PW palauer PY paraguayaan QA qatarees
  RO roemeen RS servier RU rus RW rwandees SA saoedier SB salomonseilander SC seycheller SD soedanees SE zweed SG singaporees SI sloveen SK slowaak SL leoner SM marinees
  SN senegalees SO somalier SR surinamer SS soedanees ST santomees SV salvadoraan SX maartenaar SY syrier SZ swazi TD tsjadier TG togolees TH thailander TJ tadzjiek TL timorees
  TM turkmeen TN tunesier TO tongaan TR turk TT trinidadder TV tuvaluaan TW taiwanees TZ tanzaniaan UA oekrainer UG oegandees US amerikaan UY uruguayaan UZ oezbeek
  VC vincentiaan VE venezolaan VN vietnamees VU vanuatuaan WS samoaan XK kosovaar YE jemeniet ZA zuidafrikaan ZM zambiaan ZW zimbabwaan`
    .trim()
    .split(/\s+/)
    .reduce<[string, string][]>((rows, word, at, all) => {
      if (at % 2 === 0) rows.push([word, all[at + 1] ?? '']);
      return rows;
    }, []),
);
/** Codes that Unicode names too: of territories, islands and bases without a people of their own in Dutch, of old states, and of no country at all. */
const OTHERS = new Set(
  `AC AI AN AQ AS AX BL BM BU BV CC CK CP CQ CS CX DD DG DY EA EU EZ FK FO FX GF GG GI GP GS GU HK HM HV IC IM IO JE KY MF MO MP MQ MS NC NF NH NU PF PM PN QO RE RH SH SJ SU TA
  TC TF TK TP UK UM UN VA VD VG VI WF XA XB YD YT YU ZR ZZ`.split(/\s+/),
);

describe('the names of peoples', () => {
  const known = new Set(NATIONALITIES.map(({ singular }) => singular));

  it('include that of every country of the world', () => {
    const names = new Intl.DisplayNames(['nl'], { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => names.of(code));
    const countries = codes.filter((code) => !OTHERS.has(code));
    expect(countries.length).toBeGreaterThan(195);
    expect(countries.filter((code) => !known.has(INHABITANTS.get(code) ?? ''))).toEqual([]);
  });

  it('are each there once', () => {
    expect(NATIONALITIES.length).toBe(known.size);
    expect(new Set(COUNTRIES).size).toBe(COUNTRIES.length);
  });

  it('are no names of persons, and treated like one another', () => {
    const codes = NATIONALITIES.map(({ plural }) => {
      const name = plural.charAt(0).toUpperCase() + plural.slice(1);
      const { findings } = judge(
        { text: `Alle ${name} zijn crimineel`, kind: 'text' },
        { role: 'resident', room: 'melding' },
      );
      return findings.map(({ code }) => code).join();
    });
    expect([...new Set(codes)]).toEqual(['discriminatie']);
  });
});
