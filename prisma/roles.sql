-- Once for each server, by an administrator; safe to run again. Then give the two that sign in a password
-- (ALTER ROLE seen_owner PASSWORD …, ALTER ROLE seen_app PASSWORD …) and make the database: CREATE DATABASE seen OWNER seen_owner.
-- The embedded server does all of this at its first start.
DO $$ BEGIN
  -- migrates and owns; CREATEDB for the shadow database that `prisma migrate` compares with
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'seen_owner') THEN CREATE ROLE seen_owner LOGIN NOSUPERUSER NOBYPASSRLS CREATEDB; END IF;
  -- owns nothing and bypasses nothing: what pages and commands are
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'seen_app') THEN CREATE ROLE seen_app LOGIN NOSUPERUSER NOBYPASSRLS; END IF;
  -- whose functions may look across areas (signing in); nobody can be it
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'seen_definer') THEN CREATE ROLE seen_definer NOLOGIN NOSUPERUSER NOBYPASSRLS; END IF;
  -- the app's other hat: takes jobs, sees no child
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'seen_worker') THEN CREATE ROLE seen_worker NOLOGIN NOSUPERUSER NOBYPASSRLS; END IF;
END $$;
GRANT seen_definer TO seen_owner;
GRANT seen_worker TO seen_app WITH INHERIT FALSE, SET TRUE;
