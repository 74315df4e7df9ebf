import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { doorWords } from '../../../shared/text/panel/door.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { NewComments } from '../comments/NewComments.tsx';
import { OwnPinSheet } from '../door/OwnPinSheet.tsx';
import { Act } from './Act.tsx';
import { PAGES, pagesOf } from './pages.ts';
import { useStaff } from './staff-context.ts';

interface ShellProps {
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** The frame of the panel: what there is on the left, who works here below it, the page beside. */
export function Shell({ onLeave, children }: ShellProps) {
  const { session, info, page, go } = useStaff();
  const [changingPin, setChangingPin] = useState(false);
  return (
    <div className="staff st">
      <header className="rail">
        <div className="st-mark">
          <Mark />
          <span>
            {info.office.name}
            <b>{partsWords.panel}</b>
          </span>
        </div>
        <nav aria-label={partsWords.nav}>
          <ul>
            {pagesOf(session.role).map((name) => (
              <li key={name}>
                <Button className="rl" onPress={() => go(name)} {...(page === name ? { 'aria-current': 'page' } : {})}>
                  <Icon name={PAGES[name].icon} />
                  <span>{partsWords.pages[name]}</span>
                  {name === 'comments' ? <NewComments key={page} /> : null}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="who">
          <p>
            <b>{session.name}</b>
            <span>{partsWords.roles[session.role]}</span>
          </p>
          <Act variant="ghost" icon="lock" onPress={() => setChangingPin(true)}>
            {doorWords.changePin}
          </Act>
          <Act variant="ghost" icon="leave" onPress={onLeave}>
            {partsWords.leave}
          </Act>
        </div>
      </header>
      {children}
      {changingPin ? <OwnPinSheet onClose={() => setChangingPin(false)} /> : null}
    </div>
  );
}
