import { err, ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { contentContract } from '../../../shared/contract/staff/content.ts';
import { discardDraft, listDrafts, saveDraft } from '../../engine/case-drafts.ts';
import { listImportFiles, readOfficeText, saveOfficeFile } from '../../engine/staff-files.ts';
import { listTemplateFiles, storeTemplate } from '../../engine/store-template.ts';
import type { KioskContext } from './context.ts';

/** What administrators do to the content of cases. */
export const contentHandlers: Handlers<typeof contentContract, KioskContext> = {
  listDrafts: async (context) => ok([...(await listDrafts(context))]),
  saveDraft,
  discardDraft: async (context, input) => {
    await discardDraft(context, input);
    return ok({});
  },
  listImportFiles,
  storeTemplate,
  listTemplateFiles: async (context) => ok([...(await listTemplateFiles(context))]),
  previewTemplatePage: async ({ templates }, { file, page }) => {
    const [picture, pages] = await Promise.all([templates.page(file, page), templates.pages(file)]);
    if (picture === null) return err({ type: 'template-refused', why: 'not-there' });
    return ok({ png: Buffer.from(picture).toString('base64'), pages });
  },
  readOfficeFile: readOfficeText,
  saveOfficeFile,
};
