import path from 'node:path';
import { build } from 'electron-builder';
import { buildAll } from './build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const electronDist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];

await buildAll();
const folders = await build({
  projectDir: root,
  config: electronDist ? { extends: 'electron-builder.yml', electronDist } : 'electron-builder.yml',
  linux: ['dir'],
  publish: 'never',
});
console.log(folders.join('\n') || 'The program is in out/package.');
