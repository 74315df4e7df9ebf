import { Sheet } from '../../parts/Sheet.tsx';
import { TemplatePages } from './TemplatePages.tsx';

interface TemplateViewerProps {
  readonly file: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** A closer look at a template. */
export function TemplateViewer({ file, title, onClose }: TemplateViewerProps) {
  return (
    <Sheet title={title} width="wide" onClose={onClose}>
      <TemplatePages file={file} title={title} />
    </Sheet>
  );
}
