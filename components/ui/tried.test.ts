import { redirect } from "next/navigation";
import { describe, expect, it } from "vitest";
import { tried } from "./tried";

describe("tried", () => {
  it("passes the answer on", async () => {
    expect(await tried(async () => ({ done: 1 }))).toEqual({ done: 1 });
  });

  it("is a problem in words, without the error's own, when no answer came", async () => {
    const answer = await tried(async () => { throw new Error("secret"); });
    expect(answer.problem).toContain("did not answer");
    expect(JSON.stringify(answer)).not.toContain("secret");
  });

  it("lets a redirect through", async () => {
    await expect(tried(async () => redirect("/children"))).rejects.toThrow("NEXT_REDIRECT");
  });
});
