import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import { type Case, CaseSchema } from '../../shared/model/case.ts';
import type { Seed } from '../../shared/model/seed.ts';
import { checkFile } from '../../shared/rules/validation-sentence.ts';
import { readJsonFile } from './json-file.ts';
import { amountFaults } from './seed-amounts.ts';
import {
  DepartmentsFileSchema,
  DesksFileSchema,
  FeesFileSchema,
  OpeningHoursFileSchema,
  openingBlocks,
} from './seed-files.ts';
import { orderFaults, referenceFaults } from './seed-references.ts';
import { templateFaults } from './seed-templates.ts';

export interface SeedProblem {
  readonly type: 'seed-invalid';
  /** Every fault found, each one Polish sentence that names the file, the key and what is allowed. */
  readonly sentences: readonly string[];
}

/**
 * Reads what a new kiosk starts with: departments, desks, opening hours and cases, in the order in which residents see
 * them. Everything is checked before anything is returned; with one fault nothing is. References between files are
 * checked once each file is sound by itself.
 */
export function loadSeed(folder: string): Result<Seed, SeedProblem> {
  const departments = readChecked(folder, 'departments.json', DepartmentsFileSchema);
  const desks = readChecked(folder, 'desks.json', DesksFileSchema);
  const hours = readChecked(folder, 'opening-hours.json', OpeningHoursFileSchema);
  const fees = readChecked(folder, 'fees.json', FeesFileSchema);
  const cases = readCases(folder);
  if (!(departments.ok && desks.ok && hours.ok && fees.ok && cases.ok)) {
    return problem([departments, desks, hours, fees, cases].flatMap((part) => (part.ok ? [] : part.error)));
  }
  const order = departments.value.flatMap((department) => department.caseOrder);
  const seed: Seed = {
    departments: departments.value.map(({ caseOrder: _, ...department }) => department),
    desks: desks.value.desks,
    openingBlocks: openingBlocks(hours.value),
    cases: cases.value.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
  };
  const faults = [
    ...orderFaults(departments.value, seed.cases),
    ...referenceFaults(seed),
    ...amountFaults(seed.cases, fees.value),
    ...templateFaults(folder, seed.cases),
  ];
  return faults.length === 0 ? ok(seed) : problem(faults);
}

function readChecked<T>(folder: string, name: string, schema: z.ZodType<T>): Result<T, readonly string[]> {
  const raw = readJsonFile(join(folder, name), name);
  return raw.ok ? checkFile(name, schema, raw.value) : err([raw.error.sentence]);
}

function readCases(folder: string): Result<readonly Case[], readonly string[]> {
  const names = caseFileNames(folder);
  if (names === null) return err(['Brakuje folderu cases z plikami spraw.']);
  const results = names.map((name) => readCase(folder, name));
  const faults = results.flatMap((result) => (result.ok ? [] : result.error));
  return faults.length === 0 ? ok(results.flatMap((result) => (result.ok ? [result.value] : []))) : err(faults);
}

function caseFileNames(folder: string): readonly string[] | null {
  try {
    return readdirSync(join(folder, 'cases'))
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    return null;
  }
}

function readCase(folder: string, name: string): Result<Case, readonly string[]> {
  const file = `cases/${name}`;
  const checked = readChecked(folder, file, CaseSchema);
  if (!checked.ok || `${checked.value.id}.json` === name) return checked;
  return err([
    `W pliku ${file} klucz „id” ma wartość "${checked.value.id}", a powinno tu być: "${name.slice(0, -5)}", jak w nazwie pliku.`,
  ]);
}

function problem(sentences: readonly string[]): Result<never, SeedProblem> {
  return err({ type: 'seed-invalid', sentences });
}
