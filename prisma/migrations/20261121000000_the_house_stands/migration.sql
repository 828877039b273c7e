-- Who is asking: settings made by BEGIN; SET LOCAL … (lib/db/as-viewer.ts), read by every policy, gone at the end of the transaction.
-- A missing one reads as NULL, and NULL equals nothing: whoever forgets to say who they are sees no rows and gets no error.
-- LANGUAGE sql, one SELECT, no SET clause: the planner puts the body in place of the call, so that indexes can be used.
CREATE SCHEMA ctx;
GRANT USAGE ON SCHEMA ctx TO seen_app, seen_definer;
CREATE FUNCTION ctx.area_id()     RETURNS uuid   LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.area_id', true), '')::uuid $$;
CREATE FUNCTION ctx.viewer_id()   RETURNS uuid   LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.viewer_id', true), '')::uuid $$;
CREATE FUNCTION ctx.role()        RETURNS text   LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.role', true), '') $$;
CREATE FUNCTION ctx.school_ids()  RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.school_ids', true), '')::uuid[] $$;
CREATE FUNCTION ctx.year_groups() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.year_groups', true), '')::text[] $$;
CREATE FUNCTION ctx.shut_out()    RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.shut_out', true), '')::uuid[] $$;
CREATE FUNCTION ctx.through()     RETURNS text   LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.through', true), '') $$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_entry" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL DEFAULT ctx.viewer_id(),
    "role" TEXT NOT NULL DEFAULT ctx.role(),
    "school_id" UUID,
    "child_id" UUID,
    "what" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "through" TEXT NOT NULL DEFAULT ctx.through(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "child" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "upn" TEXT NOT NULL,

    CONSTRAINT "child_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "surname" TEXT NOT NULL,
    "forename" TEXT NOT NULL,
    "preferred_forename" TEXT,
    "search_key" TEXT NOT NULL,
    "year_group" TEXT NOT NULL,
    "class_name" TEXT,
    "admitted_on" DATE,
    "left_on" DATE,
    "gone_on" DATE,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("area_id","school_id","child_id")
);

-- CreateTable
CREATE TABLE "child_detail" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "upn" TEXT NOT NULL,
    "born_on" DATE NOT NULL,
    "sex" TEXT,
    "sen" TEXT,
    "fsm" BOOLEAN,
    "fsm_from" DATE,
    "pupil_premium" BOOLEAN,
    "eal" BOOLEAN,
    "ethnicity" TEXT,
    "young_carer" TEXT,
    "young_carer_since" DATE,
    "service_child" TEXT,
    "enrolment_status" TEXT,
    "home_authority" TEXT,
    "household" TEXT,

    CONSTRAINT "child_detail_pkey" PRIMARY KEY ("area_id","school_id","child_id")
);

-- CreateTable
CREATE TABLE "class_staff" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "class_name" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "class_staff_pkey" PRIMARY KEY ("area_id","school_id","class_name","person_id")
);

-- CreateTable
CREATE TABLE "guardian" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relationship" TEXT NOT NULL,
    "parental_responsibility" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "language" TEXT,
    "interpreter" BOOLEAN,

    CONSTRAINT "guardian_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "involvement" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "lead_worker" TEXT,
    "phone" TEXT,
    "from_on" DATE NOT NULL,
    "until_on" DATE,

    CONSTRAINT "involvement_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "shut_out" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "shut_out_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "rule_set" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "programme_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "published_on" DATE NOT NULL,
    "published_by_id" UUID NOT NULL,
    "rules" JSONB NOT NULL,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("area_id","programme_id","version")
);

-- CreateTable
CREATE TABLE "flag" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "rule_set_version" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "strand" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "because" JSONB NOT NULL,
    "seen_on" DATE NOT NULL,
    "last_seen_on" DATE NOT NULL,
    "ended_on" DATE,
    "year_group" TEXT NOT NULL,
    "candidate" BOOLEAN NOT NULL,
    "restricted" BOOLEAN NOT NULL,

    CONSTRAINT "flag_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "review" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "opened_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "opened_for" TEXT NOT NULL,
    "severe" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "end" TEXT,
    "end_detail" JSONB,
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ,
    "decided_by_id" UUID,
    "decided_with_id" UUID,
    "look_again_on" DATE,
    "year_group" TEXT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "concern" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "child_name" TEXT NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ NOT NULL,
    "raised_on" DATE NOT NULL,
    "about" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "answer" TEXT,
    "answer_words" TEXT,
    "answered_at" TIMESTAMPTZ,
    "answered_by_id" UUID,

    CONSTRAINT "concern_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "import" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "kind" TEXT,
    "format" TEXT,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'received',
    "options" JSONB NOT NULL DEFAULT '{}',
    "progress" JSONB NOT NULL DEFAULT '{}',
    "report" JSONB,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "import_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("area_id","import_id")
);

-- CreateTable
CREATE TABLE "area" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "front_door_name" TEXT NOT NULL DEFAULT 'the council''s children''s front door',
    "front_door_phone" TEXT,
    "designated_officer" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "urn" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "answer_within" INTEGER NOT NULL DEFAULT 5,

    CONSTRAINT "school_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ,
    "session_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "person_grant" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "school_id" UUID,
    "class_name" TEXT,
    "year_groups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_lead" BOOLEAN NOT NULL DEFAULT false,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "granted_by_id" UUID,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "person_grant_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "programme" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "places" INTEGER NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "programme_school" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "programme_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,

    CONSTRAINT "programme_school_pkey" PRIMARY KEY ("area_id","programme_id","school_id")
);

-- CreateTable
CREATE TABLE "safeguarding_entry" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID,
    "child_name" TEXT NOT NULL,
    "came_from" TEXT NOT NULL,
    "words" TEXT,
    "raised_by_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ NOT NULL,
    "read_at" TIMESTAMPTZ,
    "read_by_id" UUID,
    "recorded_as" TEXT,
    "outcome" TEXT,
    "closed_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "safeguarding_entry_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "safeguarding_receipt" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "entry_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "school_id" UUID NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ NOT NULL,
    "read_at" TIMESTAMPTZ,

    CONSTRAINT "safeguarding_receipt_pkey" PRIMARY KEY ("area_id","entry_id")
);

-- CreateTable
CREATE TABLE "credential" (
    "area_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "one_time" BOOLEAN NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("area_id","person_id")
);

-- CreateTable
CREATE TABLE "session" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "session_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "marks" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "school_year" SMALLINT NOT NULL,
    "marks" TEXT NOT NULL,
    "import_id" UUID NOT NULL,

    CONSTRAINT "marks_pkey" PRIMARY KEY ("area_id","school_id","child_id","school_year")
);

-- CreateTable
CREATE TABLE "marks_change" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "school_year" SMALLINT NOT NULL,
    "import_id" UUID NOT NULL,
    "before" TEXT,

    CONSTRAINT "marks_change_pkey" PRIMARY KEY ("area_id","import_id","child_id","school_year")
);

-- CreateTable
CREATE TABLE "assessment" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "scale" TEXT NOT NULL DEFAULT '',
    "against" TEXT NOT NULL,
    "years_below" DECIMAL(65,30),
    "result" TEXT,
    "import_id" UUID NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("area_id","school_id","child_id","subject","taken_on","scale")
);

-- CreateTable
CREATE TABLE "wellbeing_score" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "respondent" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "subscale" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "import_id" UUID NOT NULL,

    CONSTRAINT "wellbeing_score_pkey" PRIMARY KEY ("area_id","school_id","child_id","instrument","version","respondent","taken_on","subscale")
);

-- CreateTable
CREATE TABLE "judgement" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "seen_on" DATE NOT NULL,
    "by" TEXT NOT NULL,
    "observation" TEXT NOT NULL,
    "answer" TEXT,
    "words" TEXT,
    "import_id" UUID,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("area_id","school_id","child_id","seen_on","by","observation")
);

-- CreateTable
CREATE TABLE "suspension" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "sessions" INTEGER NOT NULL,
    "reason" TEXT,
    "import_id" UUID NOT NULL,

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("area_id","school_id","child_id","from_on")
);

-- CreateTable
CREATE TABLE "declared_insight" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "declared_on" DATE NOT NULL,
    "insight" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "words" TEXT,
    "import_id" UUID NOT NULL,

    CONSTRAINT "declared_insight_pkey" PRIMARY KEY ("area_id","school_id","child_id","declared_on","insight")
);

-- CreateTable
CREATE TABLE "earlier_contact" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "contact_on" DATE NOT NULL,
    "from" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "words" TEXT,
    "words_key" TEXT NOT NULL,
    "import_id" UUID NOT NULL,

    CONSTRAINT "earlier_contact_pkey" PRIMARY KEY ("area_id","school_id","child_id","contact_on","from","outcome","words_key")
);

-- CreateIndex
CREATE INDEX "audit_entry_area_id_school_id_child_id_at_idx" ON "audit_entry"("area_id", "school_id", "child_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_area_id_at_idx" ON "audit_entry"("area_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "child_area_id_upn_key" ON "child"("area_id", "upn");

-- CreateIndex
CREATE INDEX "enrolment_area_id_school_id_surname_forename_idx" ON "enrolment"("area_id", "school_id", "surname", "forename");

-- CreateIndex
CREATE INDEX "enrolment_area_id_school_id_search_key_idx" ON "enrolment"("area_id", "school_id", "search_key");

-- CreateIndex
CREATE INDEX "enrolment_area_id_child_id_idx" ON "enrolment"("area_id", "child_id");

-- CreateIndex
CREATE UNIQUE INDEX "child_detail_area_id_school_id_upn_key" ON "child_detail"("area_id", "school_id", "upn");

-- CreateIndex
CREATE INDEX "child_detail_area_id_school_id_household_idx" ON "child_detail"("area_id", "school_id", "household");

-- CreateIndex
CREATE UNIQUE INDEX "guardian_area_id_school_id_child_id_name_key" ON "guardian"("area_id", "school_id", "child_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "involvement_area_id_school_id_child_id_kind_from_on_key" ON "involvement"("area_id", "school_id", "child_id", "kind", "from_on");

-- CreateIndex
CREATE INDEX "shut_out_area_id_person_id_idx" ON "shut_out"("area_id", "person_id");

-- CreateIndex
CREATE INDEX "shut_out_area_id_school_id_child_id_idx" ON "shut_out"("area_id", "school_id", "child_id");

-- CreateIndex
CREATE UNIQUE INDEX "flag_area_id_school_id_child_id_programme_id_rule_key" ON "flag"("area_id", "school_id", "child_id", "programme_id", "rule");

-- CreateIndex
CREATE INDEX "review_area_id_school_id_state_due_on_idx" ON "review"("area_id", "school_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "review_area_id_school_id_child_id_idx" ON "review"("area_id", "school_id", "child_id");

-- CreateIndex
CREATE INDEX "concern_area_id_school_id_child_id_idx" ON "concern"("area_id", "school_id", "child_id");

-- CreateIndex
CREATE INDEX "concern_area_id_raised_by_id_idx" ON "concern"("area_id", "raised_by_id");

-- CreateIndex
CREATE INDEX "import_area_id_school_id_uploaded_at_idx" ON "import"("area_id", "school_id", "uploaded_at");

-- CreateIndex
CREATE UNIQUE INDEX "area_name_key" ON "area"("name");

-- CreateIndex
CREATE UNIQUE INDEX "school_area_id_urn_key" ON "school"("area_id", "urn");

-- CreateIndex
CREATE UNIQUE INDEX "person_area_id_email_key" ON "person"("area_id", "email");

-- CreateIndex
CREATE INDEX "person_grant_area_id_person_id_idx" ON "person_grant"("area_id", "person_id");

-- CreateIndex
CREATE INDEX "person_grant_area_id_school_id_role_idx" ON "person_grant"("area_id", "school_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "programme_area_id_name_key" ON "programme"("area_id", "name");

-- CreateIndex
CREATE INDEX "programme_school_area_id_school_id_idx" ON "programme_school"("area_id", "school_id");

-- CreateIndex
CREATE INDEX "safeguarding_entry_area_id_school_id_raised_at_idx" ON "safeguarding_entry"("area_id", "school_id", "raised_at");

-- CreateIndex
CREATE UNIQUE INDEX "safeguarding_entry_area_id_reference_key" ON "safeguarding_entry"("area_id", "reference");

-- CreateIndex
CREATE INDEX "safeguarding_receipt_area_id_raised_by_id_idx" ON "safeguarding_receipt"("area_id", "raised_by_id");

-- CreateIndex
CREATE INDEX "session_area_id_person_id_idx" ON "session"("area_id", "person_id");

-- CreateIndex
CREATE INDEX "marks_change_area_id_school_id_child_id_idx" ON "marks_change"("area_id", "school_id", "child_id");

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_area_id_school_id_fkey" FOREIGN KEY ("area_id", "school_id") REFERENCES "school"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_area_id_child_id_fkey" FOREIGN KEY ("area_id", "child_id") REFERENCES "child"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "child_detail" ADD CONSTRAINT "child_detail_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shut_out" ADD CONSTRAINT "shut_out_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "concern" ADD CONSTRAINT "concern_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_area_id_import_id_fkey" FOREIGN KEY ("area_id", "import_id") REFERENCES "import"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person_grant" ADD CONSTRAINT "person_grant_area_id_person_id_fkey" FOREIGN KEY ("area_id", "person_id") REFERENCES "person"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "programme_school" ADD CONSTRAINT "programme_school_area_id_programme_id_fkey" FOREIGN KEY ("area_id", "programme_id") REFERENCES "programme"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "marks" ADD CONSTRAINT "marks_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "wellbeing_score" ADD CONSTRAINT "wellbeing_score_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "declared_insight" ADD CONSTRAINT "declared_insight_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "earlier_contact" ADD CONSTRAINT "earlier_contact_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;



-- What Prisma cannot say.
ALTER TABLE school ADD CONSTRAINT phase_is_known CHECK (phase IN ('nursery', 'primary', 'secondary', 'special', 'all-through'));
ALTER TABLE school ADD CONSTRAINT urn_is_six_figures CHECK (urn ~ '^\d{6}$');
ALTER TABLE person ADD CONSTRAINT email_is_lower_case CHECK (email = lower(email));
ALTER TABLE person_grant ADD CONSTRAINT role_is_known CHECK (role IN ('link-worker', 'teacher', 'staff', 'safeguarding-lead', 'senco', 'pastoral-lead',
  'school-lead', 'data-manager', 'early-help-manager', 'programme-manager', 'provider', 'family', 'verifier', 'administrator'));
ALTER TABLE person_grant ADD CONSTRAINT school_roles_have_a_school CHECK (school_id IS NOT NULL OR role NOT IN ('link-worker', 'teacher', 'staff',
  'safeguarding-lead', 'senco', 'pastoral-lead', 'school-lead', 'data-manager'));
ALTER TABLE person_grant ADD CONSTRAINT nobody_grants_themselves CHECK (granted_by_id IS DISTINCT FROM person_id);
ALTER TABLE programme ADD CONSTRAINT places_are_positive CHECK (places > 0);
ALTER TABLE import ADD CONSTRAINT state_is_known CHECK (state IN ('received', 'reading', 'needs-review', 'landing', 'landed', 'refused', 'thrown-away', 'failed'));
ALTER TABLE flag ADD CONSTRAINT severity_is_known CHECK (severity IN ('notable', 'severe'));
ALTER TABLE review ADD CONSTRAINT state_is_known CHECK (state IN ('waiting', 'ended'));
ALTER TABLE review ADD CONSTRAINT end_is_known CHECK ("end" IN ('support-now', 'watch', 'already-supported', 'need-information', 'not-needed', 'closed-by-lead'));
ALTER TABLE review ADD CONSTRAINT an_end_has_a_reason CHECK ((state = 'ended') = ("end" IS NOT NULL) AND ("end" IS NULL OR reason IS NOT NULL));
ALTER TABLE marks ADD CONSTRAINT marks_fill_the_year CHECK (length(marks) = 540);
ALTER TABLE enrolment ALTER COLUMN search_key TYPE text COLLATE "C";
CREATE UNIQUE INDEX review_one_waiting ON review (area_id, school_id, child_id) WHERE state = 'waiting';
ALTER TABLE marks SET (fillfactor = 80);
ALTER TABLE import SET (fillfactor = 50);

-- Every table: row level security, for the owner too. What the app may do is said table by table; nothing is deleted but files and class links.
DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    IF t NOT IN ('credential', 'session', 'child') THEN EXECUTE format('GRANT SELECT, INSERT ON %I TO seen_app', t); END IF;
  END LOOP;
  FOREACH t IN ARRAY ARRAY['area', 'school', 'person', 'person_grant', 'enrolment', 'child_detail', 'guardian', 'involvement', 'shut_out', 'import', 'marks',
    'assessment', 'wellbeing_score', 'judgement', 'suspension', 'declared_insight', 'earlier_contact', 'flag', 'review', 'concern', 'safeguarding_entry', 'safeguarding_receipt'] LOOP
    EXECUTE format('GRANT UPDATE ON %I TO seen_app', t);
  END LOOP;
END $$;
REVOKE INSERT ON area FROM seen_app;
GRANT DELETE ON import_file, class_staff TO seen_app;
GRANT USAGE ON SCHEMA public TO seen_app, seen_definer;

-- Every policy reads: my area AND not a child I am shut out of AND, by my role, one comparison of this row's own columns with what I brought along.
-- No subquery: it would run for each row, and Citus refuses it. CASE and not OR: only one arm is computed, and the planner expects half the
-- rows to pass, so that ORDER BY … LIMIT 50 walks the ordered index. It is the second lock: a query names its school or child itself.

-- partnership
CREATE POLICY mine ON area FOR SELECT TO seen_app USING (id = ctx.area_id());
CREATE POLICY kept ON area FOR UPDATE TO seen_app USING (id = ctx.area_id() AND ctx.role() = 'administrator');
CREATE POLICY mine ON school FOR SELECT TO seen_app USING (area_id = ctx.area_id());
CREATE POLICY added ON school FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'administrator');
CREATE POLICY kept ON school FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'administrator');
CREATE POLICY colleagues ON person FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND ctx.role() NOT IN ('family', 'provider', 'verifier'));
CREATE POLICY added ON person FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'administrator');
CREATE POLICY kept ON person FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'administrator');
CREATE POLICY colleagues ON person_grant FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE ctx.role()
  WHEN 'administrator' THEN true WHEN 'family' THEN false WHEN 'provider' THEN false WHEN 'verifier' THEN false
  ELSE person_id = ctx.viewer_id() OR school_id IS NULL OR school_id = ANY (ctx.school_ids()) END);
CREATE POLICY added ON person_grant FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'administrator' AND granted_by_id = ctx.viewer_id());
CREATE POLICY kept ON person_grant FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'administrator' AND person_id <> ctx.viewer_id());
CREATE POLICY mine ON programme FOR SELECT TO seen_app USING (area_id = ctx.area_id());
CREATE POLICY added ON programme FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('administrator', 'programme-manager'));
CREATE POLICY mine ON programme_school FOR SELECT TO seen_app USING (area_id = ctx.area_id());
CREATE POLICY added ON programme_school FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('administrator', 'programme-manager'));

-- children: name and class for all who work at the school, the rest for those who must know it
CREATE POLICY works_here ON enrolment FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'pastoral-lead', 'school-lead', 'teacher', 'staff', 'link-worker', 'data-manager', 'imports', 'identification')
  THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY knows ON child_detail FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'data-manager', 'imports', 'identification') THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY knows ON guardian FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'data-manager', 'imports') THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY lead_only ON involvement FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'imports', 'identification') THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY works_here ON class_staff FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'pastoral-lead', 'school-lead', 'teacher', 'data-manager', 'imports') THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY unlinked ON class_staff FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY told ON shut_out FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN person_id = ctx.viewer_id() OR school_id = ANY (ctx.school_ids()) ELSE person_id = ctx.viewer_id() END);
CREATE POLICY said ON shut_out FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND by_id = ctx.viewer_id() AND school_id = ANY (ctx.school_ids())
  AND CASE ctx.role() WHEN 'safeguarding-lead' THEN true ELSE person_id = ctx.viewer_id() END);
CREATE POLICY ended ON shut_out FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'safeguarding-lead'
  AND person_id <> ctx.viewer_id() AND school_id = ANY (ctx.school_ids()));

-- signals: the facts are read by those who review every child, written by what a checked file said
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['marks', 'assessment', 'wellbeing_score', 'judgement', 'suspension', 'declared_insight', 'earlier_contact'] LOOP
    EXECUTE format($p$CREATE POLICY reviews_every_child ON %I FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
      WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'imports', 'identification') THEN school_id = ANY (ctx.school_ids()) ELSE false END)$p$, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['enrolment', 'child_detail', 'guardian', 'involvement', 'marks', 'assessment', 'wellbeing_score', 'judgement', 'suspension', 'declared_insight', 'earlier_contact'] LOOP
    EXECUTE format($p$CREATE POLICY landed ON %I FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()))$p$, t);
    EXECUTE format($p$CREATE POLICY corrected ON %I FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()))$p$, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['class_staff', 'marks_change'] LOOP
    EXECUTE format($p$CREATE POLICY landed ON %I FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'imports' AND school_id = ANY (ctx.school_ids()))$p$, t);
  END LOOP;
END $$;
CREATE POLICY history ON marks_change FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'imports') THEN school_id = ANY (ctx.school_ids()) ELSE false END);

-- imports: the page belongs to the role that sent the file
CREATE POLICY sent_by_my_office ON import FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE ctx.role()
  WHEN 'data-manager' THEN audience = 'data-manager' AND school_id = ANY (ctx.school_ids())
  WHEN 'safeguarding-lead' THEN audience = 'safeguarding-lead' AND school_id = ANY (ctx.school_ids())
  WHEN 'imports' THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY sent ON import FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('data-manager', 'safeguarding-lead')
  AND audience = ctx.role() AND school_id = ANY (ctx.school_ids()) AND uploaded_by_id = ctx.viewer_id());
CREATE POLICY worked_on ON import FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND CASE ctx.role()
  WHEN 'imports' THEN school_id = ANY (ctx.school_ids()) ELSE audience = ctx.role() AND school_id = ANY (ctx.school_ids()) END);
CREATE POLICY read_by_the_import ON import_file FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE ctx.role()
  WHEN 'imports' THEN school_id = ANY (ctx.school_ids()) ELSE audience = ctx.role() AND school_id = ANY (ctx.school_ids()) END);
CREATE POLICY sent ON import_file FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('data-manager', 'safeguarding-lead')
  AND audience = ctx.role() AND school_id = ANY (ctx.school_ids()));
CREATE POLICY thrown_away ON import_file FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND CASE ctx.role()
  WHEN 'imports' THEN school_id = ANY (ctx.school_ids()) ELSE audience = ctx.role() AND school_id = ANY (ctx.school_ids()) END);

-- identification: what is restricted is known to the safeguarding lead alone
CREATE POLICY published ON rule_set FOR SELECT TO seen_app USING (area_id = ctx.area_id());
CREATE POLICY publishing ON rule_set FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('administrator', 'programme-manager') AND published_by_id = ctx.viewer_id());
CREATE POLICY reviewed ON flag FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
  WHEN 'identification'    THEN school_id = ANY (ctx.school_ids())
  WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids())
  WHEN 'link-worker'       THEN candidate AND NOT restricted AND school_id = ANY (ctx.school_ids())
  WHEN 'pastoral-lead'     THEN NOT restricted AND year_group = ANY (ctx.year_groups()) AND school_id = ANY (ctx.school_ids())
  ELSE false END);
CREATE POLICY raised ON flag FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'identification' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY followed ON flag FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'identification' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY reviewed ON review FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
  WHEN 'identification'    THEN school_id = ANY (ctx.school_ids())
  WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids())
  WHEN 'pastoral-lead'     THEN NOT restricted AND year_group = ANY (ctx.year_groups()) AND school_id = ANY (ctx.school_ids())
  ELSE false END);
CREATE POLICY opened ON review FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'identification' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY decided ON review FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
  WHEN 'identification'    THEN school_id = ANY (ctx.school_ids())
  WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids())
  ELSE false END);
CREATE POLICY raised_or_answered ON concern FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'identification') THEN NOT child_id = ANY (ctx.shut_out()) AND (raised_by_id = ctx.viewer_id() OR school_id = ANY (ctx.school_ids()))
  ELSE raised_by_id = ctx.viewer_id() END);
CREATE POLICY raised ON concern FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND raised_by_id = ctx.viewer_id() AND school_id = ANY (ctx.school_ids())
  AND NOT child_id = ANY (ctx.shut_out())
  AND ctx.role() IN ('safeguarding-lead', 'senco', 'pastoral-lead', 'school-lead', 'teacher', 'staff', 'link-worker', 'data-manager'));
CREATE POLICY answered ON concern FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out())
  AND ctx.role() IN ('safeguarding-lead', 'senco') AND school_id = ANY (ctx.school_ids()));

-- safeguarding: whoever works at the school or for the area may raise, only the school's leads may read; the raiser keeps a receipt
CREATE POLICY raised ON safeguarding_entry FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND raised_by_id = ctx.viewer_id() AND CASE
  WHEN ctx.role() IN ('link-worker', 'teacher', 'staff', 'safeguarding-lead', 'senco', 'pastoral-lead', 'school-lead', 'data-manager') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() IN ('early-help-manager', 'programme-manager', 'administrator') THEN true ELSE false END);
CREATE POLICY read_by_leads ON safeguarding_entry FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'safeguarding-lead'
  AND school_id = ANY (ctx.school_ids()) AND (child_id IS NULL OR NOT child_id = ANY (ctx.shut_out())));
CREATE POLICY kept_by_leads ON safeguarding_entry FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'safeguarding-lead'
  AND school_id = ANY (ctx.school_ids()) AND (child_id IS NULL OR NOT child_id = ANY (ctx.shut_out())));
CREATE POLICY raised ON safeguarding_receipt FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND raised_by_id = ctx.viewer_id() AND CASE
  WHEN ctx.role() IN ('link-worker', 'teacher', 'staff', 'safeguarding-lead', 'senco', 'pastoral-lead', 'school-lead', 'data-manager') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() IN ('early-help-manager', 'programme-manager', 'administrator') THEN true ELSE false END);
CREATE POLICY mine ON safeguarding_receipt FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN raised_by_id = ctx.viewer_id() OR school_id = ANY (ctx.school_ids()) ELSE raised_by_id = ctx.viewer_id() END);
CREATE POLICY read_by_leads ON safeguarding_receipt FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'safeguarding-lead' AND school_id = ANY (ctx.school_ids()));

-- The audit trail only grows: no right to change it, no policy that would allow it, and a trigger that stops even the owner.
CREATE POLICY written_as_oneself ON audit_entry FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND viewer_id = ctx.viewer_id());
CREATE POLICY read_by_leads ON audit_entry FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'safeguarding-lead'
  AND school_id = ANY (ctx.school_ids()) AND (child_id IS NULL OR NOT child_id = ANY (ctx.shut_out())));
CREATE FUNCTION ctx.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% only grows', tg_table_name; END $$;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION ctx.refuse_change();
CREATE TRIGGER only_grows_whole BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION ctx.refuse_change();

-- What has to look before there is a viewer, or across schools, belongs to a role that nobody can sign in as and that has policies of its own.
GRANT SELECT, INSERT ON area, person, person_grant TO seen_definer;
GRANT UPDATE ON person TO seen_definer;
GRANT SELECT ON shut_out, school TO seen_definer;
GRANT SELECT, INSERT, UPDATE ON credential, session TO seen_definer;
GRANT SELECT, INSERT ON child TO seen_definer;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['area', 'school', 'person', 'person_grant', 'credential', 'session', 'shut_out', 'child'] LOOP
    EXECUTE format('CREATE POLICY definer ON %I TO seen_definer USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
CREATE SCHEMA session;
CREATE SCHEMA children;
GRANT USAGE ON SCHEMA session, children TO seen_app;
GRANT CREATE, USAGE ON SCHEMA session, children TO seen_definer;

-- The person an e-mail and password might belong to; one row for each area that knows the e-mail.
CREATE FUNCTION session.login(given_email text) RETURNS TABLE (area_id uuid, person_id uuid, password_hash text, session_version int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.area_id, p.id, c.password_hash, p.session_version FROM public.person p JOIN public.credential c ON c.area_id = p.area_id AND c.person_id = p.id
  WHERE p.email = lower(given_email) AND p.disabled_at IS NULL $$;

CREATE FUNCTION session.open(given_area uuid, given_person uuid, given_version int) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO public.session (area_id, id, person_id, version) SELECT p.area_id, gen_random_uuid(), p.id, p.session_version FROM public.person p
  WHERE p.area_id = given_area AND p.id = given_person AND p.session_version = given_version AND p.disabled_at IS NULL RETURNING id $$;

-- Who a session belongs to, or nothing: ended, idle for longer than allowed, older than twelve hours, or made before the person's version rose.
CREATE FUNCTION session.look_up(given_area uuid, given_session uuid, idle_minutes int) RETURNS TABLE (person_id uuid, name text, email text, one_time boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.session s SET seen_at = now() WHERE s.area_id = given_area AND s.id = given_session AND s.ended_at IS NULL
    AND s.seen_at < now() - interval '1 minute' AND s.seen_at > now() - make_interval(mins => idle_minutes);
  RETURN QUERY SELECT p.id, p.name, p.email, c.one_time FROM public.session s
    JOIN public.person p ON p.area_id = s.area_id AND p.id = s.person_id AND p.session_version = s.version AND p.disabled_at IS NULL
    JOIN public.credential c ON c.area_id = p.area_id AND c.person_id = p.id
    WHERE s.area_id = given_area AND s.id = given_session AND s.ended_at IS NULL
      AND s.seen_at > now() - make_interval(mins => idle_minutes) AND s.started_at > now() - interval '12 hours';
END $$;

CREATE FUNCTION session.close(given_area uuid, given_session uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE public.session SET ended_at = now() WHERE area_id = given_area AND id = given_session AND ended_at IS NULL $$;

-- What a person holds on a day and which children they are shut out of: what makes a viewer.
CREATE FUNCTION session.grants(given_area uuid, given_person uuid, on_day date) RETURNS TABLE (id uuid, role text, school_id uuid, school_name text, class_name text, year_groups text[], is_lead boolean, shut_out uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.id, g.role, g.school_id, s.name, g.class_name, g.year_groups, g.is_lead,
    ARRAY(SELECT o.child_id FROM public.shut_out o WHERE o.area_id = given_area AND o.person_id = given_person AND o.ended_at IS NULL)
  FROM public.person_grant g JOIN public.person p ON p.area_id = g.area_id AND p.id = g.person_id AND p.disabled_at IS NULL
  LEFT JOIN public.school s ON s.area_id = g.area_id AND s.id = g.school_id
  WHERE g.area_id = given_area AND g.person_id = given_person AND g.ended_at IS NULL AND g.from_on <= on_day AND (g.until_on IS NULL OR g.until_on >= on_day)
  ORDER BY g.role, s.name, g.id $$;

CREATE FUNCTION session.person_by_email(given_email text) RETURNS TABLE (area_id uuid, person_id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.area_id, p.id, p.name FROM public.person p WHERE p.email = lower(given_email) AND p.disabled_at IS NULL $$;

-- A new password for oneself, or by an administrator for somebody else (one-time): every session of that person ends.
CREATE FUNCTION session.set_password(given_person uuid, hash text, is_one_time boolean) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE version int;
BEGIN
  IF ctx.viewer_id() IS DISTINCT FROM given_person AND ctx.role() IS DISTINCT FROM 'administrator' THEN RAISE EXCEPTION 'only oneself or an administrator sets a password' USING ERRCODE = '42501'; END IF;
  UPDATE public.person SET session_version = session_version + 1 WHERE area_id = ctx.area_id() AND id = given_person RETURNING session_version INTO version;
  IF version IS NULL THEN RAISE EXCEPTION 'no such person' USING ERRCODE = '42501'; END IF;
  INSERT INTO public.credential (area_id, person_id, password_hash, one_time) VALUES (ctx.area_id(), given_person, hash, is_one_time)
    ON CONFLICT (area_id, person_id) DO UPDATE SET password_hash = excluded.password_hash, one_time = excluded.one_time, changed_at = now();
  RETURN version;
END $$;
CREATE FUNCTION session.password_hash_of_viewer() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.password_hash FROM public.credential c WHERE c.area_id = ctx.area_id() AND c.person_id = ctx.viewer_id() $$;

-- What the sign-in page may say before anybody is known: the area's name and front door, where the house holds only one area.
CREATE FUNCTION session.house() RETURNS TABLE (name text, front_door_name text, front_door_phone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT a.name, a.front_door_name, a.front_door_phone FROM public.area a WHERE (SELECT count(*) FROM public.area) = 1 $$;

-- The first area and its first administrator: for the owner alone, who sets the house up. NULL where an area of that name stands.
CREATE FUNCTION session.set_up(area_name text, admin_email text, admin_name text, hash text, on_day date) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE new_area uuid := gen_random_uuid(); new_person uuid := gen_random_uuid();
BEGIN
  IF EXISTS (SELECT FROM public.area WHERE name = area_name) THEN RETURN NULL; END IF;
  INSERT INTO public.area (id, name) VALUES (new_area, area_name);
  INSERT INTO public.person (area_id, id, email, name) VALUES (new_area, new_person, lower(admin_email), admin_name);
  INSERT INTO public.person_grant (area_id, id, person_id, role, from_on) VALUES (new_area, gen_random_uuid(), new_person, 'administrator', on_day);
  INSERT INTO public.credential (area_id, person_id, password_hash, one_time) VALUES (new_area, new_person, hash, true);
  RETURN new_area;
END $$;

-- Which child each UPN means, in the whole area: found or made. Says nothing but ids, and only to an import.
CREATE FUNCTION children.resolve_upns(upns text[]) RETURNS TABLE (upn text, child_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  IF ctx.role() IS DISTINCT FROM 'imports' THEN RAISE EXCEPTION 'only an import resolves UPNs' USING ERRCODE = '42501'; END IF;
  INSERT INTO public.child (area_id, id, upn) SELECT ctx.area_id(), gen_random_uuid(), u FROM unnest(upns) u ON CONFLICT (area_id, upn) DO NOTHING;
  RETURN QUERY SELECT c.upn, c.id FROM public.child c WHERE c.area_id = ctx.area_id() AND c.upn = ANY (upns);
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('session', 'children') LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    IF f::text NOT LIKE 'session.set_up(%' THEN EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seen_app', f); ELSE EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO CURRENT_USER', f); END IF;
    EXECUTE format('ALTER FUNCTION %s OWNER TO seen_definer', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA session, children FROM seen_definer;
