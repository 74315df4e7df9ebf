import { Button } from './Button.tsx';
import { type Block, Pages, type PagesLabels } from './Pages.tsx';
import { useLayout } from './use-layout.ts';

export interface HourGroup {
  readonly key: string;
  /** „Przed południem" */
  readonly title: string;
  /** „7 wolnych terminów" */
  readonly count: string;
  readonly hours: readonly { readonly key: string; readonly label: string }[];
}

interface HourChoiceProps {
  readonly groups: readonly HourGroup[];
  readonly chosen?: string;
  readonly onChoose: (key: string) => void;
  /** Further blocks, such as the banner of the time that is held; before and after the hours. */
  readonly above?: readonly Block[];
  readonly below?: readonly Block[];
  readonly labels: PagesLabels;
}

const COLUMNS = {
  standing: { normal: 4, middle: 4, large: 4 },
  lying: { normal: 6, middle: 6, large: 5 },
  square: { normal: 5, middle: 5, large: 4 },
} as const;

/** The free hours of a day under their headings. */
export function HourChoice({ groups, chosen, onChoose, above = [], below = [], labels }: HourChoiceProps) {
  const { shape, letters } = useLayout();
  const hours = groups.flatMap((group): Block[] => [
    {
      key: group.key,
      heading: true,
      node: (
        <h2 className="slots-head">
          {group.title} <small>{group.count}</small>
        </h2>
      ),
    },
    ...group.hours.map(
      (hour): Block => ({
        key: hour.key,
        grow: 'some',
        node: (
          <Button className="slot" chosen={hour.key === chosen} onPress={() => onChoose(hour.key)}>
            {hour.label}
          </Button>
        ),
      }),
    ),
  ]);
  const wide = (block: Block): Block => ({ ...block, wide: true });
  return (
    <Pages
      columns={COLUMNS[shape][letters]}
      labels={labels}
      blocks={[...above.map(wide), ...hours, ...below.map(wide)]}
      {...(chosen ? { show: chosen } : {})}
    />
  );
}
