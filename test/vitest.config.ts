import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { memoryFolder } from './support/memory-folder.ts';

const folder = memoryFolder();

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['test/support/postgres-server.ts'],
    // Warsaw is converted by the product; a machine in another zone must make no difference.
    env: { TZ: 'America/Caracas', ...(folder === undefined ? {} : { TMPDIR: folder }) },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
