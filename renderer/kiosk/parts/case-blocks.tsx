import type { CaseInfo } from '../../../shared/contract/views.ts';
import type { DocumentToBring } from '../../../shared/model/case.ts';
import { Card } from '../../ui/Card.tsx';
import { Checklist } from '../../ui/Checklist.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import type { Block } from '../../ui/Pages.tsx';
import { Row } from '../../ui/Row.tsx';
import type { useLayout } from '../../ui/use-layout.ts';
import type { Words } from '../words.tsx';
import { markdownBlocks } from './markdown-blocks.tsx';

interface CaseBlocksContext {
  readonly words: Words;
  readonly layout: ReturnType<typeof useLayout>;
  readonly openTemplate: (file: string) => void;
}

/** Documents a card may hold so that it surely fits a page beside what else belongs there. */
function documentsACard({ shape, letters }: CaseBlocksContext['layout']): number {
  if (letters === 'large') return shape === 'standing' ? 2 : 1;
  return letters === 'middle' ? 4 : 5;
}

/** A fee or place of a word or two stands with the facts; a sentence about it needs the whole width. */
const SHORT = 24;

/** Everything a resident should read about a case, as blocks for pages: the most needed first. */
export function caseBlocks(info: CaseInfo, context: CaseBlocksContext): Block[] {
  const { t, office } = context.words;
  const { shape, letters } = context.layout;
  const fee = office(info.fee.text).replace(/\.$/, '');
  const location = office(info.location);
  const paragraphs: [string, string][] = [
    ...(location.length > SHORT ? ([['place', location]] as [string, string][]) : []),
    ...(fee.length > SHORT ? ([['fee', `${fee}.`]] as [string, string][]) : []),
    ...(info.fee.howToPay ? ([['howToPay', office(info.fee.howToPay)]] as [string, string][]) : []),
    ['waitingTime', office(info.waitingTime)],
    ['inPerson', office(info.inPerson)],
  ];
  const named: Readonly<Record<string, string>> = {
    place: t('caseInfo.place'),
    fee: t('caseInfo.fee'),
    howToPay: t('caseInfo.howToPay'),
    waitingTime: t('caseInfo.waitingTime'),
    inPerson: t('caseInfo.inPerson'),
  };
  const facts = (
    <Card spokenTitle={t('caseInfo.visit')}>
      <Facts facts={factsOf(info, context.words, { fee, location })} />
    </Card>
  );
  const [bring, ...moreToBring] = bringBlocks(info.documents, context.words, documentsACard(context.layout));
  const beside = shape !== 'standing' && letters !== 'large';
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
    ...info.templates.map(
      (template): Block => ({
        key: `template-${template.file}`,
        node: (
          <Row
            icon="document"
            name={t('caseInfo.template', { title: office(template.title) })}
            detail={t('caseInfo.pages', { count: template.pages })}
            value={t('show')}
            onPress={() => context.openTemplate(template.file)}
          />
        ),
      }),
    ),
    { key: 'instruction', heading: true, node: <h2>{t('caseInfo.instruction')}</h2> },
    ...markdownBlocks(office(info.instruction), 'instruction'),
    ...paragraphs.map(
      ([key, text]): Block => ({
        key,
        node: (
          <Card title={named[key] ?? ''}>
            <p>{text}</p>
          </Card>
        ),
      }),
    ),
    ...lawBlocks(info, t('caseInfo.legalBasis')),
  ];
}

/** The checklist in cards that fit a page; only the first has a heading. */
export function bringBlocks(documents: readonly DocumentToBring[], words: Words, aCard: number): Block[] {
  const { t, office } = words;
  if (documents.length === 0)
    return [
      {
        key: 'bring',
        node: (
          <Card title={t('caseInfo.bring')}>
            <p>{t('caseInfo.bringNothing')}</p>
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
        <Card
          {...(index === 0
            ? { title: t('caseInfo.bring') }
            : { spokenTitle: t('caseInfo.bringPart', { n: index + 1 }) })}
        >
          <Checklist
            items={documents.slice(index * each, (index + 1) * each).map((document) => ({
              text: office(document.text),
              ...(document.when === 'if-applicable' ? { note: t('caseInfo.ifApplicable') } : {}),
            }))}
          />
        </Card>
      ),
    }),
  );
}

function factsOf(
  { minutes, room }: CaseInfo,
  { t }: Words,
  { fee, location }: { readonly fee: string; readonly location: string },
): Fact[] {
  const place = [...(location.length <= SHORT ? [location] : []), ...(room === null ? [] : [t('room', { room })])];
  return [
    ...(fee.length <= SHORT ? [{ icon: 'coin', name: t('caseInfo.fee'), value: fee } as const] : []),
    { icon: 'clock', name: t('caseInfo.length'), value: t('caseInfo.about', { count: minutes }) },
    ...(place.length > 0 ? [{ icon: 'door', name: t('caseInfo.place'), value: place.join(', ') } as const] : []),
  ];
}

function lawBlocks({ legalBasis }: CaseInfo, title: string): Block[] {
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
