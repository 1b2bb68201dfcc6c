import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { chooseLocale, startLocale } from "./core/i18n/i18n";
import { startRoute } from "./core/route/route";
import { startTheme } from "./core/theme/theme";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/parts.css";
import "./styles/fields.css";
import "./styles/form.css";
import "./styles/notice.css";
import "./views/case/linking/linking.css";
import "./styles/states.css";
import "./styles/lists.css";
import "./styles/table.css";
import "./styles/map.css";
import "./styles/panel.css";
import "./styles/work.css";
import "./styles/phone.css";
import "./styles/print.css";

startTheme();
startRoute();
await chooseLocale(startLocale());

const root = document.getElementById("root");
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);
