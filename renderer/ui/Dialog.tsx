import { type ReactNode, useId } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import type { IconName } from './icons.ts';

export interface DialogAction {
  /** A verb: „Tak, potrzebuję czasu", „Odwołaj wizytę". */
  readonly label: string;
  readonly icon?: IconName;
  readonly variant?: 'plain' | 'main' | 'danger';
  readonly onPress: () => void;
}

interface DialogProps {
  /** The question. */
  readonly title: string;
  readonly text?: string;
  /** The first is the safe one; Escape does the same. */
  readonly actions: readonly [DialogAction, ...DialogAction[]];
  readonly children?: ReactNode;
}

/** A question over the screen. Draw it while it is asked; the focus stays inside and returns afterwards. */
export function Dialog({ title, text, actions, children }: DialogProps) {
  const id = useId();
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => open || actions[0].onPress()}>
      <Modal className="dialog-box">
        <AriaDialog className="dialog" role="alertdialog" {...(text ? { 'aria-describedby': id } : {})}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {text ? (
            <p className="lead" id={id}>
              {text}
            </p>
          ) : null}
          {children}
          <div className="acts">
            {actions.map((action, index) => (
              <Button
                key={action.label}
                variant={action.variant ?? (index === 0 ? 'main' : 'plain')}
                onPress={action.onPress}
                {...(action.icon ? { icon: action.icon } : {})}
              >
                {action.label}
              </Button>
            ))}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
