-- The cohort meeting: the children of a school who wait, decided together round one screen or one paper.
ALTER TABLE "review" ADD COLUMN "opened_because" TEXT;
ALTER TABLE review ADD CONSTRAINT opened_for_is_known CHECK (opened_for IN ('candidate', 'concern', 'two-years-behind', 'look-again', 'added'));
ALTER TABLE review ADD CONSTRAINT who_adds_says_why CHECK ((opened_for = 'added') = (opened_because IS NOT NULL));

CREATE TABLE "meeting" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ NOT NULL,
    "guests" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "ended_at" TIMESTAMPTZ,
    "ended_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "meeting_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "meeting_person" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    CONSTRAINT "meeting_person_pkey" PRIMARY KEY ("area_id","meeting_id","person_id")
);
CREATE TABLE "meeting_item" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "came" TEXT NOT NULL,
    "because" TEXT,
    "place" INTEGER NOT NULL,
    "outcome" TEXT,
    "sentence" TEXT,
    "reason" TEXT,
    "owner_id" UUID,
    "due_on" DATE,
    "said_by_id" UUID,
    "said_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "meeting_item_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "meeting_task" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "follows" BOOLEAN NOT NULL DEFAULT false,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,
    "done_on" DATE,
    "done_by_id" UUID,
    CONSTRAINT "meeting_task_pkey" PRIMARY KEY ("area_id","id")
);
CREATE INDEX "meeting_area_id_school_id_held_on_idx" ON "meeting"("area_id", "school_id", "held_on");
CREATE INDEX "meeting_item_area_id_review_id_idx" ON "meeting_item"("area_id", "review_id");
CREATE UNIQUE INDEX "meeting_item_area_id_meeting_id_review_id_key" ON "meeting_item"("area_id", "meeting_id", "review_id");
CREATE INDEX "meeting_task_area_id_item_id_idx" ON "meeting_task"("area_id", "item_id");
CREATE INDEX "meeting_task_area_id_owner_id_done_on_idx" ON "meeting_task"("area_id", "owner_id", "done_on");
ALTER TABLE "meeting_person" ADD CONSTRAINT "meeting_person_area_id_meeting_id_fkey" FOREIGN KEY ("area_id", "meeting_id") REFERENCES "meeting"("area_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_area_id_meeting_id_fkey" FOREIGN KEY ("area_id", "meeting_id") REFERENCES "meeting"("area_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
-- A waiting review that is taken back with the file it came from takes its place on the list with it; once anybody has spoken of the child, the file stays (below).
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_area_id_review_id_fkey" FOREIGN KEY ("area_id", "review_id") REFERENCES "review"("area_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "meeting_task" ADD CONSTRAINT "meeting_task_area_id_item_id_fkey" FOREIGN KEY ("area_id", "item_id") REFERENCES "meeting_item"("area_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE meeting ADD CONSTRAINT state_is_known CHECK (state IN ('open', 'ended'));
ALTER TABLE meeting ADD CONSTRAINT an_end_has_its_time CHECK ((state = 'ended') = (ended_at IS NOT NULL) AND (state = 'ended') = (ended_by_id IS NOT NULL));
CREATE UNIQUE INDEX meeting_one_open ON meeting (area_id, school_id) WHERE state = 'open';
ALTER TABLE meeting_item ADD CONSTRAINT came_is_known CHECK (came IN ('candidate', 'parked-before', 'added'));
ALTER TABLE meeting_item ADD CONSTRAINT who_adds_says_why CHECK ((came = 'added') = (because IS NOT NULL));
ALTER TABLE meeting_item ADD CONSTRAINT outcome_is_known CHECK (outcome IN ('decided', 'parked', 'asked', 'taken-out', 'closed-by-lead', 'not-reached'));
ALTER TABLE meeting_item ADD CONSTRAINT an_outcome_is_said CHECK (outcome IS NULL AND sentence IS NULL AND reason IS NULL OR outcome IS NOT NULL AND sentence IS NOT NULL);
-- What the lead closed says that and no more, whoever reads it.
ALTER TABLE meeting_item ADD CONSTRAINT closed_says_no_more CHECK (outcome IS DISTINCT FROM 'closed-by-lead' OR reason IS NULL AND owner_id IS NULL AND due_on IS NULL AND said_by_id IS NULL);
ALTER TABLE meeting_task ADD CONSTRAINT done_has_its_day CHECK ((done_on IS NULL) = (done_by_id IS NULL));

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['meeting', 'meeting_person', 'meeting_item', 'meeting_task'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO seen_app', t);
    EXECUTE format('GRANT SELECT ON %I TO seen_definer', t);
    EXECUTE format('CREATE POLICY definer ON %I TO seen_definer USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
GRANT UPDATE ON meeting, meeting_item TO seen_app;
GRANT DELETE ON meeting_person, meeting_task TO seen_app;
GRANT UPDATE ON meeting_task TO seen_definer;

CREATE POLICY led ON meeting FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));
CREATE POLICY opened ON meeting FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()) AND opened_by_id = ctx.viewer_id());
CREATE POLICY kept ON meeting FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));
CREATE POLICY led ON meeting_person FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));
CREATE POLICY named ON meeting_person FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));
CREATE POLICY named_anew ON meeting_person FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));
CREATE POLICY led ON meeting_item FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));
CREATE POLICY brought ON meeting_item FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));
CREATE POLICY said ON meeting_item FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));
-- A task is read by those who lead the meeting and by whoever has it to do, and by nobody who is kept from the child.
CREATE POLICY to_do ON meeting_task FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out())
  AND (owner_id = ctx.viewer_id() OR ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids())));
CREATE POLICY agreed ON meeting_task FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND ctx.role() IN ('safeguarding-lead', 'senco')
  AND school_id = ANY (ctx.school_ids()) AND made_by_id = ctx.viewer_id());
CREATE POLICY replaced ON meeting_task FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));

CREATE SCHEMA meetings;
GRANT USAGE ON SCHEMA meetings TO seen_app;
GRANT CREATE, USAGE ON SCHEMA meetings TO seen_definer;
GRANT SELECT ON involvement TO seen_definer;
GRANT INSERT ON review TO seen_definer;
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_policies WHERE tablename = 'involvement' AND policyname = 'definer') THEN CREATE POLICY definer ON involvement TO seen_definer USING (true) WITH CHECK (true); END IF;
END $$;

-- Opens a review for a child whom no rule found, or gives the one that waits already. For a child whose involvement only the safeguarding lead may know of it
-- opens on the lead's own list, and the answer to everybody is the same: none.
CREATE FUNCTION meetings.add_review(of_school uuid, of_child uuid, why text, opened date, due date) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE found uuid; apart boolean;
BEGIN
  IF ctx.role() IS NULL OR ctx.role() NOT IN ('safeguarding-lead', 'senco') OR NOT of_school = ANY (ctx.school_ids()) OR of_child = ANY (ctx.shut_out()) THEN RAISE EXCEPTION 'only who decides reviews there' USING ERRCODE = '42501'; END IF;
  apart := EXISTS (SELECT FROM public.involvement i WHERE i.area_id = ctx.area_id() AND i.school_id = of_school AND i.child_id = of_child AND i.kind IN ('child-in-need', 'child-protection', 'looked-after')
    AND i.from_on <= opened AND (i.until_on IS NULL OR i.until_on >= opened));
  INSERT INTO public.review (area_id, id, school_id, child_id, opened_on, due_on, opened_for, opened_because, severe, year_group, restricted)
    SELECT e.area_id, gen_random_uuid(), e.school_id, e.child_id, opened, due, 'added', why,
      EXISTS (SELECT FROM public.flag f WHERE f.area_id = e.area_id AND f.school_id = e.school_id AND f.child_id = e.child_id AND f.ended_on IS NULL AND f.severity = 'severe'), e.year_group, apart
    FROM public.enrolment e WHERE e.area_id = ctx.area_id() AND e.school_id = of_school AND e.child_id = of_child AND e.gone_on IS NULL AND (e.left_on IS NULL OR e.left_on > opened)
    ON CONFLICT (area_id, school_id, child_id) WHERE state = 'waiting' DO NOTHING;
  SELECT r.id INTO found FROM public.review r WHERE r.area_id = ctx.area_id() AND r.school_id = of_school AND r.child_id = of_child AND r.state = 'waiting' AND NOT r.restricted AND NOT apart;
  RETURN found;
END $$;

-- The children from whom somebody who sits in a meeting is kept: they do not stand on its screen. Who it is, and why, is not told here.
CREATE FUNCTION meetings.not_for_this_room(of_meeting uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT DISTINCT o.child_id FROM public.meeting m JOIN public.meeting_person p ON p.area_id = m.area_id AND p.meeting_id = m.id
  JOIN public.shut_out o ON o.area_id = m.area_id AND o.person_id = p.person_id AND o.ended_at IS NULL
  WHERE m.area_id = ctx.area_id() AND m.id = of_meeting AND m.school_id = ANY (ctx.school_ids()) AND ctx.role() IN ('safeguarding-lead', 'senco') $$;

-- Whoever has a task to do says that it is done, or a lead of the meeting does; nothing else of it changes.
CREATE FUNCTION meetings.finish_task(of_task uuid, on_day date) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.meeting_task t SET done_on = on_day, done_by_id = ctx.viewer_id()
    WHERE t.area_id = ctx.area_id() AND t.id = of_task AND t.done_on IS NULL AND NOT t.child_id = ANY (ctx.shut_out())
      AND t.school_id = ANY (ctx.school_ids()) AND (t.owner_id = ctx.viewer_id() OR ctx.role() IN ('safeguarding-lead', 'senco'));
  RETURN FOUND;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['meetings.add_review(uuid, uuid, text, date, date)', 'meetings.not_for_this_room(uuid)', 'meetings.finish_task(uuid, date)']::regprocedure[] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seen_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO seen_definer', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA meetings FROM seen_definer;

-- What people said of a child in a meeting stands on the file that brought or changed that child, as a decided review does.
GRANT CREATE ON SCHEMA children TO seen_definer;
SET ROLE seen_definer;
CREATE OR REPLACE FUNCTION children.somebody_acted_since(of_import uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH this AS (SELECT i.* FROM public.import i WHERE i.area_id = ctx.area_id() AND i.id = of_import AND i.school_id = ANY (ctx.school_ids()) AND ctx.role() IN ('imports', i.audience)),
  mine AS MATERIALIZED (SELECT * FROM children.changed_by(of_import)),
  brought AS MATERIALIZED (SELECT child_id FROM mine WHERE table_name = 'enrolment' AND brought)
  SELECT EXISTS (SELECT FROM this WHERE
    EXISTS (SELECT FROM public.review r WHERE r.area_id = this.area_id AND r.school_id = this.school_id AND r.state = 'ended' AND (r.child_id IN (SELECT child_id FROM brought) OR r.decided_at >= this.finished_at AND r.child_id IN (SELECT child_id FROM mine)))
    OR EXISTS (SELECT FROM public.concern c JOIN brought USING (child_id) WHERE c.area_id = this.area_id AND c.school_id = this.school_id)
    OR EXISTS (SELECT FROM public.approach c JOIN brought USING (child_id) WHERE c.area_id = this.area_id AND c.school_id = this.school_id)
    OR EXISTS (SELECT FROM public.support_case c JOIN brought USING (child_id) WHERE c.area_id = this.area_id AND c.school_id = this.school_id)
    OR EXISTS (SELECT FROM public.shut_out c JOIN brought USING (child_id) WHERE c.area_id = this.area_id AND c.school_id = this.school_id)
    OR EXISTS (SELECT FROM public.safeguarding_entry c JOIN brought USING (child_id) WHERE c.area_id = this.area_id AND c.school_id = this.school_id)
    OR EXISTS (SELECT FROM public.meeting_item c WHERE c.area_id = this.area_id AND c.school_id = this.school_id AND (c.outcome <> 'not-reached' OR c.came = 'added' OR EXISTS (SELECT FROM public.meeting_task t WHERE t.area_id = c.area_id AND t.item_id = c.id))
      AND (c.child_id IN (SELECT child_id FROM brought) OR c.said_at >= this.finished_at AND c.child_id IN (SELECT child_id FROM mine)))
    OR EXISTS (SELECT FROM public.judgement c JOIN brought USING (child_id) WHERE c.area_id = this.area_id AND c.school_id = this.school_id AND c.import_id IS NULL)
    OR EXISTS (SELECT FROM public.family_link f JOIN public.guardian g ON g.area_id = f.area_id AND g.id = f.guardian_id JOIN mine ON mine.table_name = 'guardian' AND mine.brought AND mine.child_id = g.child_id AND mine.key ->> 'name' = g.name
      WHERE g.area_id = this.area_id AND g.school_id = this.school_id)) $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA children FROM seen_definer;
