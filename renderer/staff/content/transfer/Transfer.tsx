import type { Office } from '../office.ts';
import { ExportBox } from './ExportBox.tsx';
import { ImportBox } from './ImportBox.tsx';

/** Schedule and content as one file, from this kiosk and to the next (E4). */
export function Transfer({ office }: { readonly office: Office }) {
  return (
    <div className="ct-transfer">
      <ExportBox />
      <ImportBox office={office} />
    </div>
  );
}
