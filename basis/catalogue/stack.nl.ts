/** What `./buurtbaken up` and the commands around it say to the person at the keyboard. One line each; a fault says what to do. */
export const STACK_NL = {
  portTaken: (port: number, base: number) =>
    `poort ${port} is al in gebruik: stop wat daar draait, of kies een andere reeks, bijvoorbeeld --port ${base + 100}`,
  alreadyRunning: (pid: number | null) =>
    `Buurtbaken draait hier al${pid === null ? '' : ` (proces ${pid})`}: kijk met ./buurtbaken status, of stop met ./buurtbaken down`,
  notRunning: 'Buurtbaken draait niet: start met ./buurtbaken up',
  noSuchWijk: (code: string) =>
    `${code} is hier niet bekend: geef de CBS-code van een wijk of buurt, zoals WK007200`,
  readerNotLoaded: (why: string) =>
    `Let op: de tweede lezer kan hier niet worden geladen, er wordt alleen met de regels getoetst (${why})`,
  notReady: 'Buurtbaken is nog niet klaar: kijk met ./buurtbaken logs',
  diskFull: (freeMb: number, neededMb: number, dir: string) =>
    `te weinig ruimte op de schijf: ${freeMb} MB vrij bij ${dir}, nodig is ${neededMb} MB; maak ruimte en start opnieuw`,
  dirNotWritable: (dir: string) =>
    `kan niet schrijven in ${dir}: geef jezelf rechten, of zet BUURTBAKEN_DIR op een andere map`,
  badPort: 'poort moet een getal van 1024 tot 65530 zijn',
  noSetpriv: 'het programma setpriv ontbreekt: installeer het met apt-get install util-linux',
  noPostgresHere: (name: string) => `Postgres ontbreekt voor deze machine (${name}): draai npm ci`,
  postgresUnreachable:
    'Postgres kan niet bij deze map: start als gewone gebruiker, of zet het project in een map die anderen mogen openen (chmod o+x)',
  postgresInit: 'Postgres kon geen databasemap maken',
  postgresStart: (log: string) => `Postgres start niet: zie ${log}`,
  postgresBusy: (pid: number) =>
    `een andere Postgres (proces ${pid}) gebruikt deze gegevens nog: stop die eerst met kill ${pid}`,
  postgresVersion: (found: string, ours: string) =>
    `de database is van Postgres ${found} en dit is Postgres ${ours}: gebruik de versie van Buurtbaken waarmee die is gemaakt, of begin leeg met ./buurtbaken reset --yes`,
  synapseStart: (log: string) => `Synapse start niet: zie ${log}`,
  serviceStart: (name: string, log: string) => `${name} start niet: zie ${log}`,
  noPython: 'Python 3.10 of nieuwer ontbreekt: installeer het met apt-get install python3 python3-venv',
  noVenvModule: 'de venv-module van Python ontbreekt: installeer die met apt-get install python3-venv',
  venvFailed:
    'Python kon geen venv maken: herstel Python met apt-get install --reinstall python3-venv python3-pip-whl, en start opnieuw',
  pipFailed: 'Synapse kon niet worden geïnstalleerd (is er netwerk?)',
  venvWithoutPython: (dir: string) => `BUURTBAKEN_VENV wijst naar een map zonder bin/python: ${dir}`,
  elementMissing: (dir: string) =>
    `in ${dir} staat geen gebouwde Element Web (index.html ontbreekt): geef de map waarin die is uitgepakt`,
  stoppedWhileStarting: 'gestopt tijdens het starten',
  supervisorGone: (log: string) => `Buurtbaken is gestopt tijdens het starten: zie ${log}`,
  noSuchLog: (name: string, names: string) => `er is geen log ${name}; er zijn: ${names}`,
  noLogs: 'er zijn nog geen logs: start eerst met ./buurtbaken up',
  resetNeedsYes: 'dit wist alle gegevens en is niet terug te draaien: bevestig met ./buurtbaken reset --yes',
  resetDone: 'Alle gegevens zijn gewist. ./buurtbaken up begint opnieuw.',
  downDone: 'Buurtbaken is gestopt.',
  downStuck: (pid: number) =>
    `Buurtbaken stopt niet binnen een minuut: stop proces ${pid} met kill -9 ${pid}`,
  detached: 'Buurtbaken draait op de achtergrond. Stoppen: ./buurtbaken down',
  foreground: 'Stoppen: Ctrl-C',
  stopping: 'Stoppen…',
  died: (name: string, how: string) => `${name} is gestopt (${how})`,
  restartIn: (name: string, seconds: number, attempt: number, limit: number) =>
    `${name} start over ${seconds} s opnieuw (poging ${attempt} van ${limit})`,
  restarted: (name: string) => `${name} draait weer`,
  givenUp: (name: string, log: string) =>
    `${name} blijft stoppen en wordt niet meer gestart: zie ${log}; daarna ./buurtbaken down en up`,
  steps: {
    checks: 'controles',
    secrets: 'geheimen',
    venv: 'Python met Synapse',
    initdb: 'databasemap',
    postgres: 'Postgres',
    migrations: 'tabellen',
    page: 'proefpagina',
    synapse: 'Synapse met de poort',
    provisioning: 'provisioning',
    bot: 'bot',
    web: 'website',
    demo: 'demo gemeente Harlingen',
  },
  ready: (time: string) => `Klaar in ${time}.`,
  openPage: (url: string) => `Open ${url} in een browser: drie telefoons naast elkaar.`,
  openElement: (url: string) => `Element Web: ${url}`,
  openPages: (url: string) => [
    `De site voor bewoners en de gemeente: ${url}`,
    '  Inloggen als de gemeente: ./buurtbaken inloglink gemeente, en open de link. Als bewoner of coördinator: typ "inloggen" in de kamer met de bot.',
  ],
  accountsHead: 'Inloggen als (verzonnen mensen):',
  elementWords: (homeserver: string) => [
    'Met Element Desktop of Element Web op deze computer:',
    `  kies "Inloggen", dan "Bewerken" bij de server, vul ${homeserver} in, en log in met een naam en wachtwoord van hierboven.`,
    '  Vraagt Element daarna om dit apparaat te verifiëren? Sluit dat venster: in deze proef is het niet nodig.',
    'Met Element X op een telefoon kan het zo niet: die eist een adres met https dat de telefoon kan bereiken.',
  ],
  tokenUse: 'gebruik: token ROL [--wijk CODE], token list, of token revoke ID',
  badNumber: (option: string) => `${option}: geen geheel getal van 1 tot 9999`,
  noSuchBench: (name: string, names: string) => `er is geen meting ${name}; er zijn: ${names}`,
  containersMissing: 'geen containers op deze machine',
  browserMissing: 'geen Chromium op deze machine: apt-get install chromium',
} as const;
