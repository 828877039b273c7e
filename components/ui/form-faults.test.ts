import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formFaults, formValues } from "./form-faults";

function posted(...pairs: readonly (readonly [string, string])[]) {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

describe("formValues", () => {
  it("gives a text for a name posted once and a list for one posted more often", () => {
    expect(formValues(posted(["why", "because"], ["seen", "a"], ["seen", "b"]))).toEqual({ why: "because", seen: ["a", "b"] });
  });
});

describe("formFaults", () => {
  const schema = z.object({ why: z.string().min(3, "Say why"), until: z.iso.date("Give a day") });

  it("is undefined when the schema refuses nothing", async () => {
    expect(await formFaults(schema, posted(["why", "because"], ["until", "2026-12-01"]))).toBeUndefined();
  });

  it("is one sentence per refused field, by name", async () => {
    expect(await formFaults(schema, posted(["why", ""], ["until", "soon"]))).toEqual({ why: "Say why", until: "Give a day" });
  });
});
