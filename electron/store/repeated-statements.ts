/** Statements that come again and again with other values; everything else is pragmas and schema. */
const REPEATED = /^(SELECT|INSERT|UPDATE|DELETE|BEGIN|COMMIT|ROLLBACK)\b/;

/** Whether a statement is one of those that are prepared once. */
export function isRepeated(sql: string): boolean {
  return REPEATED.test(sql);
}
