import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../electron/printer/pieces.ts';
import { commandsOf } from './escpos/decoder.ts';
import { bytesOf } from './printer-under-test.ts';

describe('B2 a receipt in pieces', () => {
  it.each(['text', 'picture'] as const)('B2 is cut between two commands only (%s)', (as) => {
    const bytes = bytesOf(as === 'text' ? { kind: 'page', page: 18 } : { kind: 'picture' });
    for (const max of [1, 7, 64, 1000, 4096]) {
      const pieces = piecesOf(bytes, max);
      // The decoder refuses half a command.
      const commands = pieces.flatMap((piece) => [...commandsOf(piece)]);
      expect(commands).toEqual([...commandsOf(bytes)]);
      for (const piece of pieces) expect(piece.length <= max || [...commandsOf(piece)].length === 1).toBe(true);
    }
  });

  it('B2 a parameter that looks like the end of a line is none', () => {
    const bytes = Uint8Array.of(0x1b, 0x64, 0x0a, 0x41, 0x1d, 0x56, 0x42, 0x0a);
    expect(piecesOf(bytes, 1)).toEqual([
      Uint8Array.of(0x1b, 0x64, 0x0a),
      Uint8Array.of(0x41),
      Uint8Array.of(0x1d, 0x56, 0x42, 0x0a),
    ]);
  });

  it('B2 nothing is no piece', () => {
    expect(piecesOf(new Uint8Array(), 4096)).toEqual([]);
  });
});
