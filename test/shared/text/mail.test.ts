import { describe, expect, it } from 'vitest';
import { MessageTextSchema } from '../../../shared/model/mail.ts';
import { MAIL_FAILURES, MESSAGE_KINDS, MESSAGE_LANGUAGES, PLACEHOLDERS } from '../../../shared/model/mail-lists.ts';
import { fillMessage, messageTextProblems } from '../../../shared/rules/message-text.ts';
import { mailWords, sampleValues } from '../../../shared/text/mail/words.ts';
import { mailFailureWords } from '../../../shared/text/panel/mail-failures.ts';

const EACH = MESSAGE_LANGUAGES.flatMap((language) => MESSAGE_KINDS.map((kind) => ({ language, kind })));
const LATE = { pl: /spóźnienie oznacza rezygnację/, en: /late, the visit counts as given up/ };
const CANCEL = { pl: /Odwołaj wizytę w kiosku/, en: /Cancel the visit at the kiosk/ };

describe('the words that the program brings along', () => {
  it.each(EACH)('G3 $language $kind can be used as they are', ({ language, kind }) => {
    const text = MessageTextSchema.parse(mailWords[language].defaults[kind]);
    expect(messageTextProblems(kind, text)).toEqual([]);
  });

  it.each(EACH.filter(({ kind }) => kind !== 'cancellation'))(
    'G1 $language $kind tells all that is needed to come, and how to cancel',
    ({ language, kind }) => {
      const { body, subject } = mailWords[language].defaults[kind];
      for (const name of PLACEHOLDERS) expect(body).toContain(`{{${name}}}`);
      expect(subject).toMatch(/\{\{dzien\}\}.*\{\{godzina\}\}/);
      expect(body).toMatch(LATE[language]);
      expect(body).toMatch(CANCEL[language]);
    },
  );

  it.each(MESSAGE_LANGUAGES)('G1 %s cancellation says what is cancelled, and offers no code', (language) => {
    const { body } = mailWords[language].defaults.cancellation;
    for (const name of ['sprawa', 'dzien', 'godzina', 'urzad']) expect(body).toContain(`{{${name}}}`);
    expect(body).not.toContain('{{kod}}');
  });

  it.each(EACH)('G3 $language $kind leaves nothing open in the sample', ({ language, kind }) => {
    const values = { ...sampleValues(language), urzad: 'Urząd Miasta' };
    const { subject, body } = fillMessage(mailWords[language].defaults[kind], values);
    expect(`${subject} ${body}`).not.toMatch(/[{}]|undefined|null|!/);
  });

  it('G1 a failure is told in a sentence, with what to do', () => {
    for (const failure of MAIL_FAILURES) {
      const { state, advice } = mailFailureWords[failure];
      expect(state).toMatch(/^\p{Lu}.*\.$/u);
      expect(advice).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});
