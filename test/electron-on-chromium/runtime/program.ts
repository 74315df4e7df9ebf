import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openArchive } from './asar.ts';

export type Program = {
  main: string;
  appPath: string;
  name: string;
  version: string;
  isPackaged: boolean;
  resources: string;
};
type Manifest = { name?: string; productName?: string; version?: string; main?: string };

function manifestOf(folder: string): Manifest | undefined {
  const file = path.join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
}

function fromFolder(folder: string, isPackaged: boolean, resources: string): Program {
  const manifest = manifestOf(folder) ?? {};
  const main = createRequire(path.join(folder, 'package.json')).resolve(path.join(folder, manifest.main ?? 'index.js'));
  return {
    main,
    appPath: folder,
    name: manifest.productName ?? manifest.name ?? 'Electron',
    version: manifest.version ?? process.versions.electron ?? '',
    isPackaged,
    resources,
  };
}

/**
 * What to run: beside a packaged executable resources/app.asar or resources/app, else the folder or file of the command line.
 * A single file has neither name nor version of its own, as in Electron.
 */
export function findProgram(executable: string, given: string | undefined): Program {
  const resources = path.join(path.dirname(executable), 'resources');
  const archive = path.join(resources, 'app.asar');
  if (existsSync(archive)) return fromFolder(openArchive(archive), true, resources);
  if (existsSync(path.join(resources, 'app'))) return fromFolder(path.join(resources, 'app'), true, resources);
  if (given === undefined) throw new Error('electron-on-chromium: name the program to run: electron <folder or file>');
  const full = path.resolve(given);
  if (!existsSync(full)) throw new Error(`electron-on-chromium: unable to find the program at ${full}`);
  if (statSync(full).isDirectory()) return fromFolder(full, false, resources);
  return {
    main: full,
    appPath: path.dirname(full),
    name: 'Electron',
    version: process.versions.electron ?? '',
    isPackaged: false,
    resources,
  };
}
