import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { importFileKind } from '../../../electron/engine/rules/import-file.ts';
import { isPlainFileName, templateFileName } from '../../../electron/engine/rules/template-name.ts';
import { TemplateFileSchema } from '../../../shared/model/template-file.ts';

const SHA = 'a1b2c3d4'.repeat(8);

describe('names of files that staff bring', () => {
  it.each(['wniosek.pdf', 'Wniosek o dowód (2026).PDF', 'bez rozszerzenia', 'a'.repeat(200), 'żółć_1-2.pdf'])(
    'E2 %j is taken',
    (name) => expect(isPlainFileName(name)).toBe(true),
  );

  it.each([
    '',
    '.',
    '..',
    '../wniosek.pdf',
    '..\\wniosek.pdf',
    '/etc/passwd',
    'a/b.pdf',
    'C:wniosek.pdf',
    'wniosek.pdf:ukryty',
    'wniosek\u0000.pdf',
    'wniosek\n.pdf',
    'wniosek\u202Efdp.exe',
    'wniosek\u200B.pdf',
    'wniosek\u2028.pdf',
    'wniosek\uD800.pdf',
    'wniosek\uFFFD.pdf',
    '.wniosek.pdf',
    ' wniosek.pdf',
    'wniosek.pdf ',
    'wniosek.pdf.',
    'CON',
    'nul.pdf',
    'com1.pdf',
    'LPT¹.txt',
    'a'.repeat(201),
    `${'a'.repeat(296)}.pdf`,
    '<b>.pdf',
  ])('E2 %j is not', (name) => expect(isPlainFileName(name)).toBe(false));
});

describe('our own name of a template', () => {
  it.each([
    ['Wniosek o dowód osobisty', 'wniosek-o-dowod-osobisty-a1b2c3d4.pdf'],
    ['ZAŻÓŁĆ gęślą jaźń!', 'zazolc-gesla-jazn-a1b2c3d4.pdf'],
    ['../../etc/passwd', 'etc-passwd-a1b2c3d4.pdf'],
    ['Заява', 'wzor-a1b2c3d4.pdf'],
    ['', 'wzor-a1b2c3d4.pdf'],
  ])('E2 %j becomes %s', (title, name) => expect(templateFileName(title, SHA, 8)).toBe(name));

  test('E2 whatever the title, it is a name of a template and short enough to be asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const file = templateFileName(title, SHA, 8);
        expect(TemplateFileSchema.shape.file.safeParse(file).success).toBe(true);
        expect(file.length).toBeLessThanOrEqual(73);
      }),
    );
    expect(templateFileName('wzor', SHA, SHA.length).length).toBeLessThanOrEqual(100);
  });
});

describe('what a file may be taken for', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['wniosek.pdf', '%PDF-1.7\n', 'pdf'],
    ['bez-rozszerzenia', '%PDF-1.4', 'pdf'],
    ['wniosek.pdf', `${' '.repeat(1000)}%PDF-1.4`, 'pdf'],
    ['wniosek.pdf', `${' '.repeat(1024)}%PDF-1.4`, 'other'],
    ['wniosek.pdf', '<html>', 'other'],
    ['wniosek.pdf', '', 'other'],
    ['urzad.json', '{\n  "format": "kiosk-wizyt/office",', 'office'],
    ['URZAD.JSON', '\uFEFF{"format":"kiosk-wizyt/office"', 'office'],
    ['urzad.txt', '{"format":"kiosk-wizyt/office"', 'other'],
    ['inny.json', '{"format":"inny"', 'other'],
  ])('E2 E4 %s that begins with %j is %s', (name, head, kind) => expect(importFileKind(name, bytes(head))).toBe(kind));
});
