const shapes = {
  late: <path d="M8 1.5 15.5 15H.5Z" fill="currentColor" />,
  watch: <path d="M8 .5 15.5 8 8 15.5.5 8Z" fill="currentColor" />,
  settled: <path d="m2 9 4 4 8-10" fill="none" stroke="currentColor" strokeWidth="2.75" />,
  info: <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 2.5h2v2H7Zm0 3.500h2v5.500H7Z" fill="currentColor" fillRule="evenodd" />,
  lock: <path d="M3 7V5a5 5 0 0 1 10 0v2h1v8H2V7h1Zm2 0h6V5a3 3 0 0 0-6 0v2Z" fill="currentColor" />,
  door: <><path d="M3 15V1h10v14M1 15h14" fill="none" stroke="currentColor" strokeWidth="2" /><circle cx="10" cy="8.5" r="1.25" fill="currentColor" /></>,
  close: <path d="m2 2 12 12M14 2 2 14" fill="none" stroke="currentColor" strokeWidth="2.25" />,
  menu: <path d="M1 3.500h14M1 8h14M1 12.500h14" stroke="currentColor" strokeWidth="2" />,
} as const;

/** A shape that says the state without colour; always beside words, so hidden from readers. */
export function Icon({ name }: { readonly name: keyof typeof shapes }) {
  return <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{shapes[name]}</svg>;
}
