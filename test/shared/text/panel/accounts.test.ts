import { describe, expect, it } from 'vitest';
import type { AuditAction } from '../../../../shared/model/audit.ts';
import { auditBy, auditDetail } from '../../../../shared/text/panel/accounts.ts';

describe('the log of acts in words', () => {
  it.each([
    ['signed-out', 'idle', 'nikt nie dotykał panelu'],
    ['visits-searched', 'pesel', 'po numerze PESEL'],
    ['pin-refused', '12', 'numer 12'],
    ['staff-added', '12 Ewa (Nowa) (clerk)', '12 Ewa (Nowa) (pracownik)'],
    ['staff-changed', '12; role administrator', 'numer 12: rola: administrator'],
    ['staff-changed', '12; role clerk; active false', 'numer 12: rola: pracownik, konto wyłączone'],
    [
      'staff-changed',
      '12; active true; name Ewa; role clerk',
      'numer 12: konto włączone, imię i nazwisko: Ewa; role clerk',
    ],
    ['person-revealed', 'pomyłka w nazwisku', 'pomyłka w nazwisku'],
    ['day-printed', 'call-list', 'lista do obdzwonienia'],
    ['receipt-copied', '2', 'kopia nr 2'],
    ['printer-changed', 'network 192.168.1.40:9100', 'przez sieć: 192.168.1.40:9100'],
    ['printer-changed', 'driver Custom VKP80 II', 'sterownik systemu: Custom VKP80 II'],
    ['printer-changed', 'none', 'bez drukarki'],
    ['printer-tested', 'code-pages', 'strona z literami'],
    ['pin-changed', null, null],
  ] as const)('F6 %s, %s', (action: AuditAction, detail, words) => {
    expect(auditDetail({ action, detail })).toBe(words);
  });

  it('F6 where nobody was signed in there is a word for it', () => {
    expect(['resident', 'system', 'Ewa Nowa'].map((by) => auditBy({ by }))).toEqual([
      'ktoś niezalogowany',
      'program',
      'Ewa Nowa',
    ]);
  });
});
