// Which addresses may be asked at all: whoever runs the server says so, not whoever types an address.
import { no, yes, type Result } from "../../kernel/result";

export const USUAL_ADDRESS = "https://api.wonde.com/v1.0";
export type NotAllowed = "not-an-address" | "not-https" | "host-not-allowed";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const hostsOf = (setting: string): readonly string[] => setting.split(",").map((host) => host.trim().toLowerCase()).filter(Boolean);

/** The hosts of SEEN_SOURCE_HOSTS, with commas between; api.wonde.com where it says nothing. */
export const sourceHosts = (setting = process.env.SEEN_SOURCE_HOSTS || "api.wonde.com"): readonly string[] => hostsOf(setting);

/** The address without a slash at its end, if it may be asked: https to a listed host; plain http only to this machine itself, listed with its port. */
export function allowedAddress(typed: string, hosts = sourceHosts()): Result<string, NotAllowed> {
  if (!URL.canParse(typed)) return no("not-an-address");
  const { protocol, hostname, host, username, password, search, hash, pathname } = new URL(typed);
  if (username || password || search || hash) return no("not-an-address");
  if (protocol === "http:" ? !LOOPBACK.test(hostname) : protocol !== "https:") return no("not-https");
  return hosts.includes(host) ? yes(`${protocol}//${host}${pathname.replace(/\/+$/, "")}`) : no("host-not-allowed");
}
