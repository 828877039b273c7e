-- The output column "upn" and the table's were taken for one another.
GRANT CREATE ON SCHEMA children TO seen_definer;
SET LOCAL ROLE seen_definer;
CREATE OR REPLACE FUNCTION children.resolve_upns(upns text[]) RETURNS TABLE (upn text, child_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  IF ctx.role() IS DISTINCT FROM 'imports' THEN RAISE EXCEPTION 'only an import resolves UPNs' USING ERRCODE = '42501'; END IF;
  INSERT INTO public.child (area_id, id, upn) SELECT ctx.area_id(), gen_random_uuid(), u FROM unnest(upns) u ON CONFLICT (area_id, upn) DO NOTHING;
  RETURN QUERY SELECT c.upn, c.id FROM public.child c WHERE c.area_id = ctx.area_id() AND c.upn = ANY (upns);
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA children FROM seen_definer;
