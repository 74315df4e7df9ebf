import { book, good } from '../../app/people.ts';
import { tcpPrinter } from '../../fake-printer/tcp-printer.ts';
import { startTestApp } from '../../support/test-app.ts';
import type { Bench } from '../bench.ts';
import { againstGoal } from '../measure.ts';

const GOAL_US = 150_000;
/** Receipts that nobody counts: connecting, loading, finding out what the printer can do. */
const WARM_UP = 5;

/** How long it takes from the touch to the first byte of the receipt at a printer of the network, journal included. */
export const print: Bench = {
  name: 'print',
  async run({ reads }) {
    await using rig = await tcpPrinter();
    const { printer, port } = rig;
    const app = await startTestApp({
      ownPrinter: true,
      config: { printer: { kind: 'network', host: '127.0.0.1', port } },
    });
    try {
      const { visitId } = await good(book(app));
      const times: number[] = [];
      for (let receipt = 1; receipt <= WARM_UP + reads.runs; receipt += 1) {
        let first: bigint | null = null;
        const stop = printer.watch(() => {
          first ??= process.hrtime.bigint();
        });
        const touch = process.hrtime.bigint();
        const { outcome, copy } = await good(app.client.printReceipt({ visitId }));
        stop();
        if (outcome !== 'printed' || copy !== receipt - 1) throw new Error(`${outcome}, copy ${copy}`);
        if (printer.mechanism.receipts.length !== receipt || first === null) throw new Error('no receipt came out');
        if (receipt > WARM_UP) times.push(Number(first - touch) / 1000);
      }
      return [
        againstGoal(
          {
            bench: 'touch to the first byte at the printer',
            workload: 'one visit',
            limit: 'goal of 150 ms',
            goal: { atMost: 1, words: '≤ 1', tolerance: 1.6 },
          },
          times,
          GOAL_US,
        ),
      ];
    } finally {
      await app.close();
    }
  },
};
