-- Facts are read by a plan that is made once a connection, for any school: a tenth less, for a school and for a child. Without scans and loops it is the same plan whether
-- or not the tables held anything when it was made; with them, one that was made early would read the whole area for each school.
SET ROLE seen_definer;
ALTER FUNCTION signals.facts_of(uuid, uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION signals.facts_of(uuid, uuid) SET enable_seqscan = off;
ALTER FUNCTION signals.facts_of(uuid, uuid) SET enable_nestloop = off;
RESET ROLE;
