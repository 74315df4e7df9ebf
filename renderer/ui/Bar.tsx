import { Button } from './Button.tsx';
import type { IconName } from './icons.ts';

interface BarButton {
  readonly label: string;
  readonly onPress: () => void;
}

export interface NextButton extends BarButton {
  readonly icon?: IconName;
  readonly unavailable?: boolean;
}

export interface FinishButton extends BarButton {
  /** Filled, where finishing is what is left to do. */
  readonly main?: boolean;
}

export interface BarProps {
  /** Name of the bar for ears. */
  readonly label: string;
  readonly back?: BarButton;
  readonly finish?: FinishButton;
  readonly help?: BarButton;
  readonly assist?: BarButton;
  /** Takes the name of the act: „Dalej", „Umów wizytę". */
  readonly next?: NextButton;
}

/** Five places that never move; a button that a screen does not have leaves its place empty. */
export function Bar({ label, back, finish, help, assist, next }: BarProps) {
  return (
    <nav className="bar" aria-label={label}>
      {back ? (
        <Button className="at-back" icon="back" onPress={back.onPress}>
          {back.label}
        </Button>
      ) : null}
      {finish ? (
        <Button className="at-finish" icon="finish" variant={finish.main ? 'main' : 'plain'} onPress={finish.onPress}>
          {finish.label}
        </Button>
      ) : null}
      {help ? (
        <Button className="at-help" icon="help" onPress={help.onPress}>
          {help.label}
        </Button>
      ) : null}
      {assist ? (
        <Button className="at-assist" icon="assist" onPress={assist.onPress}>
          {assist.label}
        </Button>
      ) : null}
      {next ? (
        <Button
          className="at-next"
          variant="main"
          iconAfter={next.icon ?? 'next'}
          unavailable={next.unavailable ?? false}
          onPress={next.onPress}
        >
          {next.label}
        </Button>
      ) : null}
    </nav>
  );
}
