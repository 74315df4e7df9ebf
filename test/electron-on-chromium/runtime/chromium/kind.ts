/** A Chromium that can be started: its program and what it needs around it. */
export type Chromium = {
  executable: string;
  env: Record<string, string>;
  headlessOnly: boolean;
  switches: Record<string, string>;
};
