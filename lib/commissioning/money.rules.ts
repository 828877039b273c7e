// Money is whole pence, everywhere; pounds are only how people write and read it.
const WRITTEN = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/;

/** Pence from "£12.50", "12.5" or "1,200"; null for whatever is not exactly a sum in pounds and pence, such as "12.505". */
export function parsePence(written: string): number | null {
  const [, pounds, pence = ""] = WRITTEN.exec(written.trim()) ?? [];
  return pounds === undefined ? null : Number(pounds.replaceAll(",", "")) * 100 + Number(pence.padEnd(2, "0"));
}

const exact = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });
/** `£12.50` for 1250 pence. */
export const pounds = (pence: number): string => exact.format(pence / 100);

/** `12.50` for 1250 pence, as one writes it in a field. */
export const writtenPounds = (pence: number): string => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, "0")}`;
