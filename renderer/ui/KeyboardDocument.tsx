import { DOCUMENT_ROWS } from './keyboard-layouts.ts';
import { SignKeys } from './SignKeys.tsx';

interface KeyboardDocumentProps {
  readonly labels: { readonly keyboard: string; readonly backspace: string };
}

/** Capital letters and digits, of which the numbers of documents are made. */
export function KeyboardDocument({ labels }: KeyboardDocumentProps) {
  return (
    <SignKeys
      kind="letters"
      label={labels.keyboard}
      rows={DOCUMENT_ROWS}
      words={{ '{bksp}': { name: labels.backspace } }}
    />
  );
}
