import type { NoWay } from '../channel.ts';

/** The system's own code of an error, such as `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What the code of a failed look or open says about the way to the printer. */
export function noWay(code: string): NoWay {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return { type: 'no-such-file' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { type: 'not-allowed' };
    // Another program holds it.
    case 'EBUSY':
      return { type: 'refused' };
    // The file is there and no device behind it.
    default:
      return { type: 'nobody-there' };
  }
}
