import { describe, expect, it } from "vitest";
import { checkOpened } from "../../lib/imports/check";
import { openText } from "../../lib/imports/open-text";
import { TEMPLATES } from "../../lib/imports/columns";
import { KINDS } from "../../lib/imports/vocabulary";
import { dayOf } from "../../lib/kernel/calendar";
import { classOf, type SeedChild, seedChildren } from "./children";
import { seedFiles } from "./files";
import { BELONGING } from "./measure";
import { LARKHILL, SCHOOLS, type SeedSchool } from "./schools";
import { SENT_BY_OFFICE, sentInBulk } from "./sendings";

const BEACON = SCHOOLS.find(({ key }) => key === "beacon")!;
const filesOf = (school: SeedSchool) => [...seedFiles(school, school === LARKHILL ? [...sentInBulk(school), ...SENT_BY_OFFICE] : sentInBulk(school))];
const files = [LARKHILL, BEACON].flatMap((school) => filesOf(school));
const children = seedChildren(LARKHILL);
const grouped = (by: (child: SeedChild) => string) => [...new Set(children.map(by))].map((key) => children.filter((child) => by(child) === key));
const onRoll = new Map([...children, ...seedChildren(BEACON)].map(({ upn, bornOn }) => [upn, bornOn]));

describe("the demonstration's files", () => {
  it.each(files)("$name is read whole: nothing rejected, nothing to warn of", ({ kind, name, bytes, at, academicYear }) => {
    const checked = checkOpened(openText(bytes), { fileName: name, academicYear, today: dayOf(at), isOnRoll: (upn) => onRoll.has(upn), bornOn: (upn) => onRoll.get(upn) ?? null, measures: [BELONGING] });
    if ("refused" in checked) throw new Error(checked.refused);
    expect(checked.kind).toBe(kind);
    expect(checked.rejected).toEqual([]);
    expect(checked.warnings).toEqual([]);
    expect(checked.rows).toBe(checked.kind === "marks" ? checked.rows : checked.checked.length);
    expect(checked.rows).toBeGreaterThan(0);
  });

  it.each([LARKHILL, BEACON])("are sent in the order of time by $name, each under a name of its own", (school) => {
    const sent = filesOf(school), times = sent.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(sent.map(({ name }) => name)).size).toBe(sent.length);
  });

  it("are of every kind, with the columns of the templates", () => {
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(KINDS.filter((kind) => kind !== "attendance-summary"))); // they send the marks themselves
    for (const { kind, bytes } of files) expect(new TextDecoder().decode(bytes).split("\r\n")[0]).toBe(TEMPLATES[kind].columns.map(({ title }) => title).join(","));
  });

  it("are the same each time", () => {
    expect(filesOf(BEACON).map(({ hash }) => hash)).toEqual(files.filter(({ school }) => school === BEACON.key).map(({ hash }) => hash));
  });
});

describe("the children", () => {
  it("are 600 in twenty classes of thirty, each with a UPN of their own", () => {
    expect(new Set(children.map(({ upn }) => upn)).size).toBe(600);
    const classes = grouped((child) => classOf(child));
    expect(classes.length).toBe(20);
    expect(classes.every((one) => one.length === 30)).toBe(true);
  });

  it("have brothers and sisters in other years, who share surname and household", () => {
    const households = grouped(({ household }) => household).filter((one) => one.length > 1);
    expect(households.length).toBeGreaterThan(40);
    for (const siblings of households) {
      expect(new Set(siblings.map(({ surname }) => surname)).size).toBe(1);
      expect(new Set(siblings.map(({ year }) => year)).size).toBe(siblings.length);
    }
  });
});
