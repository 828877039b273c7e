-- From a decision to what changed: cases, plans, commissioning, outcomes, and the family's own page.
ALTER TABLE "person_grant" ADD COLUMN     "organisation_id" UUID;
CREATE TABLE "approach" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "support_by" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "asked_by_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'not-approached',
    "state_since" DATE NOT NULL,
    "next_step" TEXT,
    "next_on" DATE,
    "restricted" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "approach_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "approach_attempt" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "approach_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "tried_on" DATE NOT NULL,
    "how" TEXT NOT NULL,
    "whom" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "words" TEXT,
    "next_step" TEXT NOT NULL,
    "next_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "approach_attempt_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "approach_answer" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "approach_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "answer" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "given_by" TEXT NOT NULL,
    "giver_name" TEXT NOT NULL,
    "judged_by" TEXT,
    "judged_why" TEXT,
    "child_view" TEXT,
    "words" TEXT,
    "try_next" TEXT,
    "try_on" DATE,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "approach_answer_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "support_case" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "approach_id" UUID NOT NULL,
    "opened_on" DATE NOT NULL,
    "link_worker_id" UUID NOT NULL,
    "contact_every" INTEGER NOT NULL DEFAULT 7,
    "state" TEXT NOT NULL DEFAULT 'open',
    "close_reason" TEXT,
    "close_words" TEXT,
    "home_asked" TEXT,
    "asked_to_close_by_id" UUID,
    "asked_to_close_on" DATE,
    "signed_off_by_id" UUID,
    "closed_on" DATE,
    "look_again_on" DATE,
    "looked_again_by_id" UUID,
    "looked_again_on" DATE,
    "looked_again_words" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "support_case_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "case_contact" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "how" TEXT NOT NULL,
    "with_whom" TEXT NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "minutes" INTEGER,
    "words" TEXT,
    "by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "case_contact_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "case_task" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "owner_id" UUID NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,
    "done_on" DATE,
    "done_by_id" UUID,
    CONSTRAINT "case_task_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "service" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "strands" TEXT[],
    "from_age" INTEGER,
    "to_age" INTEGER,
    "place" TEXT NOT NULL,
    "times" TEXT NOT NULL,
    "price_pence" INTEGER NOT NULL,
    "offered" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "service_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "pot" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "school_id" UUID,
    "pence" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    CONSTRAINT "pot_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "service_request" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "pot_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "sessions_planned" INTEGER NOT NULL,
    "price_pence" INTEGER NOT NULL,
    "held_pence" INTEGER NOT NULL,
    "first_session_on" DATE NOT NULL,
    "answer_by" DATE NOT NULL,
    "first_name" TEXT NOT NULL,
    "what_helps" TEXT NOT NULL,
    "contact_route" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_by_name" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "answered_at" TIMESTAMPTZ,
    "answered_by_name" TEXT,
    "end_words" TEXT,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "service_request_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "day_sheet" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "request_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "emergency_contact" TEXT NOT NULL,
    "medical_and_access" TEXT NOT NULL,
    "may_collect" TEXT NOT NULL,
    CONSTRAINT "day_sheet_pkey" PRIMARY KEY ("area_id","request_id")
);
CREATE TABLE "register_entry" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "request_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "words" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("area_id","request_id","held_on")
);
CREATE TABLE "baseline" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "agreed_on" DATE NOT NULL,
    "frozen_at" TIMESTAMPTZ NOT NULL,
    "stood" JSONB NOT NULL,
    CONSTRAINT "baseline_pkey" PRIMARY KEY ("area_id","case_id")
);
CREATE TABLE "released_count" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "school_id" UUID,
    "part" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "value" INTEGER,
    "as_at" DATE NOT NULL,
    CONSTRAINT "released_count_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "organisation" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    CONSTRAINT "organisation_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "plan" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "written_on" DATE NOT NULL,
    "going_on" TEXT,
    "not_agreed" TEXT,
    "agreed_on" DATE,
    "review_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "plan_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "plan_strength" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    CONSTRAINT "plan_strength_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "plan_goal" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "hope" INTEGER,
    CONSTRAINT "plan_goal_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "goal_rating" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "rating" INTEGER NOT NULL,
    "rated_on" DATE NOT NULL,
    "rated_by" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "goal_rating_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "plan_action" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "goal_id" UUID,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "owner_kind" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "by_on" DATE NOT NULL,
    "planned" INTEGER NOT NULL DEFAULT 1,
    "happened" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "plan_action_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "plan_agreement" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "words" TEXT,
    "agreed_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    CONSTRAINT "plan_agreement_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "plan_review" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "who_was_there" TEXT NOT NULL,
    "child_said" TEXT,
    "home" TEXT NOT NULL,
    "friends" TEXT NOT NULL,
    "places_online" TEXT NOT NULL,
    "times_missing" TEXT NOT NULL,
    "words" TEXT,
    "stood" JSONB NOT NULL,
    "next_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "plan_review_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "family_link" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "guardian_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "parts" TEXT[],
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,
    "until_on" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ,
    CONSTRAINT "family_link_pkey" PRIMARY KEY ("area_id","id")
);
CREATE TABLE "family_note" (
    "area_id" UUID NOT NULL DEFAULT ctx.area_id(),
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ NOT NULL,
    "read_by_id" UUID,
    "read_at" TIMESTAMPTZ,
    "answer" TEXT,
    CONSTRAINT "family_note_pkey" PRIMARY KEY ("area_id","id")
);
CREATE INDEX "approach_area_id_school_id_state_idx" ON "approach"("area_id", "school_id", "state");
CREATE INDEX "approach_area_id_school_id_child_id_idx" ON "approach"("area_id", "school_id", "child_id");
CREATE UNIQUE INDEX "approach_area_id_review_id_key" ON "approach"("area_id", "review_id");
CREATE INDEX "approach_attempt_area_id_approach_id_idx" ON "approach_attempt"("area_id", "approach_id");
CREATE INDEX "approach_answer_area_id_approach_id_idx" ON "approach_answer"("area_id", "approach_id");
CREATE INDEX "support_case_area_id_link_worker_id_idx" ON "support_case"("area_id", "link_worker_id");
CREATE INDEX "support_case_area_id_school_id_state_idx" ON "support_case"("area_id", "school_id", "state");
CREATE INDEX "support_case_area_id_school_id_child_id_idx" ON "support_case"("area_id", "school_id", "child_id");
CREATE UNIQUE INDEX "support_case_area_id_approach_id_key" ON "support_case"("area_id", "approach_id");
CREATE INDEX "case_contact_area_id_case_id_idx" ON "case_contact"("area_id", "case_id");
CREATE INDEX "case_task_area_id_case_id_idx" ON "case_task"("area_id", "case_id");
CREATE INDEX "case_task_area_id_owner_id_done_on_idx" ON "case_task"("area_id", "owner_id", "done_on");
CREATE UNIQUE INDEX "service_area_id_organisation_id_name_key" ON "service"("area_id", "organisation_id", "name");
CREATE UNIQUE INDEX "pot_area_id_name_key" ON "pot"("area_id", "name");
CREATE INDEX "service_request_area_id_organisation_id_state_idx" ON "service_request"("area_id", "organisation_id", "state");
CREATE INDEX "service_request_area_id_pot_id_idx" ON "service_request"("area_id", "pot_id");
CREATE INDEX "service_request_area_id_case_id_idx" ON "service_request"("area_id", "case_id");
CREATE INDEX "released_count_area_id_audience_school_id_idx" ON "released_count"("area_id", "audience", "school_id");
CREATE UNIQUE INDEX "organisation_area_id_name_key" ON "organisation"("area_id", "name");
CREATE UNIQUE INDEX "plan_area_id_case_id_edition_key" ON "plan"("area_id", "case_id", "edition");
CREATE INDEX "plan_strength_area_id_plan_id_idx" ON "plan_strength"("area_id", "plan_id");
CREATE UNIQUE INDEX "plan_goal_area_id_plan_id_number_key" ON "plan_goal"("area_id", "plan_id", "number");
CREATE INDEX "goal_rating_area_id_goal_id_rated_on_idx" ON "goal_rating"("area_id", "goal_id", "rated_on");
CREATE UNIQUE INDEX "plan_action_area_id_plan_id_number_key" ON "plan_action"("area_id", "plan_id", "number");
CREATE UNIQUE INDEX "plan_agreement_area_id_plan_id_party_key" ON "plan_agreement"("area_id", "plan_id", "party");
CREATE INDEX "plan_review_area_id_plan_id_idx" ON "plan_review"("area_id", "plan_id");
CREATE INDEX "family_link_area_id_case_id_idx" ON "family_link"("area_id", "case_id");
CREATE UNIQUE INDEX "family_link_area_id_key_hash_key" ON "family_link"("area_id", "key_hash");
CREATE INDEX "family_note_area_id_case_id_idx" ON "family_note"("area_id", "case_id");
ALTER TABLE "approach" ADD CONSTRAINT "approach_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "approach" ADD CONSTRAINT "approach_area_id_review_id_fkey" FOREIGN KEY ("area_id", "review_id") REFERENCES "review"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "approach_attempt" ADD CONSTRAINT "approach_attempt_area_id_approach_id_fkey" FOREIGN KEY ("area_id", "approach_id") REFERENCES "approach"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "approach_answer" ADD CONSTRAINT "approach_answer_area_id_approach_id_fkey" FOREIGN KEY ("area_id", "approach_id") REFERENCES "approach"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "support_case" ADD CONSTRAINT "support_case_area_id_school_id_child_id_fkey" FOREIGN KEY ("area_id", "school_id", "child_id") REFERENCES "enrolment"("area_id", "school_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "support_case" ADD CONSTRAINT "support_case_area_id_approach_id_fkey" FOREIGN KEY ("area_id", "approach_id") REFERENCES "approach"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "case_contact" ADD CONSTRAINT "case_contact_area_id_case_id_fkey" FOREIGN KEY ("area_id", "case_id") REFERENCES "support_case"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "case_task" ADD CONSTRAINT "case_task_area_id_case_id_fkey" FOREIGN KEY ("area_id", "case_id") REFERENCES "support_case"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "service" ADD CONSTRAINT "service_area_id_organisation_id_fkey" FOREIGN KEY ("area_id", "organisation_id") REFERENCES "organisation"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_area_id_case_id_fkey" FOREIGN KEY ("area_id", "case_id") REFERENCES "support_case"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_area_id_goal_id_fkey" FOREIGN KEY ("area_id", "goal_id") REFERENCES "plan_goal"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_area_id_service_id_fkey" FOREIGN KEY ("area_id", "service_id") REFERENCES "service"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_area_id_pot_id_fkey" FOREIGN KEY ("area_id", "pot_id") REFERENCES "pot"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "day_sheet" ADD CONSTRAINT "day_sheet_area_id_request_id_fkey" FOREIGN KEY ("area_id", "request_id") REFERENCES "service_request"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "register_entry" ADD CONSTRAINT "register_entry_area_id_request_id_fkey" FOREIGN KEY ("area_id", "request_id") REFERENCES "service_request"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "baseline" ADD CONSTRAINT "baseline_area_id_case_id_fkey" FOREIGN KEY ("area_id", "case_id") REFERENCES "support_case"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "person_grant" ADD CONSTRAINT "person_grant_area_id_organisation_id_fkey" FOREIGN KEY ("area_id", "organisation_id") REFERENCES "organisation"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "plan" ADD CONSTRAINT "plan_area_id_case_id_fkey" FOREIGN KEY ("area_id", "case_id") REFERENCES "support_case"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "plan_strength" ADD CONSTRAINT "plan_strength_area_id_plan_id_fkey" FOREIGN KEY ("area_id", "plan_id") REFERENCES "plan"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_area_id_plan_id_fkey" FOREIGN KEY ("area_id", "plan_id") REFERENCES "plan"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "goal_rating" ADD CONSTRAINT "goal_rating_area_id_goal_id_fkey" FOREIGN KEY ("area_id", "goal_id") REFERENCES "plan_goal"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_area_id_plan_id_fkey" FOREIGN KEY ("area_id", "plan_id") REFERENCES "plan"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_area_id_goal_id_fkey" FOREIGN KEY ("area_id", "goal_id") REFERENCES "plan_goal"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "plan_agreement" ADD CONSTRAINT "plan_agreement_area_id_plan_id_fkey" FOREIGN KEY ("area_id", "plan_id") REFERENCES "plan"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "plan_review" ADD CONSTRAINT "plan_review_area_id_plan_id_fkey" FOREIGN KEY ("area_id", "plan_id") REFERENCES "plan"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_area_id_case_id_fkey" FOREIGN KEY ("area_id", "case_id") REFERENCES "support_case"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_area_id_guardian_id_fkey" FOREIGN KEY ("area_id", "guardian_id") REFERENCES "guardian"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "family_note" ADD CONSTRAINT "family_note_area_id_link_id_fkey" FOREIGN KEY ("area_id", "link_id") REFERENCES "family_link"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Words that are closed lists, figures that have bounds.
ALTER TABLE person_grant ADD CONSTRAINT providers_have_an_organisation CHECK ((role = 'provider') = (organisation_id IS NOT NULL)) NOT VALID; -- an earlier provider grant had nowhere to say it
ALTER TABLE approach ADD CONSTRAINT state_is_known CHECK (state IN ('not-approached', 'approached', 'asked-to-wait', 'not-reached', 'declined', 'agreed', 'withdrawn'));
ALTER TABLE approach ADD CONSTRAINT support_by_is_known CHECK (support_by IN ('school', 'link-worker', 'early-help'));
ALTER TABLE approach ADD CONSTRAINT what_is_not_settled_has_a_next_day CHECK (state = 'agreed' OR next_on IS NOT NULL);
ALTER TABLE approach_attempt ADD CONSTRAINT how_is_known CHECK (how IN ('phone', 'text', 'e-mail', 'letter', 'at-the-gate', 'home-visit', 'meeting', 'through-somebody'));
ALTER TABLE approach_attempt ADD CONSTRAINT outcome_is_known CHECK (outcome IN ('spoke', 'no-answer', 'message-left', 'wrong-number', 'not-possible'));
ALTER TABLE approach_answer ADD CONSTRAINT answer_is_known CHECK (answer IN ('asked-to-wait', 'declined', 'agreed', 'withdrawn'));
ALTER TABLE approach_answer ADD CONSTRAINT given_by_is_known CHECK (given_by IN ('parental-responsibility', 'young-person', 'child-able', 'authority'));
ALTER TABLE approach_answer ADD CONSTRAINT a_child_judged_able_was_judged_by_somebody CHECK (given_by <> 'child-able' OR (judged_by IS NOT NULL AND judged_why IS NOT NULL));
ALTER TABLE approach_answer ADD CONSTRAINT anything_but_a_yes_says_what_to_try CHECK (answer = 'agreed' OR (try_next IS NOT NULL AND try_on IS NOT NULL));
ALTER TABLE support_case ADD CONSTRAINT state_is_known CHECK (state IN ('open', 'closing', 'closed', 'looked-again'));
ALTER TABLE support_case ADD CONSTRAINT close_reason_is_known CHECK (close_reason IN ('goals-reached', 'enough-for-now', 'family-stopped', 'moved-away', 'stepped-up', 'not-reached'));
ALTER TABLE support_case ADD CONSTRAINT no_case_closes_in_silence CHECK (state = 'open' OR (close_reason IS NOT NULL AND close_words IS NOT NULL AND home_asked IS NOT NULL AND asked_to_close_by_id IS NOT NULL));
ALTER TABLE support_case ADD CONSTRAINT a_second_person_signs_off CHECK (state NOT IN ('closed', 'looked-again') OR (signed_off_by_id IS NOT NULL AND signed_off_by_id <> asked_to_close_by_id AND closed_on IS NOT NULL AND look_again_on IS NOT NULL AND trim(close_words) <> '' AND trim(home_asked) <> ''));
ALTER TABLE support_case ADD CONSTRAINT contact_every_is_days CHECK (contact_every BETWEEN 1 AND 90);
ALTER TABLE case_contact ADD CONSTRAINT how_is_known CHECK (how IN ('in-person', 'phone', 'text', 'home-visit', 'video', 'letter'));
ALTER TABLE case_contact ADD CONSTRAINT with_whom_is_known CHECK (with_whom IN ('child', 'family', 'both', 'professional'));
ALTER TABLE plan ADD CONSTRAINT state_is_known CHECK (state IN ('draft', 'agreed', 'replaced', 'ended'));
ALTER TABLE plan_goal ADD CONSTRAINT at_most_five CHECK (number BETWEEN 1 AND 5);
ALTER TABLE plan_goal ADD CONSTRAINT hope_is_0_to_10 CHECK (hope BETWEEN 0 AND 10);
ALTER TABLE goal_rating ADD CONSTRAINT rating_is_0_to_10 CHECK (rating BETWEEN 0 AND 10);
ALTER TABLE goal_rating ADD CONSTRAINT rated_by_is_known CHECK (rated_by IN ('child', 'child-with-somebody'));
ALTER TABLE plan_action ADD CONSTRAINT at_most_eight CHECK (number BETWEEN 1 AND 8);
ALTER TABLE plan_action ADD CONSTRAINT owner_is_known CHECK (owner_kind IN ('child', 'family', 'school', 'link-worker', 'service'));
ALTER TABLE plan_action ADD CONSTRAINT amounts_are_amounts CHECK (planned BETWEEN 1 AND 200 AND happened BETWEEN 0 AND 400);
ALTER TABLE plan_agreement ADD CONSTRAINT party_is_known CHECK (party IN ('child', 'family', 'school', 'link-worker'));
ALTER TABLE family_note ADD CONSTRAINT kind_is_known CHECK (kind IN ('add', 'disagree', 'stop'));
ALTER TABLE service ADD CONSTRAINT price_is_pence CHECK (price_pence BETWEEN 0 AND 100000);
ALTER TABLE pot ADD CONSTRAINT pot_is_pence CHECK (pence BETWEEN 0 AND 1000000000);
ALTER TABLE service_request ADD CONSTRAINT state_is_known CHECK (state IN ('requested', 'accepted', 'declined', 'withdrawn', 'finished'));
ALTER TABLE service_request ADD CONSTRAINT held_is_its_own_price CHECK (held_pence BETWEEN 0 AND sessions_planned * price_pence AND price_pence >= 0 AND sessions_planned BETWEEN 1 AND 100);
ALTER TABLE service_request ADD CONSTRAINT what_lives_is_held_whole CHECK (state NOT IN ('requested', 'accepted') OR held_pence = sessions_planned * price_pence);
ALTER TABLE register_entry ADD CONSTRAINT mark_is_known CHECK (mark IN ('here', 'not-here', 'told-us', 'did-not-run'));
ALTER TABLE released_count ADD CONSTRAINT audience_is_known CHECK (audience IN ('school', 'area'));

-- Who asks also brings the cases their grant reaches, the children of their own caseload, the children whose family they are asking, the
-- organisation they work for, and, on the family's page, the parts chosen for that person.
CREATE FUNCTION ctx.case_ids()        RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.case_ids', true), '')::uuid[] $$;
CREATE FUNCTION ctx.child_ids()       RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.child_ids', true), '')::uuid[] $$;
CREATE FUNCTION ctx.asking_ids()      RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.asking_ids', true), '')::uuid[] $$;
CREATE FUNCTION ctx.organisation_id() RETURNS uuid   LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.organisation_id', true), '')::uuid $$;
CREATE FUNCTION ctx.parts()           RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('ctx.parts', true), '')::text[] $$;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['approach', 'approach_attempt', 'approach_answer', 'support_case', 'case_contact', 'case_task', 'plan', 'plan_strength', 'plan_goal', 'goal_rating', 'plan_action',
    'plan_agreement', 'plan_review', 'family_link', 'family_note', 'organisation', 'service', 'pot', 'service_request', 'day_sheet', 'register_entry', 'baseline', 'released_count'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO seen_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['approach', 'support_case', 'case_task', 'plan', 'plan_action', 'family_link', 'organisation', 'service', 'pot', 'service_request', 'day_sheet', 'register_entry'] LOOP
    EXECUTE format('GRANT UPDATE ON %I TO seen_app', t);
  END LOOP;
END $$;
GRANT UPDATE (read_by_id, read_at, answer) ON family_note TO seen_app; -- the family's own words are never changed, and a child's goal neither: it is taken out of a draft and written anew
GRANT DELETE ON plan_strength, plan_goal, goal_rating, plan_action, plan_agreement, released_count TO seen_app; -- a draft's parts may be taken out; counts are written anew
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON baseline FOR EACH ROW EXECUTE FUNCTION ctx.refuse_change();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON baseline FOR EACH STATEMENT EXECUTE FUNCTION ctx.refuse_change();

-- The rooms upstream: a link worker knows the children of their own caseload, and how to ring a family they are asking; Seen counts.
ALTER POLICY works_here ON enrolment USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'pastoral-lead', 'school-lead', 'teacher', 'staff', 'link-worker', 'data-manager', 'imports', 'identification', 'outcomes')
  THEN school_id = ANY (ctx.school_ids()) ELSE false END);
ALTER POLICY knows ON child_detail USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'data-manager', 'imports', 'identification', 'outcomes') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN child_id = ANY (ctx.child_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END);
ALTER POLICY knows ON guardian USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'data-manager', 'imports') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN child_id = ANY (ctx.child_ids() || ctx.asking_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END);
ALTER POLICY works_here ON class_staff USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'pastoral-lead', 'school-lead', 'teacher', 'data-manager', 'link-worker', 'imports') THEN school_id = ANY (ctx.school_ids()) ELSE false END);
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['marks', 'assessment', 'wellbeing_score', 'judgement', 'suspension', 'declared_insight', 'earlier_contact'] LOOP
    EXECUTE format($p$ALTER POLICY reviews_every_child ON %I USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
      WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'imports', 'identification', 'outcomes') THEN school_id = ANY (ctx.school_ids())
      WHEN ctx.role() = 'link-worker' THEN child_id = ANY (ctx.child_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END)$p$, t);
  END LOOP;
END $$;
ALTER POLICY reviewed ON flag USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
  WHEN 'identification'    THEN school_id = ANY (ctx.school_ids())
  WHEN 'outcomes'          THEN school_id = ANY (ctx.school_ids())
  WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids())
  WHEN 'link-worker'       THEN ((candidate AND NOT restricted) OR child_id = ANY (ctx.child_ids())) AND school_id = ANY (ctx.school_ids())
  WHEN 'pastoral-lead'     THEN NOT restricted AND year_group = ANY (ctx.year_groups()) AND school_id = ANY (ctx.school_ids())
  ELSE false END);
ALTER POLICY reviewed ON review USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
  WHEN 'identification'    THEN school_id = ANY (ctx.school_ids())
  WHEN 'outcomes'          THEN school_id = ANY (ctx.school_ids())
  WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids())
  WHEN 'link-worker'       THEN NOT restricted AND child_id = ANY (ctx.child_ids()) AND school_id = ANY (ctx.school_ids())
  WHEN 'pastoral-lead'     THEN NOT restricted AND year_group = ANY (ctx.year_groups()) AND school_id = ANY (ctx.school_ids())
  ELSE false END);
ALTER POLICY raised_or_answered ON concern USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'identification', 'outcomes') THEN NOT child_id = ANY (ctx.shut_out()) AND (raised_by_id = ctx.viewer_id() OR school_id = ANY (ctx.school_ids()))
  WHEN ctx.role() = 'link-worker' THEN raised_by_id = ctx.viewer_id() OR (child_id = ANY (ctx.child_ids()) AND school_id = ANY (ctx.school_ids()) AND NOT child_id = ANY (ctx.shut_out()))
  ELSE raised_by_id = ctx.viewer_id() END);
ALTER POLICY colleagues ON person USING (area_id = ctx.area_id() AND CASE WHEN ctx.role() IN ('family', 'provider', 'verifier') THEN id = ctx.viewer_id() ELSE true END);

-- cases
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['approach', 'approach_attempt', 'approach_answer'] LOOP
    EXECUTE format($p$CREATE POLICY asked ON %I FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
      WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
      WHEN 'outcomes'          THEN school_id = ANY (ctx.school_ids())
      WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids())
      WHEN 'link-worker'       THEN (NOT restricted OR child_id = ANY (ctx.child_ids())) AND school_id = ANY (ctx.school_ids())
      ELSE false END)$p$, t);
  END LOOP;
END $$;
CREATE POLICY opened ON approach FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
  WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY followed ON approach FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
  WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids())
  WHEN 'link-worker'       THEN (NOT restricted OR child_id = ANY (ctx.child_ids())) AND school_id = ANY (ctx.school_ids())
  ELSE false END);
CREATE POLICY tried ON approach_attempt FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND by_id = ctx.viewer_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
  WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids())
  WHEN 'link-worker'       THEN (NOT restricted OR child_id = ANY (ctx.child_ids())) AND school_id = ANY (ctx.school_ids())
  ELSE false END);
CREATE POLICY answered ON approach_answer FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND recorded_by_id = ctx.viewer_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE ctx.role()
  WHEN 'safeguarding-lead' THEN school_id = ANY (ctx.school_ids())
  WHEN 'senco'             THEN NOT restricted AND school_id = ANY (ctx.school_ids())
  WHEN 'link-worker'       THEN (NOT restricted OR child_id = ANY (ctx.child_ids())) AND school_id = ANY (ctx.school_ids())
  ELSE false END);

CREATE POLICY supported ON support_case FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'outcomes') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() IN ('link-worker', 'pastoral-lead') THEN id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'family' THEN id = ANY (ctx.case_ids()) ELSE false END);
CREATE POLICY agreed ON support_case FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'link-worker') THEN school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY worked_on ON support_case FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END);

-- What hangs on a case: read and written by those who work on it. "counted": Seen reads it to count. "years": a pastoral lead reads plans.
DO $$ DECLARE t text; own text; BEGIN
  FOREACH t IN ARRAY ARRAY['case_contact', 'case_task', 'plan', 'plan_strength', 'plan_goal', 'goal_rating', 'plan_action', 'plan_agreement', 'plan_review', 'family_link', 'day_sheet', 'baseline'] LOOP
    EXECUTE format($p$CREATE POLICY worked_on ON %I FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
      WHEN ctx.role() IN ('safeguarding-lead', 'senco'%s) THEN school_id = ANY (ctx.school_ids())
      WHEN ctx.role() IN ('link-worker'%s) THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids())
      %s ELSE false END)$p$, t,
      CASE WHEN t IN ('case_contact', 'plan', 'plan_goal', 'goal_rating', 'plan_action', 'baseline') THEN ', ''outcomes''' ELSE '' END,
      CASE WHEN t IN ('plan', 'plan_strength', 'plan_goal', 'goal_rating', 'plan_action') THEN ', ''pastoral-lead''' ELSE '' END,
      CASE t WHEN 'plan' THEN $q$WHEN ctx.role() = 'family' THEN case_id = ANY (ctx.case_ids()) AND state = 'agreed'$q$
        WHEN 'plan_strength' THEN $q$WHEN ctx.role() = 'family' THEN case_id = ANY (ctx.case_ids()) AND 'strengths' = ANY (ctx.parts()) AND EXISTS (SELECT FROM plan p WHERE p.area_id = plan_strength.area_id AND p.id = plan_strength.plan_id AND p.state = 'agreed')$q$
        WHEN 'plan_goal' THEN $q$WHEN ctx.role() = 'family' THEN case_id = ANY (ctx.case_ids()) AND 'goals' = ANY (ctx.parts()) AND EXISTS (SELECT FROM plan p WHERE p.area_id = plan_goal.area_id AND p.id = plan_goal.plan_id AND p.state = 'agreed')$q$
        WHEN 'goal_rating' THEN $q$WHEN ctx.role() = 'family' THEN case_id = ANY (ctx.case_ids()) AND EXISTS (SELECT FROM plan_goal g JOIN plan p ON p.area_id = g.area_id AND p.id = g.plan_id WHERE g.area_id = goal_rating.area_id AND g.id = goal_rating.goal_id AND p.state = 'agreed')$q$
        WHEN 'plan_action' THEN $q$WHEN ctx.role() = 'family' THEN case_id = ANY (ctx.case_ids()) AND 'actions' = ANY (ctx.parts()) AND EXISTS (SELECT FROM plan p WHERE p.area_id = plan_action.area_id AND p.id = plan_action.plan_id AND p.state = 'agreed')$q$
        WHEN 'day_sheet' THEN $q$WHEN ctx.role() = 'provider' THEN organisation_id = ctx.organisation_id()$q$ ELSE '' END);
    own := CASE t WHEN 'case_contact' THEN 'by_id' WHEN 'case_task' THEN 'made_by_id' WHEN 'goal_rating' THEN 'recorded_by_id' WHEN 'plan_agreement' THEN 'recorded_by_id'
      WHEN 'plan_review' THEN 'recorded_by_id' WHEN 'family_link' THEN 'made_by_id' END;
    IF t <> 'baseline' THEN
      EXECUTE format($p$CREATE POLICY written ON %I FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out())%s AND CASE
        WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids())
        WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END)$p$, t, coalesce(' AND ' || own || ' = ctx.viewer_id()', ''));
    END IF;
    IF t IN ('case_task', 'plan', 'plan_action', 'family_link', 'day_sheet') THEN
      EXECUTE format($p$CREATE POLICY kept ON %I FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
        WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids())
        WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END)$p$, t);
    END IF;
    IF t IN ('plan_strength', 'plan_goal', 'goal_rating', 'plan_action', 'plan_agreement') THEN
      EXECUTE format($p$CREATE POLICY taken_out ON %I FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND %s AND CASE
        WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids())
        WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END)$p$, t,
        CASE t WHEN 'goal_rating' THEN $q$EXISTS (SELECT FROM plan_goal g JOIN plan p ON p.area_id = g.area_id AND p.id = g.plan_id WHERE g.area_id = goal_rating.area_id AND g.id = goal_rating.goal_id AND p.state = 'draft')$q$
        ELSE format($q$EXISTS (SELECT FROM plan p WHERE p.area_id = %1$I.area_id AND p.id = %1$I.plan_id AND p.state = 'draft')$q$, t) END);
    END IF;
  END LOOP;
END $$;
CREATE POLICY frozen ON baseline FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'outcomes' AND school_id = ANY (ctx.school_ids()));
CREATE POLICY said ON family_note FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'family' THEN link_id = ctx.viewer_id() ELSE false END);
CREATE POLICY written_by_the_family ON family_note FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'family'
  AND link_id = ctx.viewer_id() AND case_id = ANY (ctx.case_ids()) AND read_at IS NULL AND answer IS NULL);
CREATE POLICY read_by_us ON family_note FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END);

-- commissioning
CREATE POLICY known ON organisation FOR SELECT TO seen_app USING (area_id = ctx.area_id());
CREATE POLICY added ON organisation FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() IN ('administrator', 'programme-manager'));
CREATE POLICY kept ON organisation FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() IN ('administrator', 'programme-manager'));
CREATE POLICY known ON service FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('link-worker', 'safeguarding-lead', 'senco', 'pastoral-lead', 'school-lead', 'programme-manager', 'early-help-manager', 'administrator') THEN true
  WHEN ctx.role() = 'provider' THEN organisation_id = ctx.organisation_id()
  WHEN ctx.role() = 'family' THEN 'shared' = ANY (ctx.parts()) ELSE false END);
CREATE POLICY added ON service FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'programme-manager');
CREATE POLICY kept ON service FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'programme-manager');
CREATE POLICY known ON pot FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('link-worker', 'safeguarding-lead', 'senco', 'school-lead') THEN school_id IS NULL OR school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'programme-manager' THEN true ELSE false END);
CREATE POLICY added ON pot FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'programme-manager');
CREATE POLICY kept ON pot FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'programme-manager');
CREATE POLICY asked ON service_request FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'outcomes') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'provider' THEN organisation_id = ctx.organisation_id()
  WHEN ctx.role() = 'family' THEN case_id = ANY (ctx.case_ids()) AND 'shared' = ANY (ctx.parts()) ELSE false END);
CREATE POLICY made ON service_request FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND requested_by_id = ctx.viewer_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids()) ELSE false END);
CREATE POLICY followed ON service_request FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'provider' THEN organisation_id = ctx.organisation_id() ELSE false END);
CREATE POLICY kept ON register_entry FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out()) AND CASE
  WHEN ctx.role() IN ('safeguarding-lead', 'senco', 'outcomes') THEN school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'link-worker' THEN case_id = ANY (ctx.case_ids()) AND school_id = ANY (ctx.school_ids())
  WHEN ctx.role() = 'provider' THEN organisation_id = ctx.organisation_id() ELSE false END);
CREATE POLICY marked ON register_entry FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND recorded_by_id = ctx.viewer_id() AND NOT child_id = ANY (ctx.shut_out())
  AND ctx.role() = 'provider' AND organisation_id = ctx.organisation_id());
CREATE POLICY corrected ON register_entry FOR UPDATE TO seen_app USING (area_id = ctx.area_id() AND NOT child_id = ANY (ctx.shut_out())
  AND ctx.role() = 'provider' AND organisation_id = ctx.organisation_id());

-- outcomes: people who see counts read what was released, and nothing else
CREATE POLICY released ON released_count FOR SELECT TO seen_app USING (area_id = ctx.area_id() AND CASE
  WHEN ctx.role() IN ('school-lead', 'safeguarding-lead', 'senco') THEN audience = 'school' AND school_id = ANY (ctx.school_ids())
  WHEN ctx.role() IN ('early-help-manager', 'programme-manager') THEN audience = 'area'
  WHEN ctx.role() = 'outcomes' THEN true ELSE false END);
CREATE POLICY counted ON released_count FOR INSERT TO seen_app WITH CHECK (area_id = ctx.area_id() AND ctx.role() = 'outcomes');
CREATE POLICY counted_anew ON released_count FOR DELETE TO seen_app USING (area_id = ctx.area_id() AND ctx.role() = 'outcomes');

-- A pot is never overspent, whoever writes and however many at once: the sum is taken with the pot's row locked. NO KEY, since a new request's
-- foreign key already holds the row's KEY SHARE, and two of them would wait for each other.
GRANT USAGE ON SCHEMA ctx, public TO seen_definer;
GRANT SELECT ON support_case, approach, enrolment, child_detail, service_request, register_entry, family_link, guardian, organisation TO seen_definer;
GRANT SELECT, UPDATE ON pot TO seen_definer;
GRANT SELECT ON approach_attempt, approach_answer TO seen_definer;
GRANT UPDATE (restricted) ON approach, approach_attempt, approach_answer TO seen_definer;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['support_case', 'approach', 'approach_attempt', 'approach_answer', 'enrolment', 'child_detail', 'service_request', 'register_entry', 'family_link', 'guardian', 'organisation', 'pot'] LOOP
    EXECUTE format('CREATE POLICY definer ON %I TO seen_definer USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
CREATE SCHEMA commissioning;
GRANT USAGE ON SCHEMA commissioning TO seen_app;
GRANT CREATE, USAGE ON SCHEMA commissioning TO seen_definer;
GRANT CREATE ON SCHEMA session, children TO seen_definer;

CREATE FUNCTION commissioning.within_pot() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE of_pot uuid := CASE WHEN TG_TABLE_NAME = 'pot' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'pot_id' END; whole bigint; held bigint;
BEGIN
  SELECT pence INTO whole FROM public.pot WHERE area_id = NEW.area_id AND id = of_pot FOR NO KEY UPDATE;
  SELECT coalesce(sum(held_pence), 0) INTO held FROM public.service_request WHERE area_id = NEW.area_id AND pot_id = of_pot;
  IF held > whole THEN RAISE EXCEPTION 'a pot is never overspent' USING ERRCODE = '23514', CONSTRAINT = 'pot_never_overspent'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER within_pot AFTER INSERT OR UPDATE OF held_pence, pot_id ON service_request FOR EACH ROW EXECUTE FUNCTION commissioning.within_pot();
CREATE TRIGGER within_pot AFTER UPDATE OF pence ON pot FOR EACH ROW EXECUTE FUNCTION commissioning.within_pot();

-- What of a pot is still free, its row held until the transaction ends; null where the asker's role keeps no pots.
CREATE FUNCTION commissioning.free_pence(of_pot uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE whole bigint; held bigint;
BEGIN
  IF coalesce(ctx.role() NOT IN ('link-worker', 'safeguarding-lead', 'senco', 'programme-manager'), true) THEN RETURN NULL; END IF;
  SELECT pence INTO whole FROM public.pot WHERE area_id = ctx.area_id() AND id = of_pot AND (school_id IS NULL OR school_id = ANY (ctx.school_ids()) OR ctx.role() = 'programme-manager') FOR NO KEY UPDATE;
  SELECT coalesce(sum(held_pence), 0) INTO held FROM public.service_request WHERE area_id = ctx.area_id() AND pot_id = of_pot;
  RETURN whole - held;
END $$;
-- How every pot of the area stands, in pence: held by requests that live or were delivered, and delivered so far. Sums only.
CREATE FUNCTION commissioning.pots_standing() RETURNS TABLE (pot_id uuid, held_pence int, delivered_pence int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.id, coalesce(sum(r.held_pence), 0)::int,
    coalesce(sum(r.price_pence * (SELECT count(*) FROM public.register_entry e WHERE e.area_id = r.area_id AND e.request_id = r.id AND e.mark <> 'did-not-run')), 0)::int
  FROM public.pot p LEFT JOIN public.service_request r ON r.area_id = p.area_id AND r.pot_id = p.id
  WHERE p.area_id = ctx.area_id() AND ctx.role() IN ('link-worker', 'safeguarding-lead', 'senco', 'school-lead', 'programme-manager')
    AND (p.school_id IS NULL OR p.school_id = ANY (ctx.school_ids()) OR ctx.role() = 'programme-manager')
  GROUP BY p.id $$;

-- What a person holds on a day, and whom that reaches: what makes a viewer.
DROP FUNCTION session.grants(uuid, uuid, date);
CREATE FUNCTION session.grants(given_area uuid, given_person uuid, on_day date) RETURNS TABLE (id uuid, role text, school_id uuid, school_name text, class_name text, year_groups text[], is_lead boolean, shut_out uuid[],
  organisation_id uuid, organisation_name text, case_ids uuid[], child_ids uuid[], asking_ids uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.id, g.role, g.school_id, s.name, g.class_name, g.year_groups, g.is_lead,
    ARRAY(SELECT o.child_id FROM public.shut_out o WHERE o.area_id = given_area AND o.person_id = given_person AND o.ended_at IS NULL),
    g.organisation_id, org.name,
    CASE g.role
      WHEN 'link-worker' THEN ARRAY(SELECT c.id FROM public.support_case c WHERE c.area_id = given_area AND c.link_worker_id = given_person AND c.school_id = g.school_id AND c.state <> 'looked-again')
      WHEN 'pastoral-lead' THEN ARRAY(SELECT c.id FROM public.support_case c JOIN public.enrolment e ON e.area_id = c.area_id AND e.school_id = c.school_id AND e.child_id = c.child_id
        WHERE c.area_id = given_area AND c.school_id = g.school_id AND c.state IN ('open', 'closing') AND e.year_group = ANY (g.year_groups))
      ELSE '{}' END,
    CASE g.role WHEN 'link-worker' THEN ARRAY(SELECT c.child_id FROM public.support_case c WHERE c.area_id = given_area AND c.link_worker_id = given_person AND c.school_id = g.school_id AND c.state IN ('open', 'closing')) ELSE '{}' END,
    CASE g.role WHEN 'link-worker' THEN ARRAY(SELECT a.child_id FROM public.approach a WHERE a.area_id = given_area AND a.asked_by_id = given_person AND a.school_id = g.school_id AND NOT a.restricted
      AND (a.state IN ('not-approached', 'approached', 'asked-to-wait', 'not-reached') OR (a.state IN ('declined', 'withdrawn') AND a.next_on <= on_day))) ELSE '{}' END
  FROM public.person_grant g JOIN public.person p ON p.area_id = g.area_id AND p.id = g.person_id AND p.disabled_at IS NULL
  LEFT JOIN public.school s ON s.area_id = g.area_id AND s.id = g.school_id
  LEFT JOIN public.organisation org ON org.area_id = g.area_id AND org.id = g.organisation_id
  WHERE g.area_id = given_area AND g.person_id = given_person AND g.ended_at IS NULL AND g.from_on <= on_day AND (g.until_on IS NULL OR g.until_on >= on_day)
  ORDER BY g.role, s.name, g.id $$;

-- Whom a family's private link lets in, on a day: nobody where it was ended or ran out, where contact with that guardian must never be, and
-- where the family's yes no longer stands.
CREATE FUNCTION session.family(given_hash text, on_day date) RETURNS TABLE (area_id uuid, link_id uuid, case_id uuid, child_id uuid, school_id uuid, parts text[], until_on date,
  child_name text, guardian_name text, link_worker_name text, school_name text, agreed_since date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT l.area_id, l.id, l.case_id, l.child_id, l.school_id, l.parts, l.until_on, coalesce(e.preferred_forename, e.forename), g.name, w.name, s.name, c.opened_on
  FROM public.family_link l
  JOIN public.guardian g ON g.area_id = l.area_id AND g.id = l.guardian_id AND g.school_id = l.school_id AND g.child_id = l.child_id AND g.contact <> 'never'
  JOIN public.support_case c ON c.area_id = l.area_id AND c.id = l.case_id AND c.state IN ('open', 'closing')
  JOIN public.approach a ON a.area_id = c.area_id AND a.id = c.approach_id AND a.state = 'agreed'
  JOIN public.enrolment e ON e.area_id = l.area_id AND e.school_id = l.school_id AND e.child_id = l.child_id
  JOIN public.person w ON w.area_id = c.area_id AND w.id = c.link_worker_id
  JOIN public.school s ON s.area_id = l.area_id AND s.id = l.school_id
  WHERE l.key_hash = given_hash AND l.ended_at IS NULL AND l.until_on >= on_day $$;

-- A review that only the safeguarding lead may know of from now on takes its asking along, and gives it back: the copies for the policies stay in step.
CREATE FUNCTION children.restrict_with_review() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.approach SET restricted = NEW.restricted WHERE area_id = NEW.area_id AND review_id = NEW.id;
  UPDATE public.approach_attempt t SET restricted = NEW.restricted FROM public.approach a WHERE a.area_id = NEW.area_id AND a.review_id = NEW.id AND t.area_id = a.area_id AND t.approach_id = a.id;
  UPDATE public.approach_answer t SET restricted = NEW.restricted FROM public.approach a WHERE a.area_id = NEW.area_id AND a.review_id = NEW.id AND t.area_id = a.area_id AND t.approach_id = a.id;
  RETURN NULL;
END $$;
CREATE TRIGGER restrict_with_review AFTER UPDATE OF restricted ON review FOR EACH ROW WHEN (OLD.restricted IS DISTINCT FROM NEW.restricted) EXECUTE FUNCTION children.restrict_with_review();

-- A young person of 16 or over answers for themselves: whoever asks that family may know the birth date, and nothing else the roll says.
CREATE FUNCTION children.birth_date_of_asked(of_child uuid) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT d.born_on FROM public.child_detail d WHERE d.area_id = ctx.area_id() AND d.school_id = ANY (ctx.school_ids()) AND d.child_id = of_child
    AND ctx.role() = 'link-worker' AND of_child = ANY (ctx.asking_ids()) AND NOT of_child = ANY (ctx.shut_out()) $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['session.grants(uuid, uuid, date)', 'children.birth_date_of_asked(uuid)', 'children.restrict_with_review()', 'session.family(text, date)', 'commissioning.within_pot()', 'commissioning.free_pence(uuid)', 'commissioning.pots_standing()']::regprocedure[] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seen_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO seen_definer', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA session, children, commissioning FROM seen_definer;
