import { useState } from 'react';
import { type CallError, isCallError } from '../../../shared/contract/define.ts';
import type { CommentError } from '../../../shared/contract/failures.ts';
import { COMMENT_MAX } from '../../../shared/model/lists.ts';
import { commands } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Entry } from '../../ui/Entry.tsx';
import { KeyboardText } from '../../ui/KeyboardText.tsx';
import { Pages } from '../../ui/Pages.tsx';
import { TextAreaField } from '../../ui/TextAreaField.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** „Zgłoś uwagę” (F8): a few words for the office, without saying who one is. */
export function CommentOverlay({ place }: { readonly place: 'start' | 'done' }) {
  const { state, dispatch } = useSession();
  const { t, language } = useWords();
  const [sending, setSending] = useState<'no' | 'running' | 'sent'>('no');
  const [refused, setRefused] = useState<CommentError | CallError | null>(null);
  const labels = usePageLabels();

  const send = async () => {
    if (sending === 'running') return;
    if (state.comment.trim() === '') return setRefused({ type: 'comment-empty' });
    setSending('running');
    setRefused(null);
    const answer = await commands.submitComment({ text: state.comment, place, language });
    setSending(answer.ok ? 'sent' : 'no');
    if (answer.ok) dispatch({ type: 'comment-sent' });
    else setRefused(answer.error);
  };

  if (sending === 'sent') {
    return (
      <KioskScreen title={t('comment.sentTitle')} without={['help', 'finish']}>
        <Pages
          labels={labels}
          blocks={[
            {
              key: 'sent',
              node: (
                <Banner tone="good" icon="check" live="status" title={t('comment.sent')} text={t('comment.sentHint')} />
              ),
            },
          ]}
        />
      </KioskScreen>
    );
  }
  const error =
    refused === null
      ? undefined
      : isCallError(refused)
        ? t('comment.failed')
        : t(`comment.problems.${refused.type}`, { max: COMMENT_MAX });
  return (
    <KioskScreen
      kind="typing"
      title={t('comment.title')}
      lead={t('comment.lead')}
      focus="none"
      without={['help', 'finish']}
      next={{ label: t('comment.send'), onPress: () => void send(), unavailable: sending === 'running' }}
    >
      <Entry kind="letters" fill>
        <TextAreaField
          label={t('comment.label')}
          hint={t('comment.hint')}
          {...(error === undefined ? {} : { error })}
          value={state.comment}
          maxLength={COMMENT_MAX}
          takesFocus
          onChange={(text) => dispatch({ type: 'type-comment', text })}
        />
        <KeyboardText
          labels={{
            keyboard: t('keyboard.letters'),
            backspace: t('keyboard.delete'),
            shift: t('keyboard.shift'),
            space: t('keyboard.space'),
            enter: t('keyboard.enter'),
            signs: t('keyboard.signs'),
            letters: t('keyboard.backToLetters'),
          }}
        />
      </Entry>
    </KioskScreen>
  );
}
