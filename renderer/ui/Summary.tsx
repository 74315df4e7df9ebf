import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { type Block, Pages, type PagesLabels } from './Pages.tsx';

export interface SummaryRow {
  readonly key: string;
  readonly name: string;
  readonly value: ReactNode;
  readonly detail?: string;
  readonly change?: {
    readonly label: string;
    /** Said after the label: „ – termin". */
    readonly spokenAfter: string;
    readonly onPress: () => void;
  };
}

interface SummaryProps {
  readonly rows: readonly SummaryRow[];
  /** What became of the rows when they were sent; its page is opened when it comes. */
  readonly above?: ReactNode;
  /** Blocks under the rows, such as the banner of the time that is held. */
  readonly below?: readonly { readonly key: string; readonly node: ReactNode }[];
  readonly labels: PagesLabels;
}

/** What has been chosen and typed, line by line, each with its way back. */
export function Summary({ rows, above = null, below = [], labels }: SummaryProps) {
  const blocks: Block[] = [
    ...(above === null ? [] : [{ key: 'above', node: <div className="over-sum">{above}</div> }]),
    ...rows.map((row): Block => ({ key: row.key, grow: 'some', node: <Line row={row} /> })),
    ...below.map((block): Block => ({ key: block.key, node: <div className="under-sum">{block.node}</div> })),
  ];
  return <Pages space="none" labels={labels} blocks={blocks} {...(above === null ? {} : { show: 'above' })} />;
}

function Line({ row }: { readonly row: SummaryRow }) {
  return (
    <dl className="sum-row">
      <dt>{row.name}</dt>
      <dd>
        {row.value}
        {row.detail ? <small>{row.detail}</small> : null}
      </dd>
      {row.change ? (
        <dd className="act">
          <Button icon="edit" spokenAfter={row.change.spokenAfter} onPress={row.change.onPress}>
            {row.change.label}
          </Button>
        </dd>
      ) : null}
    </dl>
  );
}
