export interface ChecklistItem {
  readonly text: string;
  readonly note?: string;
}

/** Things to bring, each with an empty box. Give a long list in parts to `Pages`, one `Checklist` per part. */
export function Checklist({ items }: { readonly items: readonly ChecklistItem[] }) {
  return (
    <ul className="checks">
      {items.map((item) => (
        <li key={item.text}>
          <span className="box" aria-hidden="true" />
          <span>
            {item.text}
            {item.note ? <small>{item.note}</small> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
