import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `main` is the one action a screen is for; `danger` is only for the final cancel. */
  readonly variant?: 'plain' | 'main' | 'danger';
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  readonly iconSize?: 'text' | 'large' | 'tile';
  /** A button that is one of a choice: pressed or not. Shows a tick when chosen. */
  readonly chosen?: boolean;
  /** Flat and dashed, yet focusable. `onPress` is still called: let the screen say why it cannot be done. */
  readonly unavailable?: boolean;
  /** Words for ears only, said after the visible ones: „ – termin" makes „Zmień – termin". */
  readonly spokenAfter?: string;
  /** Words for ears only, said before the visible ones. */
  readonly spokenBefore?: string;
  /** Language of the words when it is not the page's. */
  readonly lang?: string;
  readonly className?: string;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** The one button of the kiosk. It acts when the finger leaves it, not when it lands; sliding off cancels. */
export function Button(props: ButtonProps) {
  const { variant = 'plain', chosen, unavailable, className = '' } = props;
  const classes = ['btn', variant === 'plain' ? '' : variant, chosen ? 'chosen' : '', className]
    .filter(Boolean)
    .join(' ');
  const icon = chosen ? 'check' : props.icon;
  return (
    <AriaButton
      className={classes}
      onPress={props.onPress}
      {...(chosen === undefined ? {} : { 'aria-pressed': chosen })}
      {...(unavailable ? { 'aria-disabled': true } : {})}
      {...(props.describedBy ? { 'aria-describedby': props.describedBy } : {})}
      {...(props.ref ? { ref: props.ref } : {})}
    >
      {icon ? <Icon name={icon} size={props.iconSize ?? 'text'} /> : null}
      <span lang={props.lang}>
        {props.spokenBefore ? <span className="vh">{props.spokenBefore}</span> : null}
        {props.children}
        {props.spokenAfter ? <span className="vh">{props.spokenAfter}</span> : null}
      </span>
      {props.iconAfter ? <Icon name={props.iconAfter} /> : null}
    </AriaButton>
  );
}
