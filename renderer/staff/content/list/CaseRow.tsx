import { contentWords } from '../../../../shared/text/panel/content-page.ts';
import { Act } from '../../parts/Act.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { More, type MoreItem } from '../../parts/More.tsx';
import type { CaseLine } from '../logic/content-rows.ts';
import type { CaseActs } from './use-case-acts.ts';

interface CaseRowProps {
  readonly line: CaseLine;
  readonly acts: CaseActs;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onAsk: (what: 'history' | 'discard') => void;
}

/** One case: its place, its name, what state it is in, and what can be done with it. */
export function CaseRow({ line, acts, busy, onEdit, onAsk }: CaseRowProps) {
  const { name, place, state } = line;
  return (
    <tr className={state === 'archived' || state === 'off' ? 'k-past' : ''}>
      <td className="ct-order">
        {place === null ? null : (
          <div>
            {place.first ? (
              <span />
            ) : (
              <Act
                variant="ghost"
                icon="up"
                name={contentWords.earlier(name)}
                busy={busy}
                onPress={() => acts.move(line, -1)}
              />
            )}
            {place.last ? (
              <span />
            ) : (
              <Act
                variant="ghost"
                icon="down"
                name={contentWords.later(name)}
                busy={busy}
                onPress={() => acts.move(line, 1)}
              />
            )}
          </div>
        )}
      </td>
      <th scope="row" className="ct-case">
        {name}
        <small>{line.description}</small>
      </th>
      <td className="num">{contentWords.minutes(line.minutes)}</td>
      <td>
        <div className="ct-chips">
          <States line={line} />
        </div>
      </td>
      <td className="ac">
        {state === 'archived' ? (
          <Act icon="undo" name={contentWords.restoreOf(name)} busy={busy} onPress={() => acts.restore(line)}>
            {contentWords.restore}
          </Act>
        ) : (
          <Act icon="edit" name={contentWords.editCase(name)} onPress={onEdit}>
            {contentWords.edit}
          </Act>
        )}
        <More name={contentWords.moreOf(name)} items={itemsOf(line, acts, onAsk)} />
      </td>
    </tr>
  );
}

function States({ line: { state, draft, served } }: { readonly line: CaseLine }) {
  const { states } = contentWords;
  return (
    <>
      {state === 'on' ? <Chip icon="eye" word={states.on} /> : null}
      {state === 'off' ? <Chip icon="finish" word={states.off} look="dim" /> : null}
      {state === 'archived' ? <Chip icon="trash" word={states.archived} look="dim" /> : null}
      {state === 'new' ? <Chip icon="plus" word={states.new} look="wait" /> : null}
      {draft ? <Chip icon="edit" word={contentWords.draft} look="wait" /> : null}
      {state === 'on' && !served ? <Chip icon="warning" word={contentWords.notServed} look="open" /> : null}
    </>
  );
}

function itemsOf(line: CaseLine, acts: CaseActs, onAsk: CaseRowProps['onAsk']): MoreItem[] {
  const { state, draft, published } = line;
  const on = { key: 'on', name: contentWords.switchOn, icon: 'check', onPress: () => acts.toggle(line) } as const;
  const off = { key: 'off', name: contentWords.switchOff, icon: 'finish', onPress: () => acts.toggle(line) } as const;
  return [
    ...(state === 'off' ? [on] : state === 'on' ? [off] : []),
    ...(published
      ? [{ key: 'history', name: contentWords.history, icon: 'clock', onPress: () => onAsk('history') } as const]
      : []),
    ...(draft
      ? [{ key: 'discard', name: contentWords.discard, icon: 'finish', onPress: () => onAsk('discard') } as const]
      : []),
    ...(state === 'on' || state === 'off'
      ? [{ key: 'remove', name: contentWords.remove, icon: 'trash', onPress: () => acts.archive(line) } as const]
      : []),
  ];
}
