interface PolicyRules {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

function refuse(): never {
  throw new TypeError('Scripts are never made from text here.');
}

/** What the default policy lets through: plain text. The key caps of the on-screen keyboard need no more. */
export const PLAIN_TEXT_ONLY: PolicyRules = {
  createHTML(text) {
    if (/[<&]/.test(text)) throw new TypeError('Markup is never made from text here.');
    return text;
  },
  createScript: refuse,
  createScriptURL: refuse,
};

/** Installs the page's default Trusted Types policy. Call once, before anything is drawn. */
export function installTrustedTypes(): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', PLAIN_TEXT_ONLY);
}
