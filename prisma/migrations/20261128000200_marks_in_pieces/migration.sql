-- A school's marks come as a row for each sixty-four children, behind the row that holds all else. One text of half a megabyte was received into buffers that were
-- doubled and copied until it fitted, and Node, which clears its memory once so and so much of it is buffers, cleared it twice as often.
GRANT CREATE ON SCHEMA signals TO seen_definer;
SET ROLE seen_definer;
CREATE OR REPLACE FUNCTION signals.facts_of(of_school uuid, of_child uuid) RETURNS TABLE (children text, marked text, marks text, assessments text, wellbeing text, judgements text, suspensions text, insights text, "earlierContacts" text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET datestyle = 'ISO' SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_nestloop = off SET enable_sort = off AS $$ -- sorting thousands of rows to group them costs a third more than hashing them
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
  -- Whether a round of the class review was held is a matter of the whole school: the first answer about anybody else says so.
  answered AS (SELECT c.n, j.* FROM public.judgement j JOIN asked c USING (child_id) WHERE j.area_id = here AND j.school_id = of_school
    UNION ALL (SELECT c.n, j.* FROM public.judgement j JOIN child c USING (child_id) WHERE NOT c.asked AND j.area_id = here AND j.school_id = of_school ORDER BY j.seen_on LIMIT 1))
  SELECT
    (SELECT json_agg(c.said ORDER BY c.n)::text FROM child c),
    NULL, NULL,
    (SELECT json_agg(f)::text FROM (SELECT t.subject, t.taken_on AS on, t.against, t.years_below AS "yearsBelow", t.scale, array_agg(c.n) AS whose
      FROM public.assessment t JOIN asked c USING (child_id) WHERE t.area_id = here AND t.school_id = of_school GROUP BY 1, 2, 3, 4, 5) f),
    (SELECT json_agg(f)::text FROM (SELECT t.instrument, t.version, t.respondent, t.taken_on AS on, t.subscale, t.score, array_agg(c.n) AS whose
      FROM public.wellbeing_score t JOIN asked c USING (child_id) WHERE t.area_id = here AND t.school_id = of_school GROUP BY 1, 2, 3, 4, 5, 6) f),
    (SELECT json_agg(f)::text FROM (SELECT t.seen_on AS on, t.by, t.observation, t.answer, array_agg(t.n) AS whose FROM answered t GROUP BY 1, 2, 3, 4) f),
    (SELECT json_agg(f)::text FROM (SELECT t.from_on AS "from", t.sessions, array_agg(c.n) AS whose FROM public.suspension t JOIN asked c USING (child_id) WHERE t.area_id = here AND t.school_id = of_school GROUP BY 1, 2) f),
    (SELECT json_agg(f)::text FROM (SELECT t.declared_on AS on, t.insight, t.by, t.recorded_by_id AS "recordedById", array_agg(c.n) AS whose
      FROM public.declared_insight t JOIN asked c USING (child_id) WHERE t.area_id = here AND t.school_id = of_school GROUP BY 1, 2, 3, 4) f),
    (SELECT json_agg(f)::text FROM (SELECT t.contact_on AS on, t.outcome, t.from, array_agg(c.n) AS whose FROM public.earlier_contact t JOIN asked c USING (child_id) WHERE t.area_id = here AND t.school_id = of_school GROUP BY 1, 2, 3, t.words_key) f)
  -- Half a megabyte for a school: gathered in one pass, whose and of which year beside it, in pieces.
  UNION ALL SELECT NULL, json_build_array(array_agg(m.school_year), array_agg(c.n))::text, string_agg(m.marks, ''), NULL, NULL, NULL, NULL, NULL, NULL
    FROM public.marks m JOIN child c USING (child_id) WHERE m.area_id = here AND m.school_id = of_school GROUP BY c.n / 64;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA signals FROM seen_definer;
