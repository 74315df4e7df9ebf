import { CODE_ROWS } from './keyboard-layouts.ts';
import { SignKeys } from './SignKeys.tsx';

interface CodePadProps {
  readonly labels: { readonly keyboard: string; readonly backspace: string };
}

/** The signs that visit codes are made of, and no other. */
export function CodePad({ labels }: CodePadProps) {
  return (
    <SignKeys kind="signs" label={labels.keyboard} rows={CODE_ROWS} words={{ '{bksp}': { cap: labels.backspace } }} />
  );
}
