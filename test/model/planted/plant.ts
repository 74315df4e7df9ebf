import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PLANTS } from './plants.ts';

/** Given to node with `--import`: one file of the program is loaded with the bug that `KIOSK_PLANT` names. */
const root = path.resolve(import.meta.dirname, '../../..');
const name = process.env['KIOSK_PLANT'] ?? '';
const plant = PLANTS[name];
if (plant === undefined) throw new Error(`no such bug: ${name}`);
const place = pathToFileURL(path.join(root, plant.file)).href;
let isPlanted = false;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (url !== place) return loaded;
    const pieces = String(loaded.source ?? '').split(plant.text);
    if (pieces.length !== 2) {
      throw new Error(`${plant.file} has ${pieces.length - 1} times, not once: ${plant.text}`);
    }
    isPlanted = true;
    return { ...loaded, source: pieces.join(plant.bug) };
  },
});

process.on('exit', () => {
  if (!isPlanted) process.exitCode = 3;
});
