import type { CommentState } from '../../../shared/model/comment.ts';
import type { IconName } from '../../ui/icons.ts';
import type { CommentActName } from './comment-acts.ts';

/** How a state is told apart without its colour. */
export const STATE_LOOKS: Readonly<
  Record<CommentState, { readonly icon: IconName; readonly look: 'now' | 'wait' | 'dim' }>
> = {
  new: { icon: 'comment', look: 'now' },
  seen: { icon: 'eye', look: 'wait' },
  done: { icon: 'check', look: 'dim' },
};

export const ACT_ICONS: Readonly<Record<CommentActName, IconName>> = {
  seen: 'eye',
  done: 'check',
  note: 'edit',
  'back-to-seen': 'undo',
  'back-to-new': 'undo',
};
