import { useMemo } from 'react';
import { qrPath } from './qr-path.ts';

interface QrProps {
  readonly payload: string;
  /** What the code holds, in words. */
  readonly label: string;
}

/** A QR code, always black on white whatever the theme. */
export function Qr({ payload, label }: QrProps) {
  const { size, d } = useMemo(() => qrPath(payload), [payload]);
  return (
    <div className="qr" role="img" aria-label={label}>
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <path fill="#000" d={d} />
      </svg>
    </div>
  );
}
