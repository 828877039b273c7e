-- A questionnaire other than the SDQ, as the area describes it: names, ranges, bands, and whose they are. There is no place for its questions.
CREATE TABLE "measure" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "instrument" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "respondents" TEXT[],
    "subscales" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "source_year" INTEGER NOT NULL,
    "licence" TEXT NOT NULL,
    "defined_by_id" UUID NOT NULL,
    "defined_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "measure_pkey" PRIMARY KEY ("area_id","instrument","version")
);
ALTER TABLE measure ALTER COLUMN respondents SET NOT NULL;
ALTER TABLE measure ADD CONSTRAINT not_the_sdq CHECK (upper(instrument) <> 'SDQ');
ALTER TABLE measure ADD CONSTRAINT respondents_are_known CHECK (respondents <@ ARRAY['parent', 'teacher', 'self'] AND cardinality(respondents) > 0);
ALTER TABLE measure ADD CONSTRAINT has_subscales CHECK (CASE jsonb_typeof(subscales) WHEN 'array' THEN jsonb_array_length(subscales) BETWEEN 1 AND 6 ELSE false END);
ALTER TABLE measure ADD CONSTRAINT says_whose_it_is CHECK (source <> '' AND licence <> '' AND name <> '');
ALTER TABLE measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE measure FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON measure TO seen_app;
CREATE POLICY described ON measure FOR SELECT TO seen_app USING (area_id = ctx.area_id());
CREATE POLICY defining ON measure FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'administrator' AND defined_by_id = ctx.viewer_id());
