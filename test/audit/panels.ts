/** The glasses the kiosk is measured on. CSS pixels equal device pixels. */
export interface AuditPanel {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly diagonalInches: number;
}

export const PANELS: readonly AuditPanel[] = [
  { name: '27" standing', widthPx: 1080, heightPx: 1920, diagonalInches: 27 },
  { name: '21.5" lying', widthPx: 1920, heightPx: 1080, diagonalInches: 21.5 },
  { name: '19" 5:4', widthPx: 1280, heightPx: 1024, diagonalInches: 19 },
];

export interface AuditMode {
  readonly name: string;
  /** Root font size in percent of normal, set at run time as a browser's zoom of text does. */
  readonly textPercent?: number;
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'reduce';
}

export const MODES: readonly AuditMode[] = [
  { name: 'base' },
  { name: 'text 200 %', textPercent: 200 },
  { name: 'forced colours', forcedColors: 'active' },
  { name: 'reduced motion', reducedMotion: 'reduce' },
];

const MM_PER_INCH = 25.4;

/** Millimetres of glass per CSS pixel. */
export function mmPerPx(panel: AuditPanel): number {
  return (panel.diagonalInches * MM_PER_INCH) / Math.hypot(panel.widthPx, panel.heightPx);
}
