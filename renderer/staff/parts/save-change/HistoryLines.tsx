import type { HistoryEntry } from './history.ts';

/** The parts of a saved change, each with what is different in it. */
export function HistoryLines({ entry }: { readonly entry: HistoryEntry }) {
  return (
    <dl className="history-lines">
      {entry.parts.map(({ key, name, lines }) => (
        <div key={key}>
          <dt>{name}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
