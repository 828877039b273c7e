-- How many different people work as link workers at these schools together: one who works at three is one, and has one caseload.
GRANT CREATE ON SCHEMA session TO seen_definer;
CREATE FUNCTION session.link_workers_together(of_schools uuid[], today date) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT count(DISTINCT g.person_id)::int FROM public.person_grant g JOIN public.person p ON p.area_id = g.area_id AND p.id = g.person_id
  WHERE g.area_id = ctx.area_id() AND g.school_id = ANY (of_schools) AND g.role = 'link-worker' AND p.disabled_at IS NULL AND g.ended_at IS NULL
    AND g.from_on <= today AND (g.until_on IS NULL OR g.until_on >= today) $$;
REVOKE EXECUTE ON FUNCTION session.link_workers_together(uuid[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION session.link_workers_together(uuid[], date) TO seen_app;
ALTER FUNCTION session.link_workers_together(uuid[], date) OWNER TO seen_definer;
REVOKE CREATE ON SCHEMA session FROM seen_definer;
