import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, answerReader } from '../../electron/printer/answers.ts';
import { newProofId } from '../../electron/printer/commands.ts';

const status = (byte: number): Answer => ({ kind: 'status', byte });
const proof = (...id: number[]): Answer => ({ kind: 'proof', id: Uint8Array.from(id) });
const ASB = [0x10, 0x00, 0x03, 0x00];

describe('B2 what a printer says', () => {
  it.each<{ name: string; bytes: readonly number[]; answers: readonly Answer[] }>([
    {
      name: 'four states',
      bytes: [0x12, 0x32, 0x52, 0x7e],
      answers: [status(0x12), status(0x32), status(0x52), status(0x7e)],
    },
    { name: 'a proof', bytes: [0x37, 0x22, 0x41, 0x12, 0x37, 0x20, 0x00], answers: [proof(0x41, 0x12, 0x37, 0x20)] },
    { name: 'cleared', bytes: [0x37, 0x25, 0x00], answers: [{ kind: 'cleared' }] },
    { name: 'a fence, paper near its end', bytes: [0x03], answers: [{ kind: 'fence' }] },
    { name: 'a state of its own accord', bytes: ASB, answers: [{ kind: 'aside' }] },
    {
      name: 'an answer in the middle of it',
      bytes: [0x10, 0x00, 0x12, 0x03, 0x00, 0x00],
      answers: [{ kind: 'aside' }, status(0x12), { kind: 'fence' }],
    },
    { name: 'flow control', bytes: [0x11, 0x13], answers: [{ kind: 'aside' }, { kind: 'aside' }] },
    { name: 'a proof that does not end', bytes: [0x37, 0x22, 1, 2, 3, 4, 5], answers: [{ kind: 'aside' }] },
    { name: 'what no printer says', bytes: [0xff, 0x80], answers: [{ kind: 'nonsense' }, { kind: 'nonsense' }] },
  ])('B2 $name', ({ bytes, answers }) => {
    expect(answerReader()(Uint8Array.from(bytes))).toEqual(answers);
  });

  it('B2 is understood however it is split', () => {
    const stream = fc.array(
      fc.constantFrom([0x16], [0x37, 0x22, 0x2b, 0x16, 0x37, 0x31, 0x00], [0x37, 0x25, 0x00], [0x00], ASB),
    );
    fc.assert(
      fc.property(stream, fc.array(fc.nat(60)), (words, cuts) => {
        const bytes = Uint8Array.from(words.flat());
        const read = answerReader();
        const edges = [0, ...cuts.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b), bytes.length];
        const pieces = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
        expect(pieces.flatMap((piece) => read(piece))).toEqual(answerReader()(bytes));
        expect(answerReader()(bytes)).toHaveLength(words.length);
      }),
    );
  });

  it('B2 an id is four printable letters', () => {
    for (let times = 0; times < 200; times += 1) {
      const id = newProofId();
      expect(id).toHaveLength(4);
      expect(id.every((byte) => byte >= 0x20 && byte <= 0x7e)).toBe(true);
    }
  });
});
