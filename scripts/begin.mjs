// The first step of every command, in plain Node so that it runs on a fresh clone: makes ready what the command needs (packages,
// the database client), then hands over. All it says goes to standard error: `seen --json` owns standard output.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [command, ...args] = process.argv.slice(2);
const forDevelopers = ["test", "weaken", "picture", "pictures", "reading", "sizes", "bench", "drills"].includes(command); // these need the development packages too

const say = (line) => console.error(line);
const stop = (sentence) => {
  say(sentence);
  process.exit(1);
};

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) stop(`Seen needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer Node and start again.`);
process.chdir(root);

/** Whether node_modules holds what package-lock.json names: npm writes its own list there when an install is complete. */
function installed() {
  try {
    const packages = (file) => JSON.parse(fs.readFileSync(file, "utf8")).packages;
    const have = packages("node_modules/.package-lock.json");
    return Object.entries(packages("package-lock.json")).every(([name, wanted]) =>
      name === "" || wanted.optional || wanted.devOptional || (wanted.dev && !forDevelopers) || have[name]?.version === wanted.version);
  } catch {
    return false;
  }
}

function schemaHash() {
  const hash = createHash("sha256").update(JSON.parse(fs.readFileSync("node_modules/prisma/package.json", "utf8")).version);
  for (const name of fs.readdirSync("prisma/schema").sort()) hash.update(name).update(fs.readFileSync(path.join("prisma/schema", name)));
  return hash.digest("hex");
}

const STAMP = "generated/schema.hash";
const generated = () => fs.existsSync("generated/prisma/client.ts") && fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === schemaHash();

function mustWrite() {
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch {
    stop(`This account may not write into ${root}. Start as the owner of the folder, or copy it to a folder of your own.`);
  }
}

function run(program, programArgs, env) {
  const { status, error } = spawnSync(program, programArgs, { stdio: ["ignore", 2, 2], env: { ...process.env, ...env }, shell: process.platform === "win32" });
  return error ? error.message : status === 0 ? "" : `exit code ${status}`;
}

function install() {
  const began = Date.now();
  say("Installing the packages that Seen is made of (once, about a minute) …");
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const flags = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const trouble = run(npm[0], [...npm.slice(1), ...flags], { NODE_ENV: "" });
  if (trouble) stop(`The packages could not be installed (npm ci: ${trouble}). Check the connection and the space on the disk, then start again.`);
  say(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

function generate() {
  say("Making the database client …");
  const trouble = run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" });
  if (trouble) stop(`The database client could not be made from prisma/schema (prisma generate: ${trouble}).`);
  fs.writeFileSync(STAMP, schemaHash());
}

/** Two commands started together on a fresh clone: the second waits for the first. A dead owner's lock is nobody's. */
async function alone(work) {
  const lock = "generated/preparing";
  fs.mkdirSync("generated", { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (e) {
      if (e.code !== "EEXIST") throw e;
      if (!alive(lock)) fs.rmSync(lock, { force: true });
      else await sleep(200);
    }
  }
  const leave = () => fs.rmSync(lock, { force: true });
  process.once("exit", leave);
  work();
  leave();
  process.removeListener("exit", leave);
}

function alive(lock) {
  try {
    const pid = Number(fs.readFileSync(lock, "utf8"));
    return pid > 0 ? (process.kill(pid, 0), true) : Date.now() - fs.statSync(lock).mtimeMs < 2000;
  } catch (e) {
    return e.code === "EPERM";
  }
}

if (!fs.existsSync(`scripts/${command}.ts`)) stop(`There is no command called ${command}. Try: npm run demo, npm test, npm start, npm run seen -- help`);
if (!installed() || !generated()) {
  mustWrite();
  await alone(() => {
    if (!installed()) install();
    if (!generated()) generate();
  });
}

if (process.env.SEEN_NOW) process.env.SEEN_NOW_SINCE = `${process.env.SEEN_NOW}@${Date.now()}`; // one clock for all the processes of this command
const child = spawn(process.execPath, ["--import", "tsx", `scripts/${command}.ts`, ...args], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal)); // from a terminal the child has it already: it takes the second for the first
child.on("error", (e) => stop(`Node could not start ${command}: ${e.message}`));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
