import { type ReactNode, useEffect, useState } from 'react';
import type { CallError } from '../../../shared/contract/define.ts';
import type { Answer } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../words.tsx';

/** UX 3.1: what takes longer than this says so. */
const PATIENCE_MS = 1000;

/** „Chwileczkę…” after a second of waiting; nothing before, so that quick answers do not flicker. */
export function Waiting({ title }: { readonly title?: string }) {
  const { t } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return <div role="status">{late ? <Banner tone="wait" icon="clock" title={title ?? t('waiting')} /> : null}</div>;
}

type Failure = { readonly type: 'not-offered' } | CallError;

interface AnsweredProps<Value> {
  readonly answer: Answer<Value, { readonly type: 'not-offered' }>;
  readonly children: (value: Value) => ReactNode;
}

/** What a screen shows for an answer of the main process: the value, waiting, or what went wrong and what to do. */
export function Answered<Value>({ answer, children }: AnsweredProps<Value>) {
  if (answer.kind === 'waiting') return <Waiting />;
  if (answer.kind === 'ready') return children(answer.value);
  return <Failed error={answer.error} retry={answer.retry} />;
}

export function Failed({ error, retry }: { readonly error: Failure; readonly retry: () => void }) {
  const { t } = useWords();
  if (error.type === 'not-offered') {
    return (
      <Banner
        tone="bad"
        icon="warning"
        live="alert"
        title={t('problems.notOffered')}
        text={t('problems.notOfferedHint')}
      />
    );
  }
  return (
    <Banner
      tone="bad"
      icon="warning"
      live="alert"
      title={t(`problems.call.${error.type}`)}
      text={t(`problems.callHint.${error.type}`)}
    >
      <Button onPress={retry}>{t('tryAgain')}</Button>
    </Banner>
  );
}
