// The programme default, version 1 (contracts §4). Data only: a programme publishes its own numbers as a new version.
import { EXPECTED_BY_DEFAULT } from "../signals/expected.rules";
import type { RuleSet } from "./rule-set.schema";

const OURS = { name: "Seen's own default, tried on simulated attendance", year: 2026 } as const;
// From the stories Seen is built to answer (Grace, Andrew): not named on the page, where a name would look like another child's record.
const FROM_STORIES = { name: "Seen's own default, from the experience of children who were not helped in time", year: 2026 } as const;
const ALLCHILD = { name: "AllChild's measures, evidence 118282 to the UK Parliament; the numbers are Seen's own", year: 2023 } as const;
const SDQ = { name: "AllChild's measures, with the SDQ bands published for each respondent and version", year: 2023 } as const;
const YOUNG = ["below-compulsory-school-age"] as const;
const SPECIAL = ["special-schools"] as const;

export const DEFAULT_RULE_SET = {
  version: 1,
  rules: {
    "attendance.persistent": {
      on: true, severity: "notable", source: { name: "Department for Education, persistent absence", year: 2025 }, notPublishedFor: [...YOUNG],
      sentence: "Away for {absenceShare} or more of this school year's possible sessions so far, once there have been at least {possibleSessions}.",
      thresholds: { possibleSessions: 60, absenceShare: 0.1 },
    },
    "attendance.severe": {
      on: true, severity: "severe", source: { name: "Department for Education, severe absence", year: 2025 }, notPublishedFor: [...YOUNG],
      sentence: "Away for {absenceShare} or more of this school year's possible sessions so far, once there have been at least {possibleSessions}.",
      thresholds: { possibleSessions: 60, absenceShare: 0.5 },
    },
    "attendance.different-weeks": {
      on: true, severity: "notable", source: OURS, notPublishedFor: [...YOUNG],
      sentence: "Away for {absentSessions} or more sessions in the last {schoolWeeks} school weeks, in {weeksWithAbsence} or more different weeks. We leave out study leave, interviews and performances. We also leave out days of religious observance, and days when the family travels for work.",
      thresholds: { schoolWeeks: 6, absentSessions: 8, weeksWithAbsence: 4 },
    },
    "attendance.weekday": {
      on: true, severity: "notable", source: OURS, notPublishedFor: [...YOUNG],
      sentence: "Away on one day of the week for {absentSessions} or more sessions in the last {schoolWeeks} school weeks. This is {absenceShare} or more of that day's sessions, and at least {timesOtherWeekdays} times as often as on the other days. We leave out study leave, interviews and performances. We also leave out days of religious observance, and days when the family travels for work. On the other days, every absence counts.",
      thresholds: { schoolWeeks: 12, absentSessions: 6, absenceShare: 0.5, timesOtherWeekdays: 2 },
    },
    "attendance.unauthorised": {
      on: true, severity: "notable", source: { name: "National framework for penalty notices", year: 2024 }, notPublishedFor: [...YOUNG],
      sentence: "{unauthorisedSessions} or more unauthorised sessions (codes G, N, O, U) in the last {schoolWeeks} school weeks.",
      thresholds: { schoolWeeks: 10, unauthorisedSessions: 10 },
    },
    "attendance.suspended": {
      on: true, severity: "notable", source: { name: "Seen's own default", year: 2026 }, notPublishedFor: [...YOUNG],
      sentence: "Suspended in the last {schoolWeeks} school weeks, for {suspendedSessions} session or more.",
      thresholds: { schoolWeeks: 12, suspendedSessions: 1 },
    },
    "emotional.sdq": {
      on: true, severity: "notable", source: SDQ, notPublishedFor: [],
      sentence: "A parent, a teacher or the child answered the SDQ within {days} days. The latest emotional score is in one of the {bands} highest bands.",
      thresholds: { days: 365, bands: 2 },
    },
    "social.sdq-peer": {
      on: true, severity: "notable", source: SDQ, notPublishedFor: [],
      sentence: "A parent, a teacher or the child answered the SDQ within {days} days. The latest peer score is in one of the {bands} highest bands.",
      thresholds: { days: 365, bands: 2 },
    },
    "social.sdq-prosocial": {
      on: true, severity: "notable", source: SDQ, notPublishedFor: [],
      sentence: "A parent, a teacher or the child answered the SDQ within {days} days. The latest prosocial score is in one of the {bands} lowest bands.",
      thresholds: { days: 365, bands: 2 },
    },
    "academic.below": {
      on: true, severity: "notable", source: ALLCHILD, notPublishedFor: [...SPECIAL],
      sentence: "The latest results within {days} days are {against} expectation or lower in {subjects} or more of English, reading, writing and maths.",
      thresholds: { days: 365, subjects: 2, against: "below" },
    },
    "academic.two-years": {
      on: true, severity: "notable", source: FROM_STORIES, notPublishedFor: [...SPECIAL],
      sentence: "The latest result within {days} days in English, reading, writing or maths says {yearsBelow} or more years below.",
      thresholds: { days: 365, yearsBelow: 2 },
    },
    "academic.fall": {
      on: true, severity: "notable", source: { name: "Seen's own default", year: 2026 }, notPublishedFor: [],
      sentence: "The latest result in English, reading, writing or maths is lower than the one before it, both within {days} days.",
      thresholds: { days: 400 },
    },
    "judgement.observed": {
      on: true, severity: "notable", source: { name: "School insight, Seen's own default", year: 2026 }, notPublishedFor: [],
      sentence: "School staff noted {observations} or more different things about the child in the last {schoolWeeks} school weeks.",
      thresholds: { schoolWeeks: 8, observations: 2 },
    },
    "judgement.family-engagement": {
      on: true, severity: "notable", source: ALLCHILD, notPublishedFor: [],
      sentence: "The latest answer on the school's contact with the family, within {days} days, is {engagement}.",
      thresholds: { days: 365, engagement: "low" },
    },
    "insight.declared": {
      on: true, severity: "notable", source: { name: "Early Inclusion Collective", year: 2026 }, notPublishedFor: [],
      sentence: "The school was told within {days} days of one of these: {insights}.",
      thresholds: { days: 365, insights: ["young-carer", "bereavement", "parent-in-prison"] },
    },
    "contact.repeated-without-help": {
      on: true, severity: "severe", source: FROM_STORIES, notPublishedFor: [],
      sentence: "Someone asked for help {contacts} or more times within {days} days, and no help started.",
      thresholds: { days: 365, contacts: 3 },
    },
  },
  candidate: { strands: 3 },
  expected: EXPECTED_BY_DEFAULT,
  eligibility: [],
} as const satisfies RuleSet;
