import { Button } from '../../ui/Button.tsx';
import type { PrintAct } from './use-print.ts';

/** Prints the receipt; its words say what it will do now. */
export function PrintButton({ label, unavailable, onPress }: PrintAct) {
  return (
    <Button icon="printer" unavailable={unavailable} onPress={onPress}>
      {label}
    </Button>
  );
}
