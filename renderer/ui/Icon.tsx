import { ICONS, type IconName } from './icons.ts';

interface IconProps {
  readonly name: IconName;
  readonly size?: 'text' | 'large' | 'tile';
  readonly className?: string;
}

const SIZE_CLASS = { text: '', large: 'i-l', tile: 'i-xl' };

/** A drawing beside a word; it says nothing of its own to a screen reader. */
export function Icon({ name, size = 'text', className = '' }: IconProps) {
  return (
    <svg className={`i ${SIZE_CLASS[size]} ${className}`.trim()} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
