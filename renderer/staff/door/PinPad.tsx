import { Button } from 'react-aria-components';
import { doorWords } from '../../../shared/text/panel/door.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { DigitKey } from './digits.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * Digits in telephone order. A key looks the same while it is pressed and takes no focus: the dots answer instead, and
 * whoever looks over a shoulder sees nothing on the keys.
 */
export function PinPad({ onKey }: { readonly onKey: (key: DigitKey) => void }) {
  const digit = (value: string) => (
    <Button key={value} className="pin-key" preventFocusOnPress onPress={() => onKey({ type: 'digit', digit: value })}>
      {value}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form, these are keys
    <div className="pin-pad" role="group" aria-label={doorWords.pad}>
      {DIGITS.map(digit)}
      <Button className="pin-key fn" preventFocusOnPress onPress={() => onKey({ type: 'clear' })}>
        {doorWords.clear}
      </Button>
      {digit('0')}
      <Button className="pin-key fn" preventFocusOnPress onPress={() => onKey({ type: 'back' })}>
        <Icon name="backspace" />
        {doorWords.back}
      </Button>
    </div>
  );
}
