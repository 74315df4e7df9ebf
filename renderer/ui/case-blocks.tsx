import { Card } from './Card.tsx';
import { Checklist, type ChecklistItem } from './Checklist.tsx';
import { type Fact, Facts } from './Facts.tsx';
import { markdownBlocks } from './markdown-blocks.tsx';
import type { Block } from './Pages.tsx';
import { Row } from './Row.tsx';
import type { useLayout } from './use-layout.ts';

/** What there is to read about a case, in one language. */
export interface CaseText {
  readonly documents: readonly ChecklistItem[];
  readonly fee: string;
  readonly howToPay: string | null;
  /** „około 15 minut” */
  readonly length: string;
  readonly location: string;
  /** „pokój 12”; null until the office fills it in. */
  readonly room: string | null;
  readonly waitingTime: string;
  readonly inPerson: string;
  /** Markdown. */
  readonly instruction: string;
  readonly legalBasis: readonly { readonly act: string; readonly article?: string | undefined }[];
  readonly templates: readonly { readonly file: string; readonly name: string; readonly pages: string }[];
}

/** The headings around it. */
export interface CaseWords extends BringWords {
  readonly visit: string;
  readonly fee: string;
  readonly length: string;
  readonly place: string;
  readonly howToPay: string;
  readonly waitingTime: string;
  readonly inPerson: string;
  readonly instruction: string;
  readonly legalBasis: string;
  readonly show: string;
}

export interface BringWords {
  readonly bring: string;
  readonly bringPart: (n: number) => string;
  readonly bringNothing: string;
}

type Layout = ReturnType<typeof useLayout>;

/** Documents a card may hold so that it surely fits a page beside what else belongs there. */
function documentsACard({ shape, letters }: Layout): number {
  if (letters === 'large') return shape === 'standing' ? 2 : 1;
  return letters === 'middle' ? 4 : 5;
}

/** A fee or place of a word or two stands with the facts; a sentence about it needs the whole width. */
const SHORT = 24;

/** Everything a resident should read about a case, as blocks for pages: the most needed first. */
export function caseBlocks(
  text: CaseText,
  words: CaseWords,
  layout: Layout,
  openTemplate: (file: string) => void,
): Block[] {
  const fee = text.fee.replace(/\.$/, '');
  const paragraphs: readonly [key: string, title: string, text: string][] = [
    ...(text.location.length > SHORT ? [['place', words.place, text.location] as [string, string, string]] : []),
    ...(fee.length > SHORT ? [['fee', words.fee, `${fee}.`] as [string, string, string]] : []),
    ...(text.howToPay ? [['howToPay', words.howToPay, text.howToPay] as [string, string, string]] : []),
    ['waitingTime', words.waitingTime, text.waitingTime],
    ['inPerson', words.inPerson, text.inPerson],
  ];
  const facts = (
    <Card spokenTitle={words.visit}>
      <Facts facts={factsOf({ ...text, fee }, words)} />
    </Card>
  );
  const [bring, ...moreToBring] = bringBlocks(text.documents, words, documentsACard(layout));
  const beside = layout.shape !== 'standing' && layout.letters !== 'large';
  return [
    {
      key: 'bring',
      node: beside ? (
        <div className="info">
          {bring?.node}
          {facts}
        </div>
      ) : (
        bring?.node
      ),
    },
    ...moreToBring,
    ...(beside ? [] : [{ key: 'facts', node: facts }]),
    ...text.templates.map(
      ({ file, name, pages }): Block => ({
        key: `template-${file}`,
        node: <Row icon="document" name={name} detail={pages} value={words.show} onPress={() => openTemplate(file)} />,
      }),
    ),
    { key: 'instruction', heading: true, node: <h2>{words.instruction}</h2> },
    ...markdownBlocks(text.instruction, 'instruction'),
    ...paragraphs.map(
      ([key, title, paragraph]): Block => ({
        key,
        node: (
          <Card title={title}>
            <p>{paragraph}</p>
          </Card>
        ),
      }),
    ),
    ...lawBlocks(text, words.legalBasis),
  ];
}

/** The checklist in cards that fit a page; only the first has a heading. */
export function bringBlocks(documents: readonly ChecklistItem[], words: BringWords, aCard: number): Block[] {
  if (documents.length === 0)
    return [
      {
        key: 'bring',
        node: (
          <Card title={words.bring}>
            <p>{words.bringNothing}</p>
          </Card>
        ),
      },
    ];
  const cards = Math.ceil(documents.length / aCard);
  const each = Math.ceil(documents.length / cards);
  return Array.from(
    { length: cards },
    (_, index): Block => ({
      key: `bring-${index}`,
      node: (
        <Card {...(index === 0 ? { title: words.bring } : { spokenTitle: words.bringPart(index + 1) })}>
          <Checklist items={documents.slice(index * each, (index + 1) * each)} />
        </Card>
      ),
    }),
  );
}

function factsOf({ fee, length, location, room }: CaseText, words: CaseWords): Fact[] {
  const place = [...(location.length <= SHORT ? [location] : []), ...(room === null ? [] : [room])];
  return [
    ...(fee.length <= SHORT ? [{ icon: 'coin', name: words.fee, value: fee } as const] : []),
    { icon: 'clock', name: words.length, value: length },
    ...(place.length > 0 ? [{ icon: 'door', name: words.place, value: place.join(', ') } as const] : []),
  ];
}

function lawBlocks({ legalBasis }: CaseText, title: string): Block[] {
  if (legalBasis.length === 0) return [];
  return [
    { key: 'law', heading: true, node: <h2>{title}</h2> },
    ...legalBasis.map(
      ({ act, article }, index): Block => ({
        key: `law-${index}`,
        node: <p lang="pl">{article ? `${article} – ${act}` : act}</p>,
      }),
    ),
  ];
}
