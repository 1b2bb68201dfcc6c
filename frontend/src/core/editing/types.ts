/** An edit as the desk takes it; what may be left out is left out here. */
import type { components } from "@/core/api/_generated";

type Shapes = components["schemas"];
type Op<Name extends keyof Shapes, Given extends keyof Shapes[Name]> = Pick<Shapes[Name], Given>;

export type Stance = Shapes["Basis"]["stance"];
export type GradeGiven = Shapes["GradeGiven"];
export type Basis = Partial<Shapes["Basis"]>;
export interface ClaimGiven {
  property: string;
  value: string;
  lang?: string;
  basis?: Basis | null;
}

/** A claim in the place of another names its basis, so that nothing is lost when the other is gone meanwhile. */
export type BasedClaim = ClaimGiven & { basis: Basis };

interface Claims {
  ref?: string;
  claims?: readonly ClaimGiven[];
  basis?: Basis | null;
}

export type Operation =
  | (Op<"CreateEntity", "op" | "schema"> & Claims)
  | (Op<"CreateLink", "op" | "schema" | "sources" | "targets"> & { subtype?: string } & Claims)
  | (Op<"AddClaim", "op" | "entity"> & { claim: ClaimGiven })
  | (Op<"SetClaim", "op" | "entity"> & { claim: ClaimGiven })
  | (Op<"ReplaceClaim", "op" | "statement"> & { claim: BasedClaim })
  | Op<"RemoveClaim", "op" | "statement">
  | Op<"ReverseLink", "op" | "link">
  | Op<"DeleteEntity", "op" | "entity">
  | (Op<"CopyEntity", "op" | "entity"> & { ref?: string; with_links?: boolean })
  | Op<"UseClaim", "op" | "statement" | "reason">
  | Op<"UnuseClaim", "op" | "statement">
  | (Op<"WithdrawSource", "op" | "source" | "reason"> & { date?: string })
  | Op<"RestoreSource", "op" | "source">;

export interface Edit {
  operations: readonly Operation[];
  /** What is done, in a few words without names: it stands in the history. */
  label: string;
  reason?: string;
  /** Number of the last change that the editor has seen; by default that of what is on screen. */
  baseSeq?: number;
  /** In which country phone numbers without a country code are dialed. */
  country?: string;
}
