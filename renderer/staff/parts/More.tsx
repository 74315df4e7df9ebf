import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';

export interface MoreItem {
  readonly key: string;
  readonly name: string;
  readonly icon?: IconName;
  readonly onPress: () => void;
}

/** Everything else that can be done with a thing: „Więcej". Opens a list of named acts. */
export function More({ name, items }: { readonly name: string; readonly items: readonly MoreItem[] }) {
  if (items.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="sb ghost sq" aria-label={name}>
        <Icon name="more" />
      </Button>
      <Popover className="pop" placement="bottom end">
        <Menu
          className="pop-list"
          aria-label={name}
          onAction={(key) => items.find((item) => item.key === key)?.onPress()}
        >
          {items.map((item) => (
            <MenuItem key={item.key} id={item.key} className="pop-item" textValue={item.name}>
              {item.icon ? <Icon name={item.icon} /> : null}
              <span>{item.name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
