import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { PrinterSettings, PrinterState } from '../../shared/model/printer.ts';
import type { Clock, PrinterSearchFailure } from '../engine/ports.ts';
import { answerReader } from './answers.ts';
import type { PrinterChannel, PrinterLine } from './channel.ts';
import { STATUS_QUESTIONS } from './commands.ts';
import { type DeviceChannelOptions, deviceChannel } from './device/device-channel.ts';
import type { DriverPrinting } from './driver/driver-printer.ts';
import { printerCondition } from './printer-condition.ts';
import { type CupsOptions, cupsCommands } from './queue/cups.ts';
import { type Health, healthOf } from './status.ts';
import { tcpChannel } from './tcp-channel.ts';
import { wait, within } from './timing.ts';

export interface SearchDeps {
  readonly clock: Clock;
  /** What prints with drivers; null under a host without windows. */
  readonly host: DriverPrinting | null;
  readonly device?: DeviceChannelOptions;
  readonly cups?: CupsOptions;
  readonly timing?: SearchTiming;
}

/** Milliseconds. */
export interface SearchTiming {
  /** For the first answer. */
  readonly answerMs: number;
  /** For the rest of what was begun: whoever is no printer has more to say. */
  readonly restMs: number;
  readonly namesMs: number;
}

const TIMING: SearchTiming = { answerMs: 1500, restMs: 200, namesMs: 2500 };

type Found = Result<PrinterState, PrinterSearchFailure>;

/** Looks whether a receipt printer is where good settings say, and how it is. Prints nothing. */
export async function findPrinter(settings: PrinterSettings, deps: SearchDeps): Promise<Found> {
  switch (settings.kind) {
    case 'none':
      return ok({ kind: 'none' });
    case 'network':
      return findBehind(tcpChannel(settings.host, settings.port), deps);
    case 'device':
      return findBehind(deviceChannel(settings.path, deps.device), deps);
    case 'queue':
      return findQueue(settings.queue, deps);
    case 'driver':
      return findDriver(settings.name, deps);
  }
}

/** Everything that the system offers to choose from by name: queues, and printers with a driver. */
export async function offeredPrinters({ host, cups, timing = TIMING }: SearchDeps): Promise<readonly string[]> {
  const [queues, printers] = await Promise.all([cupsCommands(cups).queues(), namesOf(host, timing)]);
  return [...new Set([...queues, ...printers])].sort((a, b) => a.localeCompare(b, 'pl'));
}

async function findBehind(channel: PrinterChannel, { clock, timing = TIMING }: SearchDeps): Promise<Found> {
  const line = await channel.open();
  if (!line.ok) return line;
  const health = await healthBehind(line.value, timing);
  line.value.close();
  return typeof health === 'string' ? err({ type: health }) : ok(stateOf(health, clock));
}

/** Four bytes answer the four questions. Whoever says anything else, however friendly, is no receipt printer. */
async function healthBehind(line: PrinterLine, timing: SearchTiming): Promise<Health | 'silent' | 'not-a-printer'> {
  const read = answerReader();
  const bytes: number[] = [];
  let heard = false;
  let isOther = false;
  const enough = Promise.withResolvers<void>();
  line.hear((piece) => {
    heard = true;
    for (const answer of read(piece)) {
      if (answer.kind === 'status') bytes.push(answer.byte);
      else if (answer.kind !== 'aside') isOther = true;
    }
    if (isOther || bytes.length >= 4) enough.resolve();
  });
  // Whoever takes no bytes answers none either: the limit is the answer's.
  void line.send(STATUS_QUESTIONS);
  await within(timing.answerMs, Promise.race([enough.promise, line.gone]), undefined);
  if (bytes.length > 0 && !isOther) await wait(timing.restMs).over;
  const [printer, offline, error, paper, more] = bytes;
  // What only tells of itself, or repeats what it is told, has answered nothing.
  if (isOther || more !== undefined || (heard && printer === undefined)) return 'not-a-printer';
  if (printer === undefined || offline === undefined || error === undefined || paper === undefined) return 'silent';
  return healthOf([printer, offline, error, paper]);
}

async function findQueue(queue: string, { clock, cups }: SearchDeps): Promise<Found> {
  const health = await cupsCommands(cups).look(queue);
  if (health === 'no-queues' || health === 'no-such-queue') return err({ type: health });
  return ok(health === 'not-told' ? { kind: 'not-asked' } : stateOf(health, clock));
}

async function findDriver(name: string, { host, timing = TIMING }: SearchDeps): Promise<Found> {
  if (host === null) return err({ type: 'no-queues' });
  const names = await namesOf(host, timing);
  return names.includes(name) ? ok({ kind: 'not-asked' }) : err({ type: 'no-such-queue' });
}

async function namesOf(host: DriverPrinting | null, { namesMs }: SearchTiming): Promise<readonly string[]> {
  return host === null ? [] : within(namesMs, host.printers(), []);
}

/** Nobody waits for what may pass by itself. */
const stateOf = (health: Health, clock: Clock) => printerCondition(clock, 0).told(health);
