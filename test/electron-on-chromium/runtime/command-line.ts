export type CommandLine = {
  /** What Electron shows as process.argv[1…]: everything it was started with. */
  all: string[];
  /** Files to require before the program (-r), as Playwright gives one. */
  required: string[];
  /** The program to run: a folder or a file. Absent in a packaged layout. */
  program: string | undefined;
  /** Chromium-style switches of the command line, name → value. */
  switches: Map<string, string>;
};

/** Reads arguments the way Electron's executable does: switches before and after the program, -r with a file. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const required: string[] = [];
  const switches = new Map<string, string>();
  let program: string | undefined;
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (argument === '-r' || argument === '--require') {
      at += 1;
      required.push(args[at] ?? '');
    } else if (argument.startsWith('--')) {
      const [name = '', ...value] = argument.slice(2).split('=');
      switches.set(name, value.join('='));
    } else if (!argument.startsWith('-')) {
      program ??= argument;
    }
  }
  return { all: [...args], required, program, switches };
}
