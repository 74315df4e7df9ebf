import type { KioskInfo } from '../../../shared/contract/kiosk-info.ts';
import type { Clock, HolidayCalendar, Ids, Printer, Store, TemplateShelf } from '../../engine/ports.ts';
import type { ReceiptSource } from '../../engine/receipt.ts';

/** Everything the use cases stand on. */
export interface KioskContext {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly holidays: HolidayCalendar;
  readonly store: Store;
  readonly printer: Printer;
  readonly templates: TemplateShelf;
  readonly receipt: ReceiptSource;
  /** This device as hours are kept for it: `kiosk-1`. */
  readonly holder: string;
  /** Who asks, as the history will name them: the caller's name, else the role. */
  readonly by: string;
  /** Office, machine and state, as every screen needs them. */
  readonly kioskInfo: () => Promise<KioskInfo>;
}
