/** Shares in rule sets have at most four decimals, so that they are whole ten-thousandths and compare as fractions. */
export const TEN_THOUSANDTHS = 10_000;

/** Whether part ÷ whole ≥ share, compared as fractions, never as rounded numbers; nothing of nothing is any share. */
export const atLeastShare = (part: number, whole: number, share: number): boolean =>
  part * TEN_THOUSANDTHS >= Math.round(share * TEN_THOUSANDTHS) * whole;

/** Whether part ÷ whole ≥ times × (otherPart ÷ otherWhole); a rate of nothing is 0. */
export const atLeastTimes = (part: number, whole: number, times: number, otherPart: number, otherWhole: number): boolean =>
  otherWhole === 0 || part * otherWhole * TEN_THOUSANDTHS >= Math.round(times * TEN_THOUSANDTHS) * otherPart * whole;
