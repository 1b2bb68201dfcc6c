import { useCallback, useEffect, useMemo, useState } from "react";
import type { MapPicture } from "@/core/api/types";
import { KeptPlaces } from "@/core/map/keptPlaces";

interface SettledPicture {
  picture: MapPicture | null;
  /** Whether someone stands elsewhere than the layout would now put them. */
  isSettled: boolean;
  /** Forget where everyone stood, and take the layout as it is worked out now. */
  layOutAnew: () => void;
}

/** The picture with everyone where they stood before, so that a link more or a kind more moves nobody. */
export function useSettledPicture(caseId: string, laidOut: MapPicture | null, isOfLastQuestion: boolean): SettledPicture {
  // Counts how often all was forgotten: what is kept is no state of React's.
  const [round, setRound] = useState(0);
  const picture = useMemo(
    () => (laidOut && round >= 0 ? KeptPlaces.of(caseId, laidOut.layout).settle(laidOut) : null),
    [caseId, laidOut, round],
  );
  useEffect(() => {
    if (picture && !isOfLastQuestion) KeptPlaces.of(caseId, picture.layout).remember(picture);
  }, [caseId, picture, isOfLastQuestion]);
  const layout = laidOut?.layout;
  const layOutAnew = useCallback(() => {
    if (layout) KeptPlaces.of(caseId, layout).forget();
    setRound((before) => before + 1);
  }, [caseId, layout]);
  return { picture, isSettled: picture !== laidOut, layOutAnew };
}
