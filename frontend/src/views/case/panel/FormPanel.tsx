import { lazy, Suspense, useEffect, useRef, type ReactNode } from "react";
import { IconButton } from "@/components/Buttons";
import { Skeleton } from "@/components/States";
import { closeForm, useForm, type OpenForm } from "@/core/editing/forms";
import { t } from "@/core/i18n/i18n";
import { EntityForm } from "../forms/EntityForm";
import { EventForm } from "../linking/EventForm";
import { LinkForm } from "../linking/LinkForm";
import { useEnds } from "../linking/useEnds";

const SourceForm = lazy(() => import("../sources/SourceForm").then((module) => ({ default: module.SourceForm })));
const PassageForm = lazy(() => import("../sources/PassageForm").then((module) => ({ default: module.PassageForm })));

/** Begin a link between those with these ids, once they are named. */
function LinkFromIds({ source = "", target = "" }: { source?: string; target?: string }) {
  const ends = useEnds([source, target].filter(Boolean));
  if (!ends) return <Skeleton lines={6} />;
  return <LinkForm source={ends.find((end) => end.id === source) ?? null} target={ends.find((end) => end.id === target) ?? null} />;
}

function EventFromIds({ schema = "Event", participants = [] }: { schema?: string; participants?: readonly string[] }) {
  const ends = useEnds(participants);
  return ends ? <EventForm schema={schema} participants={ends} /> : <Skeleton lines={6} />;
}

/** What each form is called, and the form. */
function formOf(form: OpenForm): { title: string; body: ReactNode } | null {
  if (form.kind === "entity") return { title: t("Someone or something new"), body: <EntityForm form={form} /> };
  if (form.kind === "link") return { title: t("Draw a link"), body: <LinkFromIds {...form} /> };
  if (form.kind === "event") return { title: t("Join people in an event"), body: <EventFromIds {...form} /> };
  if (form.kind === "source") return { title: form.id ? t("Edit the source") : t("New source"), body: <SourceForm {...(form.id ? { id: form.id } : {})} /> };
  if (form.kind === "passage") return { title: t("Record from this passage"), body: <PassageForm passage={form} /> };
  return null;
}

/** The form being filled in, in the place of what is selected. */
export function FormPanel({ form }: { form: OpenForm }) {
  const opened = useForm((state) => state.opened);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [opened]);
  const shown = formOf(form);
  if (!shown) return null;
  return (
    <aside className={form.kind === "entity" ? "panel is-form" : "panel"} aria-label={shown.title}>
      <header className="panel-head">
        <span className="grow" />
        <IconButton icon="close" label={t("Close the form")} keys="Esc" onPress={closeForm} />
      </header>
      <div className="panel-body" ref={body} key={opened}>
        <div className="panel-title"><h2 tabIndex={-1}>{shown.title}</h2></div>
        <Suspense fallback={<Skeleton lines={6} />}>{shown.body}</Suspense>
      </div>
    </aside>
  );
}
