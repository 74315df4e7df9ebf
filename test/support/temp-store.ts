import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '../../shared/basics/result.ts';
import { CaseSchema } from '../../shared/model/case.ts';
import { DepartmentSchema, DeskSchema } from '../../shared/model/department.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import { OpeningBlockSchema, SpecialDaySchema } from '../../shared/model/schedule.ts';
import { BookingSettingsSchema } from '../../shared/model/settings.ts';
import type { OfficePlan, PersonalDataCipher } from '../../electron/engine/ports.ts';
import { type OpenStore, type StoreOptions, openStore } from '../../electron/store/index.ts';
import { loadKeys } from '../../electron/system/keys.ts';
import { createPersonalDataCipher } from '../../electron/system/personal-data.ts';

const words = (pl: string) => ({ pl });
const caseOf = (id: string, minutes: number) =>
  CaseSchema.parse({
    id,
    departmentId: 'dowody',
    name: words(`Sprawa ${id}`),
    description: words('Opis.'),
    instruction: words('Przyjdź o umówionej godzinie.'),
    documents: [],
    documentsStatus: 'unverified',
    fee: { kind: 'free', text: words('Bez opłat.'), status: 'unverified' },
    visitMinutes: minutes,
    visitMinutesStatus: 'unverified',
    room: null,
    waitingTime: { text: words('Zależy od sprawy.'), status: 'unverified' },
    inPerson: { text: words('Osobiście.'), status: 'unverified' },
    legalBasis: [],
    searchTerms: ['dowód'],
    templates: [],
    facts: [],
    active: true,
  });

/** One department, two cases of 15 and 30 minutes, desks that serve both, open on weekdays from 8:00 to 16:00. */
export function smallPlan(desks = 4): OfficePlan {
  return {
    departments: [
      DepartmentSchema.parse({
        id: 'dowody',
        code: 'D',
        name: words('Dowody osobiste'),
        description: words('Wnioski i odbiór.'),
        icon: 'id-card',
        location: { text: words('Parter'), status: 'placeholder' },
        active: true,
      }),
    ],
    cases: [caseOf('wniosek', 15), caseOf('odbior', 30)],
    desks: Array.from({ length: desks }, (_, index) =>
      DeskSchema.parse({
        id: `stanowisko-${index + 1}`,
        departmentId: 'dowody',
        name: `Stanowisko ${index + 1}`,
        caseIds: ['wniosek', 'odbior'],
        active: true,
      }),
    ),
    openingBlocks: [1, 2, 3, 4, 5].map((weekday) =>
      OpeningBlockSchema.parse({
        departmentId: 'dowody',
        weekday,
        hours: { from: 480, to: 960 },
        validFrom: weekday === 1 ? '2026-01-01' : null,
        validTo: null,
      }),
    ),
    specialDays: [
      SpecialDaySchema.parse({ date: '2026-12-24', departmentId: null, hours: [], reason: words('Wigilia') }),
    ],
    settings: BookingSettingsSchema.parse({}),
  };
}

/** A data folder of a test, removed afterwards, with a key beside it as an installation has it. */
export interface TempFolder {
  readonly data: string;
  readonly keyFile: string;
  remove(): void;
}

export function tempFolder(): TempFolder {
  const root = mkdtempSync(join(tmpdir(), 'kiosk-store-'));
  return {
    data: join(root, 'data'),
    keyFile: join(root, 'keys', 'kiosk.key'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The cipher of a key file, made when missing. */
export function cipherOf(keyFile: string): PersonalDataCipher {
  const keys = loadKeys({ keyFile, create: true });
  if (!keys.ok) throw new Error(`No key: ${keys.error.type}`);
  return createPersonalDataCipher(keys.value);
}

export interface TempStore {
  readonly store: OpenStore;
  readonly folder: TempFolder;
  /** What the store reported while it worked. */
  readonly failures: KioskProblem[];
  readonly log: string[];
  /** Closes the store and opens it again on the same files. */
  reopen(): Promise<TempStore>;
}

/** Opens a store on a folder, or on a new one, with a small office in it. Throws where it does not open. */
export async function openTempStore(options: Partial<StoreOptions> & { in?: TempFolder; plan?: OfficePlan } = {}): Promise<TempStore> {
  const { in: folder = tempFolder(), plan = smallPlan(), ...others } = options;
  const failures: KioskProblem[] = [];
  const log: string[] = [];
  const opened = await openStore({
    folder: folder.data,
    cipher: cipherOf(folder.keyFile),
    seed: async () => ok(plan),
    onFailure: (problem) => failures.push(problem),
    log: (line) => log.push(line),
    ...others,
  });
  if (!opened.ok) throw new Error(`The store does not open: ${opened.error.type}`);
  return {
    store: opened.value,
    folder,
    failures,
    log,
    async reopen() {
      await opened.value.close();
      return openTempStore({ ...options, in: folder });
    },
  };
}
