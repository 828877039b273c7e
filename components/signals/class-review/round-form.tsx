import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import type { Day } from "@/lib/kernel/calendar";
import { roundName, roundWhen } from "@/lib/signals/class-review/present";
import { type Round, seasonOf, yearOfRound } from "@/lib/signals/class-review/rounds.rules";

type Props<T> = { readonly round: Round; readonly schoolId: string; readonly today: Day; readonly action: (state: FormState<T>, data: FormData) => Promise<FormState<T>> };

/** One round's own days; the area's where none were set. */
export function RoundForm<T>({ round, schoolId, today, action }: Props<T>) {
  const { key, opensOn, closesOn, version } = round;
  return (
    <div className="round">
      <h3>{roundName(key)}</h3>
      <p className="quiet">{version === null ? "On the area’s days: " : "On days your school set: "}{roundWhen(round, today)}.</p>
      <Form id={key} action={action} submit={`Set the days of the ${seasonOf(key)} round`} plain hidden={{ schoolId, season: seasonOf(key), schoolYear: yearOfRound(key), version: version ?? 0 }}>
        <div className="beside">
          <TextField name="opensOn" type="date" label="Opens on" value={opensOn} narrow />
          <TextField name="closesOn" type="date" label="Closes on" value={closesOn} narrow />
        </div>
      </Form>
    </div>
  );
}
