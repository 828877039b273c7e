// Lines about the people around a child: guardians, contacts before Seen, and the involvement only the DSL imports.
import type { GuardianRow, InvolvementRow, StatusPeriodRow } from "../children/rows";
import { INVOLVEMENTS, STATUSES } from "../children/vocabulary";
import { contactWish, freeWords, looksLikeEmail, oneOf, parentalResponsibility, shortText, yesOrNo } from "./cells";
import { needed, neededDate, optional } from "./fields";
import type { RowCheck } from "./row-check";
import { readDate } from "./dates.rules";
import type { EarlierContactRow } from "./rows";
import { CONTACT_OUTCOMES, CONTACT_SOURCES } from "./vocabulary";

const text = shortText(200);

export const GUARDIANS_CHECK: RowCheck<GuardianRow> = {
  key: ["name"],
  fields: {
    name: needed("Name", text),
    relationship: needed("Relationship", text),
    parentalResponsibility: needed("Parental Responsibility", parentalResponsibility),
    contact: needed("Contact", contactWish),
    phone: optional("Phone", text),
    email: optional("E-mail", text),
    language: optional("Language", text),
    interpreter: optional("Interpreter", yesOrNo),
  },
  improbable: ({ email }) => (email !== null && !looksLikeEmail(email) ? ["The E-mail does not look like an address; it is kept as it stands. Check it."] : []),
};

export const STATUS_PERIODS_CHECK: RowCheck<StatusPeriodRow> = {
  key: ["status", "from"],
  fields: { status: needed("Status", oneOf(STATUSES)), value: needed("Value", oneOf(["N", "K", "E", "Y"])), from: neededDate("From"), until: optional("Until", readDate, "planned-date") },
  improbable: ({ from, until }) => (until !== null && until < from ? ["A period of special educational need or free school meals ends before it begins. Check both dates."] : []),
};

export const CONTACTS_BEFORE_CHECK: RowCheck<EarlierContactRow> = {
  key: ["on", "from", "outcome", "words"],
  fields: {
    on: neededDate("Date"),
    from: needed("From", oneOf(CONTACT_SOURCES)),
    outcome: needed("Outcome", oneOf(CONTACT_OUTCOMES)),
    words: optional("Words", freeWords, "words"),
  },
};

export const INVOLVEMENT_CHECK: RowCheck<InvolvementRow> = {
  key: ["kind", "from"],
  fields: {
    kind: needed("Kind", oneOf(INVOLVEMENTS)),
    leadWorker: optional("Lead Worker", text),
    phone: optional("Phone", text),
    from: neededDate("From"),
    until: optional("Until", readDate, "planned-date"),
  },
  improbable: ({ from, until }) => (until !== null && until < from ? ["Until is before From. Check both."] : []),
};
