import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_KINDS, PLACEHOLDERS } from '../../../shared/model/mail-lists.ts';
import { fillMessage, messageTextProblems, type PlaceholderValues } from '../../../shared/rules/message-text.ts';

const values = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `<${name}>`])) as PlaceholderValues;
const good = { subject: 'Wizyta', body: 'Kod: {{kod}}' };

describe('G3 the words of an e-mail', () => {
  it.each([
    ['nothing', {}, []],
    ['blanks in braces', { body: 'Kod: {{ kod }}' }, []],
    ['no subject', { subject: '  ' }, [{ type: 'empty', where: 'subject' }]],
    [
      'no body',
      { body: '\n' },
      [
        { type: 'empty', where: 'body' },
        { type: 'code-missing', where: 'body' },
      ],
    ],
    ['no code', { body: 'Do zobaczenia' }, [{ type: 'code-missing', where: 'body' }]],
    ['the code in the subject only', { subject: '{{kod}}', body: 'Cześć' }, [{ type: 'code-missing', where: 'body' }]],
    [
      'what is no placeholder',
      { subject: '{{pesel}}', body: '{{kod}} {{telefon}} {{telefon}} {{}}' },
      [
        { type: 'unknown-placeholder', where: 'subject', name: 'pesel' },
        { type: 'unknown-placeholder', where: 'body', name: 'telefon' },
        { type: 'unknown-placeholder', where: 'body', name: '' },
      ],
    ],
    ['braces that do not close', { body: '{{kod}} {{godzina}' }, [{ type: 'loose-braces', where: 'body' }]],
    ['braces that do not open', { body: '{{kod}} godzina}}' }, [{ type: 'loose-braces', where: 'body' }]],
    ['single braces', { body: '{{kod}} {a}' }, []],
  ])('G3 %s', (_, changes, problems) => {
    expect(messageTextProblems('confirmation', { ...good, ...changes })).toEqual(problems);
  });

  it('G3 only e-mails that tell a new code have to tell it', () => {
    const silent = { subject: 'Wizyta', body: 'Do zobaczenia' };
    const refused = MESSAGE_KINDS.filter((kind) => messageTextProblems(kind, silent).length > 0);
    expect(refused).toEqual(['confirmation', 'change']);
  });

  it('G3 every placeholder gets its value, wherever it stands', () => {
    const all = PLACEHOLDERS.map((name) => `{{${name}}}`).join(' ');
    const told = PLACEHOLDERS.map((name) => `<${name}>`).join(' ');
    expect(fillMessage({ subject: all, body: all }, values)).toEqual({ subject: told, body: `${told}\n` });
    expect(fillMessage({ subject: 'a', body: '\r\n{{ kod }}\r\nb\rc  \n\n' }, values).body).toBe('<kod>\nb\nc\n');
  });

  it('G3 a value is never read as a placeholder, nor as a pattern', () => {
    const sly = { ...values, imie: '{{kod}} $& $1' };
    expect(fillMessage({ subject: '{{imie}}', body: '{{imie}}' }, sly).subject).toBe('{{kod}} $& $1');
  });

  it('G1 whatever stands in the values, the subject is one line', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\u2028', '\u0085', ':', '{', '}') });
    fc.assert(
      fc.property(line, line, (subject, imie) => {
        const filled = fillMessage({ subject: `x${subject}{{imie}}`, body: 'b' }, { ...values, imie });
        expect(filled.subject).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });
});
