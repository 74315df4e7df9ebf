import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Icon } from '../../ui/Icon.tsx';

interface PickChoice<Key extends string> {
  readonly key: Key;
  readonly name: string;
  /** What follows from it. */
  readonly text: string;
}

interface PickProps<Key extends string> {
  readonly label: string;
  /** The label is for ears only: the place says it already. */
  readonly quiet?: boolean;
  readonly choices: readonly PickChoice<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
  readonly error?: string | undefined;
}

/** One of two or three, all in sight, each with what follows from it. */
export function Pick<Key extends string>({ label, quiet, choices, value, onChange, error }: PickProps<Key>) {
  return (
    <RadioGroup
      className={error ? 'sf pick bad' : 'sf pick'}
      value={value}
      onChange={(key) => onChange(key as Key)}
      isInvalid={error !== undefined}
    >
      <Label className={quiet ? 'vh' : ''}>{label}</Label>
      {error ? (
        <p className="sf-error" role="alert">
          {error}
        </p>
      ) : null}
      <div className="picks">
        {choices.map((choice) => (
          <Radio key={choice.key} value={choice.key} className="pick-one">
            {({ isSelected }) => (
              <>
                <span className="pick-mark">{isSelected ? <Icon name="check" /> : null}</span>
                <span>
                  <b>{choice.name}</b>
                  <small>{choice.text}</small>
                </span>
              </>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
