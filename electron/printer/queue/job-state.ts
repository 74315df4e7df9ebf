import { request } from 'node:http';

/**
 * `open`: it waits, is held or prints; `given`: the system has given all of it to the printer, which is not the same as printed;
 * `ended`: cancelled, aborted or forgotten; `not-told`: nobody answered.
 */
export type JobStanding = 'open' | 'given' | 'ended' | 'not-told';

/** Where a scheduler listens when nothing else is said. */
const SOCKET = '/run/cups/cups.sock';
const PORT = 631;

/**
 * Asks for the state of a job over IPP (RFC 8010 and 8011, Get-Job-Attributes). The commands of CUPS do not tell a job that was
 * aborted from one that was done. `server` as in CUPS_SERVER: a socket's path or a host, perhaps with a port.
 */
export function jobStanding(job: string, server: string | undefined, limitMs: number): Promise<JobStanding> {
  return new Promise((resolve) => {
    const asked = request({
      ...addressOf(server || SOCKET),
      method: 'POST',
      path: '/',
      timeout: limitMs,
      headers: HEADERS,
    });
    const silent = () => resolve('not-told');
    asked.on('timeout', () => asked.destroy());
    asked.on('error', silent);
    asked.on('response', (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', silent);
      answer.on('close', silent);
      answer.on('end', () => resolve(answer.statusCode === 200 ? standingIn(Buffer.concat(pieces)) : 'not-told'));
    });
    asked.end(question(Number(job.slice(job.lastIndexOf('-') + 1))));
  });
}

const HEADERS = { 'content-type': 'application/ipp', host: 'localhost' };

function addressOf(server: string): { socketPath: string } | { host: string; port: number } {
  if (server.startsWith('/')) return { socketPath: server };
  const [, host = server, port] = /^(.*?)(?::(\d+))?(?:\/version=.*)?$/.exec(server) ?? [];
  return { host, port: port === undefined ? PORT : Number(port) };
}

/** Tags of RFC 8010, 3.5. */
const OPERATION_GROUP = 0x01;
const END = 0x03;
const TAG = { enum: 0x23, keyword: 0x44, uri: 0x45, charset: 0x47, language: 0x48 } as const;

const GET_JOB_ATTRIBUTES = 0x0009;

function question(number: number): Buffer {
  return Buffer.concat([
    Buffer.from([1, 1, 0, GET_JOB_ATTRIBUTES, 0, 0, 0, 1, OPERATION_GROUP]),
    attribute(TAG.charset, 'attributes-charset', 'utf-8'),
    attribute(TAG.language, 'attributes-natural-language', 'en'),
    attribute(TAG.uri, 'job-uri', `ipp://localhost/jobs/${number}`),
    attribute(TAG.keyword, 'requested-attributes', 'job-state'),
    Buffer.from([END]),
  ]);
}

function attribute(tag: number, name: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([tag]), sized(name), sized(value)]);
}

function sized(text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(Buffer.byteLength(text));
  return Buffer.concat([length, Buffer.from(text)]);
}

/** Success of any kind is below this. */
const FAILURES = 0x0400;
const NOT_FOUND = 0x0406;
/** Values of `job-state` (RFC 8011, 5.3.7) from which nothing follows. */
const COMPLETED = 9;
const ENDED: readonly (number | null)[] = [7, 8];

/** What an answer says of the job it is about. */
export function standingIn(answer: Buffer): JobStanding {
  if (answer.length < 8) return 'not-told';
  const status = answer.readUInt16BE(2);
  if (status === NOT_FOUND) return 'ended';
  const state = status < FAILURES ? stateIn(answer) : null;
  if (state === null) return 'not-told';
  if (state === COMPLETED) return 'given';
  return ENDED.includes(state) ? 'ended' : 'open';
}

function stateIn(answer: Buffer): number | null {
  let at = 8;
  while (at < answer.length) {
    const tag = answer.readUInt8(at);
    at += 1;
    if (tag === END) return null;
    // Smaller ones begin a group and have no value.
    if (tag < 0x10) continue;
    const name = pieceAt(answer, at);
    const value = name === null ? null : pieceAt(answer, at + 2 + name.length);
    if (name === null || value === null) return null;
    at += 4 + name.length + value.length;
    if (tag === TAG.enum && value.length === 4 && name.toString() === 'job-state') return value.readUInt32BE();
  }
  return null;
}

/** What two bytes of length announce; null when there is less. */
function pieceAt(answer: Buffer, at: number): Buffer | null {
  if (at + 2 > answer.length) return null;
  const end = at + 2 + answer.readUInt16BE(at);
  return end > answer.length ? null : answer.subarray(at + 2, end);
}
