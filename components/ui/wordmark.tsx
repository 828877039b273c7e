/** The name with its thread: three stations, the last still open. */
export function Wordmark() {
  return (
    <>
      <svg viewBox="0 0 10 28" aria-hidden="true" focusable="false">
        <path d="M5 4v20" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="5" cy="5" r="3.25" fill="currentColor" />
        <circle cx="5" cy="14" r="3.25" fill="currentColor" />
        <circle className="hollow" cx="5" cy="23" r="2.75" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      Seen
    </>
  );
}
