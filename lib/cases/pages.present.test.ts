import { expect, test } from "vitest";
import { stationOf } from "./pages.present";

test("a case stands at the furthest station it reached; a plan that is a draft is where it stands now", () => {
  const told = (plan: "agreed" | "draft" | null, reached: "Service" | "Outcome" | null) => { const { label, now } = stationOf({ plan, reached }); return `${label}${now ? ", now" : ""}`; };
  expect([told(null, null), told("draft", null), told("agreed", null), told("agreed", "Service"), told("agreed", "Outcome")])
    .toEqual(["Station 5 of 9: case", "Station 6 of 9: plan, now", "Station 6 of 9: plan", "Station 7 of 9: service", "Station 8 of 9: outcome"]);
});
