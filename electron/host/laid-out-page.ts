import type { WebContents } from 'electron';
import type { LaidOutPage } from '../app.ts';

/** What a window's page looks like on paper (`@media print`), A4, as a PDF. */
export function laidOutPage(contents: WebContents): LaidOutPage {
  return {
    async pdf() {
      try {
        return await contents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true });
      } catch {
        return null;
      }
    },
  };
}
