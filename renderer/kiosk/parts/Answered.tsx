import { type ReactNode, useEffect, useState } from 'react';
import type { CallError } from '../../../shared/contract/define.ts';
import type { HoldError } from '../../../shared/contract/failures.ts';
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

type Offered = Extract<HoldError, { type: 'not-offered' | 'suspended' }>;
type Failure = Offered | CallError;

interface AnsweredProps<Value> {
  readonly answer: Answer<Value, Offered>;
  readonly children: (value: Value) => ReactNode;
}

/** What a screen shows for an answer of the main process: the value, waiting, or what went wrong and what to do. */
export function Answered<Value>({ answer, children }: AnsweredProps<Value>) {
  if (answer.kind === 'waiting') return <Waiting />;
  if (answer.kind === 'ready') return children(answer.value);
  return <Failed error={answer.error} retry={answer.retry} />;
}

interface FailedProps {
  readonly error: Failure;
  /** Left out where it asks again by itself. */
  readonly retry?: () => void;
}

export function Failed({ error, retry }: FailedProps) {
  const { t, office } = useWords();
  if (error.type === 'suspended') {
    return (
      <Banner tone="wait" icon="info" live="status" title={t('problems.book.suspended')} text={office(error.message)} />
    );
  }
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
      {retry ? <Button onPress={retry}>{t('tryAgain')}</Button> : null}
    </Banner>
  );
}
