import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** `npm test`: everything that must hold, each step by its own command, with a closing count of tests. */
const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, 'out/test-results');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly count?: () => { readonly passed: number; readonly failed: number };
}

const read = (name: string) => JSON.parse(readFileSync(path.join(results, name), 'utf8'));

const steps: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '-p', '.'] },
  { name: 'style', command: [bin('biome'), 'check', '.'] },
  {
    name: 'layers',
    command: [bin('depcruise'), '--config', 'test/lint/layers.cjs', 'shared', 'electron', 'renderer', 'test'],
  },
  { name: 'unused code', command: [bin('knip'), '--config', 'test/lint/knip.json'] },
  { name: 'build', command: [process.execPath, 'electron/launch/build.ts'] },
  {
    name: 'tests',
    command: [
      bin('vitest'),
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path.join(results, 'vitest.json')}`,
    ],
    count: () => {
      const { numPassedTests, numFailedTests } = read('vitest.json');
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
  {
    name: 'end to end',
    command: [bin('playwright'), 'test', '--config', 'test/e2e/playwright.config.ts'],
    count: () => {
      const { stats } = read('playwright.json');
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let passed = 0;
let failed = 0;
const broken: string[] = [];

for (const step of steps) {
  const began = Date.now();
  console.log(`\n── ${step.name} ──`);
  const [command = '', ...args] = step.command;
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) broken.push(step.name);
  if (step.count) {
    try {
      const counted = step.count();
      passed += counted.passed;
      failed += counted.failed;
    } catch {
      failed += 1;
    }
  }
  console.log(`${step.name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
}

console.log(broken.length === 0 ? '\nEverything passed.' : `\nNot passed: ${broken.join(', ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(broken.length === 0 && failed === 0 ? 0 : 1);
