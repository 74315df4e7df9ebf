import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { deviceChannel } from '../../electron/printer/device/device-channel.ts';
import { err } from '../../shared/basics/result.ts';

vi.mock('electron', async () => {
  const { utilityProcess } = await import('../electron-on-chromium/runtime/utility-process.ts');
  return { utilityProcess };
});

const { startDeviceProcess } = await import('../../electron/host/device-process.ts');

test('B2 a device file in a process of Electron’s', async () => {
  const line = await deviceChannel('/dev/null', { startProcess: startDeviceProcess, patienceMs: 20_000 }).open();
  if (!line.ok) throw new Error(line.error.type);
  expect(await line.value.send(new Uint8Array(10_000))).toBe('sent');
  line.value.close();
  await line.value.gone;
});

test('B2 a device with nobody behind it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiosk-device-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'lp0');
  execFileSync('mkfifo', [file]);
  const channel = deviceChannel(file, { startProcess: startDeviceProcess, patienceMs: 20_000, allowPipe: true });
  expect(await channel.open()).toEqual(err({ type: 'nobody-there' }));
});
