/*
 * What both sides count and choose from. Without schemas, so that a page may import it: the page's policy forbids what the
 * schema library tries at its start.
 */

/** Languages a resident can choose, in the order of the buttons on the start screen. Polish is the fallback of all. */
export const CONTENT_LANGUAGES = ['pl', 'en', 'uk', 'de'] as const;

/** Icons the look draws for departments. */
export const DEPARTMENT_ICONS = ['desk', 'id-card', 'car', 'wheel', 'document'] as const;

/** Characters of a comment (F8). */
export const COMMENT_MAX = 1000;

/** A template (E2): a PDF of at most this many bytes and pages. */
export const TEMPLATE_MAX_BYTES = 5 * 1024 * 1024;
export const TEMPLATE_MAX_PAGES = 20;

/** What keeps a receipt printer from printing. Each has its words for residents and for staff. */
export const PRINTER_TROUBLES = ['offline', 'no-paper', 'cover-open', 'cutter', 'fault'] as const;

/** Paper of receipts, millimetres. */
export const PAPER_WIDTHS = [58, 80] as const;
