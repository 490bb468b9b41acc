// Findings for programs: our own JSON, version 1. Members may be added; those that are here keep name and meaning.

import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Position, SourceText } from '../../source/source-text.ts';
import type { Span } from '../../source/span.ts';
import { type FileReport, printJson, type ReportFacts, type ReportSummary, summarize } from './file-report.ts';

const FORMAT_VERSION = 1;

/** Where something begins and, exclusive, ends: offsets from 0, lines and columns from 1, all in UTF-16 units. */
interface JsonPlace {
  readonly start: Position;
  readonly end: Position;
}

interface JsonEdit extends JsonPlace {
  readonly text: string;
}

interface JsonFix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly JsonEdit[];
}

/** A finding as the JSON report has it; `label` and `help` are left out when there are none. */
interface JsonDiagnostic extends JsonPlace {
  readonly rule: string;
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly label: string | undefined;
  readonly help: string | undefined;
  readonly related: readonly (JsonPlace & { readonly message: string })[];
  readonly fixes: readonly JsonFix[];
  readonly docs: string;
}

interface JsonReport {
  readonly version: typeof FORMAT_VERSION;
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly JsonDiagnostic[] }[];
  readonly summary: ReportSummary;
}

/** The report of `--format json`. */
export function jsonReport(files: readonly FileReport[], _facts: ReportFacts): string {
  const report: JsonReport = {
    version: FORMAT_VERSION,
    files: files.map(({ source, findings }) => ({
      path: source.path,
      diagnostics: findings.map((finding) => jsonDiagnostic(source, finding)),
    })),
    summary: summarize(files),
  };
  return printJson(report);
}

/** A finding with its places. */
export function jsonDiagnostic(source: SourceText, finding: Diagnostic): JsonDiagnostic {
  const { rule, code, severity, message, label, help, docs } = finding;
  return {
    rule,
    code,
    severity,
    message,
    ...jsonPlace(source, finding.span),
    label,
    help,
    related: finding.related.map((related) => ({ message: related.message, ...jsonPlace(source, related.span) })),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map((edit) => ({ ...jsonPlace(source, edit.span), text: edit.text })),
    })),
    docs,
  };
}

/** The place of a span. */
export function jsonPlace(source: SourceText, span: Span): JsonPlace {
  return { start: source.position(span.start), end: source.position(span.end) };
}
