import { PIN_MIN } from '../../../shared/rules/pin.ts';
import { doorWords } from '../../../shared/text/panel/door.ts';

/** How much was typed, and never what. The empty ones are as many as every PIN has at least. */
export function PinDots({ count }: { readonly count: number }) {
  return (
    <div className="pin-dots" role="img" aria-label={doorWords.typed(count)}>
      {Array.from({ length: Math.max(PIN_MIN, count) }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots have nothing but their place
        <i key={place} className={place < count ? 'on' : ''} />
      ))}
    </div>
  );
}
