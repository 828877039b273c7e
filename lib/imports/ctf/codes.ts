// The codes of a Common Transfer File in words. Source: the Common Basic Data Set (from knowledge; a code that is not here stays as it is written).

/** A contact who is there for their office: who else is involved is the safeguarding lead's to send. */
export const SOCIAL_WORKER: ReadonlySet<string> = new Set(["swr", "social worker"]);

const RELATIONSHIPS: Readonly<Record<string, string>> = {
  PAM: "Mother", PAF: "Father", MOT: "Mother", FAT: "Father", STM: "Stepmother", STF: "Stepfather", STP: "Step-parent", FOM: "Foster mother", FOF: "Foster father", FOS: "Foster carer",
  CAR: "Carer", CHM: "Childminder", FAM: "Other family member", REL: "Other relative", DOC: "Doctor", HTC: "Headteacher", TCH: "Teacher", RLG: "Religious or spiritual contact", OTH: "Other contact",
};
const LANGUAGES: Readonly<Record<string, string>> = {
  ENG: "English", ENB: "English", ALB: "Albanian", ARA: "Arabic", BNG: "Bengali", BUL: "Bulgarian", CHI: "Chinese", FRN: "French", GER: "German", GUJ: "Gujarati", HIN: "Hindi", ITA: "Italian",
  KUR: "Kurdish", LIT: "Lithuanian", PNJ: "Panjabi", POL: "Polish", POR: "Portuguese", PRS: "Persian", PST: "Pashto", RMN: "Romanian", RUS: "Russian", SLO: "Slovak", SOM: "Somali", SPA: "Spanish",
  TAM: "Tamil", TGR: "Tigrinya", TUR: "Turkish", UKR: "Ukrainian", URD: "Urdu", VIE: "Vietnamese", YOR: "Yoruba",
};
const NOT_SAID = new Set(["NOT", "REF", "ZZZ", "NOBT"]);

export const relationshipIn = (code: string): string => RELATIONSHIPS[code.toUpperCase()] ?? code;
/** Empty where the language was not told. */
export const languageIn = (code: string): string => (NOT_SAID.has(code.toUpperCase()) ? "" : LANGUAGES[code.toUpperCase()] ?? code);
/** Y or N for English as an additional language; empty where the first language was not told. */
export const ealOf = (code: string): string => (code === "" || NOT_SAID.has(code.toUpperCase()) ? "" : /^en[gb]$|^english$/i.test(code) ? "N" : "Y");

const EARLIER_SEN: Readonly<Record<string, string>> = { A: "K", P: "K", S: "E" };
/** Codes up to 2015 in today's: School Action and School Action Plus became SEN support, a Statement became a plan. */
export const senIn = (code: string): string => EARLIER_SEN[code.toUpperCase()] ?? code;
export const isEarlierSen = (code: string): boolean => code.toUpperCase() in EARLIER_SEN;

/** Year groups of the census that are none of a roll's: the birth date tells the usual one. */
export const NO_YEAR_GROUP: ReadonlySet<string> = new Set(["", "X", "M", "E1", "E2"]);
/** Enrolments at the school that sent the file which say nothing about this one: former, at a college, elsewhere. */
export const ENROLMENT_ELSEWHERE: ReadonlySet<string> = new Set(["P", "F", "O"]);
