/** What stands before the fuses in an executable of Electron. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const VERSION = 1;

/**
 * The fuses of a packaged program, in Electron's order: run as Node, encrypted cookies, NODE_OPTIONS, --inspect, integrity of the
 * archive, nothing but the archive, a snapshot of its own, rights of file://, WebAssembly's traps. A later Electron with a fuse
 * more than these has to be thought about before it is shipped.
 */
export const EXPECTED_FUSES = '010011001';

/** The fuses of an executable, `1` on, `0` off, as many as it has; null when it has none that are known. */
export function fusesOf(executable: Buffer): string | null {
  const at = executable.indexOf(SENTINEL);
  const wire = executable.subarray(at + SENTINEL.length);
  const [version, length] = wire;
  if (at < 0 || version !== VERSION || length === undefined) return null;
  return wire.subarray(2, 2 + length).toString('latin1');
}
