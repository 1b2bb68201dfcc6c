import type { ReactNode } from "react";
import { ApiError } from "@/core/api/client";
import { t } from "@/core/i18n/i18n";
import { TextButton } from "./Buttons";
import { Icon } from "./Icon";

/** Nothing is here yet: say what could be, and how. */
export function EmptyState({ heading, children }: { heading: string; children?: ReactNode }) {
  return (
    <section className="state">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

function advice(error: Error): string {
  if (!(error instanceof ApiError)) return t("Something went wrong on this page. Reload it to go on.");
  if (error.status === 0) return t("The desk cannot be reached. Check that “fanal serve” is still running, then try again.");
  if (error.status === 401 || error.status === 403) {
    return t("The desk does not know this browser. Open the address that “fanal serve” printed, with its token.");
  }
  if (error.code === "unreadable_answer") return t("The desk failed to answer. Try again; if it fails again, look at what “fanal serve” printed.");
  return error.message;
}

/** Something failed: say what to do. */
export function ErrorState({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  return (
    <section className="state is-error" role="alert">
      <Icon name="warning" />
      <p>{advice(error)}</p>
      {onRetry ? <TextButton onPress={onRetry}>{t("Try again")}</TextButton> : null}
    </section>
  );
}

/** Grey lines in the place of what is being fetched. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div className="skeleton" role="status" aria-label={t("Loading")}>
      {Array.from({ length: lines }, (_, line) => <span key={line} />)}
    </div>
  );
}
