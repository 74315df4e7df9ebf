/** Where a text stops being JSON. Lines and columns count from one, as editors show them. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** What is wrong there, in Polish, without a full stop. */
  readonly words: string;
}

class Fault extends Error {
  readonly offset: number;

  constructor(offset: number, words: string) {
    super(words);
    this.offset = offset;
  }
}

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that JSON forbids inside a text
const PLAIN = /[^"\\\u0000-\u001f]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.])/y;
const DEEPEST = 100;

/**
 * The first fault of a text by the grammar of JSON (RFC 8259), or null when there is none. The engine's own parser says
 * the place only sometimes and keeps the last of two equal keys without a word; this one names the place of both.
 */
export function jsonFault(text: string): JsonFault | null {
  try {
    new Scanner(text).document();
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const before = text.slice(0, error.offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, words: error.message };
  }
}

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    this.#value(0);
    this.#skip(SPACE);
    if (this.#at < this.#text.length) this.#fail('po końcu danych nie powinno być już nic');
  }

  #value(depth: number): void {
    if (depth > DEEPEST) this.#fail('nawiasów w nawiasach jest za dużo');
    this.#skip(SPACE);
    const next = this.#text[this.#at];
    if (next === '{') this.#object(depth);
    else if (next === '[') this.#array(depth);
    else if (next === '"') this.#string();
    else if (!this.#skip(SCALAR))
      this.#fail('powinna tu być wartość: tekst w cudzysłowie, liczba, true, false, null, { albo [');
  }

  #object(depth: number): void {
    this.#at += 1;
    if (this.#take('}')) return;
    const seen = new Set<string>();
    do {
      this.#skip(SPACE);
      if (this.#text[this.#at] !== '"') this.#fail('powinna tu być nazwa klucza w cudzysłowie');
      const start = this.#at;
      const key = this.#string();
      if (seen.has(key)) this.#fail(`klucz „${key}” jest tu drugi raz; zostaw jeden`, start);
      seen.add(key);
      if (!this.#take(':')) this.#fail('powinien tu być dwukropek');
      this.#value(depth + 1);
    } while (this.#take(','));
    if (!this.#take('}')) this.#fail('powinien tu być przecinek albo }');
  }

  #array(depth: number): void {
    this.#at += 1;
    if (this.#take(']')) return;
    do this.#value(depth + 1);
    while (this.#take(','));
    if (!this.#take(']')) this.#fail('powinien tu być przecinek albo ]');
  }

  #string(): string {
    const start = this.#at;
    this.#at += 1;
    // One pattern for a whole text would need a stack as deep as the text is long.
    while (this.#skip(PLAIN) || this.#skip(ESCAPE));
    if (this.#text[this.#at] !== '"')
      this.#fail('ten tekst nie ma końca w cudzysłowie albo zawiera znak, którego tu nie wolno użyć', start);
    this.#at += 1;
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }

  #take(mark: string): boolean {
    this.#skip(SPACE);
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const matched = pattern.test(this.#text);
    if (matched) this.#at = pattern.lastIndex;
    return matched;
  }

  #fail(words: string, offset = this.#at): never {
    throw new Fault(offset, words);
  }
}
