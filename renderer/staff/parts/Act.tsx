import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';

interface ActProps {
  readonly children?: ReactNode;
  readonly onPress?: () => void;
  /** `prime`: the one act this part is for. `ghost`: one of many in a row. `danger`: takes something away. */
  readonly variant?: 'plain' | 'prime' | 'ghost' | 'danger';
  readonly icon?: IconName;
  /** Name for ears; needed where only the icon is seen. */
  readonly name?: string;
  readonly wide?: boolean;
  /** While its command runs. Stays focusable; a press does nothing. */
  readonly busy?: boolean;
  readonly pressed?: boolean;
  /** Makes the button close or submit, as react-aria's slots do. */
  readonly slot?: string;
  readonly type?: 'button' | 'submit';
  /** No stop for the Tab key: a part of something that keyboards do without. */
  readonly byTouchOnly?: boolean;
}

/** The panel's button: 12 mm and more, with a lip. */
export function Act({
  children,
  onPress,
  variant = 'plain',
  icon,
  name,
  wide,
  busy,
  pressed,
  slot,
  type,
  ...rest
}: ActProps) {
  const classes = ['sb', variant === 'plain' ? '' : variant, wide ? 'wide' : '', children ? '' : 'sq']
    .filter(Boolean)
    .join(' ');
  return (
    <AriaButton
      className={classes}
      {...(onPress ? { onPress } : {})}
      {...(name ? { 'aria-label': name } : {})}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(slot ? { slot } : {})}
      {...(type ? { type } : {})}
      excludeFromTabOrder={rest.byTouchOnly ?? false}
      isPending={busy ?? false}
    >
      {icon ? <Icon name={icon} /> : null}
      {children ? <span>{children}</span> : null}
    </AriaButton>
  );
}
