import { useEffect, useRef } from "react";
import { ErrorState, Skeleton } from "@/components/States";
import { t } from "@/core/i18n/i18n";
import { placePicture } from "@/core/picture/place";
import { useOpenCase } from "../caseContext";
import { usePictureSvg } from "./usePictureSvg";
import { usePrintPicture } from "./usePrintPicture";

/** The map as a picture that does not move, for browsers without WebGL. */
export function StillMap() {
  const { picture, pictureError, summary } = useOpenCase();
  const write = usePictureSvg();
  const sheet = useRef<HTMLDivElement>(null);
  usePrintPicture();
  useEffect(() => {
    if (sheet.current) placePicture(sheet.current, write());
  }, [write]);
  if (pictureError) return <ErrorState error={pictureError} />;
  return (
    <div className="still-map">
      <p className="note">{t("This browser cannot draw the live map (WebGL is missing or turned off): this is a still picture of it. All other tabs work.")}</p>
      {picture ? null : <Skeleton lines={3} />}
      <div ref={sheet} className="still-picture" role="img" aria-label={t("Map of {title}", { title: summary.title })} />
    </div>
  );
}
