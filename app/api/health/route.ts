import { health } from "@/lib/jobs/health";
import packageJson from "@/package.json";

/** For whoever watches the machine: 200 where every part is ready, 503 where one is not. */
export async function GET(): Promise<Response> {
  const found = await health(packageJson.version);
  return Response.json(found, { status: found.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
