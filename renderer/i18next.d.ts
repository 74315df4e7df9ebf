import type { pl } from '../shared/text/pl.ts';

declare module 'i18next' {
  /** Keys are checked: a word that is not in the Polish texts does not compile. */
  interface CustomTypeOptions {
    readonly defaultNS: 'translation';
    readonly resources: { readonly translation: typeof pl };
  }
}
