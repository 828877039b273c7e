import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "app/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "prisma/**/*.test.ts"],
    globalSetup: "scripts/test.data-dir.ts",
    testTimeout: 20_000,
    hookTimeout: 60_000, // the first database test makes the template
    allowOnly: false,
    maxWorkers: "100%", // by default one core is left out: of two that is half, while most tests wait for the database
  },
});
