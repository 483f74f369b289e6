/**
 * Who may import what (ARCHITECTURE.md). The folders are layers: basis knows nothing of the rest; spelregels, matrix, store and web
 * know basis; the two services know all of those, never each other; what starts and tries them out may know everything.
 */
const LAYERS = {
  basis: [],
  spelregels: ['basis'],
  matrix: ['basis'],
  store: ['basis'],
  traces: ['basis'],
  reader: ['basis', 'spelregels'],
  provisioning: ['basis', 'spelregels', 'matrix', 'store', 'traces', 'reader', 'web'],
  bot: ['basis', 'spelregels', 'matrix', 'store', 'traces', 'reader', 'web'],
};
const { FOLDERS } = require('./test/folders.ts');

// The contract that the homeserver's implementations are held to, and its stage, are test code that stands beside them.
const TESTS = '(\\.test\\.tsx?$|^matrix/contract/)';
const anyOf = (folders) => `^(${folders.join('|')})/`;
const others = (folder) => FOLDERS.filter((one) => one !== folder && !LAYERS[folder].includes(one));

/** Packages that one folder alone may touch, so that a change of the other side's ways is a change in one place. */
const OWNED = {
  'matrix-js-sdk': ['web/proef', 'test', 'bench', 'matrix/.*\\.test\\.ts'],
  postgres: ['store'],
  pg: ['store', 'stack'],
  'graphile-worker': ['store'],
  'node-pg-migrate': ['store'],
  '@opentelemetry/[^/]+': ['traces'],
};

module.exports = {
  forbidden: [
    ...Object.keys(LAYERS).map((folder) => ({
      name: `${folder}-knows-only-what-is-below`,
      severity: 'error',
      from: { path: `^${folder}/`, pathNot: TESTS },
      to: { path: anyOf(others(folder)) },
    })),
    {
      name: 'web-knows-basis-and-types-of-spelregels',
      severity: 'error',
      from: { path: '^web/', pathNot: TESTS },
      to: {
        path: anyOf(['matrix', 'store', 'reader', 'provisioning', 'bot', 'stack', 'docker', 'bench', 'test']),
      },
    },
    {
      name: 'web-takes-only-types-from-spelregels',
      severity: 'error',
      from: { path: '^web/', pathNot: TESTS },
      to: { path: '^spelregels/', dependencyTypesNot: ['type-only'] },
    },
    ...Object.entries(OWNED).map(([name, owners]) => ({
      name: `only-${owners.map((owner) => owner.replace(/\W+/g, '-')).join('-or-')}-touches-${name}`,
      severity: 'error',
      from: { pathNot: `^(${owners.join('|')})` },
      to: { path: `node_modules/${name}/` },
    })),
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: {
        path: anyOf([
          'basis',
          'spelregels',
          'matrix',
          'store',
          'traces',
          'reader',
          'web',
          'provisioning',
          'bot',
          'stack',
          'docker',
        ]),
        pathNot: TESTS,
      },
      to: { path: `(^test/|${TESTS})` },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pure-does-no-input-or-output',
      severity: 'error',
      from: { path: '^(basis|spelregels|web)/', pathNot: TESTS },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|net|http|https|child_process|dgram|tls|fs/promises)$',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|\\.buurtbaken)/' },
    // TypeScript 7 has no programming interface yet; swc reads types too.
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'default', 'types'],
    },
  },
};
