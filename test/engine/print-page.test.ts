import { describe, expect, it } from 'vitest';
import type { OfficePrinter, SaveFault } from '../../electron/engine/ports.ts';
import { type PageRequest, printPage } from '../../electron/engine/print-page.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { PagePrintErrorSchema } from '../../shared/contract/staff/running.ts';
import type { ChangeId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aVisitId } from '../support/builders.ts';
import { noFiles } from '../support/no-files.ts';
import { anOffice } from '../support/office.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 lista');
const DAY: PageRequest = { what: 'day', date: localDate('2026-11-09') };
const CALLS: PageRequest = { what: 'call-list', changeId: aVisitId(1) as unknown as ChangeId };

function printing(options: { pdf?: Uint8Array | null; printer?: 'works' | 'refuses'; fault?: SaveFault } = {}) {
  const { pdf = PDF, printer, fault } = options;
  const printed: Uint8Array[] = [];
  const saved: [string, Uint8Array][] = [];
  const officePrinter: OfficePrinter = {
    print: async (page) => {
      if (printer === 'refuses') return err({ type: 'printer-refused' });
      printed.push(page);
      return ok(undefined);
    },
  };
  const office = anOffice();
  const deps = {
    ...office,
    by: 'Kasia',
    page: { pdf: async () => pdf },
    officePrinter: printer === undefined ? null : officePrinter,
    files: {
      ...noFiles.files,
      save: async (name: string, bytes: Uint8Array) => {
        if (fault) return err(fault);
        saved.push([name, bytes]);
        return ok(`/export/${name}`);
      },
    },
  };
  const ask = async (request: PageRequest = DAY) => {
    const result = await printPage(deps, request);
    if (!result.ok) PagePrintErrorSchema.parse(result.error);
    return result;
  };
  const log = () => office.store.tables.staff.audit.map(({ by, action, detail }) => [by, action, detail]);
  return { ask, printed, saved, log };
}

describe('F5 the day on paper', () => {
  it('F5 goes to the office’s printer and into no file', async () => {
    const { ask, printed, saved, log } = printing({ printer: 'works' });
    expect(await ask()).toEqual(ok({ outcome: 'printing' }));
    expect(printed).toEqual([PDF]);
    expect(saved).toEqual([]);
    expect(log()).toEqual([['Kasia', 'day-printed', '2026-11-09']]);
  });

  it('F5 is saved as PDF where there is no printer; so is a call list (D5)', async () => {
    const { ask, saved, log } = printing();
    expect(await ask()).toEqual(ok({ outcome: 'saved', path: '/export/dzien-2026-11-09.pdf' }));
    expect(await ask(CALLS)).toEqual(ok({ outcome: 'saved', path: '/export/lista-do-obdzwonienia.pdf' }));
    expect(saved.map(([, bytes]) => bytes)).toEqual([PDF, PDF]);
    expect(log()).toEqual([
      ['Kasia', 'day-printed', '2026-11-09'],
      ['Kasia', 'day-printed', 'call-list'],
    ]);
  });

  it.each([
    ['page-failed', { pdf: null, printer: 'works' }],
    ['printer-refused', { printer: 'refuses' }],
    ['folder-not-there', { fault: { type: 'folder-not-there' } }],
    ['disk-full', { fault: { type: 'disk-full' } }],
  ] as const)('F5 %s: nothing left the program, and nothing is logged', async (type, options) => {
    const { ask, printed, saved, log } = printing(options);
    expect(await ask()).toEqual(err({ type }));
    expect([printed, saved, log()]).toEqual([[], [], []]);
  });
});
