/** What `./buurtbaken doctor` and the page "Hoe gaat het met de dienst" say. Dutch alone: for who keeps the service running. */
export const DOCTOR_NL = {
  levels: { fout: 'fout', 'let-op': 'let op', orde: 'in orde', 'niet-gekeken': 'niet gekeken' },
  todo: 'Doe dit:',
  badUrl: 'geef bij --url een adres dat met http:// of https:// begint, zoals https://buurt.jegemeente.nl',
  head: (at: string, site: string | null) => `Nagekeken op ${at}${site === null ? '' : `, adres ${site}`}`,
  sum: (counts: { fout: number; 'let-op': number; orde: number; 'niet-gekeken': number }) =>
    `${counts.fout} fout, ${counts['let-op']} let op, ${counts.orde} in orde, ${counts['niet-gekeken']} niet gekeken`,
  late: (seconds: number) => `Geen antwoord binnen ${seconds} seconden.`,
  broken: 'Deze controle zelf ging mis.',
  tryAgain: 'probeer het opnieuw, en kijk in de logs van provisioning',
  noSite: 'Het adres van de server is hier niet bekend: zet BUURTBAKEN_PUBLIC_URL, of geef --url.',
  localOnly: 'Dit adres is alleen op deze computer te bereiken.',
  noTls: 'Dit adres heeft geen https.',
  unreachable: (what: string, code: string) => `${what} is niet te bereiken (${code}).`,
  unreachableTodo: 'kijk of alles draait, en of de firewall poort 80 en 443 doorlaat',
  absent: {
    notAsked: 'Niet te zien van buiten: draai doctor op de server zelf.',
    silent: 'De dienst (provisioning) antwoordt niet.',
    refused: 'De dienst gaf geen toegang: de sleutel klopt niet.',
    strange: 'De dienst gaf een antwoord dat deze versie niet kent.',
  },
  dienst: {
    name: 'De dienst zelf',
    ok: (version: string) => `Provisioning antwoordt, versie ${version}.`,
    other: (its: string, own: string) =>
      `Provisioning is versie ${its}, en deze doctor hoort bij ${own}: het bijwerken is niet afgekomen.`,
    otherTodo:
      'maak het af: docker compose up -d --build --wait, of ./buurtbaken up; lukt dat niet, kijk in de logs van setup. Er is niets veranderd aan de gegevens tot het af is',
    todo: 'start hem (docker compose up -d, of ./buurtbaken up), en kijk in de logs van provisioning',
  },
  dns: {
    name: 'Naam van het domein (DNS)',
    ok: (host: string, addresses: string) => `${host} wijst naar ${addresses}.`,
    none: (host: string) => `${host} heeft geen adres in DNS.`,
    noneTodo: 'laat wie jullie domein beheert een A-record (en AAAA) maken dat naar deze server wijst',
    inside: (host: string, addresses: string) =>
      `${host} wijst naar een adres binnen een netwerk (${addresses}).`,
    fromInside: 'Van binnen niet te zien: draai op de server docker compose run --rm doctor.',
    insideTodo:
      'telefoons buiten jullie netwerk komen er zo niet bij: laat DNS naar het openbare adres wijzen',
  },
  certificate: {
    name: 'Certificaat (TLS)',
    ok: (days: number) =>
      days === 0 ? 'Geldig, en het vernieuwt zichzelf binnen een dag.' : `Geldig, nog ${days} dagen.`,
    expired: (days: number) => `Verlopen, ${days} dagen geleden: telefoons maken geen verbinding meer.`,
    expiredTodo:
      'kijk in de logs van caddy waarom vernieuwen niet lukt (poort 80 en 443 open? DNS goed?) en herstart caddy',
    early: 'Nog niet geldig: de klok van deze computer of van de server loopt verkeerd.',
    earlyTodo: 'zet de klok gelijk (timedatectl set-ntp true)',
    soon: (days: number) =>
      `Nog ${days} dagen geldig. Vernieuwen gaat vanzelf als een derde van de tijd over is, en dat is niet gelukt.`,
    untrusted: (code: string) => `Telefoons vertrouwen dit certificaat niet (${code}).`,
    untrustedTodo:
      'laat caddy een certificaat van een erkende uitgever halen: zet het e-mailadres en kijk in de logs van caddy',
  },
  wellKnown: {
    name: 'Element vindt de server (.well-known)',
    ok: (base: string) => `Element vindt de server op ${base}.`,
    status: (status: number) => `/.well-known/matrix/client geeft ${status} in plaats van 200.`,
    json: '/.well-known/matrix/client is geen JSON met m.homeserver.base_url.',
    type: (type: string) => `/.well-known/matrix/client heeft als type ${type}, niet application/json.`,
    cors: 'De header Access-Control-Allow-Origin: * ontbreekt: Element Web leest het dan niet.',
    dead: (base: string) => `De server die erin staat (${base}) antwoordt niet.`,
    todo: 'laat caddy dit pad geven zoals in de meegeleverde Caddyfile, en kijk of synapse draait',
  },
  proxy: {
    name: 'Adres van bezoekers (x_forwarded)',
    ok: 'Synapse ziet het adres van bezoekers, niet dat van de proxy.',
    notYet: 'Synapse heeft nog niet opgeschreven wie er vroeg: draai doctor over een minuut nog eens.',
    direct: 'Er staat geen proxy voor: Synapse ziet bezoekers zelf.',
    bad: 'Synapse ziet alleen het adres van de proxy: iedereen telt als één bezoeker, en bij drukte kan niemand inloggen.',
    todo: 'zet x_forwarded aan bij de listener (docker compose doet dat) en herstart synapse',
  },
  clock: {
    name: 'Klok',
    ok: (kept: boolean | null) =>
      kept === null
        ? 'De klokken lopen gelijk. Of de klok door het netwerk wordt bijgehouden, is hier niet te zien.'
        : 'De klokken lopen gelijk en de klok wordt bijgehouden.',
    alone: 'Er is geen andere klok om mee te vergelijken: server en database antwoorden niet.',
    apart: (seconds: number, with_: string) => `De klok verschilt ${seconds} seconden met ${with_}.`,
    ofServer: 'die van de server',
    ofDatabase: 'die van de database',
    back: (minutes: number) =>
      `Het logboek is al ${minutes} minuten verder dan de klok: de klok is teruggezet, of liep voor.`,
    notKept: 'De klok wordt niet door het netwerk bijgehouden (NTP).',
    todo: 'zet de klok gelijk en laat hem bijhouden: timedatectl set-ntp true, of chrony',
  },
  disk: {
    name: 'Schijf',
    says: (free: string, percent: number) => `${free} vrij, ${percent} procent.`,
    full: (free: string, percent: number) => `Bijna vol: nog ${free} vrij, ${percent} procent.`,
    todo: 'maak ruimte (oude back-ups, docker image prune) of neem een grotere schijf: is hij vol, dan stopt de database',
  },
  federation: {
    name: 'Dicht voor andere servers (federatie)',
    ok: 'Andere Matrix-servers komen er niet in.',
    open: (where: string) => `Open voor andere servers: ${where} antwoordt.`,
    todo: 'laat caddy /_matrix/federation en /_matrix/key weigeren en sluit poort 8448',
  },
  admin: {
    name: 'Beheer van Synapse dicht naar buiten',
    ok: 'Beheer en cijfers van Synapse zijn van buiten niet te bereiken.',
    open: (where: string) => `Van buiten te bereiken: ${where}.`,
    todo: 'laat caddy van /_synapse alleen /_synapse/client door, zoals in de meegeleverde Caddyfile',
  },
  rooms: {
    name: 'Versie van de kamers',
    ok: (version: string) => `Alle kamers zijn van versie ${version}.`,
    none: 'Er zijn nog geen kamers.',
    other: (found: string, wanted: string) =>
      `Er zijn kamers van versie ${found}; dit hoort ${wanted} te zijn.`,
    todo: 'iemand maakte een kamer buiten de dienst om: zoek hem in het beheer van Synapse en verwijder hem',
  },
  logins: {
    name: 'Grenzen aan inloggen',
    ok: (tried: number) =>
      `Na ${tried} verkeerde wachtwoorden moet iemand wachten, en een huis of flat achter één adres kan inloggen.`,
    early: (tried: number) =>
      `Al na ${tried} pogingen van één adres weigert Synapse: een huis of flat achter één adres kan zo niet inloggen.`,
    never: (tried: number) =>
      `Na ${tried} verkeerde wachtwoorden weigert Synapse nog niet: wachtwoorden zijn te raden.`,
    todo: 'zet rc_login zoals Buurtbaken het zet, en herstart synapse',
  },
  database: {
    name: 'Database (Postgres)',
    ok: (version: string) =>
      `Postgres ${version}, met de goede sortering, en de tabellen zijn van deze versie.`,
    silent: 'De database antwoordt niet.',
    silentTodo:
      'kijk of postgres draait en of de schijf vol is (logs van postgres); berichten wachten zolang en raken niet weg',
    old: (version: string) => `Postgres ${version} is ouder dan 17.`,
    oldTodo: 'stap over op Postgres 17, zoals in docs/beheer.md',
    collation: (name: string, collation: string) =>
      `De database ${name} sorteert met ${collation}; Synapse wil C.`,
    collationTodo:
      'zet een back-up terug in een database met C-sortering (docs/beheer.md), voordat je verder bijwerkt',
    encoding: (name: string, encoding: string) =>
      `De database ${name} heeft tekenset ${encoding} in plaats van UTF8.`,
    migrations: (count: number) =>
      `Nog ${count} wijziging${count === 1 ? '' : 'en'} van de tabellen niet uitgevoerd: het bijwerken is niet afgekomen.`,
    migrationsTodo:
      'start de dienst opnieuw (docker compose up -d): die maakt het af; lukt dat niet, kijk in de logs van setup',
  },
  synapse: {
    name: 'Synapse',
    ok: (version: string) => `Synapse ${version} antwoordt.`,
    silent: 'Synapse antwoordt niet, of de dienst mag er geen beheer doen.',
    todo: 'kijk in de logs van synapse; zodra hij weer draait gaat al het werk vanzelf verder',
  },
  updates: {
    name: 'Synapse op de achtergrond',
    ok: 'Synapse heeft geen werk aan de eigen database openstaan.',
    busy: (count: number, names: string) =>
      `Synapse werkt nog aan de eigen database (${count}: ${names}). Het gaat vanzelf door.`,
    todo: 'wacht met bijwerken naar een volgende versie tot dit klaar is',
  },
  gate: {
    name: 'Toetsen vóór bezorgen (poort)',
    ok: (judged: number, hours: number) =>
      `De bot antwoordt. Van ${judged} berichten in ${hours} uur is er geen bezorgd zonder toets.`,
    share: (unjudged: number, changed: number, percent: string, hours: number) =>
      `${unjudged} berichten (${percent} procent) in ${hours} uur zijn bezorgd voordat ze waren getoetst; ${changed} daarvan zijn daarna aangepast.`,
    shareTodo: 'kijk in de logs van bot waarom hij weg of traag was; elk bericht is daarna alsnog getoetst',
    unknownBot: 'Of de bot antwoordt is hier niet te zien: zet BUURTBAKEN_BOT_URL.',
    silent: 'De bot antwoordt niet: teksten worden nu bezorgd zonder toets, foto’s wachten.',
    faulty: 'De bot draait, maar kan niet bij de database of Synapse.',
    botTodo:
      'start de bot (docker compose up -d bot) en kijk in de logs; wat intussen is geschreven, toetst hij dan alsnog',
    unknown: 'Hoeveel er is getoetst kon niet worden gevraagd.',
  },
  reader: {
    name: 'Tweede lezer',
    ok: 'Wat de regels doorlaten, wordt na het bezorgen nog een keer gelezen.',
    idle: 'De tweede lezer staat klaar. Sinds de bot draait was er nog niets te lezen.',
    off: 'De tweede lezer staat uit (BUURTBAKEN_SECOND_READER): alleen de regels toetsen.',
    away: 'De tweede lezer was er niet toen de bot hem het laatst nodig had. Zolang dat zo is, toetsen alleen de regels.',
    todo: 'kijk in de logs van bot bij ‘second reader’; heeft de bot genoeg geheugen (130 MB erbij)? Bij een volgend bericht probeert hij het zelf opnieuw',
    unknown: 'De bot zegt niet of de tweede lezer er is.',
  },
  jobs: {
    name: 'Taken',
    ok: (waiting: number) => `Geen taak is mislukt${waiting === 0 ? '' : `, ${waiting} zijn onderweg`}.`,
    unknown: 'De taken konden niet worden gevraagd.',
    failed: (count: number) => `${count} ${count === 1 ? 'taak is' : 'taken zijn'} voorgoed mislukt.`,
    retrying: (count: number) =>
      `${count} ${count === 1 ? 'taak wordt' : 'taken worden'} opnieuw geprobeerd.`,
    late: (service: string, minutes: number) => `Bij ${service} wacht werk al ${minutes} minuten.`,
    lateTodo: 'kijk of de dienst draait en in zijn logs; het werk gaat verder zodra dat kan',
    failedTodo: 'kijk op de site bij Beheer, Taken die mislukten, en probeer ze daar opnieuw',
  },
  drift: {
    name: 'Kamers zoals ze horen',
    ok: 'Alle groepen zijn zoals ze horen.',
    unknown: 'De afwijkingen konden niet worden gevraagd.',
    failed: (count: number) =>
      `In ${count} ${count === 1 ? 'gebied' : 'gebieden'} lukte het bijwerken van de kamers niet.`,
    waiting: (count: number) =>
      `In ${count} ${count === 1 ? 'gebied' : 'gebieden'} wacht een plan op een ja.`,
    open: (count: number) => `${count} ${count === 1 ? 'afwijking staat' : 'afwijkingen staan'} open.`,
    todo: 'kijk op de site bij Beheer, Wijken en Afwijkingen',
  },
  backup: {
    name: 'Back-up',
    ok: (at: string) => `De laatste back-up is van ${at}.`,
    never: 'Nog nooit gemaakt.',
    old: (at: string, days: number) => `De laatste back-up is van ${at}, ${days} dagen geleden.`,
    failed: 'De laatste back-up is mislukt.',
    failedTodo: 'kijk of de schijf vol is en in de logs van backup, en maak er opnieuw een',
    todo: 'maak er een en laat het elke nacht gebeuren, zie docs/beheer.md. Met Docker gaat dat vanzelf zodra BUURTBAKEN_BACKUP_RECIPIENT in .env staat; zonder Docker: ./buurtbaken backup MAP',
  },
  rehearsal: {
    name: 'Terugzetten geoefend',
    ok: (at: string) => `Terugzetten is geoefend op ${at}, en het lukte.`,
    never: 'Nog nooit geoefend.',
    old: (at: string, days: number) => `Voor het laatst gelukt op ${at}, ${days} dagen geleden.`,
    failed: 'De laatste keer lukte terugzetten niet.',
    failedTodo:
      'kijk in de logs van backup wat er niet klopte, en oefen opnieuw; lukt het weer niet, dan is er geen bruikbare back-up',
    todo: 'oefen het terugzetten: op de site bij Beheer, Back-up en proef, of zonder Docker ./buurtbaken backup rehearse MAP. Een back-up die nooit is teruggezet, is geen back-up',
  },
  mail: {
    name: 'E-mail',
    ok: 'De mailserver antwoordt.',
    off: 'Er is geen e-mail ingesteld; dat mag.',
    silent: 'De mailserver antwoordt niet.',
    refuses: 'De mailserver weigert: de naam of het wachtwoord klopt niet.',
    todo: 'kijk BUURTBAKEN_SMTP_URL na, en of de server naar buiten mag op die poort; mail die wacht gaat later alsnog',
  },
  notices: {
    name: 'Bekende lekken',
    ok: (versions: string, checked: string) => `Geen bekend voor ${versions} (lijst van ${checked}).`,
    products: { synapse: 'Synapse', postgres: 'Postgres', node: 'Node', element: 'Element' },
    found: (product: string, version: string, fixed: string, ids: string) =>
      `${product} ${version} heeft een bekend lek, gedicht in ${fixed} (${ids}).`,
    todo: (products: string) =>
      `werk ${products} bij. Met Docker: docker compose build --pull, docker compose pull --ignore-buildable, docker compose up -d --wait`,
    /** Besides, by product: where it runs without Docker. */
    alone: {
      node: 'zonder Docker: zet een nieuwere Node op deze computer (nodejs.org), die wordt dan vanzelf gebruikt',
      postgres: 'zonder Docker komt Postgres met een nieuwere versie van Buurtbaken',
    },
    stale: (checked: string, days: number) =>
      `De lijst met bekende lekken is van ${checked}, ${days} dagen oud.`,
    staleTodo: 'werk Buurtbaken bij: elke versie heeft een nieuwe lijst',
  },
  page: {
    title: 'Hoe gaat het met de dienst',
    lead: (sum: string) => `Dit zijn dezelfde controles als ./buurtbaken doctor. Nu: ${sum}.`,
    at: (at: string) => `Nagekeken op ${at}. Na een minuut kijkt deze pagina opnieuw.`,
    sections: {
      fout: 'Dit gaat mis',
      'let-op': 'Let hierop',
      orde: 'Dit is in orde',
      'niet-gekeken': 'Hier is niet naar gekeken',
    },
    allWell: 'Er gaat niets mis.',
  },
} as const;
