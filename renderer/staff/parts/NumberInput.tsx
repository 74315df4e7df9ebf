import { Button, FieldError, Group, Input, Label, NumberField, Text } from 'react-aria-components';
import { Icon } from '../../ui/Icon.tsx';

interface NumberInputProps {
  readonly label: string;
  readonly quiet?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** „min", „dni": stands behind the number. */
  readonly unit?: string;
}

/** A whole number with a smaller and a greater beside it: no keyboard needed. */
export function NumberInput(props: NumberInputProps) {
  const { label, quiet, hint, error, value, onChange, min, max, step = 1, unit } = props;
  return (
    <NumberField
      className={error ? 'sf num bad' : 'sf num'}
      value={value}
      onChange={(next) => Number.isFinite(next) && onChange(next)}
      minValue={min}
      maxValue={max}
      step={step}
      isInvalid={error !== undefined}
      formatOptions={{ useGrouping: false }}
    >
      <Label className={quiet ? 'vh' : ''}>{label}</Label>
      {hint ? (
        <Text slot="description" className="sf-hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="sf-error">{error}</FieldError>
      <Group className="stepper">
        <Button slot="decrement" className="sb sq">
          <Icon name="minus" />
        </Button>
        <Input className="sf-in" data-keys-kind="digits" />
        {unit ? <span className="unit">{unit}</span> : null}
        <Button slot="increment" className="sb sq">
          <Icon name="plus" />
        </Button>
      </Group>
    </NumberField>
  );
}
