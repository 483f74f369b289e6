/** What `backup`, `restore` and the rehearsal say to who runs the service. A fault says what to do. */
export const BACKUP_NL = {
  steps: {
    database: (name: string) => `database ${name}`,
    media: 'foto’s en bestanden',
    secrets: 'geheimen en instellingen',
    checksums: 'controlegetallen',
    postgres: 'Postgres',
    restored: (name: string) => `database ${name} teruggezet`,
    counted: 'aantallen geteld',
  },
  made: (folder: string, megabytes: string, files: number) =>
    `Back-up gemaakt: ${folder} (${megabytes} MB, ${files} foto’s en bestanden).`,
  notRecorded: 'let op: dat deze back-up is gemaakt kon niet in de database worden bewaard',
  removed: (count: number) => `Oude back-ups verwijderd: ${count}.`,
  newKey: (file: string, recipient: string) => [
    '',
    'LET OP: er is een sleutel gemaakt waarmee u een back-up terugzet. Zonder die sleutel is elke back-up waardeloos.',
    `  Hij staat in ${file}`,
    '  Print hem of bewaar hem in een kluis, NIET op deze computer en NIET bij de back-ups. Haal het bestand daarna hier weg.',
    `  Versleuteld wordt met: ${recipient}`,
    '',
  ],
  keyStillHere: (file: string) =>
    `LET OP: de sleutel om terug te zetten staat nog op deze computer: ${file}. Bewaar hem ergens anders.`,
  badRecipient: 'BUURTBAKEN_BACKUP_RECIPIENT is geen openbare sleutel van age: die begint met age1',
  badKeep:
    'BUURTBAKEN_BACKUP_KEEP moet drie getallen zijn: hoeveel dagen, weken en maanden, zoals 7,4,2; samen minstens 1',
  noIdentity:
    'er is geen sleutel om terug te zetten: geef het bestand met --identity BESTAND (gemaakt bij de eerste back-up, begint met AGE-SECRET-KEY)',
  badIdentity: (file: string) =>
    `in ${file} staat geen sleutel: verwacht wordt een regel die begint met AGE-SECRET-KEY-1`,
  wrongIdentity:
    'deze sleutel past niet op deze back-up: geef met --identity de sleutel die hoort bij de openbare sleutel waarmee hij is gemaakt',
  cannotWrite: (dir: string) => `kan niet schrijven in ${dir}: geef een map waarin u mag schrijven`,
  diskFull: (dir: string, freeMb: number) =>
    `de schijf is vol: nog ${freeMb} MB vrij bij ${dir}; de back-up is niet gemaakt en wat er half van stond is weg. Maak ruimte of kies een andere map`,
  busy: (dir: string) => `er wordt al een back-up gemaakt in ${dir}: wacht tot die klaar is`,
  dumpFailed: (what: string) => `de database kon niet worden gelezen: ${what}`,
  restoreFailed: (what: string) => `de database kon niet worden teruggezet: ${what}`,
  noPgClient: 'pg_dump en pg_restore van Postgres 17 konden niet worden opgehaald (is er netwerk?)',
  pgClientMissing: (dir: string) => `BUURTBAKEN_PG_CLIENT wijst naar een map zonder pg_dump: ${dir}`,
  nothingToBackUp: 'hier is nog niets om een back-up van te maken: start eerst met ./buurtbaken up',
  noGeneration: (dir: string) =>
    `in ${dir} staat geen hele back-up (buurtbaken-…): geef de map waarin back-ups staan`,
  badManifest: (dir: string) =>
    `de beschrijving van de back-up in ${dir} is onleesbaar: neem een andere back-up`,
  badChecksum: (file: string) =>
    `de back-up is beschadigd: ${file} klopt niet met zijn controlegetal; neem een andere back-up`,
  newerBackup: (version: string) =>
    `deze back-up is van een nieuwere versie van Buurtbaken (${version}): zet hem terug met die versie`,
  otherServer: (found: string, ours: string) =>
    `deze back-up is van ${found} en dit is ${ours}: de naam van de server kan niet veranderen`,
  notEmpty: (dir: string) =>
    `in ${dir} staat al een installatie: terugzetten kan alleen in een lege. Wis die met ./buurtbaken reset --yes, of zet BUURTBAKEN_DIR op een andere map`,
  unfinished:
    'het terugzetten van een back-up is niet afgemaakt: doe ./buurtbaken restore opnieuw, of wis alles met ./buurtbaken reset --yes',
  countsDiffer: (names: string) =>
    `de teruggezette gegevens kloppen niet met de beschrijving van de back-up (${names}): neem een andere back-up`,
  badEntry: (name: string) =>
    `in de back-up staat een bestand dat er niet hoort (${name}): neem een andere back-up`,
  restored: (at: string, files: number) => [
    `Teruggezet: alles zoals het was op ${at}, met ${files} foto’s en bestanden.`,
    'Start met ./buurtbaken up. Wie na dat moment is gewist of verwijderd, staat er weer in: doe dat opnieuw.',
  ],
  rehearsal: {
    head: (folder: string) => `Proef met ${folder}:`,
    checks: {
      aantallen: 'aantallen kloppen',
      logboek: 'logboek is heel',
      inloggen: 'inloggen lukt',
      foto: 'een foto opent',
    },
    yes: 'ja',
    no: 'NEE',
    none: 'niet te controleren',
    passed: 'De back-up is bruikbaar.',
    failed: 'de proef met de back-up is niet gelukt: maak een nieuwe back-up en probeer het opnieuw',
    busy: 'er loopt al een proef met een back-up: wacht tot die klaar is',
    notRecorded: 'De uitslag is niet bewaard: Buurtbaken draait hier niet.',
  },
  key: (identity: string, recipient: string) => [
    'Sleutel om terug te zetten (print hem, bewaar hem in een kluis, zet hem NIET op deze computer):',
    `  ${identity}`,
    'Openbare sleutel, voor in .env:',
    `  BUURTBAKEN_BACKUP_RECIPIENT=${recipient}`,
  ],
  composeUse: 'gebruik: node docker/backup.ts nu, proef, sleutel of dienst',
  composeRestoreUse:
    'gebruik: node docker/restore.ts geheimen of gegevens, en zo nodig de naam van een back-up',
  composeNotEmpty:
    'hier is al een installatie: terugzetten kan alleen in een lege (docker compose down --volumes wist alles)',
  composeSecretsFirst: 'zet eerst de geheimen terug: docker compose run --rm restore-secrets',
  composeHalfRestored:
    'er is een back-up half teruggezet: zet eerst de gegevens terug met docker compose run --rm restore, en start dan opnieuw',
  composeSecretsDone: 'De geheimen staan er weer. Nu de gegevens: docker compose run --rm restore',
  composeRestored: (at: string, files: number) =>
    `Teruggezet: alles zoals het was op ${at}, met ${files} foto’s en bestanden. Start met docker compose up -d --wait.`,
  replicaAway: 'postgres-replica gaf geen back-up; die komt nu van postgres zelf.',
  replicaBehind: (seconds: number) =>
    `postgres-replica loopt ${seconds} seconden achter; de back-up komt nu van postgres zelf.`,
  noRecipientYet:
    'er wordt geen back-up gemaakt: zet BUURTBAKEN_BACKUP_RECIPIENT in .env (docker compose run --rm backup node docker/backup.ts sleutel maakt een sleutel)',
} as const;
