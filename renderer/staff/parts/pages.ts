import type { StaffRole } from '../../../shared/model/staff.ts';
import type { IconName } from '../../ui/icons.ts';

export const PAGE_NAMES = [
  'day',
  'find',
  'unresolved',
  'schedule',
  'content',
  'messages',
  'statistics',
  'comments',
  'device',
  'settings',
  'people',
  'privacy',
  'audit',
] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** The drawing beside each page's name, and who has the page. The order is the order of the rail. */
export const PAGES: Readonly<Record<PageName, { readonly icon: IconName; readonly role: StaffRole }>> = {
  day: { icon: 'list', role: 'clerk' },
  find: { icon: 'search', role: 'clerk' },
  unresolved: { icon: 'help', role: 'clerk' },
  schedule: { icon: 'week', role: 'administrator' },
  content: { icon: 'document', role: 'administrator' },
  messages: { icon: 'envelope', role: 'administrator' },
  statistics: { icon: 'chart', role: 'administrator' },
  comments: { icon: 'comment', role: 'clerk' },
  device: { icon: 'device', role: 'clerk' },
  settings: { icon: 'settings', role: 'administrator' },
  people: { icon: 'people', role: 'administrator' },
  privacy: { icon: 'id-card', role: 'administrator' },
  audit: { icon: 'book', role: 'administrator' },
};

/** The pages of a role, in the order of the rail. */
export function pagesOf(role: StaffRole): readonly PageName[] {
  return PAGE_NAMES.filter((page) => role === 'administrator' || PAGES[page].role === 'clerk');
}
