-- Whoever passed a child over has acted about them: the file that brought the child can no longer be taken back.
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
    OR EXISTS (SELECT FROM public.class_review_skip c JOIN brought USING (child_id) WHERE c.area_id = this.area_id AND c.school_id = this.school_id)
    OR EXISTS (SELECT FROM public.family_link f JOIN public.guardian g ON g.area_id = f.area_id AND g.id = f.guardian_id JOIN mine ON mine.table_name = 'guardian' AND mine.brought AND mine.child_id = g.child_id AND mine.key ->> 'name' = g.name
      WHERE g.area_id = this.area_id AND g.school_id = this.school_id)) $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA children FROM seen_definer;
