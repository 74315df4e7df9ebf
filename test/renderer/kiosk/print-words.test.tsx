import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FRESH, type PrintState } from '../../../renderer/kiosk/flow/state.ts';
import { PrintBanner } from '../../../renderer/kiosk/parts/PrintBanner.tsx';
import { usePrintAct } from '../../../renderer/kiosk/parts/use-print.ts';
import { usePrinterLine } from '../../../renderer/kiosk/parts/use-printer-line.ts';
import { useReceiptRow } from '../../../renderer/kiosk/parts/use-receipt-row.ts';
import { SessionContext, type SessionValue } from '../../../renderer/kiosk/session/session-context.ts';
import { WordsIn } from '../../../renderer/kiosk/words.tsx';
import type { PrinterForResidents } from '../../../shared/contract/events.ts';
import type { PrintError } from '../../../shared/contract/failures.ts';
import { PRINTER_TROUBLES } from '../../../shared/model/lists.ts';
import type { ScreenLanguage } from '../../../shared/text/format.ts';
import { VISIT } from '../flow/session.ts';

interface Shown {
  readonly print?: PrintState;
  readonly printer?: PrinterForResidents;
  readonly receipt?: 'paper' | 'screen';
  readonly again?: boolean;
  readonly language?: ScreenLanguage;
}

/** Everything these parts say about a receipt: the banner, the button, the line of the check screen, the line before. */
function Said({ again }: { readonly again: boolean }) {
  const act = usePrintAct(VISIT.visitId);
  return (
    <>
      <PrintBanner act={null} again={again} />
      <q>{act === null ? '' : `${act.label}${act.unavailable ? ' …' : ''}`}</q>
      <i>{useReceiptRow().map(({ value, detail, change }) => `${value}|${detail ?? ''}|${change?.label ?? ''}`)}</i>
      <s>{usePrinterLine()}</s>
    </>
  );
}

function said({
  print = { kind: 'not-asked' },
  printer = 'ready',
  receipt = 'paper',
  again = false,
  language = 'pl',
}: Shown) {
  const session = {
    state: { ...FRESH, print, receipt },
    info: { printer, office: { infoDesk: { pl: 'okienko 1' } } },
    dispatch: () => undefined,
  } as unknown as SessionValue;
  const html = renderToStaticMarkup(
    <WordsIn language={language}>
      <SessionContext value={session}>
        <Said again={again} />
      </SessionContext>
    </WordsIn>,
  );
  const inside = (tag: string) => new RegExp(`<${tag}>(.*?)</${tag}>`).exec(html)?.[1] ?? '';
  const role = /role="(\w+)"/.exec(html)?.[1] ?? null;
  return { role, title: inside('b'), text: inside('p'), button: inside('q'), row: inside('i'), line: inside('s') };
}

const failed = (error: PrintError): PrintState => ({ kind: 'failed', error });
const REASONS = [...PRINTER_TROUBLES, 'busy'] as const;
const DOUBTS = [...PRINTER_TROUBLES, 'lost', 'interrupted'] as const;
const STANDS = 'Wizyta jest umówiona.';

describe('what is said of the receipt', () => {
  test('B2 printing, printed, handed over', () => {
    const running = said({ print: { kind: 'running', visitId: VISIT.visitId } });
    expect(running).toMatchObject({ role: 'status', title: 'Drukujemy potwierdzenie…' });
    expect(running.button).toBe('Wydrukuj potwierdzenie …');
    expect(said({ print: { kind: 'out', outcome: 'printed' } })).toMatchObject({
      role: 'status',
      title: 'Odbierz wydruk pod ekranem.',
      button: 'Wydrukuj kopię',
    });
    expect(said({ print: { kind: 'out', outcome: 'handed-over' } }).title).toContain('Wydruk wysunie się');
  });

  test.each(REASONS)('B2 nothing printed, %s: what is wrong, that the visit stands, one more try', (reason) => {
    const { role, title, text, button } = said({ print: failed({ type: 'not-started', reason }) });
    expect(role).toBe('alert');
    expect(title).not.toBe('');
    expect(text).toContain(STANDS);
    expect(text).toContain('Zapisz kod');
    expect(button).toBe('Spróbuj ponownie');
  });

  test.each(DOUBTS)(
    'B2 perhaps printed, %s: the sheet is to be looked at, and the button says that it prints a copy',
    (reason) => {
      const { role, title, text, button } = said({ print: failed({ type: 'unknown', reason }) });
      expect(role).toBe('alert');
      expect(title).toMatch(/^.+\. Wydruk mógł nie wyjść w całości\.$/);
      expect(text).toContain(STANDS);
      expect(button).toBe('Wydrukuj kopię');
    },
  );

  test('B2 an answer that never came is a sheet that may have come out', () => {
    const lost = said({ print: { kind: 'failed', error: { type: 'unexpected', incident: 'no-answer' } } });
    expect(lost).toEqual(said({ print: failed({ type: 'unknown', reason: 'lost' }) }));
  });

  test('B2 where trying again could do nothing there is no button', () => {
    expect(said({ print: failed({ type: 'visit-not-found' }) }).button).toBe('');
    expect(said({ print: failed({ type: 'no-printer' }) }).button).toBe('');
    expect(said({ printer: 'none' }).button).toBe('');
  });

  test('B2 every failure has words of its own in both languages, and none speaks of the resident', () => {
    const failures = [
      ...REASONS.map((reason) => failed({ type: 'not-started', reason })),
      ...DOUBTS.map((reason) => failed({ type: 'unknown', reason })),
      failed({ type: 'no-printer' }),
      failed({ type: 'visit-not-found' }),
    ];
    for (const language of ['pl', 'en'] as const) {
      const titles = failures.map((print) => said({ print, language }).title);
      expect(new Set(titles).size).toBe(failures.length);
      expect(titles.join(' ')).not.toMatch(/problems\.|Twoj|Ciebie|your|you /i);
    }
  });

  test('B3 of a visit that was booked earlier: the desk helps, for its code is not on the screen', () => {
    const { text } = said({ print: failed({ type: 'not-started', reason: 'no-paper' }), again: true });
    expect(text).toBe('Wizyta jest umówiona. Potwierdzenie dostaniesz też w\u00a0punkcie informacyjnym (okienko 1).');
  });
});

describe('before one begins', () => {
  test.each(PRINTER_TROUBLES)('B2 a printer that does not print, %s, is told of before one begins', (printer) => {
    const { line, row } = said({ printer });
    expect(line).toMatch(/^Drukarka teraz nie działa \([\p{Ll} ]+\)\. Kod zobaczysz na ekranie\.$/u);
    expect(row).toBe(`na ekranie|${line}|`);
  });

  test('B1 print or show: one touch to the other, and nothing where there is no printer', () => {
    expect(said({ receipt: 'paper' }).row).toBe('na papierze i na ekranie||Bez wydruku');
    expect(said({ receipt: 'screen' }).row).toBe('na ekranie||Z wydrukiem');
    expect(said({ printer: 'none' })).toMatchObject({ row: '', line: '' });
    expect(said({ printer: 'ready' }).line).toBe('');
  });
});
