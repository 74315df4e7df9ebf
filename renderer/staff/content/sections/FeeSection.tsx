import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { Choose } from '../../parts/Choose.tsx';
import { FactState } from '../fields/FactState.tsx';
import { LocalField } from '../fields/LocalField.tsx';
import { confirmed, rewritten } from '../logic/case-content.ts';
import { errorOf } from './error-of.ts';
import type { SectionProps } from './section-props.ts';

const KINDS = ['free', 'fixed', 'check'] as const;

/** What it costs and how it is paid. */
export function FeeSection({ editing, language }: SectionProps) {
  const { fee } = editing.content;
  const change = (next: typeof fee) => editing.change({ fee: next });
  return (
    <>
      <FactState status={fee.status} what={editorWords.parts.fee} onConfirm={() => change(confirmed(fee))} />
      <Choose
        label={editorWords.feeKind}
        choices={KINDS.map((key) => ({ key, name: editorWords.feeKinds[key] }))}
        value={fee.kind}
        onChange={(kind) => change({ ...confirmed(fee), kind })}
      />
      <LocalField
        label={editorWords.fee}
        hint={editorWords.feeHint}
        error={errorOf(editing, 'fee')}
        text={fee.text}
        language={language}
        onChange={(text) => change(rewritten(fee, text))}
        lines={2}
      />
      <LocalField
        label={editorWords.howToPay}
        error={errorOf(editing, 'howToPay')}
        text={fee.howToPay}
        language={language}
        onChange={(howToPay) => change({ ...fee, howToPay })}
        lines={2}
        optional
      />
    </>
  );
}
