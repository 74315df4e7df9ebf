import type { AuditAction } from '../../../shared/model/audit.ts';
import type { IconName } from '../../ui/icons.ts';

/** A drawing beside each kind of entry, so that the eye finds one kind among many. */
export const ACTION_ICONS: Readonly<Record<AuditAction, IconName>> = {
  'first-administrator': 'people',
  'signed-in': 'door',
  'signed-out': 'leave',
  'pin-refused': 'warning',
  'pin-changed': 'lock',
  'recovery-opened': 'warning',
  'staff-added': 'people',
  'staff-changed': 'people',
  'pin-reset': 'lock',
  'person-revealed': 'eye',
  'visits-searched': 'search',
  'booked-for-resident': 'calendar',
  'moved-for-resident': 'next',
  'cancelled-for-resident': 'calendar-cancel',
  'day-printed': 'printer',
  'template-stored': 'document',
  'file-exported': 'save',
  'file-imported': 'folder',
  'message-text-changed': 'envelope',
  'message-tested': 'envelope',
  'backup-made': 'database',
  'backup-restored': 'undo',
  'receipt-copied': 'ticket',
  'printer-changed': 'printer',
  'printer-tested': 'printer',
};
