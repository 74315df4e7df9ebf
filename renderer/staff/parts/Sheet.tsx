import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Act } from './Act.tsx';

interface SheetProps {
  readonly title: string;
  /** Escape and „Zamknij". */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The acts at the bottom; „Zamknij" stands beside them. */
  readonly acts?: ReactNode;
  readonly closeName?: string;
  readonly width?: 'narrow' | 'wide';
}

/** A form or a closer look over the page. Draw it while it is open; the focus stays inside and returns afterwards. */
export function Sheet({ title, onClose, children, acts, closeName = partsWords.close, width = 'narrow' }: SheetProps) {
  return (
    <ModalOverlay className="veil staff-veil" isOpen onOpenChange={(open) => open || onClose()}>
      <Modal className={`st-sheet ${width}`}>
        <Dialog className="sheet-in">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="sheet-body">{children}</div>
          <div className="sheet-acts">
            <Act onPress={onClose}>{closeName}</Act>
            {acts}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
