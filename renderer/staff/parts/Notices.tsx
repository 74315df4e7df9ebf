import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Act } from './Act.tsx';

export interface Notice {
  readonly tone: 'good' | 'bad';
  readonly text: string;
  /** One act that follows: „Cofnij". */
  readonly act?: { readonly name: string; readonly onPress: () => void };
}

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined);

/** Tells what has happened, at the foot of the panel; it stays until it is closed or the next one comes. */
export function Notices({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<(Notice & { readonly key: number }) | null>(null);
  const tell = useCallback((next: Notice) => setNotice((before) => ({ ...next, key: (before?.key ?? 0) + 1 })), []);
  const close = useCallback(() => setNotice(null), []);
  const content = useMemo(() => children, [children]);
  return (
    <NoticeContext value={tell}>
      {content}
      <div className="staff notices" aria-live="polite">
        {notice ? (
          <div key={notice.key} className={`notice ${notice.tone}`}>
            <Icon name={notice.tone === 'good' ? 'check' : 'warning'} />
            <p>{notice.text}</p>
            {notice.act ? (
              <Act
                onPress={() => {
                  close();
                  notice.act?.onPress();
                }}
              >
                {notice.act.name}
              </Act>
            ) : null}
            <Act variant="ghost" icon="finish" name={partsWords.closeNotice} onPress={close} />
          </div>
        ) : null}
      </div>
    </NoticeContext>
  );
}

/** Returns the function that tells something at the foot of the panel. */
export function useNotify(): (notice: Notice) => void {
  return useContext(NoticeContext);
}
