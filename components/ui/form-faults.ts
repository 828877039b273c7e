import type { FieldErrors, FieldValues } from "react-hook-form";
import type { ZodType } from "zod";

export type FormSchema = ZodType<FieldValues, FieldValues>;

/** One sentence per field the schema refuses, undefined when it refuses none; the resolver is fetched only by forms that have a schema. */
export async function formFaults(schema: FormSchema, data: FormData): Promise<Readonly<Record<string, string>> | undefined> {
  const { zodResolver } = await import("@hookform/resolvers/zod");
  const { errors } = await zodResolver(schema)(formValues(data), undefined, { fields: {}, shouldUseNativeValidation: false });
  const faults = Object.entries(sentences(errors));
  return faults.length > 0 ? Object.fromEntries(faults) : undefined;
}

/** The posted values by name: a text or file, or a list where a name was posted more than once. */
export function formValues(data: FormData): FieldValues {
  return Object.fromEntries([...new Set(data.keys())].map((name) => {
    const all = data.getAll(name);
    return [name, all.length > 1 ? all : all[0]];
  }));
}

function sentences(errors: FieldErrors): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, typeof error?.message === "string" ? error.message : "Check this answer"]));
}
