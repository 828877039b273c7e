/** A workbook that cannot be read, found out in the middle of a stream; where the workbook was opened it becomes a refusal with this sentence. */
export class Unreadable extends Error {
  constructor(readonly sentence: string) { super("a workbook that cannot be read"); }
}
