// The unique pupil number: a check letter, three digits of the local authority, four of the school, two of the year, a serial.
// Source: domain.md §3 (GDSC UniquePupilNumber 2.0; the worked example on some vendors' help pages is wrong arithmetic).
const ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ";
const SHAPE = /^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$/;

/** The letter that the twelve characters after the first call for (the last of them may be a letter: a temporary number). */
export function checkLetter(twelve: string): string {
  let sum = 0;
  for (let i = 0; i < twelve.length; i++) {
    const character = twelve[i]!;
    const letter = ALPHABET.indexOf(character);
    sum += (i + 2) * (letter === -1 ? Number(character) : letter);
  }
  return ALPHABET[sum % 23]!;
}

/** What is wrong with a UPN and what to do, as a sentence; null where its shape and check letter are right. */
export function upnProblem(upn: string): string | null {
  if (!SHAPE.test(upn)) return "A UPN is a letter (never I, O or S) and twelve digits; only a temporary one ends in a letter. Copy it again from your system.";
  const letter = checkLetter(upn.slice(1));
  if (letter === upn[0]) return null;
  return `The check letter of this UPN should be ${letter}, not ${upn[0]}: some character is mistyped. Copy it again from your system.`;
}

// England's three-digit codes, with Wales (660 to 681) and service schools abroad (702, 703), whose children move to England.
// The codes since 2019 (838 to 841, 940 to 943) are from knowledge, so an unknown one only ever warns.
const AUTHORITIES = [
  [201, 213], [301, 320], [330, 336], [340, 344], [350, 359], [370, 373], [380, 384], [390, 394], [420, 420], [660, 681], [702, 703],
  [800, 803], [805, 808], [810, 813], [815, 816], [820, 823], [825, 826], [830, 831], [835, 841], [845, 846], [850, 852], [855, 857],
  [860, 861], [865, 896], [908, 909], [916, 916], [919, 919], [921, 921], [925, 926], [928, 929], [931, 931], [933, 933], [935, 938], [940, 943],
] as const;

/** Whether the UPN's local authority is one known to have given out UPNs; the list ages, so never refuse by it. */
export function hasKnownAuthority(upn: string): boolean {
  const code = Number(upn.slice(1, 4));
  return AUTHORITIES.some(([first, last]) => first <= code && code <= last);
}
