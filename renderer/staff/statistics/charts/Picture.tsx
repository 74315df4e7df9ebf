import type { ReactNode } from 'react';
import { statisticsWords } from '../../../../shared/text/panel/statistics-page.ts';
import { type ChartBox, useChartBox } from './use-chart-box.ts';

interface PictureProps {
  readonly topic: string;
  readonly headline: string;
  readonly children: (box: ChartBox) => ReactNode;
}

/** The place of a drawn chart. For ears it is one picture that says what is seen; the numbers are in the table. */
export function Picture({ topic, headline, children }: PictureProps) {
  const [place, box] = useChartBox();
  const said = statisticsWords.about(topic, statisticsWords.picture(headline));
  return (
    <div ref={place} className="stat-picture" role="img" aria-label={said}>
      <div className="stat-drawing">{box === null ? null : children(box)}</div>
    </div>
  );
}
