import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const config = path.join(root, 'test/lint/layers.cjs');
const rules: readonly { name: string }[] = createRequire(import.meta.url)(config).forbidden;

/** One bad import for each rule: the file that breaks it and what it imports. */
const planted: readonly (readonly [rule: string, file: string, target: string])[] = [
  ['shared-basics', 'shared/basics/bad.ts', '../time/ok.ts'],
  ['shared-time', 'shared/time/bad.ts', '../model/ok.ts'],
  ['shared-model', 'shared/model/bad.ts', '../contract/ok.ts'],
  ['shared-rules', 'shared/rules/bad.ts', '../contract/ok.ts'],
  ['shared-contract', 'shared/contract/bad.ts', '../text/ok.ts'],
  ['shared-text', 'shared/text/bad.ts', 'i18next'],
  ['rules-are-pure', 'electron/engine/rules/bad.ts', '../ports.ts'],
  ['rules-are-pure', 'electron/engine/rules/bad-node.ts', 'node:crypto'],
  ['engine-is-pure', 'electron/engine/bad.ts', '../../shared/contract/ok.ts'],
  ['engine-is-pure', 'electron/engine/bad-package.ts', 'zod'],
  ['api-knows-engine-only', 'electron/api/bad.ts', '../store/ok.ts'],
  ['store-adapter', 'electron/store/bad.ts', '../printer/ok.ts'],
  ['store-adapter', 'electron/store/bad-engine.ts', '../engine/ok.ts'],
  ['printer-adapter', 'electron/printer/bad.ts', '../system/ok.ts'],
  ['mail-adapter', 'electron/mail/bad.ts', '../store/ok.ts'],
  ['system-adapter', 'electron/system/bad.ts', '../store/ok.ts'],
  ['host-knows-app-only', 'electron/host/bad.ts', '../engine/ok.ts'],
  ['app-is-host-free', 'electron/app.ts', './host/ok.ts'],
  ['app-is-host-free', 'electron/config.ts', 'electron'],
  ['launchers-start-processes', 'electron/launch/bad.ts', '../engine/ok.ts'],
  ['nobody-imports-launchers', 'electron/store/bad-launch.ts', '../launch/ok.ts'],
  ['electron-package-home', 'electron/engine/bad-electron.ts', 'electron'],
  ['sequelize-home', 'electron/api/bad-sequelize.ts', 'sequelize'],
  ['react-home', 'shared/text/bad-react.ts', 'react'],
  ['preload-is-tiny', 'electron/preload.ts', '../shared/model/ok.ts'],
  ['renderer-sees-shared-only', 'renderer/kiosk/bad.tsx', '../../electron/engine/ok.ts'],
  ['renderer-no-node', 'renderer/api/bad.ts', 'node:fs'],
  ['ui-is-dumb', 'renderer/ui/bad.tsx', '../api/queries.ts'],
  ['ui-is-dumb', 'renderer/ui/bad-words.tsx', '../../shared/text/ok.ts'],
  ['kiosk-and-staff-apart', 'renderer/kiosk/bad-staff.tsx', '../staff/ok.ts'],
  ['screens-use-hooks', 'renderer/kiosk/bad-client.tsx', '../api/client.ts'],
  ['gallery-is-for-looking', 'renderer/kiosk/bad-gallery.tsx', '../ui/gallery/ok.ts'],
  ['nobody-imports-test', 'electron/system/bad-test.ts', '../../test/ok.ts'],
  ['no-unresolved', 'electron/printer/bad-nowhere.ts', './nowhere.ts'],
];
const good = [
  'shared/basics/ok.ts',
  'shared/time/ok.ts',
  'shared/model/ok.ts',
  'shared/contract/ok.ts',
  'shared/text/ok.ts',
  'electron/engine/ok.ts',
  'electron/engine/ports.ts',
  'electron/store/ok.ts',
  'electron/printer/ok.ts',
  'electron/system/ok.ts',
  'electron/host/ok.ts',
  'electron/launch/ok.ts',
  'renderer/api/queries.ts',
  'renderer/api/client.ts',
  'renderer/staff/ok.ts',
  'renderer/ui/gallery/ok.ts',
  'test/ok.ts',
];

let tree = '';
let violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] = [];

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'kiosk-layers-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), text);
  };
  for (const file of good) write(file, 'export type Ok = 1;\n');
  // Type-only imports count too: what a type leaks is a dependency all the same.
  for (const [, file, target] of planted) write(file, `import type { X } from '${target}';\nexport type Bad = X;\n`);
  write('shared/basics/round-a.ts', "import type { B } from './round-b.ts';\nexport type A = B;\n");
  write('shared/basics/round-b.ts', "import type { A } from './round-a.ts';\nexport type B = A;\n");
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  const { stdout } = spawnSync(
    path.join(root, 'node_modules/.bin/depcruise'),
    ['--config', config, '--output-type', 'json', 'shared', 'electron', 'renderer', 'test'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  violations = JSON.parse(stdout).summary.violations;
}, 60_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

const reported = (rule: string, file: string) =>
  violations.some((violation) => violation.rule.name === rule && violation.from === file);

describe('layers', () => {
  test.each(planted)('%s catches %s → %s', (rule, file) => {
    expect(reported(rule, file)).toBe(true);
  });

  test('no-cycles catches two files that import each other', () => {
    expect(reported('no-cycles', 'shared/basics/round-a.ts') || reported('no-cycles', 'shared/basics/round-b.ts')).toBe(
      true,
    );
  });

  test('every rule has its planted import', () => {
    const tried = new Set([...planted.map(([rule]) => rule), 'no-cycles']);
    expect(rules.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  test('the project itself keeps the layers', () => {
    expect(() =>
      execFileSync(
        path.join(root, 'node_modules/.bin/depcruise'),
        ['--config', config, 'shared', 'electron', 'renderer', 'test'],
        {
          cwd: root,
          stdio: 'pipe',
        },
      ),
    ).not.toThrow();
  }, 60_000);
});
