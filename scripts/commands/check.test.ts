import { expect, test } from "vitest";
import { withoutPassword } from "./check";

test("an address is shown without its password, wherever that stands", () => {
  expect(withoutPassword("postgresql://seen_app:hush@db.example:5432/seen?password=hush&sslmode=require")).toBe("postgresql://seen_app@db.example:5432/seen");
});
