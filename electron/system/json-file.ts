import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import { jsonFault } from '../../shared/rules/json-syntax.ts';

export interface JsonFileProblem {
  readonly type: 'missing' | 'unreadable' | 'syntax';
  /** One Polish sentence that names the file and what to do. */
  readonly sentence: string;
}

/** Reads a JSON file. `name` is how sentences call it. A key given twice is a fault too: one of the two would be lost. */
export function readJsonFile(path: string, name: string): Result<unknown, JsonFileProblem> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    return err(unread(error, name));
  }
  const fault = jsonFault(text);
  if (fault) {
    const place = `wiersz ${fault.line}, kolumna ${fault.column}`;
    return err({ type: 'syntax', sentence: `Pliku ${name} nie da się odczytać: ${place}, ${fault.words}.` });
  }
  return ok(JSON.parse(text));
}

function unread(error: unknown, name: string): JsonFileProblem {
  if (error instanceof TypeError) {
    return { type: 'unreadable', sentence: `Plik ${name} ma inne kodowanie znaków; zapisz go jako UTF-8.` };
  }
  const code = (error as NodeJS.ErrnoException).code ?? 'nieznany błąd';
  if (code === 'ENOENT') return { type: 'missing', sentence: `Brakuje pliku ${name}.` };
  if (code === 'EISDIR')
    return { type: 'unreadable', sentence: `W miejscu pliku ${name} jest folder; powinien tu być plik.` };
  return { type: 'unreadable', sentence: `System nie pozwala odczytać pliku ${name} (${code}); sprawdź uprawnienia.` };
}
