// Which tables a source text writes, by Prisma's methods and by SQL: for the wall "a room writes only its own tables".
const METHODS = "create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany";

/** The tables (as Prisma names them, camel case) that a TypeScript text writes. */
export function tablesWritten(source: string): readonly string[] {
  const byMethod = [...source.matchAll(new RegExp(`\\b(?:tx|prisma)\\s*\\.\\s*(\\w+)\\s*\\.\\s*(?:${METHODS})\\b`, "g"))].map((found) => found[1] ?? "");
  const bySql = [...source.matchAll(/\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|MERGE\s+INTO)\s+(?:public\.)?"?([a-z_]+)"?/g)].map((found) => camel(found[1] ?? ""));
  return [...new Set([...byMethod, ...bySql])];
}

/** The tables of one .prisma file, under the name the client uses and under the table's own where @@map differs. */
export function tablesOfSchema(schema: string): readonly string[] {
  const models = [...schema.matchAll(/^model\s+(\w+)\s*\{([\s\S]*?)^\}/gm)];
  return [...new Set(models.flatMap(([, name = "", body = ""]) => [name.charAt(0).toLowerCase() + name.slice(1), ...[...body.matchAll(/@@map\("(\w+)"\)/g)].map((map) => camel(map[1] ?? ""))]))];
}

const camel = (snake: string) => snake.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
