// The library: names and types for tools that read, check and rehearse dialplans. Pure: no files, no clock.

export { applyEdits, applySafeFixes, type FixedText, fixAll } from './analysis/apply-fixes.ts';
export type { EdgeLabel, FlowEdge, FlowGraph, FlowNode, NodeId } from './analysis/flow-graph.ts';
export type { LintOptions, RuleSetting } from './analysis/lint.ts';
export { lintRequest, type RequestFindings } from './analysis/lint-request.ts';
export { type RequestReading, readRequest } from './analysis/requests/read-request.ts';
export type { RequestKind } from './analysis/requests/request-kind.ts';
export type { TypedRequest } from './analysis/requests/request-subject.ts';
export { voicePlan } from './analysis/requests/voice-plan.ts';
export type { Preset, Rule, RuleOption } from './analysis/rule.ts';
export { RULES as rules, ruleNamed } from './analysis/rules/index.ts';
export type { Direction } from './analysis/subject.ts';
export type { Behavior, Habits, Persona } from './campaign/behavior.ts';
export type { SimulationSettings } from './campaign/broadcast-plan.ts';
export type { CampaignRecipient, RecipientContact } from './campaign/campaign-plan.ts';
export type { CallStatistics, CampaignResult, TextStatistics } from './campaign/campaign-result.ts';
export { type BehaviorReading, readBehavior } from './campaign/read-behavior.ts';
export { type SimulationOptions, simulateBroadcast } from './campaign/simulate-broadcast.ts';
export type { CallPath } from './exploration/call-path.ts';
export { checkProperties, type Verdict } from './exploration/check-properties.ts';
export { type DecisionGraph, type DecisionOptions, decisionGraph } from './exploration/decision-graph.ts';
export {
  type CallChange,
  type CallEnd,
  type CallerChanges,
  compareCalls,
} from './exploration/difference/compare-calls.ts';
export { compareFlows } from './exploration/difference/compare-flows.ts';
export type {
  AddedTag,
  AttributeChange,
  ChangedTag,
  FlowChanges,
  MovedTag,
  RemovedTag,
  TagChange,
  TagMove,
  TagPair,
  TagSpot,
  ValueChange,
} from './exploration/difference/flow-changes.ts';
export { type EdgeSuite, edgeSuite } from './exploration/edge-suite.ts';
export { explorePaths, type PathOptions, type Paths } from './exploration/explore-paths.ts';
export type { Property } from './exploration/property.ts';
export { readProperty } from './exploration/read-property.ts';
export * from './library.ts';
export type * from './model/dialplan.ts';
export { describeTag, enclosing, hasContent, isInside, tagsOf } from './model/dialplan.ts';
export type * from './model/generated/requests.ts';
export { flowchart } from './presentation/flowchart/flowchart.ts';
export type { Overlay } from './presentation/flowchart/overlay.ts';
export type { FlowchartFormat, FlowchartOptions } from './presentation/flowchart/pictures.ts';
export { type Paint, plain } from './presentation/report/paint.ts';
export { formatDiagnostic } from './presentation/report/text-report.ts';
export type { Answerer, CallEvent, Key, TransferResult } from './runtime/call-event.ts';
export type { Act, CallerAct, CallResult, CallScript, Deed, HttpAnswer, WorldAct } from './runtime/call-script.ts';
export type { CallSetup, CallState, Values, Wait } from './runtime/call-state.ts';
export type { Effect, EffectType, FaultCode, NoticeCode, Outcome } from './runtime/effect.ts';
export { runCall } from './runtime/run-script.ts';
export { type StepResult, startCall, step } from './runtime/step.ts';
export type { Diagnostic, Fix, RelatedPlace, Severity, TextEdit } from './source/diagnostic.ts';
export { type Position, SourceText } from './source/source-text.ts';
export type { Span } from './source/span.ts';
export {
  chooseBranch,
  type KeypressPattern,
  matches,
  overlaps,
  parseKeypressPattern,
} from './syntax/keypress-pattern.ts';
export { escapeAttribute, escapeText, printXml } from './syntax/print-xml.ts';
export type {
  XmlAttribute,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlInstruction,
  XmlNode,
  XmlText,
} from './syntax/xml-tree.ts';
