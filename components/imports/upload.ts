import { SEND_REFUSALS, type SendRefusal } from "@/lib/imports/send.present";

/** `to`: the page to go on to. Neither: the person stopped it. */
type Answer = { readonly to?: string; readonly refused?: SendRefusal | "silent" };
export type Sending = { readonly answered: Promise<Answer>; readonly stop: () => void };

/** Posts the form as a browser would, and says how much of it has gone: fetch cannot. */
export function upload(data: FormData, tell: (bytes: number, of: number) => void): Sending {
  const request = new XMLHttpRequest();
  const answered = new Promise<Answer>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => tell(loaded, total);
    request.onload = () => resolve(read(request.response));
    request.onerror = () => resolve({ refused: "silent" });
    request.onabort = () => resolve({});
  });
  request.open("POST", "/api/imports");
  request.setRequestHeader("accept", "application/json");
  request.responseType = "json";
  request.send(data);
  return { answered, stop: () => request.abort() };
}

function read(response: unknown): Answer {
  const said = (response ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof said.to === "string") return { to: said.to };
  return { refused: SEND_REFUSALS.find((refusal) => refusal === said.refused) ?? "silent" };
}
