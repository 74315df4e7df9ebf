export interface TableRow {
  readonly key: string;
  readonly name: string;
  /** In the order of the columns after the first. */
  readonly cells: readonly string[];
}

interface ChartTableProps {
  /** For ears: what the table is about. */
  readonly topic: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly total?: TableRow;
}

/** The numbers of a chart, exactly. */
export function ChartTable({ topic, columns, rows, total }: ChartTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard too
    <section className="scroll stat-table-box" aria-label={topic} tabIndex={0}>
      <table className="tb stat-table" aria-label={topic}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <Line row={total} columns={columns} />
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

function Line({ row, columns }: { readonly row: TableRow; readonly columns: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {row.cells.map((cell, index) => (
        <td key={columns[index + 1]}>{cell}</td>
      ))}
    </tr>
  );
}
