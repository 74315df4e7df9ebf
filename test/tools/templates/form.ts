/** One line of fields: each takes its share of the width. */
export interface Field {
  readonly label: string;
  /** Share of the line; fields of one line share it by these numbers. */
  readonly share?: number;
  /** Single boxes instead of a line: 11 for a PESEL. */
  readonly boxes?: number;
}

export type Part =
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'choice'; readonly label: string; readonly options: readonly string[] }
  | { readonly kind: 'lines'; readonly label: string; readonly lines: number }
  | { readonly kind: 'statement'; readonly text: string };

export interface Section {
  readonly heading: string;
  readonly parts: readonly Part[];
}

/** A simple form of our own: it shows what the office asks for, it is not the office's print. */
export interface Form {
  /** Name of the files: `<name>.pdf`, `<name>-1.png`. */
  readonly name: string;
  /** As the cases call the template. */
  readonly title: string;
  readonly advice: readonly string[];
  readonly sections: readonly Section[];
  /** Who signs. */
  readonly signature: string;
}

export const fields = (...list: readonly (string | Field)[]): Part => ({
  kind: 'fields',
  fields: list.map((field) => (typeof field === 'string' ? { label: field } : field)),
});
/** Options in one text, with ` | ` between them. */
export const choice = (label: string, options: string): Part => ({
  kind: 'choice',
  label,
  options: options.split(' | '),
});
export const lines = (label: string, count: number): Part => ({ kind: 'lines', label, lines: count });
export const statement = (text: string): Part => ({ kind: 'statement', text });

export const section = (heading: string, ...parts: readonly Part[]): Section => ({ heading, parts });

export const pesel: Field = { label: 'Numer PESEL', boxes: 11 };

/** Name, PESEL and address of the person who files the form. */
export const person = (heading: string): Section => ({
  heading,
  parts: [
    fields('Imię (imiona)', 'Nazwisko'),
    fields(pesel, 'Telefon lub e-mail (jeśli chcesz)'),
    fields('Adres: ulica, numer domu i mieszkania', 'Kod pocztowy i miejscowość'),
  ],
});

/** What tells a vehicle apart. */
export const vehicle = (heading: string): Section => ({
  heading,
  parts: [
    fields('Marka', 'Model', { label: 'Rok produkcji', share: 0.6 }),
    fields({ label: 'Numer VIN', boxes: 17 }),
    fields('Numer rejestracyjny', 'Seria i numer dowodu rejestracyjnego'),
  ],
});
