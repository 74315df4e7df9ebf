import { type ReactNode, useId, useState } from 'react';
import { statisticsWords } from '../../../../shared/text/panel/statistics-page.ts';
import { Act } from '../../parts/Act.tsx';

interface ChartCardProps {
  /** What the chart is about, whatever it shows. */
  readonly topic: string;
  /** What is seen in it. */
  readonly headline: string;
  /** Words instead of the chart, while there is nothing to draw. */
  readonly empty?: string | null;
  readonly chart: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
  readonly wide?: boolean;
}

/** A chart under a title that says what is seen; the table of its numbers is one touch away. */
export function ChartCard({ topic, headline, empty, chart, table, wide }: ChartCardProps) {
  const title = useId();
  const [asTable, setAsTable] = useState(false);
  const turn = asTable ? statisticsWords.showChart : statisticsWords.showTable;
  return (
    <section className={wide ? 'st-box stat-card wide' : 'st-box stat-card'} aria-labelledby={title}>
      <div className="stat-card-head">
        <div>
          <p className="k">{topic}</p>
          <h2 id={title}>{headline}</h2>
        </div>
        {empty ? null : (
          <Act
            icon={asTable ? 'chart' : 'list'}
            variant="ghost"
            name={statisticsWords.about(turn, topic)}
            onPress={() => setAsTable(!asTable)}
          >
            {turn}
          </Act>
        )}
      </div>
      {empty ? <p className="empty">{empty}</p> : asTable ? table : chart}
    </section>
  );
}
