-- The whole-class review: what a form teacher says of each child in a round, whom they passed over and why, and what is asked.
ALTER TABLE "judgement" ADD COLUMN "said_by_id" UUID, ADD COLUMN "said_at" TIMESTAMPTZ, ADD COLUMN "round" TEXT, ADD COLUMN "class_name" TEXT;
CREATE TABLE "class_review_round" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "round" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "question_version" INTEGER NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "class_review_round_pkey" PRIMARY KEY ("area_id","school_id","round")
);
CREATE TABLE "class_review_skip" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "round" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT,
    "again_on" DATE,
    "class_name" TEXT,
    "said_on" DATE NOT NULL,
    "said_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "class_review_skip_pkey" PRIMARY KEY ("area_id","school_id","child_id","round","said_by_id")
);
CREATE TABLE "question_set" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "version" INTEGER NOT NULL,
    "published_on" DATE NOT NULL,
    "published_by_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    CONSTRAINT "question_set_pkey" PRIMARY KEY ("area_id","version")
);
ALTER TABLE "class_review_round" ADD CONSTRAINT "class_review_round_area_id_school_id_fkey" FOREIGN KEY ("area_id", "school_id") REFERENCES "school"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "class_review_skip" ADD CONSTRAINT "class_review_skip_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE judgement ADD CONSTRAINT said_in_a_round CHECK ((said_by_id IS NULL) = (round IS NULL) AND (said_by_id IS NULL) = (said_at IS NULL));
ALTER TABLE class_review_round ADD CONSTRAINT round_is_known CHECK (round ~ '^[0-9]{4}-(autumn|spring)$');
ALTER TABLE class_review_round ADD CONSTRAINT opens_before_it_closes CHECK (opens_on <= closes_on);
ALTER TABLE class_review_skip ADD CONSTRAINT reason_is_known CHECK (reason IN ('not-known-yet', 'absent', 'not-in-my-class', 'other'));
ALTER TABLE class_review_skip ADD CONSTRAINT says_when CHECK (reason <> 'not-known-yet' OR again_on IS NOT NULL);
ALTER TABLE class_review_skip ADD CONSTRAINT says_why CHECK (reason <> 'other' OR coalesce(words, '') <> '');
-- Version 1 is contracts §3 to the letter, and stands in the code: an area begins with it.
ALTER TABLE question_set ADD CONSTRAINT follows_the_first CHECK (version > 1);
ALTER TABLE question_set ADD CONSTRAINT says_why CHECK (why <> '');

-- A teacher reaches the children of their own class: which it is comes with the viewer, and which class a child is in is taken from the roll, never from the app.
CREATE FUNCTION ctx.class_name() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.class_name', true), '') $$;
CREATE FUNCTION signals.take_class() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.class_name := (SELECT e.class_name FROM public.enrolment e WHERE e.area_id = NEW.area_id AND e.school_id = NEW.school_id AND e.child_id = NEW.child_id);
  RETURN NEW;
END $$;
CREATE TRIGGER class_of_child BEFORE INSERT ON judgement FOR EACH ROW WHEN (NEW.said_by_id IS NOT NULL) EXECUTE FUNCTION signals.take_class();
CREATE TRIGGER class_of_child BEFORE INSERT ON class_review_skip FOR EACH ROW EXECUTE FUNCTION signals.take_class();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['class_review_round', 'class_review_skip', 'question_set'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO seen_app', t);
  END LOOP;
END $$;
GRANT UPDATE ON class_review_round TO seen_app;

CREATE POLICY published ON question_set FOR SELECT TO seen_app USING (area_id = ctx.area_id());
CREATE POLICY publishing ON question_set FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('administrator', 'programme-manager') AND published_by_id = ctx.viewer_id());
CREATE POLICY works_here ON class_review_round FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND school_id = ANY (ctx.school_ids()));
CREATE POLICY opened ON class_review_round FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()) AND opened_by_id = ctx.viewer_id());
CREATE POLICY moved ON class_review_round FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));

-- What somebody said stands beside what others say: everybody writes as themselves, reads their own, and changes nobody else's.
ALTER POLICY reviews_every_child ON judgement USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'imports', 'identification', 'outcomes') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN child_id = ANY (ctx.child_ids()) AND school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'teacher' THEN said_by_id = ctx.viewer_id() ELSE false END);
CREATE POLICY said ON judgement FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND said_by_id = ctx.viewer_id() AND import_id IS NULL AND school_id = ANY (ctx.school_ids())
  AND NOT child_id = ANY (ctx.shut_out()) AND CASE WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN true WHEN ctx.role() = 'teacher' THEN class_name = ctx.class_name() ELSE false END);
CREATE POLICY passed_over ON class_review_skip FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids()) WHEN ctx.role() = 'teacher' THEN said_by_id = ctx.viewer_id() ELSE false END);
CREATE POLICY said ON class_review_skip FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND said_by_id = ctx.viewer_id() AND school_id = ANY (ctx.school_ids())
  AND NOT child_id = ANY (ctx.shut_out()) AND CASE WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN true WHEN ctx.role() = 'teacher' THEN class_name = ctx.class_name() ELSE false END);

GRANT SELECT ON enrolment, class_staff, class_review_skip TO seen_definer;
GRANT DELETE ON judgement, class_review_skip TO seen_definer;
CREATE POLICY definer ON class_review_skip TO seen_definer USING (true) WITH CHECK (true);
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['enrolment', 'class_staff'] LOOP
    IF NOT EXISTS (SELECT FROM pg_policies WHERE schemaname = 'public' AND tablename = t AND policyname = 'definer') THEN EXECUTE format('CREATE POLICY definer ON %I TO seen_definer USING (true) WITH CHECK (true)', t); END IF;
  END LOOP;
END $$;
GRANT CREATE ON SCHEMA signals, session TO seen_definer;

-- What the viewer said of a child that day, and in a round passed over: taken back, so that what they say now takes its place. Never anybody else's, never what a file says.
CREATE FUNCTION signals.take_back_own(of_school uuid, of_child uuid, in_round text, on_day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF ctx.role() NOT IN ('teacher', 'safeguarding-lead', 'senco') OR NOT of_school = ANY (ctx.school_ids()) OR of_child = ANY (ctx.shut_out()) THEN RAISE EXCEPTION 'only what one said oneself' USING ERRCODE = '42501'; END IF;
  DELETE FROM public.judgement j WHERE j.area_id = ctx.area_id() AND j.school_id = of_school AND j.child_id = of_child AND j.said_by_id = ctx.viewer_id() AND j.seen_on = on_day AND j.import_id IS NULL;
  DELETE FROM public.class_review_skip s WHERE s.area_id = ctx.area_id() AND s.school_id = of_school AND s.child_id = of_child AND s.said_by_id = ctx.viewer_id() AND s.round = in_round;
END $$;

-- Of whom somebody has said something in a round, who and when, and who was passed over until when: never what. Two who share a class see who is done.
CREATE FUNCTION signals.said_of_class(of_school uuid, of_class text, in_round text, from_day date, until_day date) RETURNS TABLE (child_id uuid, said_by_id uuid, said_on date, again_on date, skipped boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH class AS (SELECT e.area_id, e.school_id, e.child_id FROM public.enrolment e WHERE e.area_id = ctx.area_id() AND e.school_id = of_school AND of_school = ANY (ctx.school_ids()) AND e.class_name = of_class
    AND NOT e.child_id = ANY (ctx.shut_out()) AND CASE WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN true WHEN ctx.role() = 'teacher' THEN of_class = ctx.class_name() ELSE false END)
  SELECT DISTINCT j.child_id, j.said_by_id, j.seen_on, NULL::date, false FROM class c JOIN public.judgement j ON j.area_id = c.area_id AND j.school_id = c.school_id AND j.child_id = c.child_id
    WHERE j.round = in_round OR (j.round IS NULL AND j.seen_on BETWEEN from_day AND until_day)
  UNION ALL
  SELECT s.child_id, s.said_by_id, s.said_on, s.again_on, true FROM class c JOIN public.class_review_skip s ON s.area_id = c.area_id AND s.school_id = c.school_id AND s.child_id = c.child_id AND s.round = in_round $$;

-- Of each class of the roll that day: how many children, of how many somebody said something, how many were passed over and not come back to. No name, no teacher.
CREATE FUNCTION signals.class_review_totals(of_school uuid, in_round text, from_day date, until_day date, on_day date) RETURNS TABLE (class_name text, children int, done int, skipped int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH said AS (SELECT DISTINCT j.child_id FROM public.judgement j WHERE j.area_id = ctx.area_id() AND j.school_id = of_school AND (j.round = in_round OR (j.round IS NULL AND j.seen_on BETWEEN from_day AND until_day))),
  passed AS (SELECT DISTINCT s.child_id FROM public.class_review_skip s WHERE s.area_id = ctx.area_id() AND s.school_id = of_school AND s.round = in_round AND (s.again_on IS NULL OR s.again_on > on_day))
  SELECT e.class_name, count(*)::int, count(said.child_id)::int, count(passed.child_id) FILTER (WHERE said.child_id IS NULL)::int
  FROM public.enrolment e LEFT JOIN said ON said.child_id = e.child_id LEFT JOIN passed ON passed.child_id = e.child_id
  WHERE e.area_id = ctx.area_id() AND e.school_id = of_school AND of_school = ANY (ctx.school_ids()) AND ctx.role() IN ('safeguarding-lead', 'senco', 'school-lead')
    AND (e.left_on IS NULL OR e.left_on > on_day)
  GROUP BY e.class_name $$;

-- Of how many children somebody said an observation of concern since a day, how many of them were looked at together since, and how many of those led to something. Of one's own, said here or in a file that names one, or to who reviews every child of all.
CREATE FUNCTION signals.what_came_of(of_school uuid, own boolean, since date) RETURNS TABLE (said int, looked_at int, confirmed int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH noted AS (SELECT j.child_id, min(j.seen_on) AS first_on FROM public.judgement j WHERE j.area_id = ctx.area_id() AND j.school_id = of_school AND of_school = ANY (ctx.school_ids()) AND NOT j.child_id = ANY (ctx.shut_out())
      AND j.seen_on >= since AND (j.observation LIKE 'own-%' OR j.observation NOT IN ('strength', 'flourishing', 'nothing-to-add', 'family-engagement'))
      AND CASE WHEN own THEN j.by = (SELECT p.email FROM public.person p WHERE p.area_id = ctx.area_id() AND p.id = ctx.viewer_id()) AND ctx.role() IN ('teacher', 'safeguarding-lead', 'senco') ELSE ctx.role() IN ('safeguarding-lead', 'senco') END GROUP BY j.child_id),
  ended AS (SELECT n.child_id, bool_or(r."end" IN ('support-now', 'watch', 'already-supported', 'need-information')) AS led_on FROM noted n
    JOIN public.review r ON r.area_id = ctx.area_id() AND r.school_id = of_school AND r.child_id = n.child_id AND r.state = 'ended' AND NOT r.restricted AND r."end" <> 'closed-by-lead' AND (r.decided_at AT TIME ZONE 'Europe/London')::date >= n.first_on GROUP BY n.child_id)
  SELECT count(*)::int, count(e.child_id)::int, count(*) FILTER (WHERE e.led_on)::int FROM noted n LEFT JOIN ended e USING (child_id) $$;

-- A teacher's classes are those their grant names and those the roll links them to (contracts §1, Class Staff): one reading uses one of them.
CREATE OR REPLACE FUNCTION session.grants(given_area uuid, given_person uuid, on_day date) RETURNS TABLE (id uuid, role text, school_id uuid, school_name text, class_name text, year_groups text[], is_lead boolean, shut_out uuid[],
  organisation_id uuid, organisation_name text, case_ids uuid[], child_ids uuid[], asking_ids uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.id, g.role, g.school_id, s.name, taught.class_name, g.year_groups, g.is_lead,
    ARRAY(SELECT o.child_id FROM public.shut_out o WHERE o.area_id = given_area AND o.person_id = given_person AND o.ended_at IS NULL),
    g.organisation_id, org.name,
    CASE g.role
      WHEN 'link-worker' THEN ARRAY(SELECT c.id FROM public.support_case c WHERE c.area_id = given_area AND c.link_worker_id = given_person AND c.school_id = g.school_id AND c.state <> 'looked-again')
      WHEN 'pastoral-lead' THEN ARRAY(SELECT c.id FROM public.support_case c JOIN public.enrolment e ON e.area_id = c.area_id AND e.school_id = c.school_id AND e.child_id = c.child_id
        WHERE c.area_id = given_area AND c.school_id = g.school_id AND c.state IN ('open', 'closing') AND e.year_group = ANY (g.year_groups))
      ELSE '{}' END,
    CASE g.role WHEN 'link-worker' THEN ARRAY(SELECT c.child_id FROM public.support_case c WHERE c.area_id = given_area AND c.link_worker_id = given_person AND c.school_id = g.school_id AND c.state IN ('open', 'closing')) ELSE '{}' END,
    CASE g.role WHEN 'link-worker' THEN ARRAY(SELECT a.child_id FROM public.approach a WHERE a.area_id = given_area AND a.asked_by_id = given_person AND a.school_id = g.school_id AND NOT a.restricted
      AND (a.state IN ('not-approached', 'approached', 'asked-to-wait', 'not-reached') OR (a.state IN ('declined', 'withdrawn') AND a.next_on <= on_day))) ELSE '{}' END
  FROM public.person_grant g JOIN public.person p ON p.area_id = g.area_id AND p.id = g.person_id AND p.disabled_at IS NULL
  LEFT JOIN public.school s ON s.area_id = g.area_id AND s.id = g.school_id
  LEFT JOIN public.organisation org ON org.area_id = g.area_id AND org.id = g.organisation_id
  LEFT JOIN LATERAL (SELECT g.class_name UNION SELECT l.class_name FROM public.class_staff l WHERE g.role = 'teacher' AND l.area_id = g.area_id AND l.school_id = g.school_id AND l.person_id = g.person_id) taught
    ON taught.class_name IS NOT NULL
  WHERE g.area_id = given_area AND g.person_id = given_person AND g.ended_at IS NULL AND g.from_on <= on_day AND (g.until_on IS NULL OR g.until_on >= on_day)
  ORDER BY g.role, s.name, g.id, taught.class_name IS DISTINCT FROM g.class_name, taught.class_name $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['signals.take_back_own(uuid, uuid, text, date)', 'signals.said_of_class(uuid, text, text, date, date)', 'signals.class_review_totals(uuid, text, date, date, date)', 'signals.what_came_of(uuid, boolean, date)']::regprocedure[] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seen_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO seen_definer', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA signals, session FROM seen_definer;
