import { describe, expect, it } from 'vitest';
import { type MailFacts, mailState } from '../../../electron/engine/rules/mail-state.ts';
import { MAIL_FAILURES } from '../../../shared/model/mail-lists.ts';
import { devicePartInWords } from '../../../shared/text/panel/device.ts';
import { instant } from '../../support/builders.ts';

const NOW = instant('2026-11-23 14:00');
const empty = { waiting: 0, oldestAtMs: null, failure: null, givenUp: 0, givenUpFailure: null } as const;
const waits = (since: string, failure: (typeof MAIL_FAILURES)[number] | null = null) => ({
  ...empty,
  waiting: 2,
  oldestAtMs: instant(since),
  failure,
});

describe('F9 the state of e-mails', () => {
  it.each<[string, MailFacts, string, string]>([
    ['none are sent', null, 'absent', 'mail-not-sent'],
    ['the database does not answer', 'unknown', 'attention', 'mail-unknown'],
    ['nothing waits', empty, 'good', 'mail-sent'],
    ['some are on their way', waits('2026-11-23 13:59'), 'good', 'mail-under-way'],
    ['some wait too long', waits('2026-11-23 09:59'), 'attention', 'mail-waiting'],
    ['the server is away for a while', waits('2026-11-23 10:00', 'unreachable'), 'attention', 'mail-failing'],
    ['the server is away for long', waits('2026-11-23 09:59', 'unreachable'), 'bad', 'mail-failing'],
    ['some were given up', { ...empty, givenUp: 3, givenUpFailure: 'address-refused' }, 'attention', 'mail-given-up'],
    [
      'what does not go out now comes before what was given up',
      { ...waits('2026-11-23 13:00', 'try-later'), givenUp: 1, givenUpFailure: 'unknown' },
      'attention',
      'mail-failing',
    ],
  ])('F9 %s', (_, facts, level, code) => {
    const found = mailState(facts, NOW);
    expect([found.level, found.code]).toEqual([level, code]);
    const words = devicePartInWords(found);
    expect(words.state).toMatch(/^\p{Lu}.*\.$/u);
    expect(words.state).not.toMatch(/undefined|NaN|null/);
    if (level === 'bad' || level === 'attention') expect(words.advice).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('F9 every failure is told with how many wait since when', () => {
    for (const failure of MAIL_FAILURES) {
      const { state } = devicePartInWords(mailState(waits('2026-11-23 13:00', failure), NOW));
      expect(state).toMatch(/Do wysłania: 2 wiadomości\. Najstarsza czeka od: poniedziałek, 23 listopada, godz\./);
    }
  });
});
