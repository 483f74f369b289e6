/** What documents say that can be held against the source. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROCESSINGS, REGISTER_NL } from '#basis/catalogue/pages/register.nl.ts';
import { RETENTION } from '#basis/retention.ts';
import { termInWords } from '#basis/retention-term.ts';
import { settingsOf } from '#provisioning/config.ts';
import { retentionSettings } from '#provisioning/retention.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import { appendAudit, auditHead } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';

const read = (path: string): string => readFileSync(join(PROJECT_DIR, path), 'utf8');
const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  ...readdirSync(join(PROJECT_DIR, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test('the threat model names a test for each threat, and each is there', () => {
  const text = read('docs/threat-model.md');
  const rows = text.split('\n').filter((line) => /^\| (?!who|threat|---)[^|]*\|[^|]*\|[^|]*`/.test(line));
  const without = rows.filter((row) => !/`[^`]+\.test\.ts`/.test(row.split('|')[3] ?? ''));
  expect(rows.length).toBeGreaterThan(30);
  expect(without).toEqual([]);
  const paths = [...text.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, path = '']) => path);
  expect([...new Set(paths)].filter((path) => !existsSync(join(PROJECT_DIR, path)))).toEqual([]);
});

test.each(DOCUMENTS)('%s links to what is there', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = '']) => to);
  expect(links.filter((to) => !existsSync(join(PROJECT_DIR, dirname(document), to)))).toEqual([]);
});

/** Of the installation without Docker alone. */
const WITHOUT_DOCKER = ['BUURTBAKEN_DISK_PATH', 'BUURTBAKEN_PG_CLIENT'];

test('each setting that the handbook names reaches who reads it, also in the composed installation', () => {
  const named = new Set(read('docs/beheer.md').match(/\bBUURTBAKEN_[A-Z_]+[A-Z]\b/g));
  const composed = ['docker-compose.yml', 'docker/compose.workers.yml', 'docker/compose.database.yml']
    .map(read)
    .join('\n');
  const passed = [...named].filter((name) => new RegExp(`\\b${name}(?:_FILE)?\\b`).test(composed));
  expect(passed.length).toBeGreaterThan(40);
  expect([...named].filter((name) => !passed.includes(name) && !WITHOUT_DOCKER.includes(name))).toEqual([]);
});

test('the register of processing is that of the service, with its standard terms', async () => {
  await expect(registerText()).toMatchFileSnapshot('../docs/verwerkingsregister.md');
});

/** As the page shows it (web/pages/register.tsx), in Markdown. */
function registerText(): string {
  const settings = retentionSettings(settingsOf(NEEDED));
  const terms = (ids: readonly string[]) =>
    RETENTION.filter(({ id }) => ids.includes(id)).map(
      ({ what, term }) => `${what}: ${termInWords(term(settings))}`,
    );
  const { labels } = REGISTER_NL;
  const head = [
    `# ${REGISTER_NL.title}`,
    'Wat de gemeente met buurtpreventie verwerkt (AVG, artikel 30). Gemaakt uit de tabellen van het systeem, met de standaardtermijnen; op de site, bij *Beheer*, *Verwerkingsregister*, staan de termijnen die u instelde. Wat alleen uw gemeente weet staat tussen **[ ]**.',
    [
      '| | |',
      '|---|---|',
      `| ${REGISTER_NL.controller} | **[gemeente]** |`,
      `| ${REGISTER_NL.contact} | **[telefoon, e-mail]** |`,
      `| ${REGISTER_NL.officer} | **[naam, contact]** |`,
      `| ${REGISTER_NL.transfer} | ${REGISTER_NL.noTransfer} |`,
    ].join('\n'),
  ];
  const processings = PROCESSINGS.flatMap((it) => [
    `## ${it.name}`,
    [
      '| | |',
      '|---|---|',
      ...(['purpose', 'basis', 'people', 'data', 'recipients'] as const).map(
        (name) => `| ${labels[name]} | ${it[name]} |`,
      ),
      `| ${labels.terms} | ${terms(it.terms).join('<br>')} |`,
    ].join('\n'),
  ]);
  const table = RETENTION.map(
    ({ what, term, where }) => `| ${what} | ${termInWords(term(settings))} | ${where} |`,
  );
  return `${[
    ...head,
    ...processings,
    `## ${REGISTER_NL.security}`,
    REGISTER_NL.securityItems.map((item) => `- ${item}`).join('\n'),
    `## ${REGISTER_NL.termsTitle}`,
    ['| wat | hoe lang | waar |', '|---|---|---|', ...table].join('\n'),
  ].join('\n\n')}\n`;
}
const NEEDED = {
  databaseUrl: 'postgres://x@127.0.0.1/x',
  homeserverUrl: 'http://127.0.0.1:9',
  serverName: 'example.org',
  asToken: 'as-token-of-the-tests',
  hsToken: 'hs-token-of-the-tests',
};

describe('the log can be verified without us', () => {
  let database: TestDatabase;
  let owner: Sql;
  let dir: string;
  beforeAll(async () => {
    database = await createDatabase();
    owner = connect(database.url, { max: 1 });
    dir = mkdtempSync(join(tmpdir(), 'buurtbaken-audit-'));
    for (let nr = 1; nr <= 5; nr += 1)
      await owner.begin((tx) =>
        appendAudit(tx, {
          actor: 'service:bot',
          action: 'zaak.besloten',
          detail: { nr, codes: 'a,b' },
          ...(nr === 3 && { reason: 'geplaatst' }),
        }),
      );
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
    rmSync(dir, { recursive: true, force: true });
  });

  /** The export of docs/auditor.md, with its very query. */
  async function exported(): Promise<string> {
    const query = /copy \(\s*([\s\S]*?)\)\s*to stdout/.exec(read('docs/auditor.md'))?.[1] ?? '';
    const stream = await owner.unsafe(`copy (${query}) to stdout with (format csv, header)`).readable();
    let text = '';
    for await (const part of stream) text += String(part);
    return text;
  }
  function verify(text: string, ...head: string[]) {
    const file = join(dir, 'logboek.csv');
    writeFileSync(file, text);
    const program = join(PROJECT_DIR, 'docs/audit-verify.py');
    const { status, stdout, stderr } = spawnSync(inject('harness').python, [program, file, ...head], {
      encoding: 'utf8',
    });
    return { status, said: (stdout + stderr).trim() };
  }

  test('an untouched log, and a number that was noted', async () => {
    const head = (await auditHead(owner))?.hash ?? '';
    const text = await exported();
    expect(verify(text)).toEqual({
      status: 0,
      said: `Het logboek klopt: 5 regels, het laatste getal is ${head}`,
    });
    expect(verify(text, head).status).toBe(0);
  });

  test('a row that was changed, one taken out, and an end cut off', async () => {
    const head = (await auditHead(owner))?.hash ?? '';
    const text = await exported();
    const rows = text.trimEnd().split('\n');
    expect(verify(text.replace('geplaatst', 'vervallen')).said).toContain('regel 3 klopt niet');
    expect(verify(`${rows.filter((_row, at) => at !== 2).join('\n')}\n`).said).toContain('regel 2 ontbreekt');
    expect(verify(`${rows.slice(0, -1).join('\n')}\n`).status).toBe(0);
    expect(verify(`${rows.slice(0, -1).join('\n')}\n`, head)).toMatchObject({
      status: 1,
      said: expect.stringContaining('staat niet in het logboek'),
    });
  });
});

/** Words of the standard's "Software categories" and "Scope list" (publiccode.yml 0.4). */
const CATEGORIES =
  'accounting agile-project-management applicant-tracking application-development appointment- ' +
  'scheduling backup billing-and-invoicing blog budgeting business-intelligence business-process- ' +
  'management cad call-center-management cloud-management collaboration communications compliance- ' +
  'management contact-management content-management crm customer-service-and-support data-analytics ' +
  'data-collection data-visualization design design-system digital-asset-management digital-citizenship ' +
  'document-management donor-management e-commerce e-signature educational-content email-management ' +
  'email-marketing employee-management enterprise-project-management enterprise-social-networking erp ' +
  'event-management facility-management feedback-and-reviews-management financial-reporting fleet- ' +
  'management fundraising gamification geographic-information-systems grant-management graphic-design ' +
  'help-desk hr ide identity-management instant-messaging integrated-library-system inventory- ' +
  'management it-asset-management it-development it-management it-security it-service-management ' +
  'knowledge-management learning-management-system marketing mind-mapping mobile-marketing mobile- ' +
  'payment network-management office online-booking online-community payment-gateway payroll ' +
  'predictive-analysis procurement productivity-suite project-collaboration project-management ' +
  'property-management real-estate-management regulations-and-directives remote-support resource- ' +
  'management sales-management seo service-desk social-media-management survey talent-management task- ' +
  'management taxes-management test-management time-management time-tracking translation video- ' +
  'conferencing video-editing visitor-management voip warehouse-management web-collaboration web- ' +
  'conferencing website-builder whistleblowing workflow-management';
const SCOPES =
  'agriculture culture defence education emergency-services employment energy environment finance-and- ' +
  'economic-development foreign-affairs government healthcare infrastructures justice local-authorities ' +
  'manufacturing research science-and-technology security society sport tourism transportation welfare';
const oneOf = (words: string) => z.enum(words.split(' ') as [string, ...string[]]);

/** What the standard asks (publiccode.yml 0.4, "The Standard (core)"). */
const Words = z.strictObject({
  shortDescription: z.string().max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().max(100)).min(1),
});
const PublicCode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string(),
  url: z.url(),
  softwareVersion: z.string(),
  releaseDate: z.iso.date().optional(),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(oneOf(CATEGORIES)).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum([
    'standalone/mobile',
    'standalone/iot',
    'standalone/desktop',
    'standalone/web',
    'standalone/backend',
    'standalone/other',
    'addon',
    'library',
    'configurationFiles',
  ]),
  intendedAudience: z.strictObject({
    scope: z.array(oneOf(SCOPES)),
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
  }),
  description: z.strictObject({ nl: Words, en: Words }),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'community']),
    contacts: z.array(z.object({ name: z.string() })).min(1),
  }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string()).min(1),
  }),
  dependsOn: z.strictObject({
    open: z.array(
      z.object({ name: z.string(), version: z.string().optional(), versionMin: z.string().optional() }),
    ),
  }),
});

test('publiccode.yml is as its standard asks, and says what package.json says', () => {
  const code = PublicCode.parse(parse(read('publiccode.yml')));
  const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string };
  expect([code.softwareVersion, code.legal.license]).toEqual([version, license]);
  const [, said] = new RegExp(`^## ${version}, (.+)$`, 'm').exec(read('CHANGELOG.md')) ?? [];
  // What is released says where and when; what is not has neither.
  const isReleased = said !== 'not yet released';
  expect(code.releaseDate).toBe(isReleased ? said : undefined);
  expect(/^https:\/\/example\./.test(code.url)).toBe(!isReleased);
  expect(read('LICENSE')).toMatch(/^# EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
});

const npmMajor = Number.parseInt(execFileSync('npm', ['--version'], { encoding: 'utf8' }), 10);
test.skipIf(npmMajor < 10)(
  'a bill of materials made as the image does it has what we depend on, and none of our tools',
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-sbom-'));
    const own = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>;
      devDependencies?: object;
    };
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { dev?: true; devDependencies?: object }>;
    };
    delete own.devDependencies;
    // As `npm ci --omit=dev` leaves it.
    delete lock.packages['']?.devDependencies;
    for (const [name, { dev }] of Object.entries(lock.packages)) if (dev) delete lock.packages[name];
    writeFileSync(join(dir, 'package.json'), JSON.stringify(own));
    writeFileSync(join(dir, 'package-lock.json'), JSON.stringify(lock));
    const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
    const bom = JSON.parse(
      execFileSync('npm', args, { cwd: dir, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
    ) as {
      bomFormat: string;
      components: { name: string; version: string }[];
    };
    rmSync(dir, { recursive: true });
    const has = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
    expect(bom.bomFormat).toBe('CycloneDX');
    expect(
      Object.entries(own.dependencies).filter(([name, version]) => !has.has(`${name}@${version}`)),
    ).toEqual([]);
    expect(bom.components.filter(({ name }) => name === 'vitest' || name === 'knip')).toEqual([]);
  },
);

test('every package and image of the product is pinned', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
  const python = read('gate/requirements.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(python.filter((line) => !/==\d/.test(line) && !line.startsWith('    '))).toEqual([]);
  const images = [
    ...read('docker-compose.yml').matchAll(/image: (\S+)/g),
    ...['docker/service/Dockerfile', 'docker/synapse/Dockerfile'].flatMap((file) => [
      ...read(file).matchAll(/^FROM (\S+)/gm),
    ]),
  ].map(([, image = '']) => image);
  expect(images.filter((image) => !/:[\w.-]*\d/.test(image))).toEqual([]);
});
