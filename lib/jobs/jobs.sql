-- Run as the owner after the queue's own migrations (lib/db/migrate.ts); safe to run again.
-- The app may put a job in and nothing else. The worker is the same login with another hat (SET ROLE): it takes jobs, and sees no child.
CREATE SCHEMA IF NOT EXISTS jobs;
GRANT USAGE ON SCHEMA jobs TO seen_app;

-- A payload is ids, never words: one depth; uuids, dates and numbers only. The area comes from who is asking, and so does the
-- queue: jobs of one queue in one area run one after another, jobs of other areas beside them.
CREATE OR REPLACE FUNCTION jobs.enqueue(task text, payload jsonb, queue text DEFAULT NULL, key text DEFAULT NULL, run_at timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE area uuid := nullif(current_setting('ctx.area_id', true), '')::uuid;
BEGIN
  IF area IS NULL THEN RAISE EXCEPTION 'nobody is asking: a job belongs to an area'; END IF;
  IF jsonb_typeof(payload) <> 'object' OR EXISTS (
    SELECT FROM jsonb_each(payload) AS given
    WHERE given.value #>> '{}' !~ '^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(T[0-9:.]{5,15}Z)?|-?\d{1,15}(\.\d{1,15})?)$'
  ) THEN RAISE EXCEPTION 'a job carries ids, dates and numbers, not words'; END IF;
  IF queue !~ '^[a-z-]{1,40}(:[0-9a-f-]{36})?$' OR key !~ '^[0-9a-z:-]{1,200}$' THEN RAISE EXCEPTION 'a job''s queue and key are ids, not words'; END IF;
  PERFORM graphile_worker.add_job(task, (payload || jsonb_build_object('areaId', area))::json,
    queue_name => area::text || coalesce(':' || queue, ''), run_at => run_at, max_attempts => 8, job_key => area::text || ':' || key);
END $$;
REVOKE EXECUTE ON FUNCTION jobs.enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enqueue TO seen_app;

GRANT USAGE ON SCHEMA graphile_worker TO seen_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO seen_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO seen_worker;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'] LOOP
    EXECUTE format('DROP POLICY IF EXISTS worker ON graphile_worker.%I', t);
    EXECUTE format('CREATE POLICY worker ON graphile_worker.%I TO seen_worker USING (true)', t);
  END LOOP;
END $$;
