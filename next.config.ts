import type { NextConfig } from "next";

const headers = [
  { key: "strict-transport-security", value: "max-age=63072000; includeSubDomains" },
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=()" },
];

// proxy.ts gives each page a policy of its own and lets nobody keep it; the API, which it does not meet, shows nothing to a browser.
const ofTheApi = [
  { key: "content-security-policy", value: "default-src 'none'; frame-ancestors 'none'" },
  { key: "cache-control", value: "no-store" },
];

export default {
  distDir: process.env.SEEN_DIST_DIR ?? ".next",
  // `npm test` checks types, tests and seeds included; checking them again would double the wait for the first page.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  // Native or dynamic-loading packages: the bundler must leave them where npm put them.
  serverExternalPackages: ["pg", "@node-rs/argon2", "graphile-worker"],
  // What people write, at most: files go to app/api/imports, which reads them as they arrive.
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
  // No page is sent before its title: streamed behind it, a page that looks again by itself had none for a moment.
  htmlLimitedBots: /.*/,
  headers: async () => [{ source: "/:path*", headers }, { source: "/api/:path*", headers: ofTheApi }],
} satisfies NextConfig;
