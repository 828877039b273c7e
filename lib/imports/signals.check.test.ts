import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar";
import { ADA, check } from "./check.samples";

const one = (header: string, row: string) => check([`UPN,${header}`, `${ADA},${row}`]);
const rejectedFor = (column: string, reason: string) => ({ checked: [], rejected: [{ line: 2, column, reason: expect.stringContaining(reason) }] });
const landsWith = (reason: string) => ({ checked: [{ line: 2 }], rejected: [], warnings: [{ line: 2, reason: expect.stringContaining(reason) }] });

describe("an assessment", () => {
  const HEADER = "Subject,Date,Against Expectation,Years Below,Scale,Result";
  it("is read", () => expect(one(HEADER, "english,2027-03-01,Well  Below,1.5,GL,SAS 82")).toMatchObject({ checked: [{ subject: "English", on: "2027-03-01", against: "well below", yearsBelow: 1.5, scale: "GL", result: "SAS 82" }], warnings: [] }));
  it("has an empty scale where none is given", () => expect(one("Subject,Date,Against Expectation", "maths,2027-03-01,at")).toMatchObject({ checked: [{ scale: "", yearsBelow: null, result: null }] }));
  it.each([["History,2027-03-01,at,,,", "Subject", "English, reading"], ["maths,1 March,at,,,", "Date", "not a date"], ["maths,2027-03-01,poor,,,", "Against Expectation", "well below, below"], ["maths,2027-03-01,at,-1,,", "Years Below", "number from 0"], ["maths,2027-03-01,at,two,,", "Years Below", "number from 0"]])("%s is rejected", (row, column, reason) =>
    expect(one(HEADER, row)).toMatchObject(rejectedFor(column, reason)));
});

describe("a wellbeing score", () => {
  const HEADER = "Instrument,Version,Respondent,Date,Subscale,Score";
  it("is read", () => expect(one(HEADER, "sdq,4-Band-2014,Teacher,2027-03-01,Emotional,0")).toMatchObject({ checked: [{ instrument: "SDQ", version: "4-band-2014", respondent: "teacher", subscale: "emotional", score: 0 }], warnings: [] }));
  it.each([["emotional,10"], ["total,40"], ["impact,10"], ["prosocial,0"]])("%s is within range", (end) => expect(one(HEADER, `SDQ,4-band-2014,parent,2027-03-01,${end}`)).toMatchObject({ checked: [{}] }));
  it.each([
    ["SDQ,4-band-2014,parent,2027-03-01,emotional,11", "Score", "0 to 10"], ["SDQ,4-band-2014,parent,2027-03-01,total,41", "Score", "0 to 40"], ["SDQ,4-band-2014,parent,2027-03-01,impact,11", "Score", "0 to 10"], ["SDQ,4-band-2014,parent,2027-03-01,peer,2.5", "Score", "whole number"],
    ["SDQ,2-band,parent,2027-03-01,peer,2", "Version", "4-band-2014"], ["SDQ,4-band-2014,carer,2027-03-01,peer,2", "Respondent", "parent, teacher, self"], ["SDQ,4-band-2014,parent,2027-03-01,anger,2", "Subscale", "emotional"], ["WEMWBS,1,self,2027-03-01,total,30", "Instrument", "has not defined"],
  ])("%s is rejected", (row, column, reason) => expect(one(HEADER, row)).toMatchObject(rejectedFor(column, reason)));
  describe("of a questionnaire the area has defined", () => {
    const goals = { instrument: "GBO", version: "v1", name: "Goals", respondents: ["self", "parent"] as const, source: "x", sourceYear: 2023, licence: "x", subscales: [
      { name: "Goal 1", low: 1, high: 10, concern: "lower" as const, strand: "emotional" as const, bands: [] }, { name: "Emotional", low: 0, high: 90, concern: "higher" as const, strand: "emotional" as const, bands: [] }] };
    const measured = (row: string) => check([`UPN,${HEADER}`, `${ADA},${row}`], { measures: [goals], bornOn: () => day("2018-01-01") });
    it.each([["gbo,V1,self,2027-03-01,goal 1,10", "GBO", "v1", "Goal 1", 10], ["GBO,v1,parent,2027-03-01,EMOTIONAL,90", "GBO", "v1", "Emotional", 90], ["SDQ,4-band-2014,parent,2027-03-01,Emotional,9", "SDQ", "4-band-2014", "emotional", 9]])("%s is read", (row, instrument, version, subscale, score) =>
      expect(measured(row)).toMatchObject({ checked: [{ instrument, version, subscale, score }], rejected: [], warnings: [] }));
    it.each([
      ["GBO,v1,self,2027-03-01,Goal 1,0", "Score", "1 to 10"], ["GBO,v1,self,2027-03-01,Goal 1,11", "Score", "1 to 10"], ["GBO,v1,teacher,2027-03-01,Goal 1,5", "Respondent", "self, parent"], ["GBO,v1,self,2027-03-01,peer,5", "Subscale", "Goal 1, Emotional"],
      ["GBO,4-band-2014,self,2027-03-01,Goal 1,5", "Version", "version v1"], ["SDQ,v1,parent,2027-03-01,peer,5", "Version", "4-band-2014"], ["SDQ,4-band-2014,parent,2027-03-01,Goal 1,5", "Subscale", "emotional"], ["SDQ,4-band-2014,parent,2027-03-01,emotional,11", "Score", "0 to 10"], ["WEMWBS,1,self,2027-03-01,total,30", "Instrument", "has not defined"],
    ])("%s is rejected", (row, column, reason) => expect(measured(row)).toMatchObject(rejectedFor(column, reason)));
  });
  it("warns of a self-report under 11", () => {
    const on = (bornOn: string) => check([`UPN,${HEADER}`, `${ADA},SDQ,4-band-2014,self,2027-03-01,peer,2`], { bornOn: () => day(bornOn) });
    expect(on("2016-03-02")).toMatchObject(landsWith("child of 10"));
    expect(on("2016-03-01")).toMatchObject({ checked: [{}], warnings: [] });
  });
  it("warns of a teacher's impact above 6", () => expect(one(HEADER, "SDQ,4-band-2014,teacher,2027-03-01,impact,7")).toMatchObject(landsWith("goes up to 6")));
});

describe("a judgement", () => {
  const HEADER = "Date,By,Observation,Answer,Words";
  it("is read as systems print it", () => expect(one(HEADER, "2027-03-01,T@School.example,Quieter than  usual,,\"two\nlines\"")).toMatchObject({ checked: [{ by: "t@school.example", observation: "quieter-than-usual", answer: null, words: "two\nlines" }], warnings: [] }));
  it("of family engagement has an answer", () => expect(one(HEADER, "2027-03-01,t@s.example,family-engagement,Not Known,")).toMatchObject({ checked: [{ answer: "not known" }] }));
  it.each([["2027-03-01,t@s.example,grumpy,,", "Observation", "strength"], ["2027-03-01,t@s.example,family-engagement,,", "Answer", "needs an answer"], ["2027-03-01,t@s.example,family-engagement,fine,", "Answer", "high, medium"], ["2027-03-01,t@s.example,something-else,,", "Words", "needs words"], ["2027-03-01,Ms Bell,left-out,,", "By", "e-mail"]])("%s is rejected", (row, column, reason) =>
    expect(one(HEADER, row)).toMatchObject(rejectedFor(column, reason)));
  it("warns of an answer to nothing, and takes it out", () => expect(one(HEADER, "2027-03-01,t@s.example,left-out,high,")).toMatchObject({ checked: [{ answer: null }], warnings: [{ reason: expect.stringContaining("ignored") }] }));
  it("never repeats the words", () => {
    const file = one(HEADER, "2027-03-01,t@s.example,left-out,,secret\u0007thing");
    expect(file).toMatchObject({ rejected: [{ column: "Words", value: "(words)" }] });
    expect(JSON.stringify(file)).not.toContain("secret");
  });
});

describe("a suspension", () => {
  it("is read", () => expect(one("From,Sessions,Reason Code", "01/03/2027,4,PP")).toMatchObject({ checked: [{ from: "2027-03-01", sessions: 4, reason: "PP" }] }));
  it.each(["0", "1.5", "-2", "many"])("of %s sessions is rejected", (sessions) => expect(one("From,Sessions", `2027-03-01,${sessions}`)).toMatchObject(rejectedFor("Sessions", "whole number from 1")));
});

describe("insight", () => {
  it("keeps the quotation marks of what somebody said", () => expect(one("Date,By,Insight,Words", `2027-03-01,Mum,Young carer,"""I help Gran"""`)).toMatchObject({ checked: [{ words: '"I help Gran"' }] }));
  it("is read", () => expect(one("Date,By,Insight,Words", "2027-03-01,Mum,Young carer,helps Gran")).toMatchObject({ checked: [{ by: "Mum", insight: "young-carer", words: "helps Gran" }] }));
  it("outside the list is rejected", () => expect(one("Date,By,Insight", "2027-03-01,Mum,divorce")).toMatchObject(rejectedFor("Insight", "young-carer, bereavement")));
});
