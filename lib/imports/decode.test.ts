import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decode } from "./decode";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const ok = (text: string, encoding: string) => ({ ok: true, value: { text, encoding } });

describe("a file's bytes", () => {
  it("are read as UTF-8, with or without its mark", () => {
    expect(decode(utf8("Zoë,1"))).toEqual(ok("Zoë,1", "utf-8"));
    expect(decode(utf8("\uFEFFZoë,1"))).toEqual(ok("Zoë,1", "utf-8"));
  });
  it.each([false, true])("or as UTF-16 (big endian: %s)", (bigEndian) => expect(decode(utf16("Zoë,1", bigEndian))).toEqual(ok("Zoë,1", "utf-16")));
  it.each([false, true])("or as UTF-16 without its mark, as some systems write it (big endian: %s)", (bigEndian) =>
    expect(decode(utf16("UPN,Surname\nŁoś’s", bigEndian).slice(2))).toEqual(ok("UPN,Surname\nŁoś’s", "utf-16")));
  it("or as Windows-1252", () => expect(decode(new Uint8Array([0x5a, 0x6f, 0xeb, 0x2c, 0x80, 0x92, 0x9f]))).toEqual(ok("Zoë,€’Ÿ", "windows-1252")));
  it("as Windows-1252 also where only the last letter has an accent", () => expect(decode(new Uint8Array([0x41, 0x2c, 0xe9]))).toEqual(ok("A,é", "windows-1252")));

  it.each([
    ["empty", new Uint8Array()], ["empty", utf8(" \n\n")], ["spreadsheet", new Uint8Array([0x50, 0x4b, 3, 4, 9])], ["old-spreadsheet", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])],
    ["pdf", utf8("%PDF-1.7")], ["markup", utf8("<?xml version=\"1.0\"?><CTfile/>")], ["markup", utf8("<html>")], ["binary", utf8("UPN\0,1")], ["binary", new Uint8Array([0x89, 0x50, 0, 0xff])],
    ["binary", new Uint8Array(Buffer.from([...Array(20).keys()].flatMap((i) => [i, 0, 0, i])))], ["binary", new Uint8Array(Buffer.from("UPN,Name\0,Year", "utf16le"))],
    ["cut-off", new Uint8Array(Buffer.from("UPN,Surname", "utf16le")).slice(0, -1)], ["cut-off", utf8("Zoë,é").slice(0, -1)], ["cut-off", utf16("Zoë", false).slice(0, -1)],
    ["compressed", new Uint8Array(gzipSync("UPN,1"))], ["compressed", new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0xe9])], ["compressed", new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0xe9])],
    ["rich-text", utf8("{\\rtf1 UPN,From}")], ["json", utf8('{"students": []}')], ["json", utf8('\uFEFF [ {\n"upn": 1}]')], ["json", utf8("[[[[")],
  ])("are refused: %s", (because, bytes) => expect(decode(bytes)).toEqual({ ok: false, because }));
  it("are text where they only begin with a bracket", () => expect(decode(utf8("[UPN],[From]\n{x},1"))).toEqual(ok("[UPN],[From]\n{x},1", "utf-8")));
});
