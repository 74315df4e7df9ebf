import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';

interface FileLineProps {
  readonly name: string;
  readonly detail: string;
  readonly error?: string | undefined;
  readonly act: string;
  readonly actName: string;
  readonly busy?: boolean;
  readonly onChoose: () => void;
}

/** A file in a list, and the one thing that can be done with it. */
export function FileLine({ name, detail, error, act, actName, busy, onChoose }: FileLineProps) {
  return (
    <li className="ct-file">
      <Icon name="document" />
      <div>
        <b>{name}</b>
        <small>{detail}</small>
        {error ? (
          <p className="sf-error" role="alert">
            {error}
          </p>
        ) : null}
      </div>
      <Act name={actName} busy={busy ?? false} onPress={onChoose}>
        {act}
      </Act>
    </li>
  );
}
