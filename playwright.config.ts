import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, defineConfig, devices } from "@playwright/test";

// Playwright's own Chromium when it is installed, else the system's. `npm test` has found one and names it.
const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const executablePath = process.env.CHROMIUM_PATH || (existsSync(chromium.executablePath()) ? undefined : system);

// The config is read again by every worker process: the first reading chooses, the others find it in the environment.
const free = "const s=require('net').createServer().listen(0,()=>{console.log(s.address().port);s.close()})";
const port = Number((process.env.E2E_PORT ??= execFileSync(process.execPath, ["-e", free], { encoding: "utf8" }).trim()));
process.env.E2E_SETUP ??= path.resolve("test-results", `setup-${port}.json`); // the administrator's one-time password, for the specs

process.env.SEEN_DATA_DIR ??= path.resolve("test-results", `data-${port}`); // the server's own: what a spec sends, its worker reads

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } };
const phone = { ...desktop, viewport: { width: 360, height: 740 }, hasTouch: true };
const withoutJavaScript = /no-javascript.*\.spec\.ts/;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/browser",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 }, // a machine at its limit answers after the usual five seconds; what holds is no slower for it
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "off", // recording each test takes a quarter of the browser's time; what failed leaves a picture and its page in words, and --trace on the rest
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses its sandbox to root (containers, CI)
      args: ["--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  projects: [
    { name: "desktop", testIgnore: withoutJavaScript, use: desktop },
    { name: "phone", testMatch: /(accessibility|phone)[^/]*\.spec\.ts/, use: phone },
    { name: "no-javascript", testMatch: withoutJavaScript, use: { ...desktop, javaScriptEnabled: false } },
  ],
  webServer: {
    command: `${JSON.stringify(process.execPath)} --import tsx scripts/serve-for-tests.ts`,
    url: `http://localhost:${port}/sign-in`,
    stdout: "pipe",
    reuseExistingServer: false,
    timeout: 300_000, // it may build first
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
