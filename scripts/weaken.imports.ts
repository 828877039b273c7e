// What `npm run weaken` takes away of files: what the database holds, what its functions ask, and what refuses a file, a date, a token or an undo.
import { edit, within, type Weakening } from "./weaken.list";

const HOUSE = "lib/access/house.db.test.ts", FILES = "lib/access/files.db.test.ts", DB = "lib/access/scenarios.db.test.ts";
const UNDO = "lib/jobs/undo-import.db.test.ts", HOLD = "lib/jobs/hold.db.test.ts", MATCHES = "lib/jobs/matches.db.test.ts", CANCEL = "lib/jobs/cancel.db.test.ts", IMPORT = "lib/jobs/import-file.db.test.ts";
const FETCH = "lib/jobs/fetch-source.db.test.ts", SWEEP = "lib/jobs/sweep-uploads.db.test.ts", STORED = "lib/imports/stored-file.test.ts", ZIP = "lib/imports/workbook/hostile.test.ts", CTF = "lib/imports/ctf/hostile.test.ts";

const check = (table: string, constraint: string): Weakening => ({ name: `check ${constraint} of ${table}`, tests: [FILES], sql: `ALTER TABLE "${table}" DROP CONSTRAINT "${constraint}"` });
const open = (called: string): Weakening => ({ name: `${called} for everybody`, tests: [HOUSE], sql: `GRANT EXECUTE ON FUNCTION ${called} TO PUBLIC` });
export const FILES_IN_THE_DATABASE: readonly Weakening[] = [
  check("import_line", "fate_is_known"), check("import", "state_is_known"), check("flag_hold", "ended_is_known"), check("flag_hold", "accepted_by_somebody"), check("status_period", "status_is_known"),
  ...["kind_is_known", "term_has_a_name", "of_one_school_year"].map((name) => check("calendar_entry", name)),
  ...["revoked_without_token", "problem_has_a_day"].map((name) => check("school_source", name)), ...["kind_is_known", "answer_is_known"].map((name) => check("child_match", name)),
  { name: "one source a school at a time", tests: [FILES], sql: "DROP INDEX one_at_a_time" },
  { name: "files of a school land one after another", tests: [FILES], sql: "DROP INDEX import_area_id_school_id_landed_as_key" },
  ...["signals.classes_marked", "children.on_other_rolls", "children.landed_on_top", "children.somebody_acted_since", "children.keep_flags", "children.let_go_of_flags", "children.forget_brought", "session.areas"].map(open),
  { name: "changed_by() for the app: it names children", tests: [FILES], sql: "GRANT EXECUTE ON FUNCTION children.changed_by TO seen_app" },
  { name: "classes_marked() looks where it is told", tests: [HOUSE], sql: "ALTER FUNCTION signals.classes_marked(uuid, int, int, int, date) RESET search_path" },
  { name: "row level security not forced on school_source", tests: [HOUSE], sql: "ALTER TABLE school_source NO FORCE ROW LEVEL SECURITY" },
  { name: "row level security off on import_change", tests: [DB], test: "import_change ", sql: "ALTER TABLE import_change DISABLE ROW LEVEL SECURITY" },
  { name: "the app may change what a line says", tests: [HOUSE], sql: "GRANT UPDATE (reason) ON import_line TO seen_app" },
  { name: "the app may change what stood before", tests: [HOUSE], sql: "GRANT UPDATE (before) ON import_change TO seen_app" },
  ...([["forgotten", "import_line", "WITH CHECK (true)", "the cells of a line are forgotten, and never written"], ["held", "flag_hold", "WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()))", "no hold begins as ended"],
    ["ended", "flag_hold", "USING (area_id = ctx.area_id() AND school_id = ANY (ctx.school_ids()) AND ctx.role() IN ('safeguarding-lead', 'senco', 'imports'))", "a hold that ended stays so"],
    ["found", "child_match", "WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()))", "no question begins with its answer"],
    ["connected", "school_source", "WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'data-manager' AND school_id = ANY (ctx.school_ids()) AND made_by_id = ctx.viewer_id())", "no source begins as revoked"]] as const)
    .map(([policy, table, put, name]): Weakening => ({ name: `${policy} on ${table}: ${name}`, tests: [FILES], sql: `ALTER POLICY "${policy}" ON "${table}" ${put}` })),
];

const MARKED = "signals.classes_marked", ROLLS = "children.on_other_rolls", ON_TOP = "children.landed_on_top", ACTED = "children.somebody_acted_since", KEEP = "children.keep_flags", LET_GO = "children.let_go_of_flags", FORGET = "children.forget_brought", CHANGED = "children.changed_by";
/** Each reason why an import can no longer be undone, taken for none; each is missed by a test of its own. */
const arms = (what: string, of: Readonly<Record<string, string>>): readonly Weakening[] =>
  Object.entries(of).map(([text, test]) => ({ ...within(what, text, text.startsWith("(") ? `(false AND ${text.slice(1)}` : `false AND ${text}`, [UNDO]), test: `what stands in the way ${test}` }));
export const FILES_IN_FUNCTIONS: readonly Weakening[] = [
  ...["e.area_id = ctx.area_id() AND", "AND of_school = ANY (ctx.school_ids())", "AND ctx.role() = 'data-manager'"].map((text) => within(MARKED, text, "", [FILES])),
  ...["AND e.gone_on IS NULL", "AND (e.admitted_on IS NULL OR e.admitted_on <= on_day)", "AND (e.left_on IS NULL OR e.left_on > on_day)"].map((text) => within(MARKED, text, "", [FILES])),
  ...["here.area_id = ctx.area_id() AND", "AND of_school = ANY (ctx.school_ids())", "AND ctx.role() = 'imports'", "AND e.gone_on IS NULL", "AND (e.left_on IS NULL OR e.left_on > today)", "AND d.born_on = known.born_on", "AND lower(e.forename) = lower(here.forename)", "lower(e.surname) = lower(here.surname) AND"].map((text) => within(ROLLS, text, "", [FILES, MATCHES])),
  ...["AND i.school_id = ANY (ctx.school_ids())", "AND ctx.role() IN ('imports', i.audience)"].map((text) => within(CHANGED, text, "", [FILES])), // the others look at what it gives
  ...arms(ON_TOP, {
    "(l.kind = this.kind AND": "a later file about a child it brought", "EXISTS (SELECT FROM public.import_change c JOIN mine": "a later file that changed", "EXISTS (SELECT FROM public.marks_change c JOIN mine": "a later file of marks",
    "EXISTS (SELECT FROM public.import_change c JOIN brought": "a later file about a child it brought", "EXISTS (SELECT FROM public.marks_change c JOIN brought": "a later file of marks",
  }),
  within(ON_TOP, "AND l.landed_as > this.landed_as", "", [UNDO]), within(ON_TOP, "AND l.state IN ('landed', 'undoing')", "", [UNDO]),
  ...arms(ACTED, Object.fromEntries(([["review r", "a review that was decided"], ["concern c", "a concern about"], ["approach c", "a family that is asked"], ["support_case c", "a case about"], ["shut_out c", "somebody kept from the child"],
    ["safeguarding_entry c", "a worry raised"], ["judgement c", "what a teacher said"], ["family_link f", "a family's link"]] as const).map(([from, test]) => [`EXISTS (SELECT FROM public.${from}`, test]))),
  within(ACTED, "r.decided_at >= this.finished_at AND", "", [UNDO]),
  ...[KEEP, LET_GO].flatMap((what) => [within(what, "OR ctx.role() IS DISTINCT FROM 'imports'", "", [FILES]), within(what, "AND i.school_id = ANY (ctx.school_ids())", "", [FILES])]),
  within(LET_GO, "AND i.state IN ('undoing', 'undone')", "", [FILES]),
  within(FORGET, "ctx.role() IS DISTINCT FROM 'imports' OR", "", [FILES]), within(FORGET, "AND i.state = 'undoing'", "", [FILES]), within(FORGET, "AND i.school_id = ANY (ctx.school_ids())", "", [FILES]),
  within(FORGET, "AND NOT EXISTS (SELECT FROM public.enrolment e WHERE e.area_id = c.area_id AND e.child_id = c.id)", "", [UNDO]),
];

const COMMANDS = "lib/imports/commands.ts", WORK = "lib/jobs/import-file.ts", SOURCE = "lib/imports/source/commands.ts", SECRET = "lib/imports/source/secret.ts", HOSTS = "lib/imports/source/hosts.ts", ASK = "lib/imports/source/ask-source.ts";
const MARKUP = "lib/imports/ctf/read-markup.ts", SCAN = "lib/imports/workbook/scan.ts", ARCHIVE = "lib/imports/workbook/zip.ts", TABLE = "lib/imports/workbook/read-table.ts", DATES = "lib/imports/untrusted-dates.ts", UPN = "lib/imports/upn.rules.ts", ON_DISK = "lib/imports/stored-file.ts";
const [sources, secrets, hosts, dates] = ["lib/imports/source/all-pages.test.ts", "lib/imports/source/secret.test.ts", "lib/imports/source/hosts.test.ts", "lib/imports/check.test.ts"] as const;
export const FILES_IN_THE_CODE: readonly Weakening[] = [
  edit("undo only what has landed", COMMANDS, `if (!goes({ state }, "undoing")) return no("not-landed");`, "", UNDO),
  edit("undo: what stands on it, at the asking", COMMANDS, "if (inTheWay) return no(inTheWay);", "", UNDO),
  edit("undo: what stands on it, at the doing", "lib/jobs/undo-import.ts", "if (inTheWay) {", "if (1 < 0) {", UNDO),
  edit("undo: done once", "lib/jobs/undo-import.ts", `if (found?.state !== "undoing")`, "if (!found)", UNDO),
  edit("undo: a hold ends with its file", "lib/imports/undo.ts", /await tx\.flagHold\.updateMany[^\n]*/, "", UNDO),
  edit("more than one row in a hundred: one too many", "lib/imports/hold.rules.ts", "rejected * 100 > rows", "rejected * 100 > rows + 100", "lib/imports/hold.rules.test.ts"),
  edit("more than one row in a hundred: and none too few", "lib/imports/hold.rules.ts", "rejected * 100 > rows", "rejected * 100 >= rows", "lib/imports/hold.rules.test.ts"),
  edit("a file with too many rejected holds flags", "lib/imports/hold.ts", "if (tooManyRejected(counts))", "if (1 < 0)", HOLD),
  edit("accepting its rows does not let flags go on", WORK, "await holdOrRelease(tx, { ...work,", `if (howFar !== "accepted") await holdOrRelease(tx, { ...work,`, HOLD),
  edit("a file of another kind lets nothing go on", "lib/imports/hold.ts", "where: { schoolId, kind, ended: null }", "where: { schoolId, ended: null }", HOLD),
  edit("held: the identification asks", "lib/imports/hold.ts", "read: (waits) => waits === true", "read: () => false", HOLD),
  edit("held: no flag begins", "lib/identification/follow-flags.rules.ts", "if (!follow.held) for", "for", HOLD),
  edit("held: no review opens because of a rule", "lib/identification/todays-list.rules.ts", "held ? whatPeopleSaid(child) : child", "child", HOLD),
  edit("held: accepted once", COMMANDS, `if (ended !== null) return no("ended-already");`, "", HOLD),
  edit("held: of the page they saw", COMMANDS, "where: { importId, version, ended: null }", "where: { importId, ended: null }", HOLD),
  edit("a Common Transfer File's document type", MARKUP, `if (/<!doctype/i.test(before)) return HAS_A_DOCTYPE;`, "", CTF),
  edit("a Common Transfer File's document type after its children", MARKUP, `parser.on("doctype", () => refuse(HAS_A_DOCTYPE));`, "", CTF),
  edit("how deep a Common Transfer File goes", MARKUP, "if (++depth > DEEPEST)", "if (1 < 0)", CTF),
  edit("how long a stretch of a Common Transfer File is", MARKUP, "parser.position - heardAt > LONGEST_STRETCH", "1 < 0", CTF),
  edit("a workbook's document type", SCAN, `parser.on("doctype", () => { throw new Unreadable(SAID["document-type"]); });`, "", ZIP),
  edit("how deep a workbook goes", SCAN, "if (++depth > MAX_DEPTH) throw damaged();", "", ZIP),
  edit("how many attributes a tag of a workbook has", SCAN, "if (++attributes > MAX_ATTRIBUTES) throw damaged();", "", ZIP),
  edit("how many parts a workbook has", ARCHIVE, "if (zip.entryCount > MAX_PARTS)", "if (1 < 0)", ZIP),
  edit("how much a workbook says it unpacks to", ARCHIVE, "if ((declared += value.uncompressedSize) > MAX_UNPACKED)", "if (1 < 0)", ZIP),
  edit("a locked workbook", ARCHIVE, "if (value.isEncrypted())", "if (1 < 0)", ZIP),
  edit("a part of a workbook is what its sum says", ARCHIVE, "if (sum !== entry.crc32)", "if (1 < 0)", ZIP),
  edit("how many cells a workbook has", TABLE, "if ((kept += width + A_LINE) > MAX_CELLS)", "if (1 < 0)", ZIP),
  edit("how wide a workbook is", TABLE, "if (width > MAX_COLUMNS)", "if (1 < 0)", ZIP),
  edit("a date that can only be month first, in a cell", DATES, "if (text !== undefined) return monthFirst(`Line", "if (1 < 0) return monthFirst(`Line", dates),
  edit("a date that can only be month first, in a heading", DATES, "if (onlyMonthFirst(session?.date ?? heading))", "if (1 < 0)", dates, "lib/imports/marks.check.test.ts"),
  edit("a date that can only be month first, in a column that is not read", DATES, "?? beside.map(", "?? [].map(", dates),
  edit("a heading whose weekday is not its date's", DATES, "weekday(on.value) !== session!.weekday", "1 < 0", "lib/imports/recognise.test.ts"),
  edit("a UPN's check letter", UPN, "if (letter === upn[0]) return null;", "return null;", "lib/imports/upn.rules.test.ts"),
  edit("a UPN's shape", UPN, "if (!SHAPE.test(upn))", "if (1 < 0)", "lib/imports/upn.rules.test.ts"),
  edit("a stored file's hash", ON_DISK, `found.digest("hex") === hash ? yes(file) : no("differs")`, "yes(file)", STORED),
  edit("a stored file is asked for its hash before it is read", WORK, "if (!whole.ok) return", "if (1 < 0) return", SWEEP),
  edit("a file over the limit", ON_DISK, "if (bytes > limit)", "if (1 < 0)", STORED),
  edit("a stored file is named by ids", ON_DISK, "if (!UUID.test(id))", "if (1 < 0)", STORED),
  edit("a stored file is its owner's alone", ON_DISK, `"wx", 0o600`, `"wx", 0o644`, STORED),
  edit("what old lines said is forgotten in the night", "lib/jobs/nightly.ts", "forgetLines(tx, schoolId, now)", "Promise.resolve()", "lib/jobs/nightly.db.test.ts"),
  edit("involvement through the office", WORK, `(file.kind === "involvement") === (audience === "safeguarding-lead") ? null`, "1 > 0 ? null", IMPORT),
  edit("rejected rows are accepted by somebody", COMMANDS, "if (must.rejected && !input.acceptRejected)", "if (1 < 0)", IMPORT),
  edit("many gone are accepted by somebody", COMMANDS, "if (must.gone && !input.acceptGone)", "if (1 < 0)", IMPORT),
  edit("cancel: in the last moment", WORK, "if (state === null) throw new ThrownAway(); // nothing of it stays", "", CANCEL),
  edit("cancel: what is landing lands", COMMANDS, `if (subject.state === "landing") return no("landing");`, "", CANCEL),
  edit("cancel: only what waits", COMMANDS, `if (!goes(subject, "thrown-away")) return no("not-waiting");`, "", CANCEL),
  edit("a question is answered once", "lib/children/commands.ts", "where: { id, answer: null }", "where: { id }", MATCHES),
  edit("a token is kept encrypted", SOURCE, "credentials: seal(token, belongs)", "credentials: token", FETCH),
  ...["areaId", "schoolId", "address", "theirId"].map((part) => edit(`a token belongs to its row: ${part}`, SECRET, new RegExp(`(?<=JSON\\.stringify\\(\\[[^\\]]*)${part}(, )?`), "", secrets)),
  edit("a source's host", HOSTS, `hosts.includes(host) ? yes(`, "1 > 0 ? yes(", hosts),
  edit("a source is asked over https", HOSTS, `protocol === "http:" ? !LOOPBACK.test(hostname) : protocol !== "https:"`, "1 < 0", hosts),
  edit("a source's address has no password in it", HOSTS, "if (username || password || search || hash)", "if (1 < 0)", hosts),
  edit("a source's host, once more when it is asked", "lib/imports/source/kept-source.ts", `if (!address.ok) return no("host-not-allowed");`, `if (!address.ok) return no("slow");`, FETCH),
  edit("a source leads nowhere else", ASK, `redirect: "manual"`, `redirect: "follow"`, sources),
  edit("how much a source answers", ASK, "if (bytes > most) return null;", "", sources),
  edit("revoking wipes the token", SOURCE, "data: { credentials: null, revokedAt: now, revokedById: viewer.id, problem: null", "data: { revokedAt: now, revokedById: viewer.id, problem: null", FETCH),
  edit("a source that was revoked meanwhile", "lib/imports/source/kept-source.ts", "where: { id, revokedAt: null }", "where: { id }", FETCH),
];
