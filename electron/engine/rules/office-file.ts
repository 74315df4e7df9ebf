import { err, ok, type Result } from '../../../shared/basics/result.ts';
import { OFFICE_FILE_FORMAT, OFFICE_FILE_VERSION, OfficeFileSchema } from '../../../shared/model/office-file.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import { jsonFault } from '../../../shared/rules/json-syntax.ts';
import { checkFile } from '../../../shared/rules/validation-sentence.ts';
import { referenceSentences } from './plan-references.ts';

/** How sentences call the file: „W pliku importu …”. */
const NAME = 'importu';
const LONGEST = 8_000_000;
/** An office of a thousand cases has fewer; what has more was made to keep the kiosk busy. */
const MOST_VALUES = 100_000;
const MOST_SENTENCES = 50;

/** Writes a plan as a file for the next kiosk (E4). It holds no person and nothing of this machine. */
export function writeOfficeFile(plan: OfficePlan): string {
  return `${JSON.stringify({ format: OFFICE_FILE_FORMAT, version: OFFICE_FILE_VERSION, plan }, null, 2)}\n`;
}

/**
 * Reads such a file. Whatever is in it, the answer is a whole sound plan or Polish sentences that say what to repair,
 * at most 50 of them.
 */
export function readOfficeFile(text: string): Result<OfficePlan, string[]> {
  const raw = readJson(text);
  if (!raw.ok) return raw;
  const foreign = foreignSentence(raw.value);
  if (foreign !== null) return err([foreign]);
  const checked = checkFile(NAME, OfficeFileSchema, raw.value);
  if (!checked.ok) return err(firstOf(checked.error));
  const { plan } = checked.value;
  const faults = referenceSentences(plan);
  return faults.length === 0 ? ok(plan) : err(firstOf(faults));
}

function readJson(text: string): Result<unknown, string[]> {
  if (text.length > LONGEST) return err([`Plik ${NAME} jest za duży; może mieć najwyżej 8 milionów znaków.`]);
  const fault = jsonFault(text);
  if (fault !== null) {
    const place = `wiersz ${fault.line}, kolumna ${fault.column}`;
    return err([`Pliku ${NAME} nie da się odczytać: ${place}, ${fault.words}.`]);
  }
  const value: unknown = JSON.parse(text);
  if (countValues(value) > MOST_VALUES) return err([`Plik ${NAME} ma za dużo pozycji; to nie jest plik tego kiosku.`]);
  return ok(value);
}

/** Another program's file and another version are told apart from faults: no line of them can be repaired. */
function foreignSentence(raw: unknown): string | null {
  const { format, version } = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  if (format !== OFFICE_FILE_FORMAT) {
    return `To nie jest plik z danymi urzędu: klucz „format” powinien mieć wartość "${OFFICE_FILE_FORMAT}".`;
  }
  if (typeof version === 'number' && version !== OFFICE_FILE_VERSION) {
    return `Plik ${NAME} ma wersję ${version}, a ten kiosk czyta wersję ${OFFICE_FILE_VERSION}. Zapisz plik na kiosku z tą samą wersją programu.`;
  }
  return null;
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((count, part) => count + countValues(part), 1);
}

function firstOf(sentences: readonly string[]): string[] {
  if (sentences.length <= MOST_SENTENCES) return [...sentences];
  const shown = MOST_SENTENCES - 1;
  return [...sentences.slice(0, shown), `Dalszych błędów: ${sentences.length - shown}.`];
}
