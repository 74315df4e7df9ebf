import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { pl } from '../../shared/text/pl.ts';
import { launchKiosk, newHome, type RunningKiosk } from '../support/kiosk.ts';
import { ANNA, Resident } from '../support/resident.ts';

const SYSTEMD = { NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '3000000' };

/** Does for a kiosk what `Restart=always` and `Type=notify` of packaging/kiosk.service do. */
async function supervise(home: string) {
  const told = path.join(home, 'told');
  const tool = path.join(home, 'bin', 'systemd-notify');
  mkdirSync(path.dirname(tool));
  writeFileSync(told, '');
  writeFileSync(tool, `#!/bin/sh\necho "$*" >> ${told}\n`);
  chmodSync(tool, 0o755);
  Object.assign(process.env, SYSTEMD);
  const codes: (number | null)[] = [];
  let going = true;
  let next: Promise<RunningKiosk>;
  const start = async (): Promise<RunningKiosk> => {
    const kiosk = await launchKiosk({ home });
    kiosk.app.process().once('exit', (code) => {
      codes.push(code);
      if (going) next = start();
    });
    return kiosk;
  };
  next = start();
  return {
    /** How the program ended, each time. */
    codes,
    heard: (message: string) =>
      readFileSync(told, 'utf8')
        .split('\n')
        .filter((line) => line === message).length,
    /** The kiosk that stands now; after an end, the one started in its place. */
    async kiosk(ends: number): Promise<RunningKiosk> {
      await expect.poll(() => codes.length, { timeout: 30_000 }).toBe(ends);
      return next;
    },
    async end() {
      going = false;
      for (const name of Object.keys(SYSTEMD)) delete process.env[name];
      await (await next).stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const body = (kiosk: RunningKiosk) => kiosk.page.evaluate(() => document.documentElement.outerHTML);

test('I1 whatever kills it, a supervised kiosk comes back to the start screen, and to words when it always dies', async () => {
  const supervisor = await supervise(newHome());

  const first = await supervisor.kiosk(0);
  const anna = new Resident(first.page);
  await anna.sees('Umów wizytę w urzędzie');
  await expect.poll(() => supervisor.heard('READY=1')).toBe(1);
  await expect.poll(() => supervisor.heard('WATCHDOG=1')).toBeGreaterThan(0);
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.introduce();
  expect(await body(first)).toContain(ANNA.lastName);
  first.app.process().kill('SIGKILL');

  const second = await supervisor.kiosk(1);
  await new Resident(second.page).sees('Umów wizytę w urzędzie');
  for (const typed of Object.values(ANNA)) expect(await body(second)).not.toContain(typed);
  await expect.poll(() => supervisor.heard('READY=1')).toBe(2);
  await second.app.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
  });

  const third = await supervisor.kiosk(2);
  await new Resident(third.page).sees('Umów wizytę w urzędzie');
  // Its page dies each time that it is shown: after the second time showing it again is no use.
  await third.app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    contents?.on('did-finish-load', () => contents.forcefullyCrashRenderer());
    contents?.forcefullyCrashRenderer();
  });

  const fourth = await supervisor.kiosk(3);
  await expect(fourth.page.getByText(pl.problems.kiosk['keeps-failing'])).toBeVisible();
  await expect(fourth.page.getByText(pl.problems.kioskStaff['keeps-failing'])).toBeVisible();
  await expect.poll(() => supervisor.heard('READY=1')).toBe(4);
  expect(supervisor.codes).toEqual([null, 1, 1]);
  await supervisor.end();
});
