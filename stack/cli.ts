/** The commands of ./buurtbaken. Exit codes: 0 done, 1 failed, 2 used wrongly; a fault is one line on standard error. */
import { Command, CommanderError } from 'commander';
import { CLI_NL } from '#basis/catalogue/cli.nl.ts';
import { UserError } from '#basis/errors.ts';
import type { ToetsOptions } from './commands/toets.ts';
import { stackEnvironment } from './config.ts';
import { layout } from './layout.ts';

// A package that we depend on uses a function of Node that will go; who types a command can do nothing about it.
process.noDeprecation = true;

const paths = layout(stackEnvironment().dir);
const { about, options: says } = CLI_NL;
const program = new Command('./buurtbaken');

program
  .description(about.program)
  .helpOption('-h, --help', says.help)
  .helpCommand(false)
  .showSuggestionAfterError(false)
  .exitOverride()
  .configureOutput({ writeErr: () => {} });

program
  .command('up')
  .description(about.up)
  .option('-d, --detach', says.detach)
  .option('-p, --port <N>', says.port)
  .option('--element <DIR>', says.element)
  .action(async (options: { detach?: true; port?: string; element?: string }) => {
    const { up } = await import('./commands/up.ts');
    process.exitCode = await up(paths, options);
  });

program
  .command('down')
  .description(about.down)
  .action(async () => {
    const { down } = await import('./commands/down.ts');
    await down(paths);
  });

program
  .command('status')
  .description(about.status)
  .option('--json', says.json)
  .action(async (options: { json?: true }) => {
    const { status } = await import('./commands/status.ts');
    process.exitCode = await status(paths, options.json ?? false);
  });

program
  .command('reset')
  .description(about.reset)
  .option('--yes', says.yes)
  .action(async (options: { yes?: true }) => {
    const { reset } = await import('./commands/reset.ts');
    await reset(paths, options.yes ?? false);
  });

program
  .command('logs')
  .description(about.logs)
  .argument('[naam]', says.logName)
  .option('-f, --follow', says.follow)
  .action(async (name: string | undefined, options: { follow?: true }) => {
    const { logs } = await import('./commands/logs.ts');
    process.exitCode = await logs(paths, name, options.follow ?? false);
  });

program
  .command('test')
  .description(about.test)
  .argument('[filter...]', says.filter)
  .action(async (filters: string[]) => {
    const { test } = await import('./commands/test.ts');
    process.exitCode = await test(filters);
  });

program
  .command('toets')
  .description(about.toets)
  .option('--wijk <CODE>', says.toetsWijk)
  .option('--zonder-lezer', says.toetsReader)
  .addHelpText('after', says.toetsLines)
  .action(async (options: ToetsOptions) => {
    const { toets } = await import('./commands/toets.ts');
    process.exitCode = await toets(paths, options);
  });

program
  .command('proef')
  .description(about.proef)
  .option('--wijk <CODE>', says.wijk)
  .option('--json', says.json)
  .action(async (options: { wijk?: string; json?: true }) => {
    const { showTrial } = await import('./commands/proef.ts');
    await showTrial(paths, options);
  });

program
  .command('wijken')
  .description(about.wijken)
  .command('import')
  .description(about.wijkenImport)
  .argument('<bestand>', says.file)
  .option('--yes', says.apply)
  .option('--gemeente <CODE>', says.gemeente)
  .action(async (file: string, options: { yes?: true; gemeente?: string }) => {
    const { importWijken } = await import('./commands/wijken-import.ts');
    await importWijken(paths, file, options);
  });

program
  .command('adressen')
  .description(about.adressen)
  .command('import')
  .description(about.adressenImport)
  .argument('<bestand>', says.streetFile)
  .option('--yes', says.apply)
  .action(async (file: string, options: { yes?: true }) => {
    const { importAdressen } = await import('./commands/adressen-import.ts');
    await importAdressen(paths, file, options);
  });

program
  .command('audit')
  .description(about.audit)
  .command('verify')
  .description(about.auditVerify)
  .option('--head <HASH>', says.head)
  .action(async (options: { head?: string }) => {
    const { verifyAudit } = await import('./commands/audit-verify.ts');
    await verifyAudit(paths, options.head);
  });

program
  .command('token')
  .description(about.token)
  .argument('<rol>', says.role)
  .argument('[id]', says.tokenId)
  .option('--wijk <CODE>', says.wijk)
  .action(async (what: string, id: string | undefined, options: { wijk?: string }) => {
    const { token } = await import('./commands/token.ts');
    await token(paths, what, id, options.wijk);
  });

program
  .command('inloglink')
  .description(about.inloglink)
  .argument('<rol>', says.loginRole)
  .option('--wijk <CODE>', says.wijk)
  .action(async (role: string, options: { wijk?: string }) => {
    const { loginLink } = await import('./commands/inloglink.ts');
    await loginLink(paths, role, options.wijk);
  });

const backupCommand = program
  .command('backup')
  .description(about.backup)
  .argument('<map>', says.backupDir)
  .action(async (dir: string) => {
    const { backup } = await import('./commands/backup.ts');
    await backup(paths, dir);
  });

backupCommand
  .command('rehearse')
  .description(about.rehearse)
  .argument('<map>', says.backupDir)
  .option('--identity <BESTAND>', says.identity)
  .action(async (dir: string, options: { identity?: string }) => {
    const { rehearse } = await import('./commands/rehearse.ts');
    process.exitCode = await rehearse(paths, dir, options.identity);
  });

program
  .command('restore')
  .description(about.restore)
  .argument('<map>', says.backupDir)
  .option('--identity <BESTAND>', says.identity)
  .action(async (dir: string, options: { identity?: string }) => {
    const { restoreHere } = await import('./commands/restore.ts');
    await restoreHere(paths, dir, options.identity);
  });

program
  .command('doctor')
  .description(about.doctor)
  .option('--json', says.json)
  .option('--url <ADRES>', says.doctorUrl)
  .action(async (options: { json?: true; url?: string }) => {
    const { doctor } = await import('./commands/doctor.ts');
    process.exitCode = await doctor(paths, options);
  });

program
  .command('bench')
  .description(about.bench)
  .argument('[naam]', says.benchName)
  .option('--wijken <AANTAL>', says.benchWijken)
  .option('--workers', says.benchWorkers)
  .action(async (name: string | undefined, options: { wijken?: string; workers?: true }) => {
    const { bench } = await import('./commands/bench.ts');
    process.exitCode = await bench(name, options);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Help that was asked for comes this way too, with exit code 0.
    if (error.exitCode !== 0)
      console.error(
        `buurtbaken: ${CLI_NL.usedWrongly(error.code === 'commander.help' ? CLI_NL.noCommand : error.message)}`,
      );
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof UserError) {
    console.error(`buurtbaken: ${error.message}`);
    process.exitCode = error.exitCode;
  } else {
    console.error(`buurtbaken: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = 1;
  }
}
