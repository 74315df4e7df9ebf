import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { err, ok } from '../../shared/basics/result.ts';
import { TEMPLATE_MAX_PAGES } from '../../shared/model/lists.ts';
import type { TemplateReader } from '../engine/ports.ts';

export interface PdfLimits {
  readonly pages: number;
  /** Widths in points that a page is drawn with: the first at which it is not heavier than `pictureBytes`, else the last. */
  readonly widths: readonly number[];
  readonly pictureBytes: number;
}

export interface PdfRequest {
  readonly pdf: Uint8Array;
  readonly limits: PdfLimits;
}

export type PdfAnswer =
  | { readonly pages: readonly Uint8Array[] }
  | { readonly fault: 'encrypted' | 'damaged' | 'too-many-pages' | 'too-slow' };

const LIMITS: PdfLimits = { pages: TEMPLATE_MAX_PAGES, widths: [1240, 930, 620], pictureBytes: 1_500_000 };

const TIME_MS = 20_000;
const LOOK_EVERY_MS = 100;
const SCRIPT_MEGABYTES = 384;
/** What is unpacked from a document lies outside of the thread's own heap; only the whole process shows how much it is. */
const PROCESS_GROWTH_BYTES = 900 * 1024 * 1024;

export interface ReaderOptions {
  /** Milliseconds until a document is given up. */
  readonly timeMs?: number;
  /** By how many bytes the process may grow meanwhile. */
  readonly growthBytes?: number;
}

/** Draws PDFs in a thread of its own, one after another, each with its own limits of time and memory. */
export function pdfTemplateReader({
  timeMs = TIME_MS,
  growthBytes = PROCESS_GROWTH_BYTES,
}: ReaderOptions = {}): TemplateReader {
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(pdf) {
      const turn = last.then(async () => {
        const answer = await drawn({ pdf, limits: LIMITS }, timeMs, growthBytes);
        if ('fault' in answer) return err(answer.fault);
        return ok({ sha256: createHash('sha256').update(pdf).digest('hex'), pages: answer.pages });
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function drawn(request: PdfRequest, timeMs: number, growthBytes: number): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    let started = false;
    const worker = new Worker(workerFile(), {
      workerData: request,
      // Neither the addresses nor the switches of the process that started it.
      env: {},
      argv: [],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: SCRIPT_MEGABYTES },
    });
    const before = process.memoryUsage.rss();
    const finish = (answer: PdfAnswer) => {
      clearTimeout(limit);
      clearInterval(watch);
      void worker.terminate();
      resolve(answer);
    };
    const limit = setTimeout(() => finish({ fault: 'too-slow' }), timeMs);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > growthBytes) finish({ fault: 'too-slow' });
    }, LOOK_EVERY_MS);
    worker.on('message', (answer: PdfAnswer | 'started') => {
      if (answer === 'started') started = true;
      else finish(answer);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      // What fails before the document is looked at is not the document's fault.
      if (!started) reject(error);
      finish({ fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-slow' : 'damaged' });
    });
    worker.on('exit', () => finish({ fault: 'damaged' }));
  });
}

/** Beside this file: as it was written, or as it was built. A thread does not start from inside an archive, so it lies beside that. */
function workerFile(): string {
  const built = path.join(import.meta.dirname, 'pdf-worker.mjs');
  if (!existsSync(built)) return path.join(import.meta.dirname, 'pdf-worker.ts');
  return built.replace(`app.asar${path.sep}`, `app.asar.unpacked${path.sep}`);
}
