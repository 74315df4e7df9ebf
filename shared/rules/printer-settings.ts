import { err, ok, type Result } from '../basics/result.ts';
import type { PrinterFieldProblem, PrinterSettings } from '../model/printer.ts';
import { withoutInvisible } from './clean.ts';

/** A queue as CUPS names it. No hyphen at the beginning: the name becomes an argument of a command. */
export const QUEUE_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,126}$/;

/** Longest host name: RFC 1035, 2.3.4, without the dot at its end. */
const HOST_LENGTH = 253;
/** A label of a host name: RFC 1123, 2.1. */
const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const OCTET = /^(0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9A-Fa-f]{1,4}$/;
/** Names of device files; `/dev/serial/by-id/` has plus signs and colons. */
const DEVICE_NAME = /^[A-Za-z0-9_.:+@-]+$/;

/**
 * The settings of a receipt printer, cleaned of blanks around what was typed, or what is wrong with which field. Whether a
 * printer is there is another question.
 */
export function checkPrinterSettings(settings: PrinterSettings): Result<PrinterSettings, PrinterFieldProblem[]> {
  switch (settings.kind) {
    case 'none':
      return ok(settings);
    case 'network': {
      const host = trimmed(settings.host).replace(/^\[(.*)\]$/, '$1');
      const problem = problemOf(host, isHost, 'bad-host');
      return problem ? err([{ field: 'host', problem }]) : ok({ ...settings, host });
    }
    case 'device': {
      const path = trimmed(settings.path);
      const problem = problemOf(path, isDevicePath, 'bad-path');
      return problem ? err([{ field: 'path', problem }]) : ok({ ...settings, path });
    }
    case 'queue': {
      const queue = trimmed(settings.queue);
      const problem = problemOf(queue, (name) => QUEUE_NAME.test(name), 'bad-queue');
      return problem ? err([{ field: 'queue', problem }]) : ok({ ...settings, queue });
    }
    case 'driver': {
      const name = trimmed(settings.name);
      const problem = problemOf(name, (one) => !/\p{Cc}/u.test(one), 'bad-name');
      return problem ? err([{ field: 'name', problem }]) : ok({ ...settings, name });
    }
  }
}

function trimmed(text: string): string {
  return withoutInvisible(text).trim();
}

type Problem = PrinterFieldProblem['problem'];

function problemOf(text: string, isGood: (text: string) => boolean, bad: Problem): Problem | null {
  if (text === '') return 'missing';
  return isGood(text) ? null : bad;
}

/** A host name (RFC 1123) or an address of IPv4 or IPv6; no scheme, no port, no blanks. */
function isHost(host: string): boolean {
  if (host.includes(':')) return isIpv6(host);
  const labels = host.split('.');
  // A name whose last label is a number is read as an address everywhere (RFC 1123, 2.1).
  if (/^\d+$/.test(labels.at(-1) ?? '')) return isIpv4(labels);
  return host.length <= HOST_LENGTH && labels.every((label) => LABEL.test(label));
}

function isIpv4(octets: readonly string[]): boolean {
  return octets.length === 4 && octets.every((octet) => OCTET.test(octet) && Number(octet) <= 255);
}

/** Eight groups, or fewer around one `::`; the last two may be written as IPv4 (RFC 4291, 2.2). Zones need not be typed here. */
function isIpv6(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = all.at(-1) ?? '';
  const endsInIpv4 = last.includes('.') && address.endsWith(last);
  if (endsInIpv4 && !isIpv4(last.split('.'))) return false;
  const plain = endsInIpv4 ? all.slice(0, -1) : all;
  if (!plain.every((group) => GROUP.test(group))) return false;
  const count = plain.length + (endsInIpv4 ? 2 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}

/** A file under `/dev`, and no way out of it. */
function isDevicePath(path: string): boolean {
  const [root, dev, ...names] = path.split('/');
  if (root !== '' || dev !== 'dev' || names.length === 0) return false;
  return names.every((name) => DEVICE_NAME.test(name) && !/^\.+$/.test(name));
}
