import type { ContentReads, ContentWrites } from '../../electron/engine/ports.ts';
import type { CaseDraft } from '../../shared/model/case-draft.ts';
import type { TemplateFile } from '../../shared/model/template-file.ts';

/** What the store in memory remembers of drafts and templates. */
export interface ContentTables {
  readonly drafts: readonly CaseDraft[];
  readonly templates: readonly {
    readonly file: TemplateFile;
    readonly sha256: string;
    readonly pdf: Uint8Array;
    readonly pages: readonly Uint8Array[];
  }[];
}

export const noContent: ContentTables = { drafts: [], templates: [] };

/** The part of a transaction in memory that is about drafts and templates. */
export function contentOf(
  get: () => ContentTables,
  set: (tables: ContentTables) => void,
): ContentReads & ContentWrites {
  const template = (file: string) => get().templates.find((one) => one.file.file === file);
  const othersThan = (id: string) => get().drafts.filter((draft) => draft.case.id !== id);
  return {
    caseDrafts: async () =>
      get().drafts.toSorted((a, b) => b.savedAtMs - a.savedAtMs || (a.case.id < b.case.id ? -1 : 1)),
    caseDraft: async (id) => get().drafts.find((draft) => draft.case.id === id) ?? null,
    templateFiles: async () =>
      get()
        .templates.map(({ file }) => file)
        .toSorted((a, b) => b.storedAtMs - a.storedAtMs || (a.file < b.file ? -1 : 1)),
    templateFile: async (file) => template(file)?.file ?? null,
    templateWith: async (sha256) => get().templates.find((one) => one.sha256 === sha256)?.file ?? null,
    templatePage: async (file, page) => template(file)?.pages[page - 1] ?? null,
    templatePdf: async (file) => template(file)?.pdf ?? null,
    putCaseDraft: async (draft) => set({ ...get(), drafts: [...othersThan(draft.case.id), draft] }),
    removeCaseDraft: async (id) => set({ ...get(), drafts: othersThan(id) }),
    addTemplate: async (file, sha256, pdf, pages) => {
      if (template(file.file) || get().templates.some((one) => one.sha256 === sha256))
        throw new Error('files are unique');
      set({ ...get(), templates: [...get().templates, { file, sha256, pdf, pages }] });
    },
  };
}
