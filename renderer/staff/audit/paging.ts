/** Which part of the journal is shown: the number that each page after the first one comes before. */
export type AuditPages = readonly number[];

export const PAGE_SIZE = 50;
export const FIRST_PAGE: AuditPages = [];

/** What to ask for. */
export function pageInput(pages: AuditPages): { readonly before: number | null; readonly limit: number } {
  return { before: pages.at(-1) ?? null, limit: PAGE_SIZE };
}

/** The next older page; null where the journal begins on this one. Numbers rise by one from 1. */
export function olderPage(pages: AuditPages, oldestShown: number | undefined): AuditPages | null {
  return oldestShown === undefined || oldestShown <= 1 ? null : [...pages, oldestShown];
}

/** Back to the page that was shown before; null on the first. */
export function newerPage(pages: AuditPages): AuditPages | null {
  return pages.length === 0 ? null : pages.slice(0, -1);
}
