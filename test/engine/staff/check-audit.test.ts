import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnchorFiles, FileShelf } from '../../../electron/engine/ports.ts';
import { readAnchor, writeAnchor } from '../../../electron/engine/rules/audit-anchor.ts';
import type { AuditAnchor } from '../../../electron/engine/rules/audit-chain.ts';
import { checkAudit, checkAuditFor, dailyAudit } from '../../../electron/engine/staff/check-audit.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import { auditDetail } from '../../../shared/text/panel/accounts.ts';
import { lookInWords, verdictInWords } from '../../../shared/text/panel/audit-check.ts';
import { noFiles } from '../../support/no-files.ts';
import { aStaffOffice } from './staff-office.ts';

/** An office with so many lines in its log, and an export folder in memory. */
async function aLog(lines: number) {
  const office = aStaffOffice();
  const saved = new Map<string, string>();
  const files: FileShelf = {
    ...noFiles.files,
    save: async (name, bytes) => {
      saved.set(name, new TextDecoder().decode(bytes));
      return ok(`/export/${name}`);
    },
  };
  const anchors: AnchorFiles = { newest: async () => [...saved].map(([file, text]) => ({ file, text })) };
  const act = { by: 'Ewa', action: 'signed-in', visitId: null, detail: null } as const;
  for (let line = 1; line <= lines; line += 1)
    await office.store.write(async (tx) => ok(await tx.recordAudit({ ...act, atMs: office.clock.now() })));
  return { deps: { ...office, files, anchors }, saved, log: office.log };
}
const anchorAt = (sequence: number, hash = sequence.toString(16).padStart(64, '0')) => ({ sequence, hash, atMs: 1 });

describe('a look at the log', () => {
  it('F6 follows every line of a long one, a page at a time', async () => {
    for (const lines of [0, 499, 500, 501, 1203]) {
      const { deps } = await aLog(lines);
      expect((await checkAudit(deps)).verdict).toMatchObject({ type: 'whole', lines });
    }
  });

  it('F6 holds it against the youngest anchor there is, whatever else lies there', async () => {
    const { deps, saved } = await aLog(3);
    saved.set('dziennik-2026-11-20.txt', writeAnchor({ ...anchorAt(2), atMs: 500 }));
    saved.set('dziennik-2026-11-19.txt', writeAnchor({ ...anchorAt(9), atMs: 900 }));
    saved.set('dziennik-2026-11-22.txt', 'lista zakupów');
    expect(await checkAudit(deps)).toMatchObject({
      verdict: { type: 'cut', anchored: 9, restoredAtMs: null },
      anchor: { file: 'dziennik-2026-11-19.txt', atMs: 900 },
    });
    saved.delete('dziennik-2026-11-19.txt');
    expect((await checkAudit(deps)).verdict).toMatchObject({ type: 'whole', lines: 3 });
  });

  it('F6 is a line of the log when somebody of the staff asked', async () => {
    const { deps, log } = await aLog(3);
    expect(await checkAuditFor('Barbara', deps)).toMatchObject({ verdict: { lines: 3 }, anchor: null });
    expect(log().at(-1)).toEqual(['Barbara', 'log-checked', 'whole 3']);
  });

  it('F6 once a day writes the end of the log into the export folder, and not again', async () => {
    const { deps, saved } = await aLog(3);
    const first = await dailyAudit(deps);
    expect(first.file).toMatch(/^\/export\/dziennik-\d{4}-\d\d-\d\d\.txt$/);
    expect([...saved.values()].map(readAnchor)).toEqual([{ ...anchorAt(3), atMs: deps.clock.now() }]);
    expect((await dailyAudit(deps)).file).toBeNull();
    expect(saved.size).toBe(1);
  });

  it('F6 writes nothing where there are no lines, and gives the end for the journal where there is no folder', async () => {
    const empty = await aLog(0);
    expect(await dailyAudit(empty.deps)).toMatchObject({ head: null, file: null });
    expect(empty.saved.size).toBe(0);
    const { deps } = await aLog(2);
    const files: FileShelf = { ...deps.files, save: async () => err({ type: 'folder-not-there' }) };
    expect(await dailyAudit({ ...deps, files })).toMatchObject({ head: { sequence: 2 }, file: null });
  });

  it('F6 leaves a line of its own about lines that are gone, so that the next anchor does not hide it', async () => {
    const { deps, saved, log } = await aLog(3);
    saved.set('dziennik-2026-01-01.txt', writeAnchor(anchorAt(7)));
    expect((await dailyAudit(deps)).report.verdict.type).toBe('cut');
    expect(log().at(-1)).toEqual(['system', 'log-faulty', 'cut 0 7']);
  });
});

describe('an anchor', () => {
  const anchors: fc.Arbitrary<AuditAnchor> = fc.record({
    atMs: fc.integer({ min: 0, max: 4_102_444_800_000 }),
    sequence: fc.integer({ min: 1, max: 1e15 }),
    hash: fc.stringMatching(/^[0-9a-f]{64}$/),
  });

  it('comes back from its text, also through an editor of another system', () => {
    fc.assert(
      fc.property(anchors, (anchor) => {
        expect(readAnchor(writeAnchor(anchor))).toEqual(anchor);
        expect(readAnchor(`\uFEFF${writeAnchor(anchor).replaceAll('\n', '\r\n')}`)).toEqual(anchor);
      }),
    );
  });

  it('is not read from anything else', () => {
    const text = writeAnchor(anchorAt(5));
    for (const other of ['', text.replace('Wpis: 5', 'Wpis: 0'), text.replace(/Odcisk: 0/, 'Odcisk: '), 'Wpis: 5'])
      expect(readAnchor(other)).toBeNull();
    expect(readAnchor(text.replace(/Chwila: .*/, 'Chwila: wczoraj'))).toBeNull();
  });
});

it('every verdict has its words, on the page and in the log', () => {
  const head = { sequence: 12, hash: '0'.repeat(64) };
  const at = Date.UTC(2026, 10, 23, 8, 41);
  const words = (
    [
      { type: 'whole', lines: 0, head: null },
      { type: 'whole', lines: 12, head },
      { type: 'broken', sequence: 7, why: 'missing' },
      { type: 'broken', sequence: 7, why: 'changed' },
      { type: 'cut', after: 7, anchored: 9, restoredAtMs: null },
      { type: 'cut', after: 7, anchored: 9, restoredAtMs: at },
    ] as const
  ).map(verdictInWords);
  expect(new Set(words).size).toBe(words.length);
  expect(words[1]).toBe('Dziennik jest cały. Wszystkie wpisy, od 1 do 12, są takie, jak je zapisano.');
  expect(words[5]).toContain('23.11.2026 o\u00a09.41 przywrócono starszą kopię danych');
  const report = { checkedAtMs: at, verdict: { type: 'whole', lines: 12, head } } as const;
  expect(lookInWords({ ...report, anchor: null })).toContain('nie ma pliku z odciskiem');
  expect(lookInWords({ ...report, anchor: { file: 'dziennik-2026-11-23.txt', atMs: at } })).toContain('2026-11-23.txt');
  const said = (detail: string) => auditDetail({ action: 'log-checked', detail });
  expect([said('whole 3'), said('changed 7'), said('missing 7'), said('cut 7 9')]).toEqual([
    'wszystko się zgadza',
    'zmieniony wpis nr 7',
    'brak wpisu nr 7',
    'brak dawnych wpisów po nr 7, było ich co najmniej do nr 9',
  ]);
});
