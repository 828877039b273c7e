-- What the school was told of a child may be written down here, not only sent in a file: then it is known who recorded it, and when.
ALTER TABLE declared_insight ALTER COLUMN import_id DROP NOT NULL, ADD COLUMN recorded_by_id UUID, ADD COLUMN recorded_at TIMESTAMPTZ;
ALTER TABLE declared_insight ADD CONSTRAINT comes_from_somewhere CHECK (import_id IS NOT NULL OR recorded_by_id IS NOT NULL);
ALTER TABLE declared_insight ADD CONSTRAINT recorded_once CHECK ((recorded_by_id IS NULL) = (recorded_at IS NULL));
CREATE POLICY declared ON declared_insight FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('safeguarding-lead', 'senco')
  AND school_id = ANY (ctx.school_ids()) AND NOT child_id = ANY (ctx.shut_out()) AND import_id IS NULL AND recorded_by_id = ctx.viewer_id());

-- A police notice (Encompass) is a kind of entry in the safeguarding room: its reference, day and outcome. Only a lead enters one, and it never has words.
ALTER TABLE safeguarding_entry ADD CONSTRAINT came_from_is_known CHECK (came_from IN ('door', 'review', 'police'));
ALTER TABLE safeguarding_entry ADD CONSTRAINT police_notice_has_no_words CHECK (came_from <> 'police' OR (words IS NULL AND recorded_as IS NOT NULL AND read_at IS NOT NULL AND child_id IS NOT NULL));
DROP POLICY raised ON safeguarding_entry;
CREATE POLICY raised ON safeguarding_entry FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND raised_by_id = ctx.viewer_id() AND (came_from <> 'police' OR ctx.role() = 'safeguarding-lead') AND CASE
  WHEN ctx.role() IN ('link-worker', 'teacher', 'staff', 'safeguarding-lead', 'senco', 'pastoral-lead', 'school-lead', 'data-manager') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() IN ('early-help-manager', 'programme-manager', 'administrator') THEN true ELSE false END);
