import type {
  StagedAttachment,
  SubmitInput,
  SubmitResult,
  SubmitStart,
} from '@huiyin/contract/case/submit-case';
import type { FieldProblem } from '@huiyin/contract/errors';
import type { CasePage, openCaseInput } from '@huiyin/contract/portal/case-page';
import type {
  HomeView,
  JurisdictionView,
  MeasureLine,
  MeasureView,
  OriginalView,
  PublicThread,
  problemView,
  ReportLine,
  SearchView,
  topicView,
} from '@huiyin/contract/portal/reading';
import type { SolvedAnswer } from '@huiyin/domain/case/states';

export type TopicView = ReturnType<typeof topicView.parse>;
export type ProblemView = ReturnType<typeof problemView.parse>;
export type ReportFile = { readonly fileName: string; readonly bytes: Uint8Array };

/**
 * What the portal's pages ask of the router, in process. Every call may reject with an error that
 * `publicErrorOf` can read.
 */
export type PortalCaller = {
  readonly reading: {
    jurisdiction(): Promise<JurisdictionView>;
    home(): Promise<HomeView>;
    topic(input: { slug: string }): Promise<TopicView>;
    problem(input: { problemId: string }): Promise<ProblemView>;
    measure(input: { measureId: string }): Promise<MeasureView>;
    measures(): Promise<MeasureLine[]>;
    search(input: { query: string; limit: number }): Promise<SearchView>;
    publicAnswer(input: { publicAnswerId: string }): Promise<PublicThread>;
    reports(): Promise<ReportLine[]>;
    original(input: { reportId: string }): Promise<OriginalView>;
    originalFile(input: { reportId: string }): Promise<ReportFile>;
  };
  readonly submit: {
    start(input: { measureId: string | null }): Promise<SubmitStart>;
    submit(input: SubmitInput): Promise<SubmitResult>;
  };
  readonly case: {
    open(input: ReturnType<typeof openCaseInput.parse>): Promise<{ sessionKey: string; expiresAt: string }>;
    page(): Promise<CasePage>;
    leave(): Promise<unknown>;
    addFact(input: { text: string }): Promise<unknown>;
    supplyInfo(input: { text: string }): Promise<unknown>;
    contestRefusal(input: { reason: string }): Promise<unknown>;
    rate(input: { solved: SolvedAnswer; satisfied: number; words: string }): Promise<unknown>;
    requestRework(input: { reason: string }): Promise<unknown>;
    withdraw(input: { pressed: boolean; reason: string }): Promise<unknown>;
    changeConsent(input: { mayPublish: boolean }): Promise<unknown>;
    answerProposal(input: { agree: boolean }): Promise<unknown>;
    close(): Promise<unknown>;
  };
};

/** Takes in one file before a case exists. A file that is not acceptable is an answer, not an error. */
export type StageAttachment = (file: {
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}) => Promise<
  | { readonly ok: true; readonly attachment: StagedAttachment }
  | { readonly ok: false; readonly problem: FieldProblem }
>;
