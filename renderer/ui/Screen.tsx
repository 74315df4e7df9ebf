import { Fragment, type ReactNode } from 'react';
import { Bar, type BarProps } from './Bar.tsx';
import { Board, type BoardProps } from './Board.tsx';

interface ScreenProps extends Omit<BoardProps, 'focus'> {
  readonly focus?: 'title' | 'none';
  /**
   * `typing`: a letter keyboard is open, lying screens have a board of one line.
   * `start`: the board carries the picture. `notice`: nothing to touch, no bar.
   */
  readonly kind?: 'plain' | 'start' | 'typing' | 'notice';
  /** Left out only on a screen without controls. */
  readonly bar?: BarProps;
  readonly children: ReactNode;
}

/** A whole screen: board, work area, bar. Its work area takes the room that is left; put what may outgrow it in `Pages`. */
export function Screen({ kind = 'plain', focus = 'title', bar, children, ...board }: ScreenProps) {
  return (
    <div className="screen">
      <div className="sheet" data-kind={kind}>
        <Board {...board} focus={focus} />
        <main className="work">
          <Fragment key={board.screenKey}>{children}</Fragment>
        </main>
        {bar ? <Bar {...bar} /> : null}
      </div>
    </div>
  );
}
