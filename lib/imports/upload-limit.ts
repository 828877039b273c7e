// How large a file may be that a school sends: a setting, because a disk and a line are a place's own.
const MB = 1024 * 1024;
const UNLESS_SAID = 256;

/** Megabytes, from SEEN_UPLOAD_LIMIT_MB; 256 where that says nothing, or nothing that is a number of megabytes. */
export function uploadLimitMb(said = process.env.SEEN_UPLOAD_LIMIT_MB): number {
  const asked = Number(said);
  return Number.isFinite(asked) && asked >= 1 ? Math.floor(asked) : UNLESS_SAID;
}

export const uploadLimit = (): number => uploadLimitMb() * MB;
