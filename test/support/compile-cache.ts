import path from 'node:path';

/**
 * Lets the programs that tests start keep what Node made of their files: it is found by content, so that a changed file is
 * read anew, and `npm test` empties it.
 */
export function compileCache(): Readonly<Record<string, string>> {
  return { NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../../out/test-results/compile-cache') };
}
