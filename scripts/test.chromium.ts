// Which Chromium the browser tests use; as root a missing one is installed from Debian.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
const PACKAGE: string = "@sparticuz/chromium"; // a Chromium inside a package, where somebody has installed it

/** The browser's path (undefined: Playwright's own), or one sentence that names what to install. */
export async function findChromium(): Promise<{ path: string | undefined } | { missing: string }> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? { path: named } : { missing: `CHROMIUM_PATH names ${named}, which is not there.` };
  if (existsSync(chromium.executablePath())) return { path: undefined };
  const path = SYSTEM.find(existsSync) ?? (await packaged()) ?? installed();
  return path ? { path } : { missing: "No Chromium was found: install one (apt-get install chromium, or npx playwright install chromium) or set CHROMIUM_PATH." };
}

async function packaged(): Promise<string | undefined> {
  try {
    const found: { default: { executablePath: () => Promise<string> } } = await import(PACKAGE);
    return await found.default.executablePath();
  } catch {
    return undefined;
  }
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("No Chromium was found; installing Debian's (apt-get install chromium) …");
  const apt = (...args: string[]) => spawnSync("apt-get", ["-qq", ...args], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium");
  return SYSTEM.find(existsSync);
}
