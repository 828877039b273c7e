// The HTTP server around the built app, and the worker beside it. start.ts and demo.ts prepare, then call `serve`.
import { createServer, type IncomingMessage, type Server } from "node:http";
import next from "next";
import { portTaken } from "./run";
import { keepWorker } from "./serve.worker";

/** The address is the connection's own. A forwarding header is believed only where SEEN_TRUSTED_PROXY=1 says that a proxy of ours wrote its last value. */
export function honestAddress(request: Pick<IncomingMessage, "headers" | "socket">, trusted = process.env.SEEN_TRUSTED_PROXY === "1") {
  const { headers, socket } = request;
  const last = (name: string) => (trusted ? String(headers[name] ?? "").split(",").at(-1)?.trim() : "") || undefined;
  const kept = {
    "x-forwarded-for": last("x-forwarded-for") ?? socket.remoteAddress?.replace(/^::ffff:/, "") ?? "unknown",
    "x-forwarded-proto": last("x-forwarded-proto"),
    "x-forwarded-host": last("x-forwarded-host"),
  };
  for (const name of Object.keys(headers)) if (name === "forwarded" || name === "x-real-ip" || name.startsWith("x-forwarded-")) delete headers[name];
  for (const [name, value] of Object.entries(kept)) if (value) headers[name] = value;
}

/** Serves the app on a port until SIGTERM or SIGINT, with a worker beside it, which can be replaced; throws a sentence where the port is taken. `onStop` runs last. */
export async function serve(port: number, onStop: () => Promise<void> = async () => {}): Promise<{ readonly replaceWorker: () => Promise<void> }> {
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 20_000, requestTimeout: 600_000, keepAliveTimeout: 65_000 }); // ten minutes: 256 MB over a school's line
  await listen(server, port);
  const app = next({ dev: false, dir: process.cwd(), port, hostname: "localhost", httpServer: server });
  const answer = app.getRequestHandler();
  const ready = app.prepare();
  server.on("request", (request, response) => {
    honestAddress(request);
    void ready.then(() => answer(request, response)).catch(() => response.destroy());
  });
  await ready;
  const worker = keepWorker();
  let stopping = false;
  const stop = () => {
    if (stopping) return; // a terminal's Ctrl-C comes twice: from the terminal and from begin.mjs
    stopping = true;
    const patience = setTimeout(() => server.closeAllConnections(), 8000);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    void Promise.all([closed, worker.stop()])
      .then(() => app.close())
      .then(onStop)
      .then(() => (clearTimeout(patience), process.exit(0)), () => process.exit(1));
  };
  process.on("SIGTERM", stop).on("SIGINT", stop).on("SIGHUP", stop);
  return { replaceWorker: worker.replace };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (e: NodeJS.ErrnoException) => reject(
      e.code === "EADDRINUSE" ? portTaken(port)
      : e.code === "EACCES" ? new Error(`This account may not listen on port ${port}. Set PORT to one above 1023.`) : e,
    ));
    server.listen(port, () => resolve());
  });
}
