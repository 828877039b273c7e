import tseslint from "typescript-eslint";

const clock = "Only app, jobs and scripts read the clock (lib/session/clock.ts); rules and commands are given `now`.";
const readsClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
  { selector: "CallExpression[callee.object.object.name='Temporal'][callee.object.property.name='Now']", message: clock },
];
const looks = [
  { selector: "JSXAttribute[name.name='style']", message: "No style attribute: the Content-Security-Policy blocks it. Use a class or an SVG attribute." },
  { selector: "JSXAttribute[name.name!='href'] Literal[value=/#[0-9a-f]{3}([0-9a-f]{3})?([0-9a-f]{2})?$/i]", message: "Colours come from the tokens in app/globals.css." },
];
const environment = [{ selector: "MemberExpression[object.name='process'][property.name='env']", message: "A pure file reads no environment: hand the value in." }];

const connection = [{ selector: "NewExpression[callee.name='PrismaClient']", message: "Only lib/db/as-viewer.ts connects: speak to the database as somebody, through asViewer." }];

const readers = ["app/**", "scripts/**", "bench/**", "drills/**", "e2e/**", "prisma/**", "lib/jobs/**", "lib/session/clock.ts", "**/*.test.{ts,tsx}", "*.{js,ts}"];
const pure = ["lib/**/rules.ts", "lib/**/*.rules.ts", "lib/**/vocabulary.ts", "lib/**/schema.ts", "lib/**/*.schema.ts", "lib/**/present.ts", "lib/kernel/**/*.ts"];

const syntax = (...rules) => ({ "no-restricted-syntax": ["error", ...rules.flat()] });

export default tseslint.config(
  { ignores: ["node_modules/", ".next/", ".next-*/", "generated/", ".data/", "test-results/", "playwright-report/", "next-env.d.ts", "lib/walls.canary/", ".dependency-cruiser.cjs"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  // The last matching block wins, so each names everything that holds there.
  { files: ["**/*.{ts,tsx}"], rules: syntax(readsClock, connection) },
  { files: readers, rules: syntax(connection) },
  { files: ["app/**/*.tsx"], rules: syntax(looks, connection) },
  { files: ["lib/db/as-viewer.ts"], rules: syntax(readsClock) },
  { files: ["components/**/*.{ts,tsx}"], rules: syntax(readsClock, looks) },
  { files: pure, ignores: ["**/*.test.ts"], rules: syntax(readsClock, environment) },
);
