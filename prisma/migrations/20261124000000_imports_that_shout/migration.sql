-- What a file says, line by line; what it changed, so that it can be undone; what its headings mean; summaries and periods that are no marks.
CREATE TABLE "import_line" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "import_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "school_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "fate" TEXT NOT NULL,
    "line" INTEGER,
    "child_id" UUID,
    "name" TEXT,
    "what" TEXT,
    "column" TEXT,
    "was" TEXT,
    "will_be" TEXT,
    "value" TEXT,
    "reason" TEXT,
    "cause" TEXT,
    "cells" JSONB,
    "kind" TEXT,
    CONSTRAINT "import_line_pkey" PRIMARY KEY ("area_id","import_id","fate","n")
);
CREATE TABLE "import_change" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "import_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "key" JSONB NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "before" JSONB,
    CONSTRAINT "import_change_pkey" PRIMARY KEY ("area_id","import_id","table_name","child_id","key")
);
ALTER TABLE "import" ADD COLUMN "landed_as" INTEGER;
ALTER TABLE "marks_change" ADD COLUMN "before_import_id" UUID;
CREATE TABLE "flag_hold" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "import_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "since" TIMESTAMPTZ NOT NULL,
    "ended" TEXT,
    "ended_at" TIMESTAMPTZ,
    "accepted_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "flag_hold_pkey" PRIMARY KEY ("area_id","import_id")
);
CREATE TABLE "heading_meaning" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "said_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "heading_meaning_pkey" PRIMARY KEY ("area_id","school_id","kind","heading")
);
CREATE TABLE "status_period" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "import_id" UUID NOT NULL,
    CONSTRAINT "status_period_pkey" PRIMARY KEY ("area_id","school_id","child_id","status","from_on")
);
CREATE TABLE "attendance_summary" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "possible" INTEGER,
    "attended" INTEGER,
    "authorised" INTEGER,
    "unauthorised" INTEGER,
    "attended_share" DECIMAL(65,30),
    "authorised_share" DECIMAL(65,30),
    "unauthorised_share" DECIMAL(65,30),
    "import_id" UUID NOT NULL,
    CONSTRAINT "attendance_summary_pkey" PRIMARY KEY ("area_id","school_id","child_id","from_on","until_on")
);
CREATE UNIQUE INDEX "import_area_id_school_id_landed_as_key" ON "import"("area_id", "school_id", "landed_as");
CREATE INDEX "flag_hold_area_id_school_id_ended_at_idx" ON "flag_hold"("area_id", "school_id", "ended_at");
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_area_id_import_id_fkey" FOREIGN KEY ("area_id", "import_id") REFERENCES "import"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "flag_hold" ADD CONSTRAINT "flag_hold_area_id_import_id_fkey" FOREIGN KEY ("area_id", "import_id") REFERENCES "import"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "status_period" ADD CONSTRAINT "status_period_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "attendance_summary" ADD CONSTRAINT "attendance_summary_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE import_line ADD CONSTRAINT fate_is_known CHECK (fate IN ('arrived', 'changed', 'unchanged', 'gone', 'rejected', 'warned'));
ALTER TABLE flag_hold ADD CONSTRAINT ended_is_known CHECK (ended IN ('accepted', 'sent-again', 'undone') AND (ended IS NULL) = (ended_at IS NULL));
ALTER TABLE flag_hold ADD CONSTRAINT accepted_by_somebody CHECK ((ended IS NOT DISTINCT FROM 'accepted') = (accepted_by_id IS NOT NULL));
ALTER TABLE status_period ADD CONSTRAINT status_is_known CHECK (status IN ('sen', 'fsm'));
ALTER TABLE import DROP CONSTRAINT state_is_known;
-- needs-columns: its headings are not ours, and a person can say which is which · undone: it had landed, and was taken back
ALTER TABLE import ADD CONSTRAINT state_is_known CHECK (state IN ('received', 'reading', 'needs-columns', 'needs-review', 'landing', 'landed', 'undoing', 'undone', 'refused', 'thrown-away', 'failed'));

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['import_line', 'import_change', 'flag_hold', 'heading_meaning', 'status_period', 'attendance_summary'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO seen_app', t);
  END LOOP;
END $$;
GRANT UPDATE ON flag_hold, status_period, attendance_summary TO seen_app;
GRANT DELETE ON import_line, heading_meaning TO seen_app;

-- The lines belong to the role that sent the file, as the import does; they are written by the import alone.
CREATE POLICY sent_by_my_office ON import_line FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND (child_id IS NULL OR NOT child_id = ANY (ctx.shut_out())) AND CASE ctx.role()
  WHEN 'data-manager' THEN audience = 'data-manager' AND school_id = ANY (ctx.school_ids())
  WHEN 'safeguarding-lead' THEN audience = 'safeguarding-lead' AND school_id = ANY (ctx.school_ids())
  WHEN 'imports' THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY looked_at ON import_line FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY looked_at_again ON import_line FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()));
-- A month after a file was done with, what its rejected lines said is forgotten; nothing else of a line is ever changed.
GRANT UPDATE (cells) ON import_line TO seen_app;
CREATE POLICY forgotten ON import_line FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()))
  WITH CHECK (cells IS NULL); -- no other column can be written

-- What stood before holds what its table holds, involvement too: only the import reads it, to put it back.
CREATE POLICY undone ON import_change FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY landed ON import_change FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()));

CREATE POLICY told ON flag_hold FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'imports', 'identification') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() IN ('senco', 'data-manager') THEN kind <> 'involvement' AND school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY held ON flag_hold FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()) AND ended IS NULL);
CREATE POLICY ended ON flag_hold FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ended IS NULL AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'imports') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'senco' THEN kind <> 'involvement' AND school_id = ANY (ctx.school_ids()) ELSE false END)
  WITH CHECK (area_id = ctx.area_id() AND school_id = ANY (ctx.school_ids()) AND (accepted_by_id IS NULL OR accepted_by_id = ctx.viewer_id()));

CREATE POLICY said_by_my_office ON heading_meaning FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE ctx.role()
  WHEN 'imports' THEN school_id = ANY (ctx.school_ids()) ELSE audience = ctx.role() AND school_id = ANY (ctx.school_ids()) END);
CREATE POLICY said ON heading_meaning FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('data-manager', 'safeguarding-lead')
  AND audience = ctx.role() AND school_id = ANY (ctx.school_ids()) AND said_by_id = ctx.viewer_id());
CREATE POLICY taken_back ON heading_meaning FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND audience = ctx.role() AND school_id = ANY (ctx.school_ids()));

-- As the facts beside them.
CREATE POLICY reviews_every_child ON attendance_summary FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'imports', 'identification', 'outcomes') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN child_id = ANY (ctx.child_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY knows ON status_period FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'data-manager', 'imports') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN child_id = ANY (ctx.child_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END);
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['attendance_summary', 'status_period'] LOOP
    EXECUTE format($p$CREATE POLICY landed ON %I FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()))$p$, t);
    EXECUTE format($p$CREATE POLICY corrected ON %I FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()))$p$, t);
  END LOOP;
END $$;

-- An import that is undone takes out what it brought; what a person has built on it since stands in the way by its foreign key.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['enrolment', 'child_detail', 'guardian', 'involvement', 'marks', 'assessment', 'wellbeing_score', 'judgement', 'suspension', 'declared_insight', 'earlier_contact',
    'status_period', 'attendance_summary'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO seen_app', t);
    EXECUTE format($p$CREATE POLICY taken_back ON %I FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()))$p$, t);
  END LOOP;
END $$;

-- A school's terms and the days on which it is closed to children; its office keeps them, and whoever works there may read them.
CREATE TABLE "calendar_entry" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "calendar_entry_pkey" PRIMARY KEY ("area_id","id")
);
CREATE INDEX "calendar_entry_area_id_school_id_from_on_idx" ON "calendar_entry"("area_id", "school_id", "from_on");
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_area_id_school_id_fkey" FOREIGN KEY ("area_id", "school_id") REFERENCES "school"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE calendar_entry ADD CONSTRAINT kind_is_known CHECK (kind IN ('term', 'holiday', 'inset', 'closure'));
ALTER TABLE calendar_entry ADD CONSTRAINT term_has_a_name CHECK (kind <> 'term' OR name IS NOT NULL);
-- 1 August to 31 July, seven months earlier, is one calendar year.
ALTER TABLE calendar_entry ADD CONSTRAINT of_one_school_year CHECK (from_on <= until_on AND extract(year FROM from_on - interval '7 months') = extract(year FROM until_on - interval '7 months'));
ALTER TABLE calendar_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_entry FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_entry TO seen_app;
CREATE POLICY works_here ON calendar_entry FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND school_id = ANY (ctx.school_ids()));
CREATE POLICY entered ON calendar_entry FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'data-manager' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY kept ON calendar_entry FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'data-manager' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY removed ON calendar_entry FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'data-manager' AND school_id = ANY (ctx.school_ids()));

-- A school's own system, asked each night. The data manager keeps it; the import asks it; the token lies encrypted, and goes the moment it is revoked.
CREATE TABLE "school_source" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "their_id" TEXT NOT NULL,
    "credentials" TEXT,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,
    "tried_at" TIMESTAMPTZ,
    "tried_children" INTEGER,
    "roll_at" TIMESTAMPTZ,
    "marks_at" TIMESTAMPTZ,
    "waiting_id" UUID,
    "waiting_at" TIMESTAMPTZ,
    "problem" TEXT,
    "problem_since" TIMESTAMPTZ,
    "result" JSONB,
    "revoked_at" TIMESTAMPTZ,
    "revoked_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "school_source_pkey" PRIMARY KEY ("area_id","id")
);
CREATE INDEX "school_source_area_id_school_id_made_at_idx" ON "school_source"("area_id", "school_id", "made_at");
CREATE UNIQUE INDEX one_at_a_time ON school_source (area_id, school_id) WHERE revoked_at IS NULL;
ALTER TABLE school_source ADD CONSTRAINT revoked_without_token CHECK ((revoked_at IS NULL) = (credentials IS NOT NULL) AND (revoked_at IS NULL) = (revoked_by_id IS NULL));
ALTER TABLE school_source ADD CONSTRAINT problem_has_a_day CHECK ((problem IS NULL) = (problem_since IS NULL));
ALTER TABLE school_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE school_source FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON school_source TO seen_app;
CREATE POLICY kept_by_my_office ON school_source FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND ctx.role() IN ('data-manager', 'imports') AND school_id = ANY (ctx.school_ids()));
CREATE POLICY connected ON school_source FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'data-manager' AND school_id = ANY (ctx.school_ids()) AND made_by_id = ctx.viewer_id() AND revoked_at IS NULL);
CREATE POLICY kept ON school_source FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() IN ('data-manager', 'imports') AND school_id = ANY (ctx.school_ids()));
CREATE POLICY fetched ON import FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'imports' AND audience = 'data-manager' AND school_id = ANY (ctx.school_ids()) AND uploaded_by_id = ctx.viewer_id());

-- The night's work begins with every area; what is done in one is done as a system viewer of that area alone.
CREATE FUNCTION session.areas() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$ SELECT id FROM public.area $$;
REVOKE EXECUTE ON FUNCTION session.areas() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION session.areas() TO seen_app;
GRANT CREATE ON SCHEMA session TO seen_definer;
ALTER FUNCTION session.areas() OWNER TO seen_definer;
REVOKE CREATE ON SCHEMA session FROM seen_definer;

-- Of each class of the roll: how many children it has that day, and how many of them have any mark in a stretch of the year. The office that sends
-- the registers learns whose is missing, and no mark.
CREATE SCHEMA signals;
GRANT USAGE ON SCHEMA signals TO seen_app;
GRANT CREATE, USAGE ON SCHEMA signals TO seen_definer;
GRANT SELECT ON marks TO seen_definer;
CREATE POLICY definer ON marks TO seen_definer USING (true) WITH CHECK (true);
CREATE FUNCTION signals.classes_marked(of_school uuid, of_year int, first_position int, sessions int, on_day date) RETURNS TABLE (class_name text, children int, marked int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT e.class_name, count(*)::int, count(*) FILTER (WHERE substr(m.marks, first_position + 1, sessions) ~ '[^-]')::int
  FROM public.enrolment e LEFT JOIN public.marks m ON m.area_id = e.area_id AND m.school_id = e.school_id AND m.child_id = e.child_id AND m.school_year = of_year
  WHERE e.area_id = ctx.area_id() AND e.school_id = of_school AND of_school = ANY (ctx.school_ids()) AND ctx.role() = 'data-manager' AND e.class_name IS NOT NULL AND e.gone_on IS NULL
    AND (e.admitted_on IS NULL OR e.admitted_on <= on_day) AND (e.left_on IS NULL OR e.left_on > on_day)
  GROUP BY e.class_name $$;
REVOKE EXECUTE ON FUNCTION signals.classes_marked(uuid, int, int, int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION signals.classes_marked(uuid, int, int, int, date) TO seen_app;
ALTER FUNCTION signals.classes_marked(uuid, int, int, int, date) OWNER TO seen_definer;
REVOKE CREATE ON SCHEMA signals FROM seen_definer;

-- A file that was sent lies on the disk until its import is over (lib/imports/stored-file.ts).
DROP TABLE import_file;

-- Children of a roll whom only a person can tell apart, or together.
CREATE TABLE "child_match" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "child_id" UUID NOT NULL,
    "other_id" UUID,
    "was" JSONB,
    "agrees" BOOLEAN,
    "found_on" DATE NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ,
    CONSTRAINT "child_match_pkey" PRIMARY KEY ("area_id","id")
);
CREATE INDEX "child_match_area_id_school_id_answered_at_idx" ON "child_match"("area_id", "school_id", "answered_at");
CREATE INDEX "child_match_area_id_import_id_idx" ON "child_match"("area_id", "import_id");
ALTER TABLE child_match ADD CONSTRAINT kind_is_known CHECK (CASE kind
  WHEN 'same-name' THEN other_id IS NOT NULL AND was IS NULL AND agrees IS NULL
  WHEN 'same-birth-date' THEN other_id IS NOT NULL AND was IS NULL AND agrees IS NULL
  WHEN 'new-name' THEN other_id IS NULL AND was IS NOT NULL AND agrees IS NULL
  WHEN 'another-school' THEN other_id IS NULL AND was IS NULL AND agrees IS NOT NULL ELSE false END);
ALTER TABLE child_match ADD CONSTRAINT answer_is_known CHECK (answer IN ('one-child', 'two-children') AND (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by_id IS NULL));
ALTER TABLE child_match ENABLE ROW LEVEL SECURITY;
ALTER TABLE child_match FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON child_match TO seen_app;
CREATE POLICY asked ON child_match FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND (other_id IS NULL OR NOT other_id = ANY (ctx.shut_out())) AND CASE
  WHEN ctx.role() IN ('data-manager', 'imports') THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY found ON child_match FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()) AND answer IS NULL);
CREATE POLICY answered ON child_match FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND (other_id IS NULL OR NOT other_id = ANY (ctx.shut_out()))
  AND ctx.role() = 'data-manager' AND school_id = ANY (ctx.school_ids())) WITH CHECK (area_id = ctx.area_id() AND school_id = ANY (ctx.school_ids()) AND (answered_by_id IS NULL OR answered_by_id = ctx.viewer_id()));
CREATE POLICY taken_back ON child_match FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()));

-- Which children of an import's school are on another roll of the area too, and whether that roll has the same name and birth date. It says nothing else of
-- that school, not even which it is, and only to an import.
GRANT CREATE ON SCHEMA children TO seen_definer;
CREATE FUNCTION children.on_other_rolls(of_school uuid, of_children uuid[], today date) RETURNS TABLE (child_id uuid, agrees boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT here.child_id, bool_and(lower(e.surname) = lower(here.surname) AND lower(e.forename) = lower(here.forename) AND d.born_on = known.born_on)
  FROM public.enrolment here
  JOIN public.child_detail known ON known.area_id = here.area_id AND known.school_id = here.school_id AND known.child_id = here.child_id
  JOIN public.enrolment e ON e.area_id = here.area_id AND e.child_id = here.child_id AND e.school_id <> here.school_id AND e.gone_on IS NULL AND (e.left_on IS NULL OR e.left_on > today)
  JOIN public.child_detail d ON d.area_id = e.area_id AND d.school_id = e.school_id AND d.child_id = e.child_id
  WHERE here.area_id = ctx.area_id() AND here.school_id = of_school AND of_school = ANY (ctx.school_ids()) AND here.child_id = ANY (of_children) AND ctx.role() = 'imports'
  GROUP BY here.child_id $$;
REVOKE EXECUTE ON FUNCTION children.on_other_rolls(uuid, uuid[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION children.on_other_rolls(uuid, uuid[], date) TO seen_app;
ALTER FUNCTION children.on_other_rolls(uuid, uuid[], date) OWNER TO seen_definer;
REVOKE CREATE ON SCHEMA children FROM seen_definer;
