-- One flag a child and rule: that is its key. A number of its own named nothing, and was one more index to write for each.
ALTER TABLE flag DROP CONSTRAINT flag_pkey;
DROP INDEX flag_area_id_school_id_child_id_programme_id_rule_key;
ALTER TABLE flag ADD CONSTRAINT flag_pkey PRIMARY KEY (area_id, school_id, child_id, programme_id, rule);
ALTER TABLE flag DROP COLUMN id;

-- As before, by that key: also for files that landed before, since what stood then names the same.
GRANT CREATE ON SCHEMA children TO seen_definer;
SET ROLE seen_definer;
CREATE OR REPLACE FUNCTION children.keep_flags(of_import uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE of_school uuid;
BEGIN
  SELECT i.school_id INTO of_school FROM public.import i WHERE i.area_id = ctx.area_id() AND i.id = of_import AND i.school_id = ANY (ctx.school_ids());
  IF of_school IS NULL OR ctx.role() IS DISTINCT FROM 'imports' THEN RAISE EXCEPTION 'only an import that lands' USING ERRCODE = '42501'; END IF;
  WITH changed AS MATERIALIZED (SELECT DISTINCT child_id FROM children.changed_by(of_import))
  INSERT INTO public.import_change (area_id, import_id, table_name, school_id, key, child_id, before)
  SELECT ctx.area_id(), of_import, 'flag', of_school, jsonb_build_object('child_id', f.child_id, 'programme_id', f.programme_id, 'rule', f.rule), f.child_id, to_jsonb(f) FROM public.flag f JOIN changed USING (child_id) WHERE f.area_id = ctx.area_id() AND f.school_id = of_school
  UNION ALL
  SELECT ctx.area_id(), of_import, 'review', of_school, jsonb_build_object('id', r.id), r.child_id, to_jsonb(r) FROM public.review r JOIN changed USING (child_id) WHERE r.area_id = ctx.area_id() AND r.school_id = of_school AND r.state = 'waiting';
END $$;
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
    AND NOT EXISTS (SELECT FROM public.import_change k WHERE k.area_id = f.area_id AND k.import_id = of_import AND k.table_name = 'flag' AND k.child_id = f.child_id AND k.before ->> 'programme_id' = f.programme_id::text AND k.before ->> 'rule' = f.rule);
  UPDATE public.flag f SET (rule_set_version, severity, because, seen_on, last_seen_on, ended_on, candidate, expired_on, normal_days, earlier) = (b.rule_set_version, b.severity, b.because, b.seen_on, b.last_seen_on, b.ended_on, b.candidate, CASE WHEN k.before ? 'expired_on' THEN b.expired_on ELSE b.ended_on END, coalesce(b.normal_days, 0), coalesce(b.earlier, '[]'))
    FROM public.import_change k, LATERAL jsonb_populate_record(NULL::public.flag, k.before) b
    WHERE k.area_id = ctx.area_id() AND k.import_id = of_import AND k.table_name = 'flag' AND (f.area_id, f.school_id, f.child_id, f.programme_id, f.rule) = (k.area_id, k.school_id, b.child_id, b.programme_id, b.rule) AND f.ended_on IS NOT NULL AND b.ended_on IS NOT NULL;
  UPDATE public.flag f SET seen_on = b.seen_on, earlier = coalesce(b.earlier, '[]') FROM public.import_change k, LATERAL jsonb_populate_record(NULL::public.flag, k.before) b
    WHERE k.area_id = ctx.area_id() AND k.import_id = of_import AND k.table_name = 'flag' AND (f.area_id, f.school_id, f.child_id, f.programme_id, f.rule) = (k.area_id, k.school_id, b.child_id, b.programme_id, b.rule) AND f.ended_on IS NULL AND b.ended_on IS NULL AND (f.seen_on, f.earlier) IS DISTINCT FROM (b.seen_on, coalesce(b.earlier, '[]'));
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA children FROM seen_definer;
