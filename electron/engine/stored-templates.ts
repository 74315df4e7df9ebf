import type { Store, TemplateShelf } from './ports.ts';

/** Templates that the office stored itself, then those that came with the program. */
export function templateShelf(store: Store, delivered: TemplateShelf): TemplateShelf {
  return {
    async pages(file) {
      const stored = await store.read((tx) => tx.templateFile(file));
      return stored?.pages ?? delivered.pages(file);
    },
    async page(file, page) {
      const stored = await store.read((tx) => tx.templatePage(file, page));
      return stored ?? delivered.page(file, page);
    },
    async pdf(file) {
      const stored = await store.read((tx) => tx.templatePdf(file));
      return stored ?? delivered.pdf(file);
    },
  };
}
