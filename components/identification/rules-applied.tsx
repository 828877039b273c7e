/** When the rules were applied, below what they found. */
export function RulesApplied({ sentences }: { readonly sentences: readonly (string | null)[] }) {
  const said = sentences.filter((one) => one !== null);
  return said.length > 0 && <p className="small">{said.join(" ")}</p>;
}
