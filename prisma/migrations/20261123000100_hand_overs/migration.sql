-- Who handed a case to whom, and when: so that the adults who have led can be counted. Of hand-overs before this one only the words are known (case_contact).
CREATE TABLE "hand_over" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "handed_on" DATE NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("area_id","id")
);
CREATE INDEX "hand_over_area_id_case_id_idx" ON "hand_over"("area_id", "case_id");
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_area_id_case_id_fkey" FOREIGN KEY ("area_id", "case_id") REFERENCES "support_case"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE hand_over ADD CONSTRAINT to_somebody_else CHECK (from_id <> to_id);

-- As its neighbours that hang on a case: read and written by those who work on it, changed by nobody.
ALTER TABLE hand_over ENABLE ROW LEVEL SECURITY;
ALTER TABLE hand_over FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON hand_over TO seen_app;
CREATE POLICY worked_on ON hand_over FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY written ON hand_over FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND by_id = ctx.viewer_id() AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END);
GRANT SELECT ON hand_over TO seen_definer;
CREATE POLICY definer ON hand_over TO seen_definer USING (true) WITH CHECK (true);

-- Who has led, and from when, over all cases of these children at the viewer's own schools: whoever works with a child now learns how many adults
-- came before them, though not a word of those cases. The first to lead a case is whoever handed it on first, or whoever leads it still.
GRANT CREATE ON SCHEMA children TO seen_definer;
CREATE FUNCTION children.who_has_led(of_children uuid[]) RETURNS TABLE (child_id uuid, person_id uuid, from_on date) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH reached AS (
    SELECT c.* FROM public.support_case c
    WHERE c.area_id = ctx.area_id() AND c.child_id = ANY (of_children) AND c.school_id = ANY (ctx.school_ids()) AND NOT c.child_id = ANY (ctx.shut_out()) AND CASE
      WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN true
      WHEN ctx.role() = 'link-worker' THEN EXISTS (SELECT FROM public.support_case own WHERE own.area_id = c.area_id AND own.school_id = c.school_id AND own.child_id = c.child_id AND own.id = ANY (ctx.case_ids()))
      ELSE false END)
  SELECT c.child_id, coalesce((SELECT h.from_id FROM public.hand_over h WHERE h.area_id = c.area_id AND h.case_id = c.id ORDER BY h.handed_on, h.id LIMIT 1), c.link_worker_id), c.opened_on FROM reached c
  UNION ALL
  SELECT c.child_id, h.to_id, h.handed_on FROM reached c JOIN public.hand_over h ON h.area_id = c.area_id AND h.case_id = c.id $$;
REVOKE EXECUTE ON FUNCTION children.who_has_led(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION children.who_has_led(uuid[]) TO seen_app;
ALTER FUNCTION children.who_has_led(uuid[]) OWNER TO seen_definer;
REVOKE CREATE ON SCHEMA children FROM seen_definer;
