/** The kiosk's own sign: a stepped gable with a sun. An office may put its coat of arms in this place if its rules allow. */
export function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.2">
        <path d="M4 37V21h4v-5h4v-5h4V6h3V2h2v4h3v5h4v5h4v5h4v16z" />
        <path d="M16 37v-9a4 4 0 0 1 8 0v9" />
      </g>
      <circle cx="20" cy="16.5" r="2.6" fill="var(--honey)" />
    </svg>
  );
}
