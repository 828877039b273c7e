-- A landed import can be undone while nothing stands on it. What has been built on it may be something that neither the office nor an import may
-- know of: these functions look, and say no more than whether.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['import', 'import_change', 'marks_change', 'flag', 'review', 'concern', 'judgement', 'safeguarding_entry'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO seen_definer', t);
    EXECUTE format('CREATE POLICY definer ON %I TO seen_definer USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
GRANT DELETE ON flag, review, child TO seen_definer;
GRANT UPDATE ON flag TO seen_definer;
GRANT INSERT ON import_change TO seen_definer;
GRANT CREATE ON SCHEMA children TO seen_definer;

-- What an import changed, as the person whose file it was or as the import itself: nothing of anybody else's.
CREATE FUNCTION children.changed_by(of_import uuid) RETURNS TABLE (table_name text, key jsonb, child_id uuid, brought boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH mine AS (SELECT i.area_id, i.id FROM public.import i WHERE i.area_id = ctx.area_id() AND i.id = of_import AND i.school_id = ANY (ctx.school_ids()) AND ctx.role() IN ('imports', i.audience))
  SELECT c.table_name, c.key, c.child_id, c.before IS NULL FROM mine JOIN public.import_change c ON c.area_id = mine.area_id AND c.import_id = mine.id AND c.table_name NOT IN ('flag', 'review')
  UNION ALL
  SELECT 'marks', jsonb_build_object('school_year', c.school_year), c.child_id, c.before IS NULL FROM mine JOIN public.marks_change c ON c.area_id = mine.area_id AND c.import_id = mine.id $$;

-- The files that landed later and stand on this one: they changed the same rows, say something of a child it brought, or found as it was what this one changed.
CREATE FUNCTION children.landed_on_top(of_import uuid) RETURNS TABLE (id uuid, audience text, landed_as int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH this AS (SELECT i.* FROM public.import i WHERE i.area_id = ctx.area_id() AND i.id = of_import AND i.school_id = ANY (ctx.school_ids()) AND ctx.role() IN ('imports', i.audience)),
  mine AS MATERIALIZED (SELECT * FROM children.changed_by(of_import)),
  brought AS MATERIALIZED (SELECT child_id FROM mine WHERE table_name = 'enrolment' AND brought)
  SELECT l.id, l.audience, l.landed_as FROM this JOIN public.import l ON l.area_id = this.area_id AND l.school_id = this.school_id AND l.landed_as > this.landed_as AND l.state IN ('landed', 'undoing')
  WHERE EXISTS (SELECT FROM mine) AND (
    (l.kind = this.kind AND coalesce((l.report -> 'counts' ->> 'unchanged')::int, 0) > 0)
    OR EXISTS (SELECT FROM public.import_change c JOIN mine ON mine.table_name = c.table_name AND mine.child_id = c.child_id AND mine.key = c.key WHERE c.area_id = l.area_id AND c.import_id = l.id)
    OR EXISTS (SELECT FROM public.marks_change c JOIN mine ON mine.table_name = 'marks' AND mine.child_id = c.child_id AND (mine.key ->> 'school_year')::int = c.school_year WHERE c.area_id = l.area_id AND c.import_id = l.id)
    OR EXISTS (SELECT FROM public.import_change c JOIN brought USING (child_id) WHERE c.area_id = l.area_id AND c.import_id = l.id)
    OR EXISTS (SELECT FROM public.marks_change c JOIN brought USING (child_id) WHERE c.area_id = l.area_id AND c.import_id = l.id)) $$;

-- Whether a person has done anything since that rests on it: whatever was done about a child it brought, and a review decided about a child it changed.
CREATE FUNCTION children.somebody_acted_since(of_import uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
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
    OR EXISTS (SELECT FROM public.judgement c JOIN brought USING (child_id) WHERE c.area_id = this.area_id AND c.school_id = this.school_id AND c.import_id IS NULL)
    OR EXISTS (SELECT FROM public.family_link f JOIN public.guardian g ON g.area_id = f.area_id AND g.id = f.guardian_id JOIN mine ON mine.table_name = 'guardian' AND mine.brought AND mine.child_id = g.child_id AND mine.key ->> 'name' = g.name
      WHERE g.area_id = this.area_id AND g.school_id = this.school_id)) $$;

-- The flags and waiting reviews of the children an import changed, as they stood when it landed: what Seen makes of the file afterwards can then be told apart.
CREATE FUNCTION children.keep_flags(of_import uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE of_school uuid;
BEGIN
  SELECT i.school_id INTO of_school FROM public.import i WHERE i.area_id = ctx.area_id() AND i.id = of_import AND i.school_id = ANY (ctx.school_ids());
  IF of_school IS NULL OR ctx.role() IS DISTINCT FROM 'imports' THEN RAISE EXCEPTION 'only an import that lands' USING ERRCODE = '42501'; END IF;
  WITH changed AS MATERIALIZED (SELECT DISTINCT child_id FROM children.changed_by(of_import))
  INSERT INTO public.import_change (area_id, import_id, table_name, school_id, key, child_id, before)
  SELECT ctx.area_id(), of_import, 'flag', of_school, jsonb_build_object('id', f.id), f.child_id, to_jsonb(f) FROM public.flag f JOIN changed USING (child_id) WHERE f.area_id = ctx.area_id() AND f.school_id = of_school
  UNION ALL
  SELECT ctx.area_id(), of_import, 'review', of_school, jsonb_build_object('id', r.id), r.child_id, to_jsonb(r) FROM public.review r JOIN changed USING (child_id) WHERE r.area_id = ctx.area_id() AND r.school_id = of_school AND r.state = 'waiting';
END $$;

-- What Seen itself made of a file that is undone goes with it: every flag and waiting review of a child it brought. Then, once the rules have followed what
-- stands again, of the other children it changed: the flags that began since and fire no more, and the waiting reviews that opened since for what no longer
-- stands; a flag that had ended before it is again as it was, and one that had stood stands from its first day on.
CREATE FUNCTION children.let_go_of_flags(of_import uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
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
  UPDATE public.flag f SET (rule_set_version, severity, because, seen_on, last_seen_on, ended_on, candidate) = (b.rule_set_version, b.severity, b.because, b.seen_on, b.last_seen_on, b.ended_on, b.candidate)
    FROM public.import_change k, LATERAL jsonb_populate_record(NULL::public.flag, k.before) b
    WHERE k.area_id = ctx.area_id() AND k.import_id = of_import AND k.table_name = 'flag' AND f.area_id = k.area_id AND f.id = b.id AND f.ended_on IS NOT NULL AND b.ended_on IS NOT NULL;
  UPDATE public.flag f SET seen_on = b.seen_on FROM public.import_change k, LATERAL jsonb_populate_record(NULL::public.flag, k.before) b
    WHERE k.area_id = ctx.area_id() AND k.import_id = of_import AND k.table_name = 'flag' AND f.area_id = k.area_id AND f.id = b.id AND f.ended_on IS NULL AND b.ended_on IS NULL AND f.seen_on <> b.seen_on;
END $$;

-- A child it brought, and whom no other school has: who is meant goes too. Last, when the enrolment has gone.
CREATE FUNCTION children.forget_brought(of_import uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF ctx.role() IS DISTINCT FROM 'imports' OR NOT EXISTS (SELECT FROM public.import i WHERE i.area_id = ctx.area_id() AND i.id = of_import AND i.school_id = ANY (ctx.school_ids()) AND i.state = 'undoing')
    THEN RAISE EXCEPTION 'only an import that is being undone' USING ERRCODE = '42501'; END IF;
  DELETE FROM public.child c USING children.changed_by(of_import) b WHERE b.table_name = 'enrolment' AND b.brought AND c.area_id = ctx.area_id() AND c.id = b.child_id
    AND NOT EXISTS (SELECT FROM public.enrolment e WHERE e.area_id = c.area_id AND e.child_id = c.id);
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['children.changed_by(uuid)', 'children.landed_on_top(uuid)', 'children.somebody_acted_since(uuid)', 'children.keep_flags(uuid)', 'children.let_go_of_flags(uuid)', 'children.forget_brought(uuid)']::regprocedure[] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seen_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO seen_definer', f);
  END LOOP;
END $$;
-- Said by the functions around it alone: it names children.
REVOKE EXECUTE ON FUNCTION children.changed_by(uuid) FROM seen_app;
REVOKE CREATE ON SCHEMA children FROM seen_definer;
