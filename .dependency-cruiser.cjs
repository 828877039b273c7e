// The rules of the house that imports can break (architecture.md). lib/walls.test.ts proves that this reads and bites.
const rooms = ["partnership", "children", "imports", "signals", "identification", "cases", "plans", "commissioning", "outcomes", "visibility"];
const anyRoom = `(${[...rooms, "safeguarding"].join("|")})`;
const test = "\\.(test|sample)\\.tsx?$"; // a sample arranges a world for tests, through any door
const pure = "[/.](rules|vocabulary|schema|present)\\.ts$";

/** A room looks upstream, never downstream; safeguarding is a door beside and is seen by none. */
const downstream = rooms.map((room, i) => ({
  name: `1-${room}-looks-upstream`, severity: "error",
  comment: "A room looks upstream, never downstream: partnership → children → imports → signals → identification → cases → …",
  from: { path: `^(lib|components)/${room}/`, pathNot: test },
  to: { path: `^(lib|components)/(${[...rooms.slice(i + 1), "safeguarding"].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...downstream,
    {
      name: "1-safeguarding-is-a-door-beside", severity: "error", comment: "What is passed to safeguarding is received there: the door knows the rooms up to identification, and no room knows the door.",
      from: { path: "^(lib|components)/safeguarding/", pathNot: test },
      to: { path: "^(lib|components)/(cases|plans|commissioning|outcomes|visibility)/" },
    },
    {
      name: "1-side-rooms-know-no-domain", severity: "error", comment: "kernel, access, audit, db and doorway know no room; session may know partnership; jobs and tests compose.",
      from: { path: "^lib/(kernel|access|audit|db|doorway)/", pathNot: test }, to: { path: `^lib/${anyRoom}/` },
    },
    {
      name: "1-session-knows-partnership-only", severity: "error",
      from: { path: "^lib/session/", pathNot: test }, to: { path: `^lib/${anyRoom}/`, pathNot: "^lib/partnership/" },
    },
    {
      name: "1-ui-knows-no-domain", severity: "error",
      from: { path: "^components/ui/", pathNot: test }, to: { path: `^(lib|components)/${anyRoom}/` },
    },
    {
      name: "2-the-handover-belongs-to-the-receiver", severity: "error", comment: "No room calls another room's commands: a page, a job or a script composes them.",
      from: { path: `^lib/${anyRoom}/`, pathNot: test }, to: { path: `^lib/${anyRoom}/[^/]*commands\\.ts$`, pathNot: "^lib/$1/" },
    },
    {
      name: "4-only-lib-speaks-to-the-database", severity: "error", comment: "Pages, components and the seed ask a room's queries and commands.",
      from: { path: "^(app|components)/", pathNot: test }, to: { path: "^generated/|^lib/db/(as-viewer|embedded|test-database)|node_modules/(pg|@prisma)/" },
    },
    {
      name: "4-only-db-holds-connections", severity: "error", comment: "Rooms speak through lib/db/as-viewer.ts, as somebody.",
      from: { path: "^lib/", pathNot: `^lib/(db|jobs)/|${test}` }, to: { path: "node_modules/(pg|@prisma/adapter-pg|@types/pg)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "5-components-are-given-their-data-and-actions", severity: "error",
      from: { path: "^components/", pathNot: test },
      to: { path: "^app/|^lib/(db|session|audit|jobs)/|^lib/.*(queries|commands)\\.ts$" },
    },
    {
      name: "7-pure-files-import-only-pure-files", severity: "error", comment: "Pure files import only pure files, the kernel and zod.",
      from: { path: `^lib/.*${pure}`, pathNot: test },
      to: { path: "^(app|components|scripts|generated)/|^lib/(db|session|audit|doorway|jobs)/|^lib/.*(queries|commands)\\.ts$" },
    },
    {
      name: "7-pure-files-need-no-package-but-zod", severity: "error", comment: "And exact distributions: a quantile is no domain of ours, and as pure as a sum.",
      from: { path: `^lib/.*${pure}`, pathNot: test },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "core"], pathNot: "node_modules/(zod|@stdlib)/" },
    },
    {
      name: "8-access-knows-no-room", severity: "error", comment: "access decides on structural types.",
      from: { path: "^lib/access/", pathNot: test }, to: { path: "^(lib|app|components|scripts)/", pathNot: "^lib/(access|kernel)/" },
    },
    { name: "kernel-stands-alone", severity: "error", from: { path: "^lib/kernel/", pathNot: test }, to: { path: "^(lib|app|components|scripts)/", pathNot: "^lib/kernel/" } },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^@sparticuz/" } },
    { name: "samples-are-for-tests", severity: "error", from: { path: "^(lib|app|components|scripts|prisma)/", pathNot: test }, to: { path: "\\.sample\\.ts$" } },
    { name: "lib-needs-no-scripts", severity: "error", from: { path: "^lib/", pathNot: test }, to: { path: "^(scripts|app|components|e2e)/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules|^generated" },
    exclude: { path: "^lib/walls\\.canary/" }, // the planted fault: lib/walls.test.ts reads it without this line
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".json"] },
  },
};
