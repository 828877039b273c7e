import { Count } from "@/components/ui/suppressed";
import { percentageOf } from "@/lib/kernel/suppression-tables.rules";

/** Part of whole in per cent: "c" where one of them is hidden, nothing where a percentage would say too much or too little. */
export function Share({ part, whole }: { readonly part: number | null; readonly whole: number | null }) {
  if (part === null || whole === null) return <Count value={null} />;
  const share = percentageOf(part, whole);
  return share === null ? <span className="faint"><span aria-hidden="true">–</span><span className="vh">no percentage: fewer than ten, or too few on one side</span></span> : <span className="num">{share}%</span>;
}
