import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { compileCache } from './support/compile-cache.ts';
import { memoryFolder } from './support/memory-folder.ts';

const folder = memoryFolder();

const common = {
  root: path.resolve(import.meta.dirname, '..'),
  environment: 'node' as const,
  // Warsaw is converted by the product; a machine in another zone must make no difference.
  env: { TZ: 'America/Caracas', ...compileCache(), ...(folder === undefined ? {} : { TMPDIR: folder }) },
  testTimeout: 30_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
};

/** Tests of code without a world around it: they leave nothing behind, so one process plays them all and loads it once. */
const ALONE = ['shared', 'engine', 'api', 'renderer'].map((name) => `test/${name}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    ...common,
    globalSetup: ['test/support/postgres-server.ts'],
    projects: [
      { test: { ...common, name: 'alone', include: ALONE, isolate: false } },
      {
        test: {
          ...common,
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['node_modules/**', ...ALONE],
        },
      },
    ],
  },
});
