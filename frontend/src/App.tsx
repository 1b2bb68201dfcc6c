import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { I18nProvider } from "react-aria-components";
import { Guard } from "./components/Guard";
import { ApiError } from "./core/api/client";
import { localeOf } from "./core/i18n/locales";
import { useLocale } from "./core/i18n/i18n";
import { useRoute } from "./core/route/route";
import { CasePage } from "./views/case/CasePage";
import { CasesPage } from "./views/cases/CasesPage";
import { Rail } from "./views/frame/Rail";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // A refusal is an answer; only a desk that cannot be reached is asked again.
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.status === 0,
    },
  },
});

/** The whole desk. It is drawn anew when the language changes, so no view has to listen for that. */
export function App() {
  const { code } = useLocale();
  const { route } = useRoute();
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={localeOf(code).html}>
        <div className="desk" key={code}>
          <Rail />
          <main className="desk-main" id="main" tabIndex={-1}>
            <Guard key={route.page === "cases" ? "" : route.id}>
              {route.page === "cases" ? <CasesPage /> : <CasePage id={route.id} tab={route.tab} />}
            </Guard>
          </main>
        </div>
      </I18nProvider>
    </QueryClientProvider>
  );
}
