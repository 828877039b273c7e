-- A flag that stands was last seen when the rules were last applied (identification_run): its own row says so once it has ended, and is not written every night.
ALTER TABLE flag ALTER COLUMN last_seen_on DROP NOT NULL;
ALTER TABLE flag NO FORCE ROW LEVEL SECURITY;
UPDATE flag SET last_seen_on = NULL WHERE ended_on IS NULL;
ALTER TABLE flag FORCE ROW LEVEL SECURITY;
ALTER TABLE flag ADD CONSTRAINT last_seen_once_ended CHECK ((ended_on IS NULL) = (last_seen_on IS NULL));
-- Few change on a day, and what is freed is used again: less room is left on a page, and fewer pages are written.
ALTER TABLE flag SET (fillfactor = 90);
