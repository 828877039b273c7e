import type { ReactNode } from "react";
import { classes } from "./classes";
import { TextLink } from "./text-link";

export type ButtonLook = { readonly plain?: boolean; readonly big?: boolean; readonly wide?: boolean; readonly quiet?: boolean };

/** The class names of a button's look: filled unless `plain`, 48 px high when `big`, as wide as its column when `wide`; a line of text when `quiet`, where it stands once in each row of a list. */
export function buttonClass({ plain, big, wide, quiet }: ButtonLook) {
  return quiet ? "linklike" : classes("button", plain && "plain", big && "big", wide && "wide");
}

type ButtonProps = ButtonLook & {
  readonly children: ReactNode;
  readonly type?: "submit" | "button";
  readonly name?: string;
  readonly value?: string;
  readonly formAction?: (data: FormData) => void | Promise<void>;
  readonly onClick?: () => void;
};

/** A button that submits the form around it. Its words are a verb with its object. */
export function Button({ children, type = "submit", name, value, formAction, onClick, ...look }: ButtonProps) {
  return <button className={buttonClass(look)} type={type} name={name} value={value} formAction={formAction} onClick={onClick}>{children}</button>;
}

/** A link that looks like a button. */
export function LinkButton({ href, children, download, ...look }: ButtonLook & { readonly href: string; readonly children: ReactNode; readonly download?: boolean }) {
  return <TextLink className={buttonClass(look)} href={href} download={download}>{children}</TextLink>;
}

/** Buttons and links side by side. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
