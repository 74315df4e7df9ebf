/** A part of an e-mail as it came over the line, opened. */
export interface MimePart {
  /** In small letters, unfolded; of several with one name the last. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly parts: readonly MimePart[];
}

/** Reads a message (bytes as Latin-1), with its parts. Headers stay encoded. */
export function readMime(raw: string): MimePart {
  const end = raw.search(/\r?\n\r?\n/);
  const head = (end === -1 ? raw : raw.slice(0, end)).replace(/\r?\n[ \t]+/g, ' ');
  const body = end === -1 ? '' : raw.slice(end).replace(/^\r?\n\r?\n/, '');
  const headers = Object.fromEntries(
    head.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  const inside = boundary === undefined ? [] : body.split(new RegExp(`\\r?\\n?--${escaped(boundary)}(?:--)?\\r?\\n?`));
  return {
    headers,
    text: decoded(body, headers['content-transfer-encoding'] ?? '7bit'),
    parts: inside.slice(1, -1).map(readMime),
  };
}

/** The first part of a kind, at any depth. */
export function partOf(message: MimePart, type: string): MimePart {
  const found = [message, ...allParts(message)].find(({ headers }) => headers['content-type']?.startsWith(type));
  if (found === undefined) throw new Error(`no part ${type}`);
  return found;
}

/** A header with its encoded words (RFC 2047) read. */
export function headerOf({ headers }: MimePart, name: string): string {
  return (headers[name] ?? '')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, form: string, text: string) =>
      form.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decoded(text.replaceAll('_', ' '), 'quoted-printable'),
    );
}

function allParts({ parts }: MimePart): MimePart[] {
  return parts.flatMap((part) => [part, ...allParts(part)]);
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString('utf8');
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
