/** What the first administrator types before their PIN. */
export interface SetUpPerson {
  readonly code: string;
  readonly name: string;
}

const CODE_LENGTH = 10;
const NAME_MIN = 2;

/** Which fields still need something. Whether the code is right, only the machine knows. */
export function missingOf({ code, name }: SetUpPerson): { readonly code: boolean; readonly name: boolean } {
  return { code: code.replace(/[^\p{L}\p{N}]/gu, '').length < CODE_LENGTH, name: name.trim().length < NAME_MIN };
}
