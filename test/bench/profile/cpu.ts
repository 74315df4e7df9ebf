import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname, '../../..');
/** Microseconds between two looks at the stack. */
const INTERVAL = 100;

/** The part of a .cpuprofile that is read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples?: readonly number[] | undefined;
  readonly timeDeltas?: readonly number[] | undefined;
}

/** Runs work under the processor's profiler. */
export async function cpuProfileOf(work: () => Promise<unknown>): Promise<CpuProfile> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.post('Profiler.start');
    await work();
    const { profile } = await session.post('Profiler.stop');
    return profile;
  } finally {
    session.disconnect();
  }
}

/** Milliseconds spent in each function itself, without what it called, longest first. */
export function selfTimes(
  profile: CpuProfile,
  nameOf: (frame: CpuProfile['nodes'][number]['callFrame']) => string,
): readonly { readonly name: string; readonly ms: number }[] {
  // The profiler's own calls are none of the program's.
  const nodes = profile.nodes.filter(({ callFrame }) => callFrame.url !== 'node:inspector');
  const names = new Map(nodes.map((node) => [node.id, nameOf(node.callFrame)]));
  const sums = new Map<string, number>();
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const name = names.get(id);
    if (name === undefined) continue;
    sums.set(name, (sums.get(name) ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1000);
  }
  return [...sums].map(([name, ms]) => ({ name, ms })).toSorted((a, b) => b.ms - a.ms);
}

/** `takeCells electron/store/cells.ts:47` */
export function functionOf({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string {
  const file = url.startsWith('file:') ? path.relative(root, fileURLToPath(url)) : url;
  return `${functionName || '(anonymous)'} ${file}${file === '' ? '' : `:${lineNumber + 1}`}`.trim();
}

/** `electron/store`, `node_modules/zod`, `node:internal/crypto`; for what is no function its own name: `(idle)`. */
export function areaOf({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): string {
  if (url === '') return functionName.startsWith('(') ? functionName : '(native)';
  if (!url.startsWith('file:')) return url.split('/').slice(0, 2).join('/');
  return path.relative(root, fileURLToPath(url)).split('/').slice(0, 2).join('/');
}
