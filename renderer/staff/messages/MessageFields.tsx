import { type RefObject, useLayoutEffect, useRef } from 'react';
import { FieldError, Input, Label, TextArea, TextField, Toolbar } from 'react-aria-components';
import type { MessageText } from '../../../shared/model/mail.ts';
import { BODY_MAX, PLACEHOLDERS, type Placeholder, SUBJECT_MAX } from '../../../shared/model/mail-lists.ts';
import type { MessageTextProblem } from '../../../shared/rules/message-text.ts';
import { messagesWords, textProblemInWords } from '../../../shared/text/panel/messages.ts';
import { Act } from '../parts/Act.tsx';
import { insertPlaceholder } from './text-drafts.ts';

interface MessageFieldsProps {
  readonly text: MessageText;
  readonly problems: readonly MessageTextProblem[];
  readonly onPart: (part: keyof MessageText, value: string) => void;
}

const typed = { className: 'sf-in', autoComplete: 'off', spellCheck: false, 'data-keys-kind': 'letters' } as const;

/** Subject and body. Placeholders go where the cursor was last, so that nobody has to know how they are written. */
export function MessageFields({ text, problems, onPart }: MessageFieldsProps) {
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<keyof MessageText>('body');
  const wanted = useRef<number | null>(null);
  const areas: Readonly<Record<keyof MessageText, RefObject<HTMLInputElement | HTMLTextAreaElement | null>>> = {
    subject,
    body,
  };
  useLayoutEffect(() => {
    const area = last.current === 'subject' ? subject.current : body.current;
    if (wanted.current === null || area === null) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  const insert = (name: Placeholder) => {
    const part = last.current;
    const value = text[part];
    const area = areas[part].current;
    const selection = { start: area?.selectionStart ?? value.length, end: area?.selectionEnd ?? value.length };
    const inserted = insertPlaceholder(value, selection, name);
    wanted.current = inserted.cursor;
    onPart(part, inserted.text);
  };
  const errorOf = (part: keyof MessageText) => {
    const [first] = problems.filter(({ where }) => where === part);
    return first === undefined ? undefined : textProblemInWords(first);
  };
  const field = (part: keyof MessageText) => ({
    className: errorOf(part) ? 'sf bad' : 'sf',
    value: text[part],
    onChange: (value: string) => onPart(part, value),
    onFocus: () => {
      last.current = part;
    },
    isInvalid: errorOf(part) !== undefined,
  });
  return (
    <>
      <TextField {...field('subject')} maxLength={SUBJECT_MAX}>
        <Label>{messagesWords.subject}</Label>
        <FieldError className="sf-error">{errorOf('subject')}</FieldError>
        <Input ref={subject} {...typed} />
      </TextField>
      <div className="ms-insert">
        <p className="sf-label">{messagesWords.placeholders}</p>
        <p className="sf-hint">{messagesWords.placeholdersHint}</p>
        <Toolbar className="ms-toolbar" aria-label={messagesWords.placeholders}>
          {PLACEHOLDERS.map((name) => (
            <Act key={name} icon="plus" onPress={() => insert(name)}>
              {messagesWords.placeholder[name]}
            </Act>
          ))}
        </Toolbar>
      </div>
      <TextField {...field('body')} maxLength={BODY_MAX}>
        <Label>{messagesWords.body}</Label>
        <FieldError className="sf-error">{errorOf('body')}</FieldError>
        <TextArea ref={body} {...typed} className="sf-in ms-body" rows={18} />
      </TextField>
    </>
  );
}
