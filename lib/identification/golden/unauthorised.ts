// Ten unauthorised sessions in ten school weeks, and suspensions in twelve.
import type { Figure, GoldenChild } from "./golden";
import { beside, lastTen, lastTwelve, persistent, settled, W } from "./spring";

const unauthorised = (sessions: number) => ["attendance.unauthorised", "notable", lastTen("unauthorised-sessions", sessions, 10), lastTen("school-weeks", 10), ...beside(lastTen)] as const;
export const UNAUTHORISED: readonly GoldenChild[] = [
  { says: "ten sessions of holiday not granted, in the tenth week back", ...settled, weeks: { [W[14]]: "GG GG GG GG GG" }, flags: [unauthorised(10)] },
  { says: "nine sessions", ...settled, weeks: { [W[14]]: "GG GG GG GG G." } },
  { says: "any mix of the four codes", ...settled, weeks: { [W[14]]: "GN OU GN OU GN" }, flags: [unauthorised(10)] },
  { says: "the tenth session lies on the Friday before", ...settled, weeks: { [W[13]]: ".. .. .. .. .O", [W[14]]: "GG GG GG GG G." } },
  { says: "authorised absence is another matter", ...settled, weeks: { [W[14]]: "CC CC CC CC CC" } },
  { says: "ten sessions ill or unauthorised, nine of them unauthorised", ...settled, weeks: { [W[14]]: "GN OU GN OU GI" } },
];

/** The behaviour file's sessions and suspensions, dated by their From dates. */
const file = (sessions: number, times: number, from: string, to: string): readonly Figure[] => [
  ["suspended-sessions", sessions, 1, from, to, "Behaviour file"], ["suspensions", times, 1, from, to, "Behaviour file"],
];
const register = (sessions: number) => lastTwelve("suspended-sessions", sessions, 1);
const suspended = (...figures: readonly Figure[]) => ["attendance.suspended", "notable", ...figures, lastTwelve("school-weeks", 12), ...beside(lastTwelve)] as const;
export const SUSPENDED: readonly GoldenChild[] = [
  { says: "one session of E in the twelfth week back", ...settled, weeks: { [W[12]]: "E. .. .. .. .." }, flags: [suspended(register(1))] },
  { says: "a session of E on the Friday before", ...settled, weeks: { [W[11]]: ".. .. .. .. .E" } },
  { says: "a suspension from the Monday of the twelfth week back", ...settled, suspensions: [["2026-11-30", 3]], flags: [suspended(...file(3, 1, "2026-11-30", "2026-11-30"))] },
  { says: "a suspension from the Sunday before it", ...settled, suspensions: [["2026-11-29", 3]] },
  { says: "a suspension dated in the half-term is in no school week", ...settled, suspensions: [["2027-02-17", 2]] },
  { says: "a suspension dated on the Saturday of a school week is in it", ...settled, suspensions: [["2027-03-06", 2]], flags: [suspended(...file(2, 1, "2027-03-06", "2027-03-06"))] },
  { says: "a suspension from tomorrow", ...settled, suspensions: [["2027-03-13", 2]] },
  { says: "the register and the behaviour file each say their own", ...settled, weeks: { [W[19]]: "EE .. .. .. .." }, suspensions: [["2027-02-01", 2], ["2027-03-01", 1]], flags: [suspended(register(2), ...file(3, 2, "2027-02-01", "2027-03-01"))] },
  { says: "suspended for 23 sessions in autumn is absence to date alone", ...settled, weeks: { [W[1]]: "EE EE EE EE EE", [W[2]]: "EE EE EE EE EE", [W[3]]: "EE E. .. .. .." }, flags: [persistent(23, 0.1)] },
];
