import type { WarsawTime } from '../../../shared/time/warsaw.ts';

/** Date and time as part of a file's name: `2026-11-23-0941`. */
export function fileStamp({ date, minute }: WarsawTime): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${date}-${digits(Math.floor(minute / 60))}${digits(minute % 60)}`;
}
