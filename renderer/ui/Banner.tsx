import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface BannerProps {
  readonly tone?: 'plain' | 'wait' | 'good' | 'bad';
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string;
  /** `status` is said when the reader is free, `alert` at once, `none` only when reached. */
  readonly live?: 'none' | 'status' | 'alert';
  /** Repeats what is known and asks for nothing: gives way where large letters leave no room. */
  readonly calm?: boolean;
  /** A button at the end of the line. */
  readonly beside?: ReactNode;
  /** A button under the words. */
  readonly children?: ReactNode;
}

/** A message that stays until it is no longer true. */
export function Banner({
  tone = 'plain',
  icon,
  title,
  text,
  live = 'none',
  calm = false,
  beside,
  children,
}: BannerProps) {
  return (
    <div className={`banner ${tone}${calm ? ' calm' : ''}`} role={live === 'none' ? undefined : live}>
      <Icon name={icon} />
      <div>
        <b>{title}</b>
        {text ? <p>{text}</p> : null}
      </div>
      {beside ? <div className="beside">{beside}</div> : null}
      {children}
    </div>
  );
}
