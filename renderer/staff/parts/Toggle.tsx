import { Checkbox } from 'react-aria-components';
import { Icon } from '../../ui/Icon.tsx';

interface ToggleProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Yes or no; the whole line can be touched. */
export function Toggle({ label, hint, value, onChange }: ToggleProps) {
  return (
    <Checkbox className="toggle" isSelected={value} onChange={onChange}>
      {({ isSelected }) => (
        <>
          <span className="toggle-box">{isSelected ? <Icon name="check" /> : null}</span>
          <span>
            {label}
            {hint ? <small>{hint}</small> : null}
          </span>
        </>
      )}
    </Checkbox>
  );
}
