import { describe, expect, it } from 'vitest';
import { byInWords, pastInWords, staffBookWords, undoButton } from '../../../shared/text/panel/day.ts';

describe('words of the day', () => {
  it.each([
    [1, '1 umówioną wizytę'],
    [3, '3 umówione wizyty'],
    [5, '5 umówionych wizyt'],
    [12, '12 umówionych wizyt'],
  ])('F3 A12 %i visits are counted as one counts them', (max, part) => {
    expect(staffBookWords({ type: 'too-many-visits', max })).toContain(`ma już ${part},`);
  });

  it('F2 a move and who made it have words; what is not known stays what it is', () => {
    expect([undoButton('call'), undoButton('toString')]).toEqual(['Cofnij wezwanie', 'Cofnij']);
    expect([pastInWords('undo-cancel'), pastInWords('toString')]).toEqual(['cofnięcie odwołania', 'toString']);
    expect(['resident', 'system', 'Ewa'].map(byInWords)).toEqual(['mieszkaniec', 'kiosk', 'Ewa']);
  });
});
