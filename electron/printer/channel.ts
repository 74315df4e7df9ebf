import type { Result } from '../../shared/basics/result.ts';

/** An open way to a printer that takes bytes. */
export interface PrinterLine {
  /** `sent`: the operating system has taken them all; `lost`: the way is gone, and some of them may have arrived. */
  send(bytes: Uint8Array): Promise<'sent' | 'lost'>;
  /** Tells of every piece that the printer says, from now on. Gives how to stop. */
  hear(listener: (bytes: Uint8Array) => void): () => void;
  /** Resolves once the way is gone, whoever ended it. */
  readonly gone: Promise<void>;
  close(): void;
}

/** Why there is no way to a printer. */
export type NoWay =
  | { readonly type: 'nobody-there' }
  | { readonly type: 'refused' }
  | { readonly type: 'no-such-name' }
  | { readonly type: 'no-such-file' }
  | { readonly type: 'no-device' }
  | { readonly type: 'not-allowed' };

/** Where a printer hangs. */
export interface PrinterChannel {
  /** Answers within 3 seconds. */
  open(): Promise<Result<PrinterLine, NoWay>>;
}
