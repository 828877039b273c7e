-- A flag is over only after twenty school days of normal data; a review may wait its turn; what people said is acknowledged; and what each rule came to is counted.
ALTER TABLE "flag" ADD COLUMN "earlier" JSONB NOT NULL DEFAULT '[]', ADD COLUMN "expired_on" DATE, ADD COLUMN "normal_days" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "review" ADD COLUMN "in_line" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "list_length" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "at_once" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "list_length_pkey" PRIMARY KEY ("area_id","id")
);

CREATE TABLE "said_seen" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "said" TEXT NOT NULL,
    "seen_by_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "said_seen_pkey" PRIMARY KEY ("area_id","school_id","child_id","said")
);

CREATE TABLE "released_rule_count" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "school_id" UUID,
    "rule" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "value" INTEGER,
    "as_at" DATE NOT NULL,

    CONSTRAINT "released_rule_count_pkey" PRIMARY KEY ("area_id","id")
);

CREATE INDEX "list_length_area_id_school_id_set_at_idx" ON "list_length"("area_id", "school_id", "set_at");
CREATE INDEX "released_rule_count_area_id_audience_school_id_idx" ON "released_rule_count"("area_id", "audience", "school_id");
ALTER TABLE "said_seen" ADD CONSTRAINT "said_seen_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Until now a flag was over the day its rule fired no more.
UPDATE flag SET expired_on = ended_on WHERE ended_on IS NOT NULL;
ALTER TABLE flag ADD CONSTRAINT over_after_it_stopped CHECK (expired_on IS NULL OR (ended_on IS NOT NULL AND expired_on >= ended_on));
ALTER TABLE flag ADD CONSTRAINT days_are_counted CHECK (normal_days >= 0);
ALTER TABLE review ADD CONSTRAINT a_turn_is_waited_for CHECK (NOT in_line OR state = 'waiting');
ALTER TABLE list_length ADD CONSTRAINT people_can_answer CHECK (at_once BETWEEN 1 AND 200);
ALTER TABLE list_length ADD CONSTRAINT has_a_reason CHECK (trim(why) <> '');
ALTER TABLE released_rule_count ADD CONSTRAINT audience_is_known CHECK (audience IN ('school', 'area') AND (audience = 'school') = (school_id IS NOT NULL));

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['list_length', 'said_seen', 'released_rule_count'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO seen_app', t);
  END LOOP;
END $$;
GRANT DELETE ON released_rule_count TO seen_app; -- written anew each time

-- How many a school answers at once: said by those who decide, read by those who are kept waiting by it.
CREATE POLICY known ON list_length FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'school-lead', 'identification') THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY said ON list_length FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('safeguarding-lead', 'senco')
  AND school_id = ANY (ctx.school_ids()) AND set_by_id = ctx.viewer_id());

-- What the safeguarding leads have read is theirs alone to know.
CREATE POLICY read_by_leads ON said_seen FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() = 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY seen_by_leads ON said_seen FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out())
  AND ctx.role() = 'safeguarding-lead' AND school_id = ANY (ctx.school_ids()) AND seen_by_id = ctx.viewer_id());

-- As the released counts of outcomes; whoever is shown a rule's flags reads how the rule has done.
CREATE POLICY released ON released_rule_count FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('school-lead', 'safeguarding-lead', 'senco', 'link-worker', 'pastoral-lead') THEN audience = 'school' AND school_id = ANY (ctx.school_ids())
  WHEN ctx.role() IN ('programme-manager', 'early-help-manager') THEN audience = 'area'
  WHEN ctx.role() = 'identification' THEN true ELSE false END);
CREATE POLICY counted ON released_rule_count FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'identification');
CREATE POLICY counted_anew ON released_rule_count FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'identification');

GRANT CREATE ON SCHEMA children TO seen_definer;
-- Support keeps a flag quiet while it lasts. Cases lie downstream, and identification may know of them no more than which reviews' support is over, and since when.
CREATE FUNCTION children.support_over(of_school uuid) RETURNS TABLE (review_id uuid, over_on date) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT a.review_id, max(c.closed_on) FROM public.support_case c JOIN public.approach a ON a.area_id = c.area_id AND a.id = c.approach_id
  WHERE c.area_id = ctx.area_id() AND c.school_id = of_school AND of_school = ANY (ctx.school_ids()) AND (ctx.role() IN ('identification', 'safeguarding-lead') OR (ctx.role() = 'senco' AND NOT a.restricted))
  GROUP BY a.review_id HAVING bool_and(c.state IN ('closed', 'looked-again')) $$;
REVOKE EXECUTE ON FUNCTION children.support_over(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION children.support_over(uuid) TO seen_app;
ALTER FUNCTION children.support_over(uuid) OWNER TO seen_definer;

-- As before, and a flag that was over before a file that is undone is over again since the same day.
CREATE OR REPLACE FUNCTION children.let_go_of_flags(of_import uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE of_school uuid; now_undone boolean; brought uuid[]; changed uuid[];
BEGIN
  SELECT i.school_id, i.state = 'undone' INTO of_school, now_undone FROM public.import i WHERE i.area_id = ctx.area_id() AND i.id = of_import AND i.school_id = ANY (ctx.school_ids()) AND i.state IN ('undoing', 'undone');
  IF of_school IS NULL OR ctx.role() IS DISTINCT FROM 'imports' THEN RAISE EXCEPTION 'only an import that is being undone' USING ERRCODE = '42501'; END IF;
  IF NOT now_undone THEN
    brought := ARRAY(SELECT child_id FROM children.changed_by(of_import) c WHERE c.table_name = 'enrolment' AND c.brought);
    DELETE FROM public.review r WHERE r.area_id = ctx.area_id() AND r.school_id = of_school AND r.state = 'waiting' AND r.child_id = ANY (brought);
    DELETE FROM public.flag f WHERE f.area_id = ctx.area_id() AND f.school_id = of_school AND f.child_id = ANY (brought);
    RETURN;
  END IF;
  changed := ARRAY(SELECT DISTINCT child_id FROM children.changed_by(of_import));
  DELETE FROM public.review r WHERE r.area_id = ctx.area_id() AND r.school_id = of_school AND r.state = 'waiting' AND r.child_id = ANY (changed) AND r.opened_for IN ('candidate', 'two-years-behind')
    AND NOT EXISTS (SELECT FROM public.import_change k WHERE k.area_id = r.area_id AND k.import_id = of_import AND k.table_name = 'review' AND k.child_id = r.child_id AND k.key ->> 'id' = r.id::text)
    AND NOT EXISTS (SELECT FROM public.flag f WHERE f.area_id = r.area_id AND f.school_id = r.school_id AND f.child_id = r.child_id AND f.ended_on IS NULL
      AND CASE r.opened_for WHEN 'candidate' THEN f.candidate ELSE f.rule = 'academic.two-years' END)
    AND NOT EXISTS (SELECT FROM public.concern c WHERE c.area_id = r.area_id AND c.school_id = r.school_id AND c.child_id = r.child_id AND c.answered_at IS NULL);
  DELETE FROM public.flag f WHERE f.area_id = ctx.area_id() AND f.school_id = of_school AND f.child_id = ANY (changed) AND f.ended_on IS NOT NULL
    AND NOT EXISTS (SELECT FROM public.import_change k WHERE k.area_id = f.area_id AND k.import_id = of_import AND k.table_name = 'flag' AND k.child_id = f.child_id AND k.key ->> 'id' = f.id::text);
  UPDATE public.flag f SET (rule_set_version, severity, because, seen_on, last_seen_on, ended_on, candidate, expired_on, normal_days, earlier) = (b.rule_set_version, b.severity, b.because, b.seen_on, b.last_seen_on, b.ended_on, b.candidate, CASE WHEN k.before ? 'expired_on' THEN b.expired_on ELSE b.ended_on END, coalesce(b.normal_days, 0), coalesce(b.earlier, '[]'))
    FROM public.import_change k, LATERAL jsonb_populate_record(NULL::public.flag, k.before) b
    WHERE k.area_id = ctx.area_id() AND k.import_id = of_import AND k.table_name = 'flag' AND f.area_id = k.area_id AND f.id = b.id AND f.ended_on IS NOT NULL AND b.ended_on IS NOT NULL;
  UPDATE public.flag f SET seen_on = b.seen_on, earlier = coalesce(b.earlier, '[]') FROM public.import_change k, LATERAL jsonb_populate_record(NULL::public.flag, k.before) b
    WHERE k.area_id = ctx.area_id() AND k.import_id = of_import AND k.table_name = 'flag' AND f.area_id = k.area_id AND f.id = b.id AND f.ended_on IS NULL AND b.ended_on IS NULL AND (f.seen_on, f.earlier) IS DISTINCT FROM (b.seen_on, coalesce(b.earlier, '[]'));
END $$;
REVOKE CREATE ON SCHEMA children FROM seen_definer;
