import type { ReactNode } from 'react';

interface TicketProps {
  readonly label: string;
  /** „poniedziałek, 16 listopada 2026" */
  readonly day: string;
  /** „godz. 10.20" */
  readonly hour: string;
  /** „parter, pokój 12" */
  readonly place?: string;
  readonly notes: readonly string[];
  readonly qr?: ReactNode;
}

/** When and where, as large as it is important. */
export function Ticket({ label, day, hour, place, notes, qr }: TicketProps) {
  return (
    <section className="card ticket" aria-label={label}>
      <div>
        <h2>{day}</h2>
        <p className="lead">
          <b>{hour}</b>
          {place ? `, ${place}` : ''}
        </p>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      {qr}
    </section>
  );
}
