import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppOptions, createApp } from '../../electron/app.ts';
import { createSafeApp } from '../../electron/safe-app.ts';
import { journalLog } from '../../electron/system/log.ts';
import { contract } from '../../shared/contract/contract.ts';
import { instant } from '../support/builders.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'well-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const options = (): AppOptions => ({
  userData: home,
  assets: path.resolve(import.meta.dirname, '../../assets'),
  environment: {},
  version: '0.1.0-test',
  clock: { now: () => instant('2026-11-23 09:41') },
  log: journalLog('silent'),
});
const configure = (config: object) => writeFileSync(path.join(home, 'kiosk.config.json'), JSON.stringify(config));

describe('the program is well', () => {
  it('when its storage lets a write through', async () => {
    const app = await createApp(options());
    expect(await app.isWell()).toBe(true);
    await app.close();
  });

  it('when it says by itself that it is out of order', async () => {
    configure({ noSuchKey: 1 });
    const app = await createApp(options());
    expect(await app.isWell()).toBe(true);
    await app.close();
  });

  it('but not when its storage refuses and nothing was said', async () => {
    const app = await createApp(options());
    await app.close();
    expect(await app.isWell()).toBe(false);
  });
});

describe('the program after several starts that died', () => {
  it('I1 says that it is out of order, and answers nothing else', async () => {
    configure({ office: { name: 'Urząd Miasta Olsztyna' } });
    const app = createSafeApp(options());
    const window = app.connect();
    const answer = await window.dispatch('getKiosk', {});
    expect(contract.getKiosk.output.parse(answer.ok ? answer.value : null)).toMatchObject({
      state: { kind: 'out-of-order', problem: { type: 'keeps-failing' } },
      office: { name: 'Urząd Miasta Olsztyna' },
    });
    expect(await window.dispatch('bookVisit', {})).toEqual({ ok: false, error: { type: 'out-of-order' } });
    expect(await app.isWell()).toBe(true);
    await app.close();
  });

  it('touches neither database nor key, and does without a readable configuration', async () => {
    writeFileSync(path.join(home, 'kiosk.config.json'), '{');
    const app = createSafeApp(options());
    expect((await app.connect().dispatch('getKiosk', {})).ok).toBe(true);
    await app.close();
    expect(readdirSync(home)).toEqual(['kiosk.config.json']);
  });
});
