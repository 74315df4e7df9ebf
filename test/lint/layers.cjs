// Who may import whom: ARCHITECTURE's table as rules. test/lint/layers.test.ts plants one bad import per rule.
const BASICS = '^shared/basics/';
const TIME = '^shared/(basics|time)/';
const MODEL = '^shared/(basics|time|model)/';
const RULES = '^shared/(basics|time|model|rules)/';
const CONTRACT = '^shared/(basics|time|model|rules|contract)/';
const ZOD = 'node_modules/zod/';
const node = (...names) => `^(node:)?(${names.join('|')})(/promises)?$`;

const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: Array.isArray(allowed) ? allowed : [allowed] },
});
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    only('shared-basics', '^shared/basics/', BASICS, 'basics import nothing'),
    only('shared-time', '^shared/time/', TIME, 'time stands on basics'),
    only('shared-model', '^shared/model/', [MODEL, ZOD], 'model stands on basics and time; zod for schemas'),
    only('shared-rules', '^shared/rules/', [RULES, ZOD], 'rules of both processes stand on the model'),
    only('shared-contract', '^shared/contract/', [CONTRACT, ZOD], 'the contract stands on model and rules'),
    only('shared-text', '^shared/text/', [CONTRACT, '^shared/text/'], 'words stand on everything they name'),

    only(
      'rules-are-pure',
      '^electron/engine/rules/',
      [RULES, '^electron/engine/rules/'],
      'a rule imports shared and other rules only: no ports, no npm, no node:',
    ),
    only(
      'engine-is-pure',
      '^electron/engine/',
      [RULES, '^electron/engine/'],
      'the engine knows no contract, no words, no npm, no node:',
    ),
    only(
      'api-knows-engine-only',
      '^electron/api/',
      [CONTRACT, '^electron/(api|engine)/', ZOD],
      'handlers never touch store, printer or electron',
    ),
    only(
      'store-adapter',
      '^electron/store/',
      [
        RULES,
        '^electron/store/',
        '^electron/engine/ports\\.ts$',
        ZOD,
        'node_modules/(sequelize|sqlite3|umzug|pg)/',
        node('fs', 'path', 'crypto', 'async_hooks', 'net'),
      ],
      'the store implements the Store port',
    ),
    only(
      'printer-adapter',
      '^electron/printer/',
      [
        RULES,
        '^shared/text/',
        '^electron/printer/',
        '^electron/engine/ports\\.ts$',
        ZOD,
        'node_modules/(@point-of-sale|uqr)/',
        node('fs', 'path', 'net', 'http', 'child_process', 'tty'),
      ],
      'the printer implements the Printer port',
    ),
    only(
      'mail-adapter',
      '^electron/mail/',
      [
        RULES,
        '^electron/mail/',
        '^electron/engine/ports\\.ts$',
        'node_modules/(nodemailer|ical-generator)/',
        node('fs'),
      ],
      'e-mails implement the Mailer port',
    ),
    only(
      'system-adapter',
      '^electron/system/',
      [
        RULES,
        '^electron/system/',
        '^electron/engine/ports\\.ts$',
        ZOD,
        'node_modules/(date-holidays|date-holidays-parser|pino|pdfjs-dist)/',
        node('fs', 'path', 'crypto', 'os', 'url', 'worker_threads', 'child_process'),
      ],
      'clock, ids, keys, holidays, seed, log',
    ),
    never(
      'host-knows-app-only',
      { path: '^electron/(host/|main\\.ts)' },
      { path: '^electron/(api|engine|store|printer|mail|launch)/' },
      'a host sees app.ts, never the layers behind it',
    ),
    never(
      'app-is-host-free',
      { path: '^electron/(app|config[^/]*|[a-z-]+)\\.ts$', pathNot: '^electron/(main|preload)\\.ts$' },
      { path: '^electron/host/|node_modules/electron/' },
      'the composition root must run under any host',
    ),
    never(
      'launchers-start-processes',
      { path: '^electron/launch/' },
      { path: '^electron/(?!launch/)' },
      'launchers build and start; they are not part of the program',
    ),
    never(
      'nobody-imports-launchers',
      { path: '^electron/(?!launch/)|^renderer/|^shared/' },
      { path: '^electron/launch/' },
      'launchers are not part of the program',
    ),

    never(
      'electron-package-home',
      { pathNot: '^electron/(main\\.ts|preload\\.ts|host/)|^test/|^node_modules/' },
      { path: 'node_modules/electron/' },
      'electron is imported by the host only',
    ),
    never(
      'sequelize-home',
      { pathNot: '^electron/store/|^test/|^node_modules/' },
      { path: 'node_modules/(sequelize|sqlite3|umzug|pg)/' },
      'the database is known to the store only',
    ),
    never(
      'react-home',
      { pathNot: '^renderer/|^test/|^node_modules/' },
      { path: 'node_modules/(react|react-dom|react-aria-components|@tanstack)/' },
      'pictures are made in the renderer',
    ),
    only(
      'preload-is-tiny',
      '^electron/preload\\.ts$',
      ['node_modules/electron/', '^shared/contract/'],
      'send and onEvent, nothing else',
    ),

    never(
      'renderer-sees-shared-only',
      { path: '^renderer/' },
      { path: '^electron/' },
      'the renderer asks through the contract',
    ),
    never(
      'renderer-no-node',
      { path: '^renderer/', pathNot: 'vite\\.config' },
      { dependencyTypes: ['core'] },
      'a page has no file system',
    ),
    never(
      'ui-is-dumb',
      { path: '^renderer/ui/' },
      { path: '^renderer/(?!ui/)|^shared/(contract|text)/' },
      'components get words and callbacks as properties',
    ),
    never(
      'kiosk-and-staff-apart',
      { path: '^renderer/(kiosk|staff)/' },
      { path: '^renderer/(kiosk|staff)/', pathNot: '^renderer/$1/' },
      'residents and staff share components, not screens',
    ),
    never(
      'screens-use-hooks',
      { path: '^renderer/(kiosk|staff)/' },
      { path: '^renderer/api/client' },
      'screens call api/queries, never the client',
    ),
    never(
      'gallery-is-for-looking',
      { path: '^renderer/', pathNot: '^renderer/ui/gallery/' },
      { path: '^renderer/ui/gallery/' },
      'the gallery does not ship',
    ),

    never('nobody-imports-test', { pathNot: '^test/' }, { path: '^test/' }, 'the product never needs its tests'),
    never('no-cycles', {}, { circular: true }, 'a cycle has no first file to read'),
    never('no-unresolved', { pathNot: '^node_modules/' }, { couldNotResolve: true }, 'an import that leads nowhere'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
    exclude: { path: '\\.css$|\\.woff2$' },
  },
};
