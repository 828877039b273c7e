import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's recommendation for argon2id (Password Storage Cheat Sheet, 2024): 19 MiB, 2 passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const hashPassword = (password: string): Promise<string> => hash(password, COST);
export const passwordFits = (stored: string, password: string): Promise<boolean> => verify(stored, password);

// Without the letters and figures that are read for one another.
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
/** A one-time password that can be read down a telephone: four groups of four, 79 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")).join("-");
