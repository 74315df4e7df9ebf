import type { FileShelf, TemplateReader } from '../../electron/engine/ports.ts';
import { err } from '../../shared/basics/result.ts';

/** A machine without folders for files, for tests that are not about them. */
export const noFiles: { readonly files: FileShelf; readonly templateReader: TemplateReader } = {
  files: {
    importFolder: '/nowhere',
    list: async () => err({ type: 'folder-not-there' }),
    read: async () => err({ type: 'folder-not-there' }),
    save: async () => err({ type: 'folder-not-there' }),
  },
  templateReader: { read: async () => err('damaged') },
};
