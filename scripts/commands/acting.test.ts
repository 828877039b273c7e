import { expect, it } from "vitest";
import { declined } from "./acting";

it("names each option that is wrong with its sentence, which ends once", () =>
  expect(declined("office@test.example", { ok: false, because: "invalid", fields: { kind: "Choose what the file is.", "file.name": "Too long" } }, {}, { file: "the file" }).json.reason)
    .toBe("--kind: Choose what the file is. the file: Too long."));
