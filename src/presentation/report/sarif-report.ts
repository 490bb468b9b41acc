// Findings as SARIF 2.1.0 (OASIS): code scanning services, editors and security dashboards read it.

import type { Diagnostic, Fix } from '../../source/diagnostic.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Span } from '../../source/span.ts';
import { artifactUri } from './artifact-uri.ts';
import { type FileReport, printJson, type ReportFacts } from './file-report.ts';
import { fingerprints } from './fingerprint.ts';
import { SARIF_LEVEL, sarifRuleIndex, sarifRules } from './sarif-rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
// From semver.org, without its groups.
const SEMANTIC_VERSION =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-z-][\da-z-]*)(\.(0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(\+[\da-z-]+(\.[\da-z-]+)*)?$/i;

interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId: string | undefined;
  readonly index: number;
}

/** One file while its results are written. */
interface Artifact {
  readonly source: SourceText;
  readonly location: ArtifactLocation;
}

/** The report of `--format sarif`. */
export function sarifReport(files: readonly FileReport[], facts: ReportFacts): string {
  // The same file given twice is one artifact: the schema wants them distinct.
  const locations = new Map<string, ArtifactLocation>();
  const results = files.flatMap(({ source, findings }) => {
    const { uri, relative } = artifactUri(source.path);
    const known = locations.get(uri);
    const location = known ?? { uri, uriBaseId: relative ? ROOT : undefined, index: locations.size };
    locations.set(uri, location);
    const marks = fingerprints(source, findings);
    return findings.map((finding, i) => result({ source, location }, finding, marks[i] ?? ''));
  });
  return printJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dialplan',
            version: facts.version,
            semanticVersion: SEMANTIC_VERSION.test(facts.version) ? facts.version : undefined,
            rules: sarifRules(),
          },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that relative paths start from.' } } },
        artifacts: [...locations.values()].map(({ uri, uriBaseId }) => ({
          location: { uri, uriBaseId },
          roles: ['analysisTarget'],
        })),
        results,
      },
    ],
  });
}

function result(artifact: Artifact, finding: Diagnostic, fingerprint: string): object {
  const { rule, severity, message, help, label, span, related } = finding;
  const fixes = sarifFixes(artifact, finding.fixes);
  return {
    ruleId: rule,
    ruleIndex: sarifRuleIndex(rule),
    level: SARIF_LEVEL[severity],
    // There is no place of its own for advice.
    message: plainMessage(help === undefined ? message : `${message}\nhelp: ${help}`),
    locations: [{ ...physical(artifact, span), message: label === undefined ? undefined : plainMessage(label) }],
    relatedLocations:
      related.length === 0
        ? undefined
        : related.map((place, id) => ({ id, ...physical(artifact, place.span), message: plainMessage(place.message) })),
    partialFingerprints: { 'dialplanLine/v1': fingerprint },
    fixes: fixes.length === 0 ? undefined : fixes,
  };
}

// The schema wants fixes to change something and to be distinct.
function sarifFixes({ source, location }: Artifact, fixes: readonly Fix[]): object[] {
  const distinct = new Map<string, object>();
  for (const { title, safety, edits } of fixes) {
    if (edits.length === 0) continue;
    const fix = {
      description: plainMessage(title),
      artifactChanges: [
        {
          artifactLocation: location,
          replacements: edits.map(({ span, text }) => ({
            deletedRegion: region(source, span),
            insertedContent: text === '' ? undefined : { text },
          })),
        },
      ],
      properties: { safety },
    };
    distinct.set(JSON.stringify(fix), fix);
  }
  return [...distinct.values()];
}

function physical({ source, location }: Artifact, span: Span): object {
  return { physicalLocation: { artifactLocation: location, region: region(source, span) } };
}

// Ends are exclusive, as ours are. Equal columns of one line are an insertion point.
function region(source: SourceText, span: Span): object {
  const start = source.position(span.start);
  const end = source.position(span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

// "[words](target)" is a link even in a plain text message; words out of a dialplan must not make one.
function plainMessage(text: string): { text: string } {
  return { text: text.replaceAll('](', '] (') };
}
