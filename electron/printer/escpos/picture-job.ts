import type { PrintRow } from '../layout.ts';
import { rasterBands } from './bands.ts';
import { drawRows } from './drawing.ts';
import type { Roll } from './roll.ts';
import { encoderFor, end } from './text-job.ts';

/** Any page: no letter is sent. */
const NO_PAGE = 0;

/** The whole receipt as a picture, for a printer without Polish letters. */
export function pictureJob(rows: readonly PrintRow[], roll: Roll): Uint8Array {
  const encoder = encoderFor(roll.columns, NO_PAGE).initialize();
  for (const band of rasterBands(drawRows(rows, roll))) encoder.raw(band);
  return end(encoder);
}
