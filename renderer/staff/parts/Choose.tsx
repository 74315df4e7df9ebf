import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Choice<Key extends string> {
  readonly key: Key;
  readonly name: string;
}

interface ChooseProps<Key extends string> {
  readonly label: string;
  /** The label is for ears only: the place says it already. */
  readonly quiet?: boolean;
  readonly choices: readonly Choice<Key>[];
  readonly value: Key | null;
  readonly onChange: (key: Key) => void;
  readonly placeholder?: string;
  readonly error?: string | undefined;
}

/** One of several, by touch and keyboard alike; the list opens under the field. */
export function Choose<Key extends string>(props: ChooseProps<Key>) {
  const { label, quiet, choices, value, onChange, placeholder = partsWords.choose, error } = props;
  return (
    <Select
      className={error ? 'sl bad' : 'sl'}
      value={value}
      onChange={(key) => key !== null && onChange(String(key) as Key)}
      placeholder={placeholder}
      isInvalid={error !== undefined}
    >
      <Label className={quiet ? 'vh' : 'sf-label'}>{label}</Label>
      {error ? <p className="sf-error">{error}</p> : null}
      <Button className="sl-field">
        <SelectValue className="sl-value" />
        <Icon name="down" />
      </Button>
      <Popover className="pop">
        <ListBox className="pop-list" items={choices.map(({ key, name }) => ({ id: key, name }))}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className="pop-item">
              {({ isSelected }) => (
                <>
                  <span>{item.name}</span>
                  {isSelected ? <Icon name="check" /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
