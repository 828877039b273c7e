-- Since when, and when last, each version of a programme's rules was applied at a school.
CREATE TABLE "identification_run" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "programme_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "since" TIMESTAMPTZ NOT NULL,
    "applied_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "identification_run_pkey" PRIMARY KEY ("area_id","programme_id","school_id","version")
);
ALTER TABLE "identification_run" ADD CONSTRAINT "identification_run_area_id_programme_id_school_id_fkey" FOREIGN KEY ("area_id", "programme_id", "school_id") REFERENCES "programme_school"("area_id", "programme_id", "school_id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE identification_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE identification_run FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON identification_run TO seen_app;
CREATE POLICY told ON identification_run FOR SELECT TO seen_app USING (area_id = ctx.area_id());
CREATE POLICY applied ON identification_run FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'identification' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY applied_again ON identification_run FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'identification' AND school_id = ANY (ctx.school_ids()));

-- Evidence is kept as it was written and never searched: as text it is stored and compared in a fifth of the time.
ALTER TABLE flag ALTER COLUMN because TYPE json;
-- The evidence of a standing flag changes with its dates: room on the page to do so without touching its indexes.
ALTER TABLE flag SET (fillfactor = 60);

-- All that rules ask of a school's children, as JSON; with a child named, of that child alone, but of the others what makes a week a school week. A policy is
-- asked of each of some ten thousand rows; here the same question is asked once. Who may: as `reviews_every_child` says. A child is known by a place in the
-- list, and a fact that many share is said once, with whose it is: all in one statement, so that nobody's place can change meanwhile.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['assessment', 'wellbeing_score', 'suspension', 'declared_insight', 'earlier_contact'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO seen_definer', t);
    EXECUTE format('CREATE POLICY definer ON %I TO seen_definer USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
GRANT CREATE ON SCHEMA signals TO seen_definer;
CREATE FUNCTION signals.facts_of(of_school uuid, of_child uuid) RETURNS TABLE (children text, marked text, marks text, assessments text, wellbeing text, judgements text, suspensions text, insights text, "earlierContacts" text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET datestyle = 'ISO' SET plan_cache_mode = force_custom_plan SET enable_sort = off AS $$ -- sorting thousands of rows to group them costs a third more than hashing them
DECLARE
  here uuid := ctx.area_id();
  hidden uuid[] := coalesce(ctx.shut_out(), '{}');
  own uuid[] := CASE WHEN ctx.role() = 'link-worker' THEN coalesce(ctx.child_ids(), '{}') END; -- null: all of them
BEGIN
  IF (of_school = ANY (ctx.school_ids()) AND ctx.role() IN ('safeguarding-lead', 'senco', 'imports', 'identification', 'outcomes', 'link-worker')) IS NOT TRUE THEN RETURN; END IF;
  RETURN QUERY WITH child AS MATERIALIZED (
    SELECT e.child_id, (row_number() OVER (ORDER BY e.surname, e.forename, e.child_id))::int - 1 AS n, e.child_id = of_child OR of_child IS NULL AS asked, json_build_array(
      e.child_id, d.upn, e.year_group, d.born_on, e.admitted_on, least(e.left_on, e.gone_on), d.young_carer_since) AS said
    FROM public.enrolment e JOIN public.child_detail d USING (area_id, school_id, child_id)
    WHERE e.area_id = here AND e.school_id = of_school AND NOT e.child_id = ANY (hidden) AND (own IS NULL OR e.child_id = ANY (own))),
  asked AS MATERIALIZED (SELECT c.child_id, c.n FROM child c WHERE c.asked),
  year AS MATERIALIZED (SELECT m.school_year, array_agg(c.n) AS whose, string_agg(m.marks, '') AS marks FROM public.marks m JOIN child c USING (child_id) WHERE m.area_id = here AND m.school_id = of_school GROUP BY m.school_year),
  -- Whether a round of the class review was held is a matter of the whole school: the first answer about anybody else says so.
  answered AS (SELECT c.n, j.* FROM public.judgement j JOIN asked c USING (child_id) WHERE j.area_id = here AND j.school_id = of_school
    UNION ALL (SELECT c.n, j.* FROM public.judgement j JOIN child c USING (child_id) WHERE NOT c.asked AND j.area_id = here AND j.school_id = of_school ORDER BY j.seen_on LIMIT 1))
  SELECT
    (SELECT json_agg(c.said ORDER BY c.n)::text FROM child c),
    (SELECT json_agg(json_build_array(y.school_year, y.whose) ORDER BY y.school_year)::text FROM year y), (SELECT string_agg(y.marks, '' ORDER BY y.school_year) FROM year y),
    (SELECT json_agg(f)::text FROM (SELECT t.subject, t.taken_on AS on, t.against, t.years_below AS "yearsBelow", t.scale, array_agg(c.n) AS whose
      FROM public.assessment t JOIN asked c USING (child_id) WHERE t.area_id = here AND t.school_id = of_school GROUP BY 1, 2, 3, 4, 5) f),
    (SELECT json_agg(f)::text FROM (SELECT t.instrument, t.version, t.respondent, t.taken_on AS on, t.subscale, t.score, array_agg(c.n) AS whose
      FROM public.wellbeing_score t JOIN asked c USING (child_id) WHERE t.area_id = here AND t.school_id = of_school GROUP BY 1, 2, 3, 4, 5, 6) f),
    (SELECT json_agg(f)::text FROM (SELECT t.seen_on AS on, t.by, t.observation, t.answer, array_agg(t.n) AS whose FROM answered t GROUP BY 1, 2, 3, 4) f),
    (SELECT json_agg(f)::text FROM (SELECT t.from_on AS "from", t.sessions, array_agg(c.n) AS whose FROM public.suspension t JOIN asked c USING (child_id) WHERE t.area_id = here AND t.school_id = of_school GROUP BY 1, 2) f),
    (SELECT json_agg(f)::text FROM (SELECT t.declared_on AS on, t.insight, t.by, t.recorded_by_id AS "recordedById", array_agg(c.n) AS whose
      FROM public.declared_insight t JOIN asked c USING (child_id) WHERE t.area_id = here AND t.school_id = of_school GROUP BY 1, 2, 3, 4) f),
    (SELECT json_agg(f)::text FROM (SELECT t.contact_on AS on, t.outcome, t.from, array_agg(c.n) AS whose FROM public.earlier_contact t JOIN asked c USING (child_id) WHERE t.area_id = here AND t.school_id = of_school GROUP BY 1, 2, 3, t.words_key) f);
END $$;
REVOKE EXECUTE ON FUNCTION signals.facts_of(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION signals.facts_of(uuid, uuid) TO seen_app;
ALTER FUNCTION signals.facts_of(uuid, uuid) OWNER TO seen_definer;
REVOKE CREATE ON SCHEMA signals FROM seen_definer;
