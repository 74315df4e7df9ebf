import { partsWords } from '../../../shared/text/panel/parts.ts';
import { Page } from '../parts/Page.tsx';

export function CommentsPage() {
  return <Page title={partsWords.pages.comments}>{null}</Page>;
}
