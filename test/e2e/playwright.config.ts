import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { compileCache } from '../support/compile-cache.ts';
import { memoryFolder } from '../support/memory-folder.ts';

const folder = memoryFolder();
if (folder !== undefined) process.env['TMPDIR'] = folder;
Object.assign(process.env, compileCache());

const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  globalSetup: path.join(import.meta.dirname, 'prepare.ts'),
  outputDir: path.join(root, 'out/test-results/e2e'),
  // Each test starts a whole kiosk with its own data folder.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: path.join(root, 'out/test-results/playwright.json') }]],
  use: { actionTimeout: 15_000 },
});
