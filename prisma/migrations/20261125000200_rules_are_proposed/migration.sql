-- A programme's rules are proposed before they are published; each version says why and whose numbers it takes.
ALTER TABLE "area" ADD COLUMN "virtual_school" TEXT;
ALTER TABLE "school" ADD COLUMN "designated_teacher" TEXT;
ALTER TABLE "programme" ADD COLUMN "years" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "rule_set" ADD COLUMN "why" TEXT, ADD COLUMN "source" TEXT, ADD COLUMN "source_year" INTEGER;
CREATE TABLE "rule_proposal" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "rules" JSONB NOT NULL,
    "why" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_year" INTEGER NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "published_version" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "rule_proposal_pkey" PRIMARY KEY ("area_id","id")
);
CREATE INDEX "rule_proposal_area_id_programme_id_state_idx" ON "rule_proposal"("area_id", "programme_id", "state");
ALTER TABLE "rule_proposal" ADD CONSTRAINT "rule_proposal_area_id_programme_id_fkey" FOREIGN KEY ("area_id", "programme_id") REFERENCES "programme"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE programme ALTER COLUMN years SET NOT NULL;
ALTER TABLE programme ADD CONSTRAINT years_are_known CHECK (years <@ ARRAY['N1', 'N2', 'R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14']);
ALTER TABLE rule_proposal ADD CONSTRAINT state_is_known CHECK (state IN ('open', 'published', 'withdrawn') AND (state = 'published') = (published_version IS NOT NULL));
ALTER TABLE rule_proposal ADD CONSTRAINT says_why_and_whose CHECK (why <> '' AND source <> '');

-- What a rules document may say: these keys, wherever they stand, and these words, except in a sentence or a source's name. Nothing here names what a child
-- is or where they live, so no rule can be written that asks for it. A rule that is added brings its keys by replacing these two lists.
CREATE FUNCTION ctx.rule_keys() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT ARRAY[
  'version', 'rules', 'candidate', 'strands', 'expected', 'eligibility', 'on', 'severity', 'sentence', 'source', 'name', 'year', 'notPublishedFor', 'thresholds',
  'attendance.persistent', 'attendance.severe', 'attendance.different-weeks', 'attendance.weekday', 'attendance.unauthorised', 'attendance.suspended',
  'emotional.sdq', 'social.sdq-peer', 'social.sdq-prosocial', 'academic.below', 'academic.two-years', 'academic.fall',
  'judgement.observed', 'judgement.family-engagement', 'insight.declared', 'contact.repeated-without-help',
  'attendance', 'emotional', 'social', 'academic', 'teacher-judgement', 'shareOfSchoolSessions',
  'possibleSessions', 'absenceShare', 'schoolWeeks', 'absentSessions', 'weeksWithAbsence', 'timesOtherWeekdays', 'unauthorisedSessions', 'suspendedSessions',
  'days', 'bands', 'subjects', 'against', 'yearsBelow', 'observations', 'engagement', 'insights', 'contacts'] $$;
CREATE FUNCTION ctx.rule_words() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT ARRAY[
  'notable', 'severe', 'special-schools', 'below-compulsory-school-age', 'fsm', 'pupil-premium', 'well below', 'below', 'at', 'above', 'high', 'medium', 'low', 'not known',
  'young-carer', 'bereavement', 'house-move', 'new-to-school', 'service-family', 'parent-in-prison', 'other'] $$;
CREATE FUNCTION ctx.rules_say_no_more(rules jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = '' AS $$
  WITH RECURSIVE said (key, value) AS (
    SELECT NULL::text, rules
    UNION ALL
    SELECT coalesce(inner_one.key, said.key), inner_one.value FROM said, LATERAL (
      SELECT o.key, o.value FROM jsonb_each(CASE jsonb_typeof(said.value) WHEN 'object' THEN said.value ELSE '{}'::jsonb END) o
      UNION ALL
      SELECT NULL, a.value FROM jsonb_array_elements(CASE jsonb_typeof(said.value) WHEN 'array' THEN said.value ELSE '[]'::jsonb END) a
    ) AS inner_one (key, value)
  )
  SELECT jsonb_typeof(rules) = 'object' AND NOT EXISTS (SELECT FROM said WHERE key <> ALL (ctx.rule_keys())
    OR (jsonb_typeof(value) = 'string' AND key NOT IN ('sentence', 'name') AND value #>> '{}' <> ALL (ctx.rule_words()))) $$;
ALTER TABLE rule_set ADD CONSTRAINT rules_say_no_more CHECK (ctx.rules_say_no_more(rules));
ALTER TABLE rule_proposal ADD CONSTRAINT rules_say_no_more CHECK (ctx.rules_say_no_more(rules));

ALTER TABLE rule_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_proposal FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON rule_proposal TO seen_app;
GRANT UPDATE ON programme TO seen_app;
CREATE POLICY proposed ON rule_proposal FOR SELECT TO seen_app USING (area_id = ctx.area_id());
CREATE POLICY proposing ON rule_proposal FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'programme-manager' AND proposed_by_id = ctx.viewer_id());
CREATE POLICY decided ON rule_proposal FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'programme-manager' AND state = 'open')
  WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'programme-manager');
CREATE POLICY kept ON programme FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'programme-manager');
-- An administrator sets a programme up with Seen's default; every later version is the programme manager's.
DROP POLICY publishing ON rule_set;
CREATE POLICY publishing ON rule_set FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND published_by_id = ctx.viewer_id()
  AND CASE ctx.role() WHEN 'programme-manager' THEN true WHEN 'administrator' THEN version = 1 ELSE false END);

-- How many link workers a school has, for whoever counts places: a programme manager may not know who works where.
GRANT CREATE ON SCHEMA session TO seen_definer;
CREATE FUNCTION session.link_workers(of_schools uuid[], today date) RETURNS TABLE (school_id uuid, link_workers int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.school_id, count(DISTINCT g.person_id)::int FROM public.person_grant g JOIN public.person p ON p.area_id = g.area_id AND p.id = g.person_id
  WHERE g.area_id = ctx.area_id() AND g.school_id = ANY (of_schools) AND g.role = 'link-worker' AND p.disabled_at IS NULL AND g.ended_at IS NULL
    AND g.from_on <= today AND (g.until_on IS NULL OR g.until_on >= today)
  GROUP BY g.school_id $$;
REVOKE EXECUTE ON FUNCTION session.link_workers(uuid[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION session.link_workers(uuid[], date) TO seen_app;
ALTER FUNCTION session.link_workers(uuid[], date) OWNER TO seen_definer;
REVOKE CREATE ON SCHEMA session FROM seen_definer;
