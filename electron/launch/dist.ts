import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'electron-builder';
import { buildAll } from './build.ts';
import { EXPECTED_FUSES, fusesOf } from './fuses.ts';

const root = path.resolve(import.meta.dirname, '../..');
const electronDist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];

await buildAll();
const folders = await build({
  projectDir: root,
  config: electronDist ? { extends: 'electron-builder.yml', electronDist } : 'electron-builder.yml',
  linux: ['dir'],
  publish: 'never',
});
const unpacked = process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
const executable = path.join(root, 'out/package', unpacked, 'kiosk-wizyt');
const fuses = fusesOf(readFileSync(executable));
if (fuses !== EXPECTED_FUSES) throw new Error(`${executable} has the fuses ${fuses} instead of ${EXPECTED_FUSES}.`);
console.log(folders.join('\n') || 'The program is in out/package.');
