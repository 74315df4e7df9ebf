import type { Statistics } from '../../../../shared/model/statistics.ts';
import { chartWords, leadGroupInWords, leadHeadline } from '../../../../shared/text/panel/statistics-charts.ts';
import { numberInWords, percentInWords } from '../../../../shared/text/panel/statistics-page.ts';
import { ChartCard } from '../charts/ChartCard.tsx';
import { ChartTable } from '../charts/ChartTable.tsx';
import { Picture } from '../charts/Picture.tsx';
import { LeadChart } from './LeadChart.tsx';
import { leadGroups, medianLeadDays } from './lead-groups.ts';

const words = chartWords.lead;

/** How many days ahead visits are booked. */
export function LeadCard({ statistics }: { readonly statistics: Statistics }) {
  const groups = leadGroups(statistics.leadDays);
  const headline = leadHeadline(medianLeadDays(statistics.leadDays));
  return (
    <ChartCard
      topic={words.topic}
      headline={headline}
      chart={
        <>
          <p className="nt">{words.axis}</p>
          <Picture topic={words.topic} headline={headline}>
            {(box) => <LeadChart groups={groups} box={box} />}
          </Picture>
        </>
      }
      table={
        <ChartTable
          topic={words.topic}
          columns={[words.days, words.visits, words.share]}
          rows={groups.map(({ from, to, visits, percent }) => ({
            key: String(from),
            name: leadGroupInWords(from, to),
            cells: [numberInWords(visits), percentInWords(percent)],
          }))}
        />
      }
    />
  );
}
