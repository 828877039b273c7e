-- What proposed rules would find, on today's data and on last year's, before anybody publishes them.
CREATE TABLE "rule_preview" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "proposal_id" UUID NOT NULL,
    "run" INTEGER NOT NULL DEFAULT 1,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'counting',
    "schools" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "counted_at" TIMESTAMPTZ,
    "proposal_version" INTEGER,
    "against_version" INTEGER,
    "found" JSONB,
    CONSTRAINT "rule_preview_pkey" PRIMARY KEY ("area_id","proposal_id")
);
CREATE TABLE "rule_preview_school" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "proposal_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "which" TEXT NOT NULL,
    "run" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "as_at" DATE NOT NULL,
    "counted_at" TIMESTAMPTZ NOT NULL,
    "counts" JSONB NOT NULL,
    CONSTRAINT "rule_preview_school_pkey" PRIMARY KEY ("area_id","proposal_id","school_id","which")
);
CREATE TABLE "rule_preview_child" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "proposal_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "which" TEXT NOT NULL,
    "child_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "rules" TEXT[],
    "severe" BOOLEAN NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    CONSTRAINT "rule_preview_child_pkey" PRIMARY KEY ("area_id","proposal_id","school_id","which","child_id")
);
CREATE INDEX "rule_preview_school_area_id_school_id_idx" ON "rule_preview_school"("area_id", "school_id");

ALTER TABLE rule_preview ADD CONSTRAINT state_is_known CHECK (CASE state WHEN 'counting' THEN true
  WHEN 'counted' THEN counted_at IS NOT NULL AND proposal_version IS NOT NULL AND found IS NOT NULL ELSE false END);
ALTER TABLE rule_preview ADD CONSTRAINT no_more_done_than_schools CHECK (run >= 1 AND done >= 0 AND schools >= 0 AND done <= schools);
ALTER TABLE rule_preview_school ADD CONSTRAINT which_is_known CHECK (which IN ('today', 'last-year'));
ALTER TABLE rule_preview_child ADD CONSTRAINT which_is_known CHECK (which IN ('today', 'last-year'));
ALTER TABLE rule_preview_child ADD CONSTRAINT way_is_known CHECK (way IN ('comes-in', 'goes-out'));
ALTER TABLE rule_preview_child ALTER COLUMN rules SET NOT NULL;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['rule_preview', 'rule_preview_school', 'rule_preview_child'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO seen_app', t);
  END LOOP;
END $$;
GRANT UPDATE ON rule_preview, rule_preview_school TO seen_app;
GRANT DELETE ON rule_preview_child TO seen_app;

-- A programme manager asks, and reads what was suppressed; Seen itself counts. The exact counts and the children stay at their school.
CREATE POLICY asked ON rule_preview FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND ctx.role() IN ('programme-manager', 'identification'));
CREATE POLICY asking ON rule_preview FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'programme-manager' AND asked_by_id = ctx.viewer_id() AND state = 'counting' AND found IS NULL);
CREATE POLICY asked_again ON rule_preview FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() IN ('programme-manager', 'identification'))
  WITH CHECK (area_id = ctx.area_id() AND (ctx.role() = 'identification' OR state = 'counting'));
CREATE POLICY counted ON rule_preview_school FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'identification') THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY counting ON rule_preview_school FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'identification' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY counted_anew ON rule_preview_school FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'identification' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY named ON rule_preview_child FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
  WHEN 'identification'    THEN school_id = ANY (ctx.school_ids())
  WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids())
  ELSE false END);
CREATE POLICY found ON rule_preview_child FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'identification' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY forgotten ON rule_preview_child FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'identification' AND school_id = ANY (ctx.school_ids()));

-- What was known on a past day is read from the history that undoing keeps: of the facts that rules read, and of the roll. Not of guardians, nor of involvement.
ALTER POLICY history ON marks_change USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'imports', 'identification') THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY known_then ON import_change FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'identification' AND school_id = ANY (ctx.school_ids())
  AND table_name IN ('assessment', 'wellbeing_score', 'judgement', 'suspension', 'declared_insight', 'earlier_contact', 'enrolment', 'child_detail'));

GRANT CREATE ON SCHEMA signals, children TO seen_definer;
-- Which files of a school landed, in their order, and when: for Seen itself, which may read no import. Those that were undone never were.
CREATE FUNCTION signals.landings(of_school uuid) RETURNS TABLE (import_id uuid, kind text, landed_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT i.id, i.kind, i.finished_at FROM public.import i
  WHERE i.area_id = ctx.area_id() AND i.school_id = of_school AND of_school = ANY (ctx.school_ids()) AND ctx.role() = 'identification' AND i.state IN ('landed', 'undoing') AND i.finished_at IS NOT NULL
  ORDER BY i.landed_as NULLS FIRST, i.finished_at, i.id $$;
-- When a file last landed at any of some schools: nothing but the moment, so that whoever reads counts knows whether they are old.
CREATE FUNCTION signals.last_landed(of_schools uuid[]) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT max(i.finished_at) FROM public.import i
  WHERE i.area_id = ctx.area_id() AND i.school_id = ANY (of_schools) AND i.state = 'landed'
    AND (ctx.role() = 'programme-manager' OR (ctx.role() IN ('safeguarding-lead', 'senco') AND of_schools <@ ctx.school_ids())) $$;
-- Which languages a child's guardians speak, for counting: not who they are.
CREATE FUNCTION children.languages_at_home(of_school uuid) RETURNS TABLE (child_id uuid, languages text[]) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.child_id, array_agg(DISTINCT g.language) FROM public.guardian g
  WHERE g.area_id = ctx.area_id() AND g.school_id = of_school AND of_school = ANY (ctx.school_ids()) AND ctx.role() = 'identification' AND btrim(g.language) <> ''
  GROUP BY g.child_id $$;
DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['signals.landings(uuid)', 'signals.last_landed(uuid[])', 'children.languages_at_home(uuid)']::regprocedure[] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seen_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO seen_definer', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA signals, children FROM seen_definer;
