import { Icon } from '../../../ui/Icon.tsx';
import { refusalOf } from './refusal.ts';
import { usePlanNames } from './use-plan-names.ts';
import type { SaveChange } from './use-save-change.ts';

/** Why a change was refused, beside the form that asked for it. Draws nothing while nothing was. */
export function SaveRefused({ saving }: { readonly saving: SaveChange }) {
  const names = usePlanNames();
  if (saving.stage.kind !== 'refused') return null;
  const { text, lines } = refusalOf(saving.stage.error, names.case);
  return (
    <div className="save-refused" role="alert">
      <Icon name="warning" />
      <div>
        <p>{text}</p>
        {lines.length > 0 ? (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
