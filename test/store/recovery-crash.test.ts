import { afterEach, expect, it } from 'vitest';
import { removeTempStores } from '../support/temp-store.ts';
import { killWhileRecovering, pointsOfRecovery } from './recovery-crash.ts';

afterEach(removeTempStores);

// Before every single one of them: `npm run test:long -- --only recovery-crash`.
it('a program killed while it brings damaged data back begins again', async () => {
  const points = await pointsOfRecovery();
  expect(points).toBeGreaterThan(20);
  await killWhileRecovering([0.2, 0.4, 0.6, 0.8].map((part) => Math.ceil(points * part)));
}, 120_000);
