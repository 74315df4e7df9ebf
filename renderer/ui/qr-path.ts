import { encode } from 'uqr';

/** A QR code as one path of unit squares, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function qrPath(payload: string): { size: number; d: string } {
  const { size, data } = encode(payload, { ecc: 'M', border: 4 });
  const d = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, d };
}
