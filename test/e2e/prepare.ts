import { ensureBuilt } from '../../electron/launch/fresh-build.ts';

/** The tests drive what ships: the bundled main process and page. */
async function prepare(): Promise<void> {
  await ensureBuilt();
}

export default prepare;
