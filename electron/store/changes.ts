/** What other kiosks and desks must look at again: departments, cases, desks and hours; visits and free times; or receipt printers. */
export const STORE_CHANGES = ['plan', 'visits', 'printers'] as const;
export type StoreChange = (typeof STORE_CHANGES)[number];

const CHANGE_OF_TABLE: Readonly<Record<string, StoreChange>> = {
  plan_revision: 'plan',
  visit: 'visits',
  desk_day: 'visits',
  kiosk_printer: 'printers',
};

/** The change a statement makes if it changes any row; null for one that nobody waits for. */
export function changeOf(statement: string): StoreChange | null {
  const table = /^\s*(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(\w+)/i.exec(statement)?.[1];
  return (table === undefined ? undefined : CHANGE_OF_TABLE[table]) ?? null;
}
