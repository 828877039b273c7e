// Draws the README's picture from the code's own imports, so that it cannot lie. `npm run picture` writes it; a test holds it.
import { readFileSync, writeFileSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const START = "<!-- picture: npm run picture -->", END = "<!-- /picture -->";
const ROOMS = ["partnership", "children", "imports", "signals", "identification", "cases", "plans", "commissioning", "outcomes", "visibility", "safeguarding"];

/** Which room imports which, as a mermaid graph: an arrow from what is used to who uses it, the way a datum goes. */
export async function picture(): Promise<string> {
  const { output } = await cruise(["lib"], { doNotFollow: { path: "node_modules|^generated" }, exclude: { path: "\\.(test|sample)\\.|walls\\.canary" }, tsPreCompilationDeps: true }, {}, { tsConfig: extractTSConfig("tsconfig.json") });
  const { modules } = output as ICruiseResult;
  if (modules.length === 0) throw new Error("The picture read no modules.");
  const roomOf = (path: string) => ROOMS.find((room) => path.startsWith(`lib/${room}/`));
  const arrows = new Set(modules.flatMap((module) => module.dependencies.flatMap(({ resolved }) => {
    const [from, to] = [roomOf(resolved), roomOf(module.source)];
    return from && to && from !== to ? [`  ${from} --> ${to}`] : [];
  })));
  return ["```mermaid", "flowchart LR", ...ROOMS.map((room) => `  ${room}`), ...[...arrows].sort(), "```"].join("\n");
}

/** The README with the picture in its place. */
export const withPicture = (readme: string, drawn: string): string =>
  readme.slice(0, readme.indexOf(START) + START.length) + `\n${drawn}\n` + readme.slice(readme.indexOf(END));

if (import.meta.url === `file://${process.argv[1]}`) {
  writeFileSync("README.md", withPicture(readFileSync("README.md", "utf8"), await picture()));
  console.log("The picture in README.md is drawn.");
}
