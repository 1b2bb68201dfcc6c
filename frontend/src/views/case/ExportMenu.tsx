import { Menu, MenuItem, MenuTrigger, Popover, Header, MenuSection } from "react-aria-components";
import { IconButton } from "@/components/Buttons";
import { apiAddress } from "@/core/api/client";
import { t } from "@/core/i18n/i18n";
import { downloadPng, downloadSvg } from "@/core/picture/download";
import { useOpenCase } from "./caseContext";
import { usePictureSvg } from "./map/usePictureSvg";

const PICTURES = { png: "PNG", svg: "SVG" } as const;

const FILES = [
  { id: "csv", name: "CSV" },
  { id: "xlsx", name: "XLSX" },
  { id: "graphml", name: "GraphML" },
  { id: "gexf", name: "GEXF" },
  { id: "ftm", name: "FollowTheMoney" },
  { id: "jsonl", name: "JSON lines" },
] as const;

/** Take the picture, or the data of the case under the filter, away as a file. */
export function ExportMenu() {
  const { id, summary, question } = useOpenCase();
  const write = usePictureSvg();
  const picture = (kind: "svg" | "png") => {
    const svg = write();
    if (!svg) return;
    if (kind === "svg") downloadSvg(svg, summary.title);
    else void downloadPng(svg, summary.title);
  };
  return (
    <MenuTrigger>
      <IconButton icon="export" label={t("Export")} />
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          <MenuSection className="menu-section">
            <Header className="menu-header">{t("Picture of the map")}</Header>
            <MenuItem className="menu-item" onAction={() => picture("png")}>{PICTURES.png}</MenuItem>
            <MenuItem className="menu-item" onAction={() => picture("svg")}>{PICTURES.svg}</MenuItem>
            <MenuItem className="menu-item" onAction={() => window.print()}>{t("Print")}</MenuItem>
          </MenuSection>
          <MenuSection className="menu-section">
            <Header className="menu-header">{t("Data, as filtered")}</Header>
            {FILES.map((file) => (
              <MenuItem key={file.id} className="menu-item" href={apiAddress(`cases/${id}/export/${file.id}`, question)} download>
                {file.name}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
