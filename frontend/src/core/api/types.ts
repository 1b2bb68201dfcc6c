/** What the desk's API answers, under the names the screens use; the shapes are generated from its description. */
import type { components } from "./_generated";

type Shapes = components["schemas"];

export type Status = Shapes["Status"];
export type Term = Shapes["TermView"];
export type Vocabulary = Shapes["VocabularyView"];
export type Schema = Shapes["SchemaView"];
export type Analysis = Shapes["AnalysisView"];
export type AnalysisParameter = Shapes["ParameterView"];
export type AnalysisOutput = Shapes["OutputView"];
export type AnalysisResult = Shapes["AnalysisAnswer"];
export type Matrix = Shapes["Matrix"];
export type CaseSummary = Shapes["CaseSummary"];
export type MapPicture = Shapes["MapView"];
export type MapNode = Shapes["Node"];
export type Edge = Shapes["Edge"];
export type EntityRow = Shapes["FoundEntity"];
export type Found = Shapes["FoundPage"];
export type FindQuestion = Required<Shapes["Question"]>;
export type Entity = Shapes["EntityCard"];
export type PropertyClaims = Shapes["PropertyClaims"];
export type Claim = Shapes["Claim"];
export type Grade = Shapes["GradeView"];
export type Role = Shapes["Role"];
export type Evidence = Shapes["RoleEvidence"];
export type LinkRow = Shapes["LinkRow"];
export type Entourage = Shapes["EntourageView"];
export type EntourageMember = Shapes["MemberView"];
export type Path = Shapes["PathView"];
export type PersonRoles = Shapes["PersonRoles"];
export type RolesTable = Shapes["RoleTable"];
export type Change = Shapes["Change"];
export type ListedChange = Shapes["ListedChange"];
export type ChangesFound = Shapes["ChangesFound"];
export type ChangeLines = Shapes["ChangeLines"];
export type HistoryLine = Shapes["HistoryLine"];
export type KindTurned = Shapes["KindTurned"];
export type Subject = Shapes["Subject"];
export type EntityHistory = Shapes["EntityHistory"];
export type Diary = Shapes["Diary"];
export type DiaryLine = Shapes["DiaryLine"];
export type AddedDocument = Shapes["AddedDocument"];
export type EditMade = Shapes["EditMade"];
export type Conflict = Shapes["Conflict"];
export type ChangeSeen = Shapes["ChangeSeen"];
export type Property = Shapes["PropertyView"];
export type ValueFound = Shapes["ValueFound"];
export type Candidate = Shapes["Candidate"];
export type ErrorBody = { error: Shapes["ErrorDetail"] & Partial<Pick<Shapes["ConflictDetail"], "conflicts">> };

/** What a cell of an analysis can hold. */
export type Cell = AnalysisResult["values"][string];
export type LinkChoice = Shapes["LinkChoice"];
export type TermChoice = Shapes["TermChoice"];
