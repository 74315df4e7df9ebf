import type { comment as polish } from '../pl/comment.ts';
import type { TranslationOf } from '../words.ts';

export const comment: TranslationOf<typeof polish> = {
  open: 'Leave a comment',
  title: 'Tell us what we can do better',
  lead: 'Somebody at the office will read it.',
  label: 'Your comment',
  hint: 'Do not give your PESEL number or your name. We do not reply to comments.',
  send: 'Send the comment',
  sentTitle: 'Comment sent',
  sent: 'We have your comment',
  sentHint: 'Somebody at the office will read it.',
  failed: 'The comment could not be sent. Your text is still here, try again.',
  problems: {
    'comment-empty': 'Write a few words.',
    'comment-too-long': 'Shorten the text to {{max}} characters.',
    'too-many-comments':
      'This kiosk has taken many comments. Try again in an hour, or tell us at the information desk.',
  },
};
