import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TemplateShelf } from '../engine/ports.ts';

const PAGE = /^([a-z0-9]+(?:-[a-z0-9]+)*)-(\d{1,2})\.png$/;

/**
 * The pictures of template pages lie beside the PDF: `name.pdf`, `name-1.png`, `name-2.png`.
 * The folder is listed once; a name that is not in the list is never made into a path.
 */
export function folderTemplateShelf(folder: string): TemplateShelf {
  let listing: Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> | undefined;

  async function list() {
    const shelf = new Map<string, Map<number, string>>();
    for (const name of await readdir(folder)) {
      const match = PAGE.exec(name);
      if (!match?.[1]) continue;
      const file = `${match[1]}.pdf`;
      const pages = shelf.get(file) ?? new Map<number, string>();
      shelf.set(file, pages.set(Number(match[2]), path.join(folder, name)));
    }
    return shelf;
  }
  const pagesOf = async (file: string) => {
    listing ??= list();
    return (await listing).get(file);
  };

  return {
    pages: async (file) => (await pagesOf(file))?.size ?? 0,
    page: async (file, page) => {
      const picture = (await pagesOf(file))?.get(page);
      return picture === undefined ? null : readFile(picture);
    },
    pdf: async (file) => ((await pagesOf(file)) === undefined ? null : readFile(path.join(folder, file))),
  };
}
