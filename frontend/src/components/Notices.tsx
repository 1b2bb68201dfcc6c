import { t } from "@/core/i18n/i18n";
import { hush, useNotice } from "@/core/notice/notice";
import { IconButton, TextButton } from "./Buttons";

/** What just happened, told once; a screen reader says it without leaving where one is. */
export function Notices() {
  const notice = useNotice((state) => state.notice);
  return (
    <div className="notices" role="status">
      {notice ? (
        <div className="notice" data-fault={notice.isFault}>
          <p>{notice.text}</p>
          {notice.action ? <TextButton look="quiet" onPress={() => { notice.action?.run(); hush(); }}>{notice.action.title}</TextButton> : null}
          <IconButton icon="close" label={t("Close")} onPress={hush} />
        </div>
      ) : null}
    </div>
  );
}
