import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  readonly href: string;
  readonly children: ReactNode;
  readonly current?: boolean;
  readonly download?: boolean;
  readonly className?: string;
  readonly go?: string;
};

/** A link that is never fetched ahead (fetching a child's page is a reading of it); files, fragments and telephone numbers are plain anchors. */
export function TextLink({ href, children, current, download, className, go }: Props) {
  const attributes = { href, className, "aria-current": current ? ("page" as const) : undefined, "data-go": go };
  return href.startsWith("/") && !download
    ? <Link prefetch={false} {...attributes}>{children}</Link>
    : <a download={download} {...attributes}>{children}</a>;
}
